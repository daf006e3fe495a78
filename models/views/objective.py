"""What a person sees of one objective: why, why now, its key results and the money that serves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.views.common import Ref, Slice
from models.views.key_result import KeyResultView
from models.views.reason import Reason
from models.vocabulary import Status


@dataclass(frozen=True, slots=True)
class ObjectiveUpdate:
    """One strategy update: a dated change with its author and reason."""

    version: int
    recorded_on: date
    author: str
    reason: str
    editorial: bool
    name: str


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """An objective at one moment; `attained`, `expected` are shares of headline key results, `gap` in points."""

    id: int
    version: int
    key: str
    name: str
    why: str
    why_now: str
    owner: Ref | None
    valid_from: date | None
    valid_until: date | None
    live: bool
    status: Status
    reasons: tuple[Reason, ...]
    attained: float | None
    expected: float | None
    gap: float | None
    headline: Sequence[KeyResultView]
    feeding: Sequence[KeyResultView]
    initiatives: tuple[Ref, ...]
    money: tuple[Slice, ...]
    amount: int
    amount_unknown: int
    archived: bool = False
    measured_on: float | None = None
    expected_today: float | None = None
    updates: tuple[ObjectiveUpdate, ...] = ()
