"""The words of the method: statuses, kinds, stages, roles, their marks and colours; screen and slide read them here."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Status(StrEnum):
    """Outcome status of a key result, an initiative or an objective (Method, section 2)."""

    ACHIEVED = "achieved"
    ON_TRAJECTORY = "on_trajectory"
    BEHIND = "behind"
    STALLED = "stalled"
    MISSED = "missed"
    NO_EVIDENCE = "no_evidence"
    NOT_MEASURABLE = "not_measurable"
    TOO_EARLY = "too_early"
    PAUSED = "paused"


class Group(StrEnum):
    """What a committee reads first: three groups, too early apart, other stages in a named line."""

    LANDING = "landing"
    NOT_LANDING = "not_landing"
    UNKNOWN = "unknown"
    TOO_EARLY = "too_early"
    PAUSED = "paused"
    OTHER_STAGES = "other_stages"


class Direction(StrEnum):
    """Which way a key result is meant to move, or the bound it holds."""

    INCREASE = "increase"
    DECREASE = "decrease"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    WITHIN = "within"


class Accumulation(StrEnum):
    """Whether a reach is a level or a running total that starts at 0 in each period."""

    LEVEL = "level"
    RUNNING_TOTAL = "running_total"


class Rhythm(StrEnum):
    """How often a key result is due for a check-in."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class Strength(IntEnum):
    """How strong the evidence of a check-in is."""

    NONE = 0
    ASSERTION = 1
    INDICATIVE = 2
    MEASURED = 3
    VERIFIED = 4


class Age(StrEnum):
    """How old the counting value is, in its own rhythm."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"
    MISSING = "missing"
    FINAL = "final"


class OutcomeClaim(StrEnum):
    """Whether a key result describes an outcome: unchecked, confirmed by a second person, or marked an output."""

    UNCHECKED = "unchecked"
    CONFIRMED = "confirmed"
    OUTPUT = "output"


class Category(StrEnum):
    """What kind of work an initiative is."""

    BUSINESS_CHANGE = "business_change"
    PLATFORM = "platform"
    TECHNICAL_DEBT = "technical_debt"
    MANDATORY = "mandatory"


class Stage(StrEnum):
    """Where an initiative stands on its way; changed by one command only."""

    PROPOSED = "proposed"
    EXPLORING = "exploring"
    DELIVERING = "delivering"
    SCALING = "scaling"
    DONE = "done"
    PAUSED = "paused"
    STOPPED = "stopped"


ACTIVE_STAGES = (Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING)


class Contribution(StrEnum):
    """How an initiative serves a key result."""

    DIRECT = "direct"
    ENABLING = "enabling"


class Delivery(StrEnum):
    """How the work itself goes; never an outcome."""

    ON_PLAN = "on_plan"
    LATE = "late"
    UNKNOWN = "unknown"


class Watermelon(StrEnum):
    """Green outside: delivery on plan while outcomes are not landing, or unknown."""

    NONE = "none"
    WATERMELON = "watermelon"
    UNKNOWN_INSIDE = "unknown_inside"


class DecisionKind(StrEnum):
    """What a committee decides on one initiative."""

    CONTINUE = "continue"
    PIVOT = "pivot"
    STOP = "stop"


class Advice(StrEnum):
    """What the rules advise for an active initiative, the gravest first (Method, section 4)."""

    STOP = "stop"
    ESCALATE = "escalate"
    PIVOT = "pivot"
    GATE_OWED = "gate_owed"
    NO_BASIS = "no_basis"
    CONTINUE = "continue"
    INCREASE = "increase"


class InsightState(StrEnum):
    """How an insight ended: adopted with the update it led to, parked or rejected, always with a reply."""

    OPEN = "open"
    ADOPTED = "adopted"
    PARKED = "parked"
    REJECTED = "rejected"


class EscalationState(StrEnum):
    """Whether a blocked question was answered on its way up."""

    OPEN = "open"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


class ReviewKind(StrEnum):
    """The three meetings of the rhythm."""

    STRATEGY = "strategy"
    PORTFOLIO = "portfolio"
    DELIVERY = "delivery"


class ReviewState(StrEnum):
    """How far a review is."""

    DRAFT = "draft"
    READY = "ready"
    IN_SESSION = "in_session"
    CLOSED = "closed"


class Role(StrEnum):
    """What a person is to a portfolio."""

    VIEWER = "viewer"
    COMMITTEE = "committee"
    OWNER = "owner"
    SPONSOR = "sponsor"
    FINANCE = "finance"
    PMO_LEAD = "pmo_lead"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Look:
    """How a word is drawn: its name, its mark and its colours on light and dark ground."""

    word: str
    mark: str
    light: str
    dark: str
    meaning: str


STATUS_LOOK: dict[Status, Look] = {
    Status.ACHIEVED: Look(
        "Achieved", "✓", "#08306B", "#C6E4FA", "The target is reached, or the bound kept to the end."
    ),
    Status.ON_TRAJECTORY: Look("On trajectory", "●", "#2F86CE", "#378CED", "Within tolerance of its plan."),
    Status.BEHIND: Look("Behind", "◐", "#DB7A0C", "#FED167", "Further behind its plan than the tolerance."),
    Status.STALLED: Look("Stalled", "◌", "#A3410B", "#E05820", "Behind, and hardly moving."),
    Status.MISSED: Look("Missed", "✕", "#4F0A2B", "#F288B2", "Due and short of what was promised."),
    Status.NO_EVIDENCE: Look(
        "No evidence", "○", "#8B93A1", "#69707E", "Nothing fresh and strong enough to say."
    ),
    Status.NOT_MEASURABLE: Look(
        "Not measurable", "?", "#8B93A1", "#69707E", "A part of its definition is missing."
    ),
    Status.TOO_EARLY: Look("Too early", "–", "#C3C9D2", "#5F6B7E", "No value is expected yet."),
    Status.PAUSED: Look("Paused", "‖", "#C3C9D2", "#5F6B7E", "Taken out of steering by a decision."),
}

GROUP_WORD: dict[Group, str] = {
    Group.LANDING: "landing",
    Group.NOT_LANDING: "not landing",
    Group.UNKNOWN: "unknown",
    Group.TOO_EARLY: "too early",
    Group.PAUSED: "paused",
    Group.OTHER_STAGES: "other stages",
}

GROUP_OF: dict[Status, Group] = {
    Status.ACHIEVED: Group.LANDING,
    Status.ON_TRAJECTORY: Group.LANDING,
    Status.BEHIND: Group.NOT_LANDING,
    Status.STALLED: Group.NOT_LANDING,
    Status.MISSED: Group.NOT_LANDING,
    Status.NO_EVIDENCE: Group.UNKNOWN,
    Status.NOT_MEASURABLE: Group.UNKNOWN,
    Status.TOO_EARLY: Group.TOO_EARLY,
    Status.PAUSED: Group.PAUSED,
}

DECISION_MARK: dict[DecisionKind, str] = {
    DecisionKind.CONTINUE: "▸",
    DecisionKind.PIVOT: "↻",
    DecisionKind.STOP: "■",
}

INK, MUTED, HAIRLINE, GROUND, RAISED = "#1B2A41", "#4B5870", "#D9DEE7", "#FFFFFF", "#F5F7FA"
DARK_INK, DARK_MUTED, DARK_HAIRLINE, DARK_GROUND, DARK_RAISED = (
    "#E8ECF3",
    "#A9B4C6",
    "#34425A",
    "#111927",
    "#1A2436",
)

STRENGTH_WORD: dict[Strength, str] = {
    Strength.NONE: "none",
    Strength.ASSERTION: "assertion",
    Strength.INDICATIVE: "indicative",
    Strength.MEASURED: "measured",
    Strength.VERIFIED: "verified",
}


def word(term: StrEnum) -> str:
    """The plain word for a term: `on_trajectory` → `On trajectory`, `half_yearly` → `Half-yearly`."""
    if isinstance(term, Status):
        return STATUS_LOOK[term].word
    special = {"half_yearly": "Half-yearly", "pmo_lead": "PMO lead"}
    return special.get(term.value, term.value.replace("_", " ").capitalize())


def strength_dots(strength: Strength) -> str:
    """Evidence strength as four dots: measured → ●●●○."""
    return "●" * int(strength) + "○" * (4 - int(strength))
