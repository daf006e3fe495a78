"""What a person sees of one review: its agenda, what is asked and advised, what was decided and whether it happened."""

from dataclasses import dataclass
from datetime import date

from models.views.advice import AdviceView
from models.views.common import Moment, Money, Ref
from models.views.reason import Reason
from models.vocabulary import DecisionKind, ReviewKind, ReviewState, Stage, Status


@dataclass(frozen=True, slots=True)
class ActionView:
    """What a decision asks of somebody by a day."""

    id: int
    what: str
    owner: Ref | None
    due_on: date | None
    done_on: date | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Whether a decision happened: its actions, the change in delivery, the money it moved (minor units).

    `open` counts what is still to be done; `happened` is None where the decision asked for nothing.
    `confirmed_on` is the day the last of its moves was confirmed, None while one is not.
    """

    actions: tuple[ActionView, ...] = ()
    adjusted_on: date | None = None
    adjustment: str = ""
    none_needed: bool = False
    moved: int | None = None
    confirmed_on: date | None = None
    condition: str = ""
    condition_due_on: date | None = None
    open: int = 0
    happened: bool | None = None


@dataclass(frozen=True, slots=True)
class AgendaDecision:
    """A decision on the initiative of an agenda item, and what came of it."""

    id: int
    kind: DecisionKind
    decided_on: date
    decided_by: str
    right: str
    reason: str
    frozen: bool
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class AgendaInitiative:
    """What an agenda item shows of its initiative; `attained`, `expected`, `coverage` are shares, `gap` in points."""

    id: int
    name: str
    stage: Stage
    status: Status
    reasons: tuple[Reason, ...]
    attained: float | None
    expected: float | None
    gap: float | None
    coverage: float | None
    money: Money


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """One item of the agenda.

    `decision` is the one taken on it in this review, `last` the newest one on its initiative before the review.
    """

    id: int
    version: int
    position: int
    minutes: int | None
    ask: str
    initiative: AgendaInitiative | None
    advice: AdviceView | None = None
    decision: AgendaDecision | None = None
    last: AgendaDecision | None = None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review at one moment; `items` in the order of the agenda, `minutes` their sum, None where none has any."""

    id: int
    version: int
    name: str
    kind: ReviewKind
    state: ReviewState
    planned_on: date
    held_on: date | None
    items: tuple[AgendaItemView, ...]
    minutes: int | None
    moment: Moment
    currency: str = ""
    archived: bool = False
