"""The door to models: which portfolio is in view, what a warm run costs, what is told after sending."""

from contextlib import contextmanager

import pytest
from sqlalchemy import event
from streamlit.testing.v1 import AppTest

from components import data
from models.commands.people import add_person
from models.drafts import PersonDraft
from models.vocabulary import Role
from tests.queries.golden import golden


def page():
    """A page that shows the portfolio in view."""
    import streamlit as st

    from components import data

    st.text(data.portfolio().name)
    st.text(str(id(data.portfolio())))


def sender():
    """A page that founds a portfolio, of the name in the session, twice from one form."""
    import streamlit as st

    from components import data
    from models.commands.create_portfolio import create_portfolio
    from models.drafts import PortfolioDraft

    draft = PortfolioDraft(name=st.session_state["name"])
    saved = data.send(create_portfolio, draft, form="new", done="It is there.")
    st.text(str(saved is not None))


@pytest.fixture
def opened(database_path):
    """The application's own database of this test."""
    return data.database()


def run(script, **session):
    app = AppTest.from_function(script, default_timeout=30)
    for key, value in session.items():
        app.session_state[key] = value
    return app.run()


@contextmanager
def statements(database):
    """The statements sent to the database meanwhile."""
    sent = []
    event.listen(database.engine, "before_cursor_execute", lambda *args: sent.append(args[2]))
    yield sent


def test_the_portfolio_asked_for_in_the_address_is_in_view(opened):
    golden(name="First").load(opened)
    second = golden(name="Second").load(opened)
    app = AppTest.from_function(page, default_timeout=30)
    app.query_params["portfolio"] = str(second)

    assert app.run().text[0].value == "Second"


def test_an_address_that_leads_nowhere_leads_to_a_portfolio(opened):
    golden(name="Only").load(opened)
    app = AppTest.from_function(page, default_timeout=30)
    app.query_params["portfolio"] = "999"

    assert app.run().text[0].value == "Only"
    assert app.query_params["portfolio"] != ["999"]


def test_a_warm_run_shares_the_view_and_reads_only_the_revision(opened):
    golden().load(opened)
    first = run(page)

    with statements(opened) as sent:
        second = first.run()
    assert second.text[1].value == first.text[1].value
    assert len(sent) == 1


def test_what_was_sent_is_told_and_a_second_click_repeats_nothing(opened):
    app = run(sender, name="Group")

    assert [one.value for one in app.text] == ["True"]
    assert app.toast[0].value.startswith("It is there")
    assert len(data.lists.list_portfolios(opened)) == 1


def test_a_problem_is_told_and_nothing_saved(opened):
    app = run(sender, name="")

    assert app.text[0].value == "False"
    assert "Name" in app.toast[0].value
    assert data.lists.list_portfolios(opened) == ()


def test_a_role_without_the_right_is_refused_in_a_sentence(opened):
    app = run(sender, name="Group", see_as="viewer")

    assert app.text[0].value == "False"
    assert "As Viewer you may not" in app.toast[0].value


def test_a_save_has_the_view_drawn_anew(opened):
    id = golden().load(opened)
    first = run(page)

    add_person(opened, data.who(Role.ADMINISTRATOR), id, PersonDraft("Head of Retail"))
    assert first.text[1].value != run(page).text[1].value


def steerer():
    """A page that shows what is active at once in the portfolio in view."""
    import streamlit as st

    from components import data

    st.text(str(data.steering().focus.count))
    st.text(str(id(data.steering()) == id(data.steering())))


def test_steering_is_drawn_once_and_shared(opened):
    golden().load(opened)

    assert [one.value for one in run(steerer).text] == ["3", "True"]


def one_after_all():
    """A page that shows the advice on everybody where the session asks for it, then one initiative."""
    import streamlit as st

    from components import data

    if "all" in st.session_state:
        everybody = [one for one in data.advised().initiatives if one.id == 1]
        st.text(str(everybody[0].advice))
    st.text(str(data.initiative(1).advice))


def test_one_initiative_is_advised_as_it_is_among_all(opened):
    golden().load(opened)
    alone, among = run(one_after_all), run(one_after_all, all=True)

    assert alone.text[0].value != "None"
    assert [one.value for one in among.text] == [alone.text[0].value] * 2
