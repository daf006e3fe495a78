"""Reload in the middle of a check-in, and two browsers at one key result: nothing that was typed is lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, running, settle, wait_for
from tests.browser.owner_hand import NAMES, come_as, expect_open, lay_owner, open_title, value_field

pytestmark = pytest.mark.browser
FIRST = NAMES[0]


@pytest.fixture
def owner_server(tmp_path):
    """A server with an owner's portfolio."""
    lay_owner(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        yield server


def learned(page):
    """The field for what was learned."""
    return page.get_by_label("What did we learn?")


def test_what_was_typed_stands_there_after_a_reload(owner_server, page):
    come_as(page, owner_server)
    expect_open(page, FIRST)
    value_field(page).fill("47")
    learned(page).press_sequentially("The new form helps", delay=15)
    expect(page.get_by_text("A draft: kept as you type")).to_be_visible()
    wait_for(lambda: "The new form helps" in kept(owner_server), 10, lambda: kept(owner_server))

    page.reload()
    come_as(page, owner_server)

    expect(value_field(page)).to_have_value("47")
    expect(learned(page)).to_have_value("The new form helps")


def test_the_second_of_two_chooses_field_by_field_and_loses_nothing(owner_server, browser, page):
    other = browser.new_context().new_page()
    for one in (page, other):
        come_as(one, owner_server)
        expect_open(one, FIRST)
    save(page, "50", "The first one says")
    expect(page.get_by_text(re.compile("is saved"))).to_be_visible()
    save(other, "52", "The second one says")

    expect(other.get_by_text(re.compile("has saved a value"))).to_be_visible()
    for words in ("Theirs: 50", "Mine: 52", "Theirs: The first one says", "Mine: The second one says"):
        expect(other.get_by_role("radio", name=plainly(words))).to_be_visible()
    assert open_title(other) == FIRST
    other.get_by_text(plainly("Theirs: 50")).click()
    other.get_by_text(plainly("Mine: The second one says")).click()
    other.get_by_role("button", name="Save what I chose").click()

    expect(other.get_by_text(re.compile("both versions stay in the record"))).to_be_visible()
    assert series(owner_server)[-2:] == [
        (50.0, "The first one says", True),
        (50.0, "The second one says", False),
    ]
    other.context.close()


def test_two_at_the_dialog_of_one_check_in_choose_as_well(owner_server, browser, page):
    other = browser.new_context().new_page()
    for one in (page, other):
        go(one, f"{owner_server.url}/initiative?initiative=1")
        one.get_by_role("button", name="Check in", exact=True).first.click()
        one.get_by_role("dialog").get_by_role("button", name="Save check-in").wait_for()
    for one, value in ((page, "50"), (other, "52")):
        value_field(one).fill(value)
        value_field(one).press("Tab")
        settle(one)
        one.get_by_role("button", name="Save check-in").click()
        settle(one)

    other.get_by_text(plainly("Mine: 52")).click()
    other.get_by_role("button", name="Save what I chose").click()

    expect(other.get_by_text(re.compile("both versions stay in the record"))).to_be_visible()
    assert [value for value, _, _ in series(owner_server)[-2:]] == [50.0, 52.0]
    other.context.close()


def kept(server):
    """What the database keeps of what people typed."""
    from models.database import open_database
    from models.tables.updates import KeptDraft

    database = open_database(str(server.database))
    with database.read() as session:
        bodies = [row.body for row in session.query(KeptDraft)]
    database.close()
    return " ".join(bodies)


def save(page, value, words):
    """Enter a value and what was learned, and save."""
    value_field(page).fill(value)
    value_field(page).press("Tab")
    learned(page).fill(words)
    learned(page).press("Tab")
    settle(page)
    page.get_by_role("button", name="Save and next").click()


def plainly(words):
    """Words between whose letters Streamlit may have put joiners and ties."""
    return re.compile("[\\u2060\\u00a0 ]*".join(map(re.escape, re.split("(?<=:) | ", words))))


def series(server):
    """Value, words and whether it was superseded of every check-in of the first key result, as recorded."""
    from models.database import open_database
    from models.tables.base import FOREVER
    from models.tables.evidence import CheckIn

    database = open_database(str(server.database))
    with database.read() as session:
        rows = session.query(CheckIn).filter_by(key_result_id=1).order_by(CheckIn.version).all()
    database.close()
    return [(row.value, row.learned, row.until != FOREVER) for row in rows]
