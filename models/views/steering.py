"""What a committee sees of its own steering: four signals, frictions, five dimensions, focus."""

from dataclasses import dataclass
from datetime import date

from models.views.common import Moment
from models.views.reason import Reason


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record behind a finding: its kind, its id, and what it is called, empty where it has no name."""

    kind: str
    id: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class WaitView:
    """One clock: what it stands for, its days so far, whether what was awaited came, whether it still runs."""

    records: tuple[RecordView, ...]
    days: int
    closed: bool
    open: bool


@dataclass(frozen=True, slots=True)
class SideView:
    """Records that a signal names beside its figure, by their ids: other parts of its bar, cases left out."""

    name: str
    kind: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SignalPoint:
    """A signal in one fiscal quarter: `numerator` of `denominator`, `share` from five cases on (1 = all).

    `met` and `unmet` are the ids behind both, of one `kind`. A signal in days has `waits` in their place: `days` is
    their median from five cases on, `at_least` what it exceeds while there is none, `oldest_open` the age of the
    oldest open one.
    """

    starts_on: date
    ends_on: date
    numerator: int
    denominator: int
    reasons: tuple[Reason, ...]
    share: float | None = None
    kind: str = ""
    met: tuple[int, ...] = ()
    unmet: tuple[int, ...] = ()
    days: int | None = None
    at_least: int | None = None
    open: int = 0
    oldest_open: int | None = None
    waits: tuple[WaitView, ...] = ()
    beside: tuple[SideView, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalView:
    """A signal in the running quarter, and in up to three before it, oldest first."""

    name: str
    now: SignalPoint
    history: tuple[SignalPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class FrictionView:
    """A friction found: what, shown by which records, what it costs where that can be said, the next best move."""

    kind: str
    finding: Reason
    records: tuple[RecordView, ...]
    move: Reason
    cost: Reason | None = None


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a dimension: `points` of 100, None where it is left out; `against` takes points away."""

    name: str
    points: float | None
    reason: Reason
    against: tuple[RecordView, ...] = ()


@dataclass(frozen=True, slots=True)
class DimensionPoint:
    """The index of a dimension in an earlier fiscal quarter, None with fewer than two parts."""

    starts_on: date
    ends_on: date
    index: float | None


@dataclass(frozen=True, slots=True)
class DimensionView:
    """An indicator from 0 to 100, None with fewer than two parts: its parts, those left out, earlier quarters."""

    name: str
    index: float | None
    parts: tuple[PartView, ...]
    left_out: tuple[PartView, ...]
    history: tuple[DimensionPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadView:
    """How many active initiatives a person owns, or a team delivers; `over` the threshold or not."""

    who: RecordView
    count: int
    threshold: int
    over: bool
    initiatives: tuple[RecordView, ...]


@dataclass(frozen=True, slots=True)
class WaitingView:
    """Initiatives that wait for each other, each needing the next: a chain, or a circle back to the first."""

    finding: Reason
    initiatives: tuple[RecordView, ...]


@dataclass(frozen=True, slots=True)
class OverlapView:
    """Two initiatives that overlap; scores and parts are shares, a part is None where it is not known."""

    finding: Reason
    gives_way: RecordView
    stays: RecordView
    score: float
    objective: float | None
    metric: float | None
    wording: float


@dataclass(frozen=True, slots=True)
class FocusView:
    """What is active at once, by count and by weight, against the limits (None = none is set); who carries it.

    `over` says which limit is exceeded; `owners` and `teams` are the most loaded first.
    """

    count: int
    weight: int
    limit: int | None
    weight_limit: int | None
    over: tuple[Reason, ...]
    owners: tuple[LoadView, ...]
    teams: tuple[LoadView, ...]
    chains: tuple[WaitingView, ...]
    circles: tuple[WaitingView, ...]
    overlaps: tuple[OverlapView, ...]


@dataclass(frozen=True, slots=True)
class SteeringView:
    """A portfolio's steering at one moment, in the fiscal quarter from `starts_on` to `ends_on`.

    `signals` are the four, `companions` what stands beside them; `left_out` says what is not recorded, so not judged.
    """

    id: int
    name: str
    currency: str
    moment: Moment
    starts_on: date
    ends_on: date
    signals: tuple[SignalView, ...]
    companions: tuple[SignalView, ...]
    frictions: tuple[FrictionView, ...]
    dimensions: tuple[DimensionView, ...]
    focus: FocusView
    left_out: tuple[Reason, ...] = ()
