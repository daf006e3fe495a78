"""What a person hands to the commands on insights and escalations, not yet checked."""

from dataclasses import dataclass
from datetime import date

from models.drafts import ObjectiveDraft
from models.vocabulary_raised import Helped, Level


@dataclass(frozen=True, slots=True)
class InsightDraft:
    """What delivery learned, and where: at least one of the three; `evidence` is what else shows it."""

    learned: str
    initiative_id: int | None = None
    key_result_id: int | None = None
    objective_id: int | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class InsightReplyDraft:
    """The reply that an insight gets, whatever becomes of it."""

    insight_id: int
    reply: str


@dataclass(frozen=True, slots=True)
class AdoptionDraft:
    """An insight adopted into a strategy update: the objective as it is to be from now on, and the reply.

    `objective_expected` is the version of the objective that the reader saw.
    """

    insight_id: int
    reply: str
    objective_id: int
    objective: ObjectiveDraft
    objective_expected: int | None = None


@dataclass(frozen=True, slots=True)
class HelpedDraft:
    """Whether an adopted change helped, in a word and a sentence."""

    insight_id: int
    helped: Helped
    sentence: str


@dataclass(frozen=True, slots=True)
class EscalationDraft:
    """A blocked question; without a day it needs its answer by the day it would reach the last level.

    `first` is the level to ask first, the lowest above who raises it where left out.
    """

    question: str
    initiative_id: int | None = None
    due_on: date | None = None
    first: Level | None = None


@dataclass(frozen=True, slots=True)
class EscalationReplyDraft:
    """A reply to a blocked question; `passes_on` hands it to the next level at once."""

    escalation_id: int
    reply: str
    passes_on: bool = False
