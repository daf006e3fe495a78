"""The facts that the five dimensions read beside those of the signals."""

from dataclasses import dataclass
from datetime import date

from models.rules.friction_facts import ObjectiveFact
from models.rules.gate_facts import Room
from models.rules.records import Share
from models.rules.signal_facts import NONE_DUE, QuarterFacts
from models.vocabulary import EscalationState, InsightState

NO_ROOM = Room(0, 0)


@dataclass(frozen=True, slots=True)
class InsightFact:
    """What delivery sent upwards, and how it ended."""

    id: int
    sent_on: date
    state: InsightState = InsightState.OPEN


@dataclass(frozen=True, slots=True)
class EscalationFact:
    """A blocked question with the day its answer is due, and the day it was resolved."""

    id: int
    due_on: date
    state: EscalationState = EscalationState.OPEN
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class BudgetFact:
    """The money of an active initiative in minor units; None is unknown."""

    initiative_id: int
    approved: int | None
    spent: int | None = None
    committed: int | None = None

    @property
    def movable(self) -> int | None:
        """Approved − spent − committed, not below 0; None where one of them is unknown."""
        if self.approved is None or self.spent is None or self.committed is None:
            return None
        return max(self.approved - self.spent - self.committed, 0)


@dataclass(frozen=True, slots=True)
class DimensionFacts:
    """What the dimensions of one quarter read, as at its end: `facts` are those of its signals.

    `objectives` are the live ones. `outcome_wording` are the open key results, met where worded as outcomes.
    `room` is what is active against the WIP limit, as `focus.room` tells.
    """

    facts: QuarterFacts
    objectives: tuple[ObjectiveFact, ...] = ()
    outcome_wording: Share = NONE_DUE
    room: Room = NO_ROOM
    insights: tuple[InsightFact, ...] = ()
    escalations: tuple[EscalationFact, ...] = ()
    money: tuple[BudgetFact, ...] = ()
