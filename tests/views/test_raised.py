"""What was raised, as views: whose turn it is, whom it concerns, who is asked."""

from datetime import date

from models.views.common import Ref
from models.views.raised import EscalationView, InsightView, RaisedView, StepView
from models.vocabulary import EscalationState, InsightState
from models.vocabulary_raised import Level
from tests.views.samples import portfolio

DAY = date(2026, 7, 1)
OLGA = Ref(1, "Olga")
STEPS = (
    StepView(Level.OWNER, OLGA, DAY, date(2026, 7, 8)),
    StepView(Level.SPONSOR, None, date(2026, 7, 8), date(2026, 7, 15)),
    StepView(Level.OFFICE, None, date(2026, 7, 15), None),
)


def question(turn, id=1):
    """A question whose turn is the step at a place."""
    return EscalationView(
        id, 1, EscalationState.OPEN, "Who signs?", "Tim", DAY, DAY, False, STEPS, turn, owner=Ref(3, "Tim")
    )


def raised(*escalations, insights=()):
    return RaisedView(1, "Group", portfolio().moment, insights, escalations)


def test_a_turn_is_that_of_the_person_on_the_step():
    view = raised(question(0))

    assert view.turns_of(1, "owner") == view.escalations
    assert view.turns_of(2, "owner") == ()


def test_a_step_that_nobody_holds_is_nobodys_turn():
    assert raised(question(1)).turns_of(2, "sponsor") == ()


def test_the_turn_of_a_role_is_everybodys_who_has_it():
    view = raised(question(2))

    assert view.turns_of(None, "pmo_lead") == view.escalations
    assert view.turns_of(1, "owner") == ()


def test_what_ended_is_nobodys_turn():
    assert raised(question(None)).turns_of(1, "owner") == ()


def test_the_oldest_turn_comes_first():
    first, second = question(0, id=9), question(2, id=4)
    view = raised(second, first)

    assert [one.id for one in view.turns_of(1, "pmo_lead")] == [9, 4]


def test_a_question_concerns_who_raised_it_and_who_stands_on_its_ladder():
    assert [one for one in (1, 2, 3) if question(0).concerns(one)] == [1, 3]


def test_whom_an_insight_concerns_is_asked_whether_it_helped():
    insight = InsightView(1, 1, InsightState.ADOPTED, "Less", "Tim", DAY, people=(OLGA,), asked=Ref(2, "Q2"))
    view = raised(insights=(insight,))

    assert (view.questions_of(1), view.questions_of(2)) == ((insight,), ())
