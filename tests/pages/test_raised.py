"""Raise on the demo portfolio: what waits and whose turn it is, forms that a link opens, what each role may press."""

import pytest

from components.data_session import AS_PERSON
from models.commands.insights import reply_to_insight
from models.commands.objectives import change_objective
from models.drafts import ObjectiveDraft
from models.drafts_raised import InsightReplyDraft
from models.queries.people import load_people
from models.queries.raised import load_raised
from models.vocabulary import InsightState, Role
from tests.builders import ADMINISTRATOR

PAGE = "raised"
LEARNED, QUESTION = "Customers ask for one figure, not for three.", "Who may answer in the branch?"


@pytest.fixture
def as_person(visit):
    """A function that opens the page as somebody of the demo portfolio, by name."""
    from components import data

    def come(name, role=Role.OWNER, **address):
        app = visit(PAGE, role, **address)
        people = {one.name: one.id for one in load_people(data.database(), 1)}
        app.session_state[AS_PERSON] = people[name]
        return app.run()

    return come


def stands():
    """All that was raised, as it stands in the database."""
    from components import data

    return load_raised(data.database(), 1)


def field(app, words):
    """The text field whose name begins with these words."""
    return next(one for one in app.text_input if one.label.startswith(words))


def button(app, words):
    """The first button of that name."""
    return next(one for one in app.button if one.label == words)


def names(app):
    """The names of all buttons."""
    return [one.label for one in app.button]


def test_the_answer_tells_what_waits(visit, said):
    app = visit(PAGE, Role.PMO_LEAD)

    assert not app.exception
    assert "4 escalations are open, 1 of them overdue." in said(app)
    assert "1 insight waits for a reply, 1 adopted one for whether it helped." in said(app)


def test_a_viewer_is_told_whom_the_page_is_for(visit):
    app = visit(PAGE, Role.VIEWER)

    assert "Raise is for these roles" in app.warning[0].value


def test_escalations_stand_overdue_first_with_whose_turn_it_is(visit, said):
    page = said(visit(PAGE, Role.PMO_LEAD, tab="Escalations"))

    assert page.index("Who signs it") < page.index("Who may approve") < page.index("Which team connects")
    assert "It has been with the committee since 14 Sep 2026, 16 days now; it climbs no further." in page
    assert page.count('aria-current="step"') == 4


def test_an_adopted_insight_shows_what_it_changed_and_whether_that_helped(visit, said):
    page = said(visit(PAGE, Role.PMO_LEAD, insights="Adopted"))

    assert "It changed “Small firms get a credit answer in a day”" in page
    assert "<ins" in page
    assert "Yes, it helped: Handlers give a third" in page
    assert "Did it help? Asked since “Portfolio review Q3 2026”" in page
    assert "Teams wait longer" not in page


def test_the_list_narrows_to_one_initiative_from_the_address(visit, said):
    page = said(visit(PAGE, Role.PMO_LEAD, tab="Escalations", about="Test Data on Demand"))

    assert "Who may approve test data" in page
    assert "Who signs it" not in page


def test_mine_is_what_waits_for_me(as_person, said):
    page = said(as_person("Chief Financial Officer", Role.SPONSOR, tab="Escalations", mine="true"))

    assert "Which three lines move" in page
    assert "Who signs it" not in page


def test_whose_turn_it_is_sees_it_on_the_button_and_others_see_none(as_person):
    sponsor = as_person("Chief Financial Officer", Role.SPONSOR, tab="Escalations")

    assert "Answer: it is your turn" in names(sponsor)
    assert names(sponsor).count("Answer") == 0


def test_a_link_opens_the_form_for_its_initiative_with_the_ladder(visit, said):
    app = visit(PAGE, Role.PMO_LEAD, tab="Escalations", **{"raise": "escalation", "for": 6})
    choice = next(one for one in app.selectbox if one.label == "Initiative" and one.value == 6)

    assert choice.value == 6
    assert "from 14 Oct 2026" in said(app)
    assert app.code[0].value.endswith("raise=escalation&for=6")


def test_an_insight_is_raised_and_shown_to_who_raised_it(visit, said):
    app = visit(PAGE, Role.OWNER, **{"raise": "insight", "for": 6})
    field(app, "What did delivery learn?").input(LEARNED).run()
    button(app, "Raise it").click().run()

    assert LEARNED in said(app)
    assert "Raise it" not in names(app)
    newest = stands().insights[0]
    assert (newest.learned, newest.initiative.id) == (LEARNED, 6)


def test_an_empty_insight_is_refused_where_it_stands(visit, said):
    app = visit(PAGE, Role.OWNER, **{"raise": "insight", "for": 6})
    button(app, "Raise it").click().run()

    assert "Say what was learned." in said(app)


def test_what_was_typed_is_kept_until_it_is_sent(visit):
    address = {"raise": "escalation", "for": 6}
    field(visit(PAGE, Role.PMO_LEAD, **address), "What is blocked?").input(QUESTION).run()
    again = visit_again(address)
    assert field(again, "What is blocked?").value == QUESTION
    button(again, "Escalate").click().run()
    assert field(visit_again(address), "What is blocked?").value == ""


def visit_again(address):
    """The page in a new session, on the same database."""
    from streamlit.testing.v1 import AppTest

    from components.access import SEE_AS
    from tests.conftest import ROOT, SHELL

    app = AppTest.from_file(str(SHELL), default_timeout=60)
    app.session_state[SEE_AS] = Role.PMO_LEAD
    for key, value in address.items():
        app.query_params[key] = str(value)
    return app.run().switch_page(str(ROOT / "pages" / f"{PAGE}.py")).run()


@pytest.mark.parametrize(
    ("words", "state"),
    [("Reply only", InsightState.OPEN), ("Park", InsightState.PARKED), ("Reject", InsightState.REJECTED)],
)
def test_an_insight_gets_its_reply_whatever_becomes_of_it(visit, words, state):
    app = visit(PAGE, Role.COMMITTEE, insights="Open")
    button(app, "Answer").click().run()
    assert "Adopt into the strategy" not in names(app)
    field(app, "Your reply").input("We look at it in October.").run()
    button(app, words).click().run()

    answered = next(one for one in stands().insights if one.learned.startswith("Teams wait"))
    assert (answered.state, answered.reply) == (state, "We look at it in October.")


def test_a_question_is_passed_on_by_whose_turn_it_is(as_person, said):
    app = as_person("Chief Financial Officer", Role.SPONSOR, tab="Escalations")
    button(app, "Answer: it is your turn").click().run()
    field(app, "Your reply").input("Not mine to say.").run()
    button(app, "Pass on to PMO lead").click().run()

    assert "It has been with the PMO lead since 30 Sep 2026, 0 days now" in said(app)


def test_whether_it_helped_is_said_after_a_choice(as_person, said):
    app = as_person("Head of Motor Claims", insights="Adopted")
    button(app, "Say whether it helped").click().run()
    field(app, "What is seen of it?").input("Half of the claims are paid within a week.").run()
    button(app, "Say so").click().run()
    assert "Choose yes, no or too early." in said(app)
    app.segmented_control[-1].set_value("yes").run()
    button(app, "Say so").click().run()

    assert "Yes, it helped: Half of the claims" in said(app)


def test_who_answers_after_somebody_else_sees_it_and_may_answer_all_the_same(visit, said):
    from components import data

    app = visit(PAGE, Role.PMO_LEAD, insights="Open")
    button(app, "Answer").click().run()
    field(app, "Your reply").input("Mine").run()
    found = next(one for one in stands().insights if one.state is InsightState.OPEN)
    reply_to_insight(data.database(), ADMINISTRATOR, 1, InsightReplyDraft(found.id, "Theirs"))
    button(app, "Park").click().run()
    assert "Theirs" in said(app)
    assert "press again" in said(app)
    button(app, "Park").click().run()

    answered = next(one for one in stands().insights if one.id == found.id)
    assert (answered.state, answered.reply) == (InsightState.PARKED, "Mine")


def test_who_adopts_after_the_objective_changed_sees_both_versions(visit, said):
    from components import data

    app = visit(PAGE, Role.PMO_LEAD, insights="Open")
    button(app, "Answer").click().run()
    field(app, "Your reply").input("We take it up").run()
    button(app, "Adopt into the strategy").click().run()
    field(app, "Statement").input("Mine").run()
    objective = next(one.objective for one in stands().insights if one.state is InsightState.OPEN)
    theirs = ObjectiveDraft("Theirs", change_reason="Meanwhile")
    change_objective(data.database(), ADMINISTRATOR, 1, theirs, objective_id=objective.id)
    button(app, "Adopt").click().run()
    assert "Saved by the other" in said(app)
    button(app, "Keep mine").click().run()
    button(app, "Adopt").click().run()

    adopted = next(one for one in stands().insights if one.learned.startswith("Teams wait"))
    assert (adopted.state, adopted.update.objective.name) == (InsightState.ADOPTED, "Mine")


def test_another_initiative_brings_its_own_objective(visit):
    app = visit(PAGE, Role.PMO_LEAD, **{"raise": "insight", "for": 6})
    first = next(one.value for one in app.selectbox if one.label.startswith("Which objective"))
    next(one for one in app.selectbox if one.label == "Initiative" and one.value == 6).set_value(30).run()
    field(app, "What did delivery learn?").input(LEARNED).run()
    button(app, "Raise it").click().run()

    newest = stands().insights[0]
    assert newest.initiative.id == 30
    assert newest.objective.id != first
