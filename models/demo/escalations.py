"""What was blocked, who asked whom, what was said on the way up; and whether adopted insights helped."""

from dataclasses import dataclass
from typing import TypeAlias

from models.demo.people import BUSINESS, OFFICE, PAYMENTS
from models.vocabulary import EscalationState
from models.vocabulary_raised import Helped, Level

OWNER, SPONSOR, PMO, COMMITTEE = Level
RESOLVED, WITHDRAWN = EscalationState.RESOLVED, EscalationState.WITHDRAWN
Ladder: TypeAlias = tuple[Level, ...]
WHOLE: Ladder = (OWNER, SPONSOR, PMO, COMMITTEE)
ABOVE_OWNER: Ladder = WHOLE[1:]
"""The ladder of a question that the owner asks."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply from a step of the ladder; `passes_on` hands the question up, `ends` answers it."""

    level: Level
    by: str
    on: str
    what: str
    passes_on: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """A blocked question about an initiative, and the ladder it climbs."""

    initiative: str
    by: str
    raised: str
    question: str
    ladder: Ladder
    due: str = ""
    said: tuple[Answered, ...] = ()
    state: EscalationState = EscalationState.OPEN
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether the change that an insight led to helped, as said after a review; `insight` counts from 0."""

    insight: int
    review: str
    on: str
    by: str
    helped: Helped
    sentence: str


ESCALATIONS = (
    Blocked(
        "PY1", "Head of Payments", "2026-08-10",
        "Which team connects the last two clearing houses in August, when both are short of people?",
        ABOVE_OWNER, "2026-08-21",
        (
            Answered(SPONSOR, PAYMENTS, "2026-08-12", "I ask the heads of both lines today."),
            Answered(SPONSOR, PAYMENTS, "2026-08-18", "Payments core does, in the week of 24 August.", ends=True),
        ),
        RESOLVED, "2026-08-18",
    ),
    Blocked(
        "SF1", "Head of Business Lending", "2026-09-01",
        "The engine waits for the credit policy since June. Who signs it, and by when?",
        ABOVE_OWNER, "2026-09-18",
        (
            Answered(SPONSOR, BUSINESS, "2026-09-03", "Credit risk wants one more test on last year's cases."),
            Answered(PMO, OFFICE, "2026-09-14", "Not ours to sign: it goes to the committee.", passes_on=True),
        ),
    ),
    Blocked(
        "CL4", "Head of Insurance Technology", "2026-09-07",
        "May wave two of the claims core begin before the archive is read-only?",
        ABOVE_OWNER, state=WITHDRAWN, ended="2026-09-11",
    ),
    Blocked(
        "CH3", "Head of Engineering", "2026-09-18",
        "Who may approve test data for a team that has no data steward?",
        ABOVE_OWNER,
    ),
    Blocked(
        "DT1", "Chief Data Officer", "2026-09-25",
        "Which three lines move to the platform first, so that something can be measured?",
        ABOVE_OWNER, "2026-10-14",
    ),
    Blocked(
        "OB3", "Head of Identity Services", "2026-09-28",
        "Both identity checks ask the same supplier for the same change. Which one asks?",
        WHOLE,
    ),
)  # fmt: skip

JUDGEMENTS = (
    Judged(
        0, "PR2", "2026-05-04", "Head of Business Lending", Helped.TOO_EARLY,
        "The promise is two weeks old; the line still works off secured loans.",
    ),
    Judged(
        0, "DP2", "2026-07-10", "Head of Business Lending", Helped.YES,
        "Handlers give a third of their days to secured loans, no longer two thirds.",
    ),
)  # fmt: skip
