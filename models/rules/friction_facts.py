"""What the seven frictions read, and what a friction is: a finding, its records, its cost, the next best move."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.rules.chains import Edge
from models.rules.facts import Finding, Thresholds
from models.rules.quarters import Quarter, closed_quarters, quarters_until
from models.rules.records import Record
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import AdjustmentFact, DecisionFact, MoveFact, UpdateFact
from models.vocabulary import OutcomeClaim, ReviewKind, Status, Watermelon

QUARTERS_BACK = (
    2  # the running quarter and the one before it: how far back what happened is held against anybody
)

THRESHOLDS = Thresholds()


class FrictionKind(StrEnum):
    """The seven frictions (Method, section 7)."""

    ABSTRACTION = "level_of_abstraction"
    CADENCES = "disconnected_cadences"
    BUDGETS = "rigid_budgets"
    REPORTING = "fragmented_reporting"
    PRACTICES = "inconsistent_working_practices"
    GOVERNANCE = "superficial_governance"
    OVERLOAD = "portfolio_overload"


@dataclass(frozen=True, slots=True)
class Friction:
    """One friction found: its finding, the records that show it, what it costs (None = cannot be said), what to do."""

    kind: FrictionKind
    finding: Finding
    records: tuple[Record, ...]
    move: str
    cost: Finding | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The settings frictions are judged by: the WIP limit (None = none set) and thresholds."""

    wip_limit: int | None = None
    thresholds: Thresholds = THRESHOLDS


@dataclass(frozen=True, slots=True)
class ObjectiveFact:
    """A live objective with its open headline key results, its active initiatives and the budget that serves it."""

    id: int
    headline: tuple[int, ...] = ()
    initiatives: tuple[int, ...] = ()
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class KeyResultFact:
    """An open key result. `at_reviews` are (review id, status); `check_ins` and `unbacked` count the look-back's.

    `promised_effect_on` is the first-effect day of its first promise; `unbacked` check-ins have a strength below 2.
    """

    id: int
    name: str = ""
    metric: str = ""
    unit: str = ""
    source: str = ""
    baseline: float | None = None
    baseline_on: date | None = None
    first_effect_on: date | None = None
    promised_effect_on: date | None = None
    objective_id: int | None = None
    headline: bool = False
    feeds_id: int | None = None
    claim: OutcomeClaim = OutcomeClaim.UNCHECKED
    at_reviews: tuple[tuple[int, Status], ...] = ()
    check_ins: int = 0
    unbacked: int = 0


@dataclass(frozen=True, slots=True)
class ActiveFact:
    """An active initiative. `at_reviews` are (review id, status), `at_quarter_ends` (last day, status).

    `funding_changed_on` are the days on which money was moved to or from it or its approved budget changed;
    `approved` is in minor units, None = unknown.
    """

    id: int
    approved: int | None = None
    attention: str = "M"
    owner_id: int | None = None
    team_id: int | None = None
    watermelon: Watermelon = Watermelon.NONE
    at_reviews: tuple[tuple[int, Status], ...] = ()
    at_quarter_ends: tuple[tuple[date, Status], ...] = ()
    funding_changed_on: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaFact:
    """An agenda item with an initiative as its subject; `decided` = a decision came of it."""

    id: int
    review_id: int
    initiative_id: int
    decided: bool
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What people wrote into a record: its name, or what it says."""

    record: Record
    words: str


@dataclass(frozen=True, slots=True)
class FrictionFacts:
    """A portfolio on `day`, as frictions read it. `needs` are dependencies not resolved: (who waits, whom it needs)."""

    day: date
    fiscal_start_month: int = 1
    objectives: tuple[ObjectiveFact, ...] = ()
    key_results: tuple[KeyResultFact, ...] = ()
    initiatives: tuple[ActiveFact, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    updates: tuple[UpdateFact, ...] = ()
    adjustments: tuple[AdjustmentFact, ...] = ()
    moves: tuple[MoveFact, ...] = ()
    reviews: tuple[ReviewFact, ...] = ()
    agenda: tuple[AgendaFact, ...] = ()
    texts: tuple[Text, ...] = ()
    needs: tuple[Edge, ...] = ()

    @property
    def since(self) -> date:
        """The first day of the look-back: the quarter before the running one."""
        return quarters_until(self.day, QUARTERS_BACK, self.fiscal_start_month)[0].start

    @property
    def last_quarters(self) -> tuple[Quarter, ...]:
        """The last two quarters that are over."""
        return closed_quarters(self.day, QUARTERS_BACK, self.fiscal_start_month)

    def last_portfolio_reviews(self) -> list[ReviewFact]:
        """The last two portfolio reviews held, oldest first; fewer where there were fewer."""
        held = [one for one in self.reviews if one.kind is ReviewKind.PORTFOLIO and self.was_held(one)]
        return sorted(held, key=lambda one: (one.held_on or self.day, one.id))[-2:]

    def was_held(self, review: ReviewFact) -> bool:
        """Whether a review was held by the day."""
        return review.held_on is not None and review.held_on <= self.day

    def money_behind(self, initiatives: Iterable[int]) -> Finding | None:
        """The approved budgets of some active initiatives as a cost; None where none of them is known."""
        among = set(initiatives)
        budgets = [one.approved for one in self.initiatives if one.id in among]
        known = [one for one in budgets if one is not None]
        if not known:
            return None
        unknown = len(budgets) - len(known)
        figures: dict[str, int] = {"amount": sum(known)}
        return ("cost_money_some", {**figures, "unknown": unknown}) if unknown else ("cost_money", figures)
