"""What a person sees of what was done: acts, and what each changed from what to what."""

from dataclasses import dataclass, field
from datetime import date, datetime

from models.vocabulary_trail import RecordKind


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
class TrailFilter:
    """Which acts are wanted; what is left out is everything. Days count in the portfolio's zone, both included."""

    actor: str = ""
    kind: RecordKind | None = None
    initiative_id: int | None = None
    command: str = ""
    first: date | None = None
    last: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, in words; "" is empty."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an act did to one record: `done` is added, changed, archived, taken out or brought back.

    `initiative_id` leads to the initiative that it is of; `words` is all that the record said, for who searches.
    """

    thing: str
    name: str
    done: str
    fields: tuple[FieldChange, ...] = ()
    table: str = ""
    initiative_id: int | None = None
    words: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class TrailAct:
    """An act with what it changed; `more` counts the rows beyond those that were read; `undone_at` its undoing.

    `local` is when it was, in the portfolio's zone.
    """

    act: ActView
    local: datetime
    changes: tuple[Change, ...] = ()
    more: int = 0
    of: str = ""
    """For an undo, what it took back."""


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Acts, newest first; `older` leads to the next page, None where there is none."""

    acts: tuple[TrailAct, ...]
    older: int | None = None


@dataclass(frozen=True, slots=True)
class TrailChoices:
    """What the trail can be narrowed to: who acted, and what was done."""

    actors: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
