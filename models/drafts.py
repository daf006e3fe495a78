"""What a person or an import hands to a command: the fields of one thing, not yet checked."""

from dataclasses import dataclass
from datetime import date

from models.source_drafts import EvidenceFileDraft
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.views.review import ReviewView
from models.vocabulary import (
    Accumulation,
    Category,
    Contribution,
    DecisionKind,
    Delivery,
    Direction,
    OutcomeClaim,
    Rhythm,
    Role,
    Stage,
    Strength,
)


@dataclass(frozen=True, slots=True)
class PortfolioDraft:
    """Name, frame and thresholds of a portfolio; `tolerance` in points, chances and other shares as shares.

    `output_words` and `never_words` extend the lexicon of output wording: parted by commas or lines.
    """

    name: str
    currency: str = "EUR"
    zone: str = "Europe/Brussels"
    fiscal_start_month: int = 1
    wip_limit: int | None = None
    tolerance: float = 10.0
    required_share: float = 0.95
    grace_days: int = 3
    today_fixed: date | None = None
    owner_days: int = 7
    sponsor_days: int = 7
    office_days: int = 7
    wip_weight: int | None = None
    skipped_after: int = 7
    stop_chance: float = 0.1
    pivot_chance: float = 0.4
    increase_chance: float = 0.8
    duplicate_from: float = 0.6
    owner_load: int = 3
    team_load: int = 4
    output_words: str = ""
    never_words: str = ""
    weekly_grace_days: int = 1
    coverage_bar: float = 0.5


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person of the portfolio; `chat` is their name at the chat service that reminders may go by."""

    name: str
    email: str = ""
    role: Role = Role.VIEWER
    chat: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveDraft:
    """An objective; `change_reason` is the reason of the strategy update when it changes one."""

    name: str
    key: str = ""
    why: str = ""
    why_now: str = ""
    owner_id: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    change_reason: str = ""
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class KeyResultDraft:
    """A key result, measurable or not yet."""

    name: str
    key: str = ""
    metric: str = ""
    unit: str = ""
    direction: Direction = Direction.INCREASE
    accumulation: Accumulation = Accumulation.LEVEL
    baseline: float | None = None
    baseline_on: date | None = None
    target: float | None = None
    lower: float | None = None
    upper: float | None = None
    accepted_from: float | None = None
    due_on: date | None = None
    first_effect_on: date | None = None
    hold_from: date | None = None
    required_share: float | None = None
    rhythm: Rhythm = Rhythm.MONTHLY
    source: str = ""
    source_strength: Strength = Strength.NONE
    automatic: bool = False
    owner_id: int | None = None
    objective_id: int | None = None
    headline: bool = False
    feeds_id: int | None = None
    claim: OutcomeClaim = OutcomeClaim.UNCHECKED
    claim_sentence: str = ""
    interim: tuple[tuple[date, float], ...] = ()
    change_reason: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeDraft:
    """An initiative; its stage is not here, for it changes by its own command only."""

    name: str
    key: str = ""
    description: str = ""
    why_now: str = ""
    category: Category = Category.BUSINESS_CHANGE
    obligation: str = ""
    owner_id: int | None = None
    sponsor_id: int | None = None
    team_id: int | None = None
    department: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    attention: str = "M"
    decision_right: str = ""


@dataclass(frozen=True, slots=True)
class ContributionDraft:
    """How an initiative serves a key result."""

    initiative_id: int
    key_result_id: int
    kind: Contribution = Contribution.DIRECT
    weight: float = 1.0
    share: float | None = None
    enables: str = ""


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """A dated observation; strength None means the strength of the key result's source.

    `files` are added to those that stand behind the check-in already. A day ahead must be meant: `scheduled`. `seen` is
    the newest version of a check-in that its writer had seen (0: none): one of the same day that came later is a
    Conflict.
    """

    key_result_id: int
    observed_on: date
    value: float
    source: str = ""
    strength: Strength | None = None
    link: str = ""
    learned: str = ""
    confidence: int | None = None
    files: tuple[EvidenceFileDraft, ...] = ()
    scheduled: bool = False
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """A delivery report."""

    initiative_id: int
    reported_on: date
    delivery: Delivery
    source: str = ""
    original: str = ""
    comment: str = ""
    milestones_done: int | None = None
    milestones_planned: int | None = None


@dataclass(frozen=True, slots=True)
class BudgetDraft:
    """What is approved for the whole life, in minor units, from a day on."""

    initiative_id: int
    effective_on: date
    approved: int | None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActualDraft:
    """Spent and committed to date at the end of a closed period, in minor units."""

    initiative_id: int
    period_end: date
    spent: int | None
    committed: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpendPlanDraft:
    """Planned cumulative spend at the end of a period, in minor units."""

    initiative_id: int
    period_end: date
    planned: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """One changed row of a grid: `row` counts from 1 as the person sees it; no id adds, `archive` archives.

    `expected` is the version that the person saw; a newer one makes the save a Conflict.
    """

    row: int
    draft: ObjectiveDraft | KeyResultDraft | InitiativeDraft | PersonDraft
    id: int | None = None
    expected: int | None = None
    archive: bool = False


@dataclass(frozen=True, slots=True)
class TeamDraft:
    """A team that delivers."""

    name: str


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A change of stage; without a day it holds from today, pausing and stopping need a reason."""

    initiative_id: int
    stage: Stage
    effective_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """What a second person says of a key result: an outcome, in a sentence on who behaves or benefits differently.

    `person_id` is that person; None is the person who acts.
    """

    key_result_id: int
    claim: OutcomeClaim
    sentence: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class DecidedChange:
    """A decision between meetings that a changed promise rests on; without an initiative it is on the key result."""

    decided_by: str
    right: str
    reason: str
    decided_on: date | None = None
    initiative_id: int | None = None


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """Continue, pivot or stop on one initiative; `setting` is review, delegation or between (meetings).

    `consent`: taken without discussion. `level` is "right" where it was taken at the level that holds the right,
    "above" where higher up, empty where nobody says. `frozen` is the view the decision rests on, as it was seen.
    """

    initiative_id: int
    kind: DecisionKind
    decided_on: date
    decided_by: str
    right: str
    reason: str
    setting: str = "between"
    review_id: int | None = None
    agenda_item_id: int | None = None
    condition: str = ""
    condition_due_on: date | None = None
    frozen: InitiativeView | PortfolioView | ReviewView | None = None
    consent: bool = False
    level: str = ""
