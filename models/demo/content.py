"""The small frozen pieces that the demo's content is written in."""

from dataclasses import dataclass

from models.vocabulary import (
    Accumulation,
    Category,
    DecisionKind,
    Direction,
    InsightState,
    OutcomeClaim,
    Rhythm,
    Strength,
)


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a key result wants to go, or which bound it holds, in its unit."""

    direction: Direction
    unit: str
    baseline: float | None
    target: float | None = None
    lower: float | None = None
    upper: float | None = None
    accumulation: Accumulation = Accumulation.LEVEL


@dataclass(frozen=True, slots=True)
class Span:
    """From the baseline day to the due day (ISO dates), with the rhythm of check-ins between."""

    start: str
    due: str
    rhythm: Rhythm


@dataclass(frozen=True, slots=True)
class Source:
    """Where values come from, how strong they are, whether a system sends them."""

    name: str
    strength: Strength
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """The way of a reach: its shape, and its end: `gap` points from its plan, or `end` per cent attained.

    `at` is the share of the time at which the shape turns; `swing` and `noise` are points of attainment.
    """

    shape: str
    gap: float = 0.0
    end: float | None = None
    at: float = 0.5
    swing: float = 0.0
    noise: float = 4.0


@dataclass(frozen=True, slots=True)
class Level:
    """The way of a hold: around `level` within `spread`; `breaks` are (step, value) where the bound broke."""

    level: float
    spread: float
    breaks: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Habits:
    """How a series is kept: last day reported, steps left out or corrected, weaker values from the end."""

    last: str = ""
    skipped: tuple[int, ...] = ()
    corrected: tuple[int, ...] = ()
    weaker: tuple[int, ...] = ()
    stray: int = 0


TIDY = Habits()


@dataclass(frozen=True, slots=True)
class Promised:
    """What a decision changed about a key result from a day on: the promise before that day."""

    until: str
    target: float | None = None
    due: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A key result: `OB.A` is a headline of objective OB, `OB1.2` is one of initiative OB1."""

    key: str
    name: str
    aim: Aim
    span: Span
    source: Source
    course: Path | Level | None
    feeds: str = ""
    metric: str = ""
    owner: str = ""
    learned: tuple[str, ...] = ()
    habits: Habits = TIDY
    weight: float = 1.0
    share: float | None = None
    accepted: float | None = None
    first_effect: str = ""
    interim: tuple[tuple[str, float], ...] = ()
    claim: OutcomeClaim = OutcomeClaim.CONFIRMED
    sentence: str = ""
    before: Promised | None = None
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """A strategy update: the objective's new words from a day on, and why they changed."""

    on: str
    reason: str
    name: str
    why_now: str
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective as it was first written, with its later updates."""

    key: str
    name: str
    owner: str
    why: str
    why_now: str
    updates: tuple[Update, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A contribution beside an initiative's own key results."""

    key_result: str
    enables: str = ""
    weight: float = 1.0
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Purse:
    """Money in thousands: first approved; spent is `pace` times the plan; `front` over 1 plans it early.

    Not `known`: finance keeps no actuals for it.
    """

    approved: int | None
    pace: float = 1.0
    front: float = 1.0
    known: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """What delivery reports say: months reported late or unknown, milestones planned, comments by month."""

    milestones: int = 0
    late: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Initiative:
    """An initiative; `stages` are (day, stage) in order, `period` its first and last day."""

    key: str
    name: str
    owner: str
    sponsor: str
    team: str
    period: tuple[str, str]
    stages: tuple[tuple[str, str], ...]
    purse: Purse
    description: str
    why_now: str
    work: Work = Work()
    category: Category = Category.BUSINESS_CHANGE
    obligation: str = ""
    attention: str = "M"
    right: str = "Steering committee"
    links: tuple[Link, ...] = ()
    gate_owed: bool = False


@dataclass(frozen=True, slots=True)
class Follow:
    """A follow-up action of a decision."""

    owner: str
    what: str
    due: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Money in thousands to (or from) the initiative: effective, then confirmed by finance."""

    amount: int
    effective: str
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision on one initiative; `review` is the key of the review, empty when taken outside one.

    `level`: "right" where it was taken at the level that holds the right, "above" where higher up.
    """

    initiative: str
    kind: DecisionKind
    review: str
    reason: str
    ask: str = ""
    by: str = "Transformation steering committee"
    right: str = "its right over direction and funding"
    on: str = ""
    setting: str = "review"
    condition: str = ""
    condition_due: str = ""
    follow: tuple[Follow, ...] = ()
    moves: tuple[Move, ...] = ()
    adjusted: tuple[str, str] = ("", "")
    consent: bool = False
    level: str = "right"


@dataclass(frozen=True, slots=True)
class Adjusted:
    """The change in delivery that a strategy update led to."""

    initiative: str
    objective: str
    update: int
    on: str
    what: str
    none_needed: bool = False


@dataclass(frozen=True, slots=True)
class Learned:
    """What delivery sent upwards from an initiative about an objective, and how it ended; `led_to` counts updates."""

    initiative: str
    objective: str
    by: str
    sent: str
    what: str
    answered: str = ""
    state: InsightState = InsightState.OPEN
    reply: str = ""
    led_to: int | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A review; `held` is empty while it lies ahead; `asks` are agenda items not decided yet."""

    key: str
    name: str
    kind: str
    planned: str
    held: str = ""
    state: str = "closed"
    asks: tuple[tuple[str, str], ...] = ()
