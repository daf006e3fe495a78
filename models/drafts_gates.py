"""What a person hands to the commands on gates, not yet checked."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import Stage
from models.vocabulary_gates import Criterion


@dataclass(frozen=True, slots=True)
class GateRequestDraft:
    """An initiative that asks for its next gate; `swap_id` is the one that stops so that it can start."""

    initiative_id: int
    note: str = ""
    swap_id: int | None = None


@dataclass(frozen=True, slots=True)
class CriterionDraft:
    """The answer to one criterion of a request, in words; an empty one takes it back."""

    request_id: int
    criterion: Criterion
    answer: str


@dataclass(frozen=True, slots=True)
class WaiverDraft:
    """A criterion of an initiative's gates let go until a day; `waived_by` is who acts where it is empty."""

    initiative_id: int
    criterion: Criterion
    reason: str
    right: str
    expires_on: date
    waived_by: str = ""


@dataclass(frozen=True, slots=True)
class GateAnswerDraft:
    """How a request ends: by what right, why, said by whom (who acts where it is empty).

    `swap_into` (paused or stopped) and `swap_reason` say what becomes of the initiative that makes room; without a
    reason it is said for what it makes room.
    """

    request_id: int
    right: str
    reason: str = ""
    answered_by: str = ""
    swap_into: Stage = Stage.STOPPED
    swap_reason: str = ""
