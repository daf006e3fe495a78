"""What a person sees of one initiative: its outcomes, its money, its delivery, on one screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.views.advice import AdviceView, TargetsView
from models.views.common import Moment, Money, OwnField, Ref
from models.views.key_result import ContributionView
from models.views.reason import Reason
from models.vocabulary import Category, DecisionKind, Delivery, Stage, Status, Watermelon


@dataclass(frozen=True, slots=True)
class DeliveryReportView:
    """How the work itself goes; `original` keeps an imported word like Amber/Red, never drawn as outcome."""

    reported_on: date
    delivery: Delivery
    original: str = ""
    comment: str = ""
    milestones_done: int | None = None
    milestones_planned: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision on the initiative, shortly."""

    id: int
    kind: DecisionKind
    decided_on: date
    decided_by: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class FundingMoveView:
    """Money to or from an initiative, in minor units (negative: away)."""

    id: int
    amount: int
    decided_on: date | None
    effective_on: date
    confirmed_on: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MoneyPointView:
    """Spent, committed and planned to the end of one closed period, in minor units; None is unknown."""

    period_end: date
    spent: int | None
    committed: int | None
    planned: int | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """An initiative at one moment. `attained`, `expected`, `coverage` are shares, `gap` is in points.

    `measured_on` is the share of the weight behind `attained` and `expected`: with evidence, or counted as last seen;
    `expected_today` is where its plan puts it on the day of the view.

    The portfolio's view carries initiatives without check-in series, delivery history, decisions and money
    history; the initiative's own view carries them all. `chance` (of meeting its targets), `targets_expected` and
    `advice` are there where the view was drawn with forecasts and advice.
    """

    id: int
    version: int
    key: str
    name: str
    description: str
    why_now: str
    category: Category
    obligation: str
    stage: Stage
    gate_owed: bool
    claimed_stage: str
    active: bool
    owner: Ref | None
    sponsor: Ref | None
    team: Ref | None
    department: str
    starts_on: date | None
    ends_on: date | None
    attention: str
    status: Status
    reasons: tuple[Reason, ...]
    attained: float | None
    expected: float | None
    gap: float | None
    coverage: float | None
    spend_ahead: bool
    money: Money
    watermelon: Watermelon
    watermelon_reasons: tuple[Reason, ...]
    contributions: Sequence[ContributionView]
    objectives: tuple[tuple[int | None, int], ...]
    delivery: DeliveryReportView | None = None
    last_decision: DecisionView | None = None
    time_to_value: int | None = None
    archived: bool = False
    own_fields: tuple[OwnField, ...] = ()
    delivery_history: tuple[DeliveryReportView, ...] = ()
    decisions: tuple[DecisionView, ...] = ()
    funding_moves: tuple[FundingMoveView, ...] = ()
    money_history: tuple[MoneyPointView, ...] = ()
    measured_on: float | None = None
    expected_today: float | None = None
    moment: Moment | None = None
    currency: str = ""
    chance: float | None = None
    targets_expected: TargetsView | None = None
    advice: AdviceView | None = None

    @property
    def plan_today(self) -> tuple[float | None, float] | None:
        """Where its plan puts it today: (planned spend ÷ approved, expected outcome); None without an expected outcome.

        The first share is None where the spend plan or the budget is not known.
        """
        if self.expected_today is None:
            return None
        planned, approved = self.money.planned_today, self.money.approved
        share = round(planned / approved, 9) if planned is not None and approved else None
        return share, self.expected_today
