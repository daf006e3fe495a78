"""Small hand-built views of what was raised, with only what a test names."""

from datetime import date, timedelta

from models.views.common import Ref
from models.views.raised import EscalationView, InsightView, RaisedView, StepView
from models.vocabulary import EscalationState, InsightState
from models.vocabulary_raised import Level
from tests.components.builders import MOMENT, TODAY

OWNER, SPONSOR = Ref(1, "Olga"), Ref(2, "Sam")
RAISED_ON = date(2026, 9, 14)
WEEK = timedelta(days=7)


def steps(since=RAISED_ON):
    """A whole ladder of a week a level."""
    days = [since + place * WEEK for place in range(4)]
    return (
        StepView(Level.OWNER, OWNER, days[0], days[1]),
        StepView(Level.SPONSOR, SPONSOR, days[1], days[2]),
        StepView(Level.OFFICE, None, days[2], days[3]),
        StepView(Level.COMMITTEE, None, days[3], None),
    )


def escalation(turn=1, **said):
    """A question that Tim asked; open unless `turn` is None."""
    given = {
        "id": 1,
        "version": 1,
        "state": EscalationState.OPEN if turn is not None else EscalationState.RESOLVED,
        "question": "Who signs?",
        "raised_by": "Tim",
        "raised_on": RAISED_ON,
        "due_on": TODAY + WEEK,
        "overdue": False,
        "steps": steps(),
        "turn": turn,
        "owner": Ref(3, "Tim"),
    }
    return EscalationView(**{**given, **said})


def insight(**said):
    """An insight of Tim's that waits for a reply."""
    given = {
        "id": 1,
        "version": 1,
        "state": InsightState.OPEN,
        "learned": "Letters come late",
        "sent_by": "Tim",
        "sent_on": RAISED_ON,
    }
    return InsightView(**{**given, **said})


def raised(insights=(), escalations=()):
    """All that was raised."""
    return RaisedView(1, "Group", MOMENT, tuple(insights), tuple(escalations))
