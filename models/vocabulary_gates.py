"""The words of gates: what they ask, how a request ended, what a review may decide."""

from enum import StrEnum


class Offer(StrEnum):
    """What a review may decide on an initiative: a review is a gate, too (Method, section 5)."""

    CONTINUE = "continue"
    CONTINUE_UNTIL = "continue_until"
    PIVOT = "pivot"
    PIVOT_MEASURABLE_BY = "pivot_measurable_by"
    STOP = "stop"
    ESCALATE = "escalate"


class Criterion(StrEnum):
    """What an initiative answers to enter its next stage; the basis cannot be waived (Method, section 5)."""

    BASIS = "basis"
    OWNERS = "owners"
    WHY_NOW = "why_now"
    DECISION_RIGHT = "decision_right"
    COVERAGE = "coverage"
    DEPENDENCIES = "dependencies"
    TECHNOLOGY = "technology"
    ROOM = "room"


class GateState(StrEnum):
    """Whether an initiative was let into the stage that it asked for."""

    OPEN = "open"
    PASSED = "passed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class CriterionState(StrEnum):
    """How an initiative stands to one criterion of its gate."""

    MET = "met"
    LACKING = "lacking"
    WAIVED = "waived"
