"""What a person sees of what was done: acts and the rows they changed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ActView:
    """One act: who did what when; `undoable` where nothing came of it later and nobody has undone it."""

    id: int
    revision: int
    recorded_at: datetime
    actor: str
    role: str
    command: str
    summary: str = ""
    undoes: int | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One row before and after an act; `changed` has (column, before, after) of what differs, as text."""

    id: int
    recorded_at: datetime
    actor: str
    intent: str
    table: str
    row_id: int
    action: str
    changed: tuple[tuple[str, str, str], ...] = ()
