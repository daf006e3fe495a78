"""What the search box finds."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found."""

    INITIATIVE = "initiative"
    KEY_RESULT = "key_result"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found; `initiative_id` is the initiative to open, None where none serves it."""

    kind: Kind
    id: int
    name: str
    key: str = ""
    initiative_id: int | None = None
