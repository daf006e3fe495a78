"""My updates on the demo portfolio: whose list it is, what stands open, what is said when nothing is owed."""

import pytest

from components.data_session import AS_PERSON
from models.vocabulary import Role

PAGE = "my_updates"


@pytest.fixture
def as_person(visit):
    """A function that opens the page as somebody of the demo portfolio, by name."""

    def come(name, role=Role.OWNER):
        from components import data

        app = visit(PAGE, role)
        people = {one.name: one.id for one in load_people(data)}
        app.session_state[AS_PERSON] = people[name]
        return app.run()

    return come


def load_people(data):
    """The people of the demo portfolio."""
    from models.queries import people

    return people.load_people(data.database(), 1)


def buttons(app, words):
    """The buttons of that name."""
    return [one for one in app.button if one.label == words]


def test_the_office_sees_what_everybody_owes_the_latest_first(visit, said):
    app = visit(PAGE, Role.PMO_LEAD)

    assert not app.exception
    assert "109 check-ins, 4 actions" in said(app)
    assert "457 days late" in said(app)
    assert "Climbed to the PMO" in said(app)


def test_one_check_in_stands_open_and_the_others_wait(visit):
    app = visit(PAGE, Role.PMO_LEAD)

    assert len(buttons(app, "Save and next")) == 1
    assert len(buttons(app, "Check in")) > 5


def test_an_owner_who_has_not_said_who_they_are_is_asked(visit):
    app = visit(PAGE, Role.OWNER)

    assert "As which person" in app.info[0].value
    assert buttons(app, "Save and next") == []


def test_an_owner_sees_their_own_with_the_last_value_in_it(as_person, said):
    app = as_person("Head of Retail Onboarding")

    assert "6 check-ins" in said(app)
    assert "Group Data Platform" not in said(app)
    assert [one.value for one in app.number_input] == [54.8]


def test_a_value_moves_the_bar_before_it_is_saved(as_person, said):
    app = as_person("Head of Retail Onboarding")
    assert "Once saved" not in said(app)

    app.number_input[0].set_value(20.0).run()

    assert "Once saved" in said(app)
    assert "behind its plan" in said(app)
    assert "A draft: kept as you type" in said(app)


def test_saving_opens_the_next_one(as_person, said):
    app = as_person("Head of Retail Onboarding")
    first = app.number_input[0].label, app.number_input[0].key
    app.number_input[0].set_value(56.0).run()
    buttons(app, "Save and next")[0].click().run()

    assert not app.exception
    assert "5 check-ins" in said(app)
    assert (app.number_input[0].label, app.number_input[0].key) != first


def test_a_value_that_is_missing_is_said_in_place(as_person, said):
    app = as_person("Chief Data Officer")
    buttons(app, "Save and next")[0].click().run()

    assert "Enter the value that was observed." in said(app)


def test_who_owes_nothing_is_told_what_comes_next(as_person, said):
    app = as_person("Chief Payments Officer", Role.SPONSOR)

    assert "Nothing is owed" in said(app)
    assert "Checked in lately" in said(app)


def test_whoever_may_not_check_in_gets_no_form(visit):
    app = visit(PAGE, Role.VIEWER)

    assert not app.number_input
