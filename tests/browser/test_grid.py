"""The editing grids before real people: several edits saved at once, faults by row and column, two at one row."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from models.commands.initiatives import change_initiative
from models.database import open_database
from models.drafts import InitiativeDraft
from models.queries.grids import load_initiatives
from tests.browser.conftest import go, running, settle
from tests.browser.grid_hand import cell, type_into
from tests.builders import Bench

pytestmark = pytest.mark.browser


@pytest.fixture
def office(tmp_path):
    """A running application over a portfolio with two initiatives, and a second pair of hands on its database."""
    with running(tmp_path, founded=True) as server:
        database = open_database(str(server.database))
        bench = Bench(database, clock=None, portfolio_id=1)
        bench.initiative("Self-service portal", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
        bench.initiative("Branch of tomorrow")
        yield server, bench
        database.close()


def names(bench):
    return [line.draft.name for line in load_initiatives(bench.database, bench.portfolio_id)]


def open_grid(page, server):
    return go(page, f"{server.url}/portfolio?tab=Edit&edit=Initiatives")


def save(page, changes):
    page.get_by_role("button", name=re.compile(f"^Save {changes} ")).click()
    settle(page)


def test_edits_in_several_rows_are_saved_at_once_and_undone_at_once(office, page):
    server, bench = office
    open_grid(page, server)
    type_into(page, "Initiative", 1, "Portal for customers")
    type_into(page, "Initiative", 2, "Branch of today")

    save(page, "2 changes")
    expect(page.get_by_text(re.compile("Saved.*2 initiatives"))).to_be_visible()
    assert names(bench) == ["Portal for customers", "Branch of today"]

    page.get_by_role("button", name="Undo the last save").click()
    expect(page.get_by_text("Undone")).to_be_visible()
    assert names(bench) == ["Self-service portal", "Branch of tomorrow"]


def test_a_fault_is_named_by_row_and_column_and_what_was_typed_stays(office, page):
    server, bench = office
    open_grid(page, server)
    type_into(page, "Initiative", 2, "Branch of " + "many " * 100)

    save(page, "1 change")

    expect(page.get_by_text(re.compile("Row 2, column Initiative"))).to_be_visible()
    assert "many" in cell(page, "Initiative", 2).text_content()
    assert names(bench) == ["Self-service portal", "Branch of tomorrow"]


def test_the_second_to_save_sees_both_sides_and_overwrites_only_on_purpose(office, page):
    server, bench = office
    open_grid(page, server)
    type_into(page, "Initiative", 1, "Portal, mine")
    seen = load_initiatives(bench.database, 1)[0]
    change_initiative(
        *bench.place, InitiativeDraft("Portal, theirs"), initiative_id=seen.id, expected=seen.version
    )

    save(page, "1 change")
    page.get_by_role("button", name="Save mine over theirs").wait_for()
    assert names(bench)[0] == "Portal, theirs"

    page.get_by_role("button", name="Save mine over theirs").click()
    expect(page.get_by_text(re.compile("Saved.*1 initiative"))).to_be_visible()
    assert names(bench)[0] == "Portal, mine"


def test_two_clicks_on_save_are_one_act(office, page):
    server, bench = office
    open_grid(page, server)
    type_into(page, "Initiative", 1, "Portal for all")

    page.get_by_role("button", name="Save 1 change").dblclick()
    settle(page)
    expect(page.get_by_text(re.compile("Saved.*1 initiative")).first).to_be_visible()

    page.get_by_role("button", name="Undo the last save").click()
    expect(page.get_by_text("Undone")).to_be_visible()
    assert names(bench)[0] == "Self-service portal"
