"""What a person sees of what was raised: insights and what became of them, escalations and whose turn it is."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models.views.common import Moment, Ref
from models.views.reason import Reason
from models.vocabulary import EscalationState, InsightState
from models.vocabulary_raised import Helped, Level

Said: TypeAlias = str | date | bool | None
ROLES = (Level.OFFICE, Level.COMMITTEE)
"""The levels where a role stands, not a person."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an objective before and after a strategy update; an owner by name."""

    field: str
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class UpdateView:
    """The strategy update that an insight led to: which objective, why, and what it changed."""

    version: int
    objective: Ref
    change_reason: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class HelpedView:
    """What was said after a review of whether the adopted change helped."""

    version: int
    review: Ref
    helped: Helped
    sentence: str
    answered_on: date
    answered_by: str


@dataclass(frozen=True, slots=True)
class InsightView:
    """What delivery learned, and what became of it.

    `asked` is the review since which "did it help?" waits for an answer, None while nothing is asked; `people` are the
    owner and the sponsor of its initiative, whom it concerns.
    """

    id: int
    version: int
    state: InsightState
    learned: str
    sent_by: str
    sent_on: date
    initiative: Ref | None = None
    key_result: Ref | None = None
    objective: Ref | None = None
    reply: str = ""
    answered_by: str = ""
    answered_on: date | None = None
    update: UpdateView | None = None
    asked: Ref | None = None
    asked_on: date | None = None
    helped: tuple[HelpedView, ...] = ()
    people: tuple[Ref, ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply to a question; `level` is where it came from, None from beside the ladder."""

    version: int
    reply: str
    replied_by: str
    replied_on: date
    level: Level | None = None
    passes_on: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of the ladder: who stands there now (None: the whole level), from when, and when it climbs or climbed.

    `until` is None at the last step; steps ahead carry the days on which the question would reach and leave them.
    """

    level: Level
    holder: Ref | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class EscalationView:
    """A blocked question on its way up.

    `turn` is the place of the step whose turn it is, None once it ended; `steps` are all of the ladder. `owner` is who
    asked and carries it; `overdue` that it is open past the day on which it needs an answer.
    """

    id: int
    version: int
    state: EscalationState
    question: str
    raised_by: str
    raised_on: date
    due_on: date
    overdue: bool
    steps: tuple[StepView, ...]
    turn: int | None
    initiative: Ref | None = None
    owner: Ref | None = None
    replies: tuple[ReplyView, ...] = ()
    resolved_on: date | None = None
    resolution: str = ""
    reasons: tuple[Reason, ...] = ()

    @property
    def at(self) -> StepView | None:
        """The step whose turn it is."""
        return None if self.turn is None else self.steps[self.turn]

    def is_turn_of(self, person_id: int | None, role: str) -> bool:
        """Whether it is the turn of a person, or of all who have a role where the step is a role's."""
        step = self.at
        if step is None:
            return False
        if step.level in ROLES:
            return step.level.value == role
        return step.holder is not None and step.holder.id == person_id

    def concerns(self, person_id: int) -> bool:
        """Whether a person raised it or stands on its ladder."""
        named = (self.owner, *(step.holder for step in self.steps))
        return any(one is not None and one.id == person_id for one in named)


@dataclass(frozen=True, slots=True)
class RaisedView:
    """The insights and escalations of a portfolio, the newest first."""

    id: int
    name: str
    moment: Moment
    insights: tuple[InsightView, ...]
    escalations: tuple[EscalationView, ...]

    def turns_of(self, person_id: int | None, role: str) -> tuple[EscalationView, ...]:
        """The open questions that wait for a person or their role (`Role` value), the oldest turn first."""
        mine = [one for one in self.escalations if one.is_turn_of(person_id, role)]
        return tuple(sorted(mine, key=lambda one: (one.at.since if one.at else one.raised_on, one.id)))

    def questions_of(self, person_id: int) -> tuple[InsightView, ...]:
        """The adopted insights on which a person is asked whether they helped."""
        return tuple(one for one in self.insights if one.asked and any(p.id == person_id for p in one.people))
