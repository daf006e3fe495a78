"""What a person sees of a word to a check-in."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary_updates import ResponseKind


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What was said to a check-in: seen, or a question with its answer once there is one."""

    id: int
    check_in: int
    kind: ResponseKind
    words: str
    said_by: str
    said_on: date
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None
