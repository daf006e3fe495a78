"""What a person sees of one key result."""

from dataclasses import dataclass
from datetime import date, datetime

from models.views.common import Ref
from models.views.forecast import ForecastView
from models.views.reason import Reason
from models.views.response import ResponseView
from models.views.source import EvidenceFileView
from models.vocabulary import Accumulation, Age, Direction, OutcomeClaim, Rhythm, Status, Strength


@dataclass(frozen=True, slots=True)
class Promise:
    """What a key result promises: the definition that its status is measured against."""

    metric: str
    unit: str
    direction: Direction
    accumulation: Accumulation
    baseline: float | None
    baseline_on: date | None
    target: float | None
    lower: float | None
    upper: float | None
    accepted_from: float | None
    due_on: date | None
    first_effect_on: date | None
    hold_from: date | None
    required_share: float | None
    rhythm: Rhythm
    interim: tuple[tuple[date, float], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckInView:
    """A dated observation with its evidence; `corrects` is what it supersedes, `withdrawn` takes it back.

    `files`, the words `said` to it and `days_late` (days after its due day, where it came after the grace) are there
    where the view has the whole series.
    """

    id: int
    observed_on: date
    value: float
    strength: Strength
    source: str
    link: str = ""
    learned: str = ""
    confidence: int | None = None
    by: str = ""
    recorded_at: datetime | None = None
    corrects: int | None = None
    superseded: bool = False
    withdrawn: bool = False
    files: tuple[EvidenceFileView, ...] = ()
    days_late: int = 0
    said: tuple[ResponseView, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyResultView:
    """A key result with its status, its figures and its reasons at one moment.

    `attainment`, `expected`, `expected_today`, `kept_share` are shares (1 = 100 %), `gap` is in points.
    `newest` is the counting value; `check_ins` is the whole series in an initiative's view, else empty.
    `forecast` is there where the view was drawn with forecasts, `wording` (what is said against its words) in an
    initiative's view.
    """

    id: int
    version: int
    key: str
    name: str
    promise: Promise
    source: str
    source_strength: Strength
    automatic: bool
    owner: Ref | None
    objective: Ref | None
    headline: bool
    feeds: Ref | None
    claim: OutcomeClaim
    status: Status
    final: bool
    measurable: bool
    reasons: tuple[Reason, ...]
    attainment: float | None
    expected: float | None
    expected_today: float | None
    gap: float | None
    kept_share: float | None
    has_evidence: bool
    age: Age
    age_days: int | None
    strength: Strength
    newest: CheckInView | None
    next_due: date | None
    at_last_review: float | None = None
    first_promise: Promise | None = None
    first_attainment: float | None = None
    closed: bool = False
    archived: bool = False
    check_ins: tuple[CheckInView, ...] = ()
    plan: tuple[tuple[date, float], ...] = ()
    forecast: ForecastView | None = None
    wording: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ContributionView:
    """A key result as one initiative serves it: how, with what weight and share of the effect."""

    id: int
    version: int
    key_result: KeyResultView
    kind: str
    weight: float
    share: float | None
    enables: str = ""
