"""The frame around the pages, seen without a browser."""

from components import places
from components.access import SEE_AS
from components.places import Place
from models.vocabulary import Role


def test_shell_opens_without_a_fault_on_an_empty_database(shell):
    opened = shell()

    assert not opened.exception
    assert not opened.error


def test_everybody_begins_as_administrator_where_nobody_signs_in(shell):
    assert shell().sidebar.selectbox(key=SEE_AS).value == Role.ADMINISTRATOR


def test_role_without_the_right_gets_a_sentence_instead_of_the_page(shell):
    opened = shell(**{SEE_AS: Role.VIEWER})

    opened.switch_page(str(places.path(Place.OFFICE))).run()

    assert [warning.value for warning in opened.warning] == [
        "Office is for these roles: PMO lead. You are looking as Viewer. "
        "Choose another role under “See as”, or ask the PMO lead."
    ]


def test_search_and_switcher_wait_for_a_portfolio(shell):
    assert [box.label for box in shell().sidebar.selectbox] == ["See as"]
