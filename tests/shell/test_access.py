"""Who may open which place, and what everybody else is told."""

import pytest

from components.places import ENTRIES, Place, entry
from models.vocabulary import Role
from tests.conftest import ROOT

PAGES = sorted((ROOT / "pages").glob("*.py"))


def listed(role):
    return [one.place for one in ENTRIES if one.listed and role in one.roles]


def test_viewer_sees_outcomes_only():
    assert listed(Role.VIEWER) == [Place.OUTCOMES]


def test_finance_may_raise_besides():
    assert listed(Role.FINANCE) == [Place.OUTCOMES, Place.RAISE]


def test_owners_and_sponsors_see_their_updates_besides():
    for role in (Role.OWNER, Role.SPONSOR):
        assert listed(role) == [Place.OUTCOMES, Place.MY_UPDATES, Place.RAISE]


def test_committee_sees_what_it_steers_by():
    assert listed(Role.COMMITTEE) == [Place.OUTCOMES, Place.STRATEGY, Place.RAISE]


def test_administrator_and_pmo_lead_see_every_listed_place():
    everything = [one.place for one in ENTRIES if one.listed]

    assert listed(Role.ADMINISTRATOR) == listed(Role.PMO_LEAD) == everything


def test_everybody_may_open_an_initiative_by_its_link():
    assert entry(Place.INITIATIVE).roles == frozenset(Role)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_run_without_the_shell_shows_nothing_but_a_sentence(page, database_path):
    from streamlit.testing.v1 import AppTest

    ran = AppTest.from_file(str(page), default_timeout=30).run()

    assert [error.value for error in ran.error] == [
        "This page opens only inside Steerdeck. Go to its start page and choose the page there."
    ]
    assert len(ran.main) == 1
    assert not database_path.exists()
