"""What a person sees of gates: what an initiative has and lacks to enter its next stage, and what was asked before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.views.common import Moment, Ref
from models.views.reason import Reason
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, CriterionState, GateState, Offer


@dataclass(frozen=True, slots=True)
class WaiverView:
    """A criterion let go: why, by whom, by what right, until which day; `holds` on the day of the view or not."""

    id: int
    criterion: Criterion
    reason: str
    waived_by: str
    right: str
    waived_on: date
    expires_on: date
    holds: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What was answered to one criterion of a request; `version` is what a newer answer takes the place of."""

    version: int
    criterion: Criterion
    answer: str
    answered_by: str
    answered_on: date


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion of the gate: met, lacking or waived; `lacks` says what is not met, `waiver` what lets it go."""

    criterion: Criterion
    state: CriterionState
    lacks: Reason | None = None
    waiver: WaiverView | None = None
    answer: AnswerView | None = None
    waivable: bool = True


@dataclass(frozen=True, slots=True)
class RoomView:
    """How much is active by count and by weight and how much may be (None: no limit); `after` with this one in.

    `leaves` and `leaves_weight` are what the swap takes out.
    """

    count: int
    weight: int
    limit: int | None
    weight_limit: int | None
    after: int
    weight_after: int
    leaves: int = 0
    leaves_weight: int = 0


@dataclass(frozen=True, slots=True)
class GateRequestView:
    """One request for a stage and how it ended; `swap` stops so that this can start."""

    id: int
    version: int
    stage: Stage
    state: GateState
    requested_on: date
    requested_by: str
    note: str = ""
    swap: Ref | None = None
    answered_on: date | None = None
    answered_by: str = ""
    right: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GateView:
    """The gate before one initiative on a day: into `into`, its next stage, or its own while it owes that gate.

    `criteria` are those asked, in the order of the method; `coverage` is a share (None: too early for a figure).
    `request` is the open one, `history` are those that ended, newest first. `offers` is what a review may decide.
    `room` is None where nothing is asked of it. The portfolio's view carries gates without a moment.
    """

    id: int
    name: str
    stage: Stage
    into: Stage | None
    owed: bool
    claimed_stage: str
    passes: bool
    criteria: tuple[CriterionView, ...]
    offers: tuple[Offer, ...]
    offered_because: Reason | None = None
    owner: Ref | None = None
    coverage: float | None = None
    coverage_bar: float | None = None
    room: RoomView | None = None
    request: GateRequestView | None = None
    history: tuple[GateRequestView, ...] = ()
    waivers: tuple[WaiverView, ...] = ()
    moment: Moment | None = None

    @property
    def lacking(self) -> tuple[CriterionView, ...]:
        """The criteria that stand in the way."""
        return tuple(one for one in self.criteria if one.state is CriterionState.LACKING)


@dataclass(frozen=True, slots=True)
class GatesView:
    """The gates before all initiatives that are not done, by id: what is asked for, owed, and may be let through."""

    id: int
    name: str
    moment: Moment
    gates: Sequence[GateView]

    @property
    def requested(self) -> tuple[GateView, ...]:
        """Those with an open request."""
        return tuple(one for one in self.gates if one.request is not None)

    @property
    def owed(self) -> tuple[GateView, ...]:
        """Those that owe their gate."""
        return tuple(one for one in self.gates if one.owed)
