"""What is raised from an initiative's page, at a desk and on a phone: it climbs by itself, or changes the strategy."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, running, settle
from tests.browser.raise_hand import (
    GOAL,
    INITIATIVE,
    LEARNED,
    OWNER,
    QUESTION,
    SPONSOR,
    card,
    come_wide,
    lay_raising,
    narrow,
    press,
    scrolls_sideways,
    set_day,
    type_into,
)

pytestmark = pytest.mark.browser

CLIMBS = (
    (date(2026, 3, 9), "with the PMO lead since 9 Mar 2026"),
    (date(2026, 3, 16), "with the committee since 16 Mar 2026"),
    (date(2026, 3, 20), "An answer was needed by 16 Mar 2026: 4 days ago."),
)
BETTER = "Customers have their money within a week"


@pytest.fixture
def raising(tmp_path):
    """A server with a portfolio in which something can be raised."""
    lay_raising(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        yield server


@pytest.mark.parametrize("on_phone", [False, True], ids=["desk", "phone"])
def test_a_question_climbs_across_three_dates_until_it_is_answered(raising, page, on_phone):
    come_wide(page, raising, "initiative?initiative=1", "Owner", OWNER)
    if on_phone:
        narrow(page)
    page.get_by_role("link", name="Escalate").click()
    expect(page.get_by_role("combobox", name="Initiative").first).to_have_value(INITIATIVE)
    type_into(page, "What is blocked?", QUESTION)
    press(page, "Escalate")
    asked = card(page, QUESTION)
    expect(asked).to_contain_text("with the sponsor since 2 Mar 2026, 0 days now, and climbs on 9 Mar 2026")
    expect(asked.locator("li[aria-current=step]")).to_contain_text(SPONSOR)
    for day, stands in CLIMBS:
        set_day(raising.database, day)
        go(page, f"{raising.url}/raised?tab=Escalations")
        expect(card(page, QUESTION)).to_contain_text(stands)
    assert not scrolls_sideways(page)
    card(page, QUESTION).get_by_role("button", name="Answer").click()
    type_into(page, "Your reply", "The sponsor may, up to 500.")
    press(page, "Resolve with this answer")
    expect(card(page, QUESTION)).to_contain_text("Resolved on 20 Mar 2026.")
    expect(card(page, QUESTION)).to_contain_text("The sponsor may, up to 500.")


@pytest.mark.parametrize("on_phone", [False, True], ids=["desk", "phone"])
def test_what_was_learned_is_adopted_after_seeing_before_and_after(raising, page, on_phone):
    come_wide(page, raising, "initiative?initiative=1")
    if on_phone:
        narrow(page)
    page.get_by_role("link", name="Raise an insight").click()
    type_into(page, "What did delivery learn?", LEARNED)
    press(page, "Raise it")
    expect(card(page, LEARNED)).to_contain_text("Waits for a reply: 0 days.")
    card(page, LEARNED).get_by_role("button", name="Answer").click()
    type_into(page, "Your reply", "The objective now promises a week.")
    press(page, "Adopt into the strategy")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("Nothing is changed yet.")).to_be_visible()
    statement = dialog.get_by_role("textbox", name="Statement")
    statement.fill(BETTER)
    statement.blur()
    expect(dialog.locator("del")).to_have_text(["are paid"])
    expect(dialog.locator("ins")).to_have_text(["have their money"])
    assert not scrolls_sideways(page)
    dialog.get_by_role("button", name="Adopt", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(card(page, LEARNED)).to_contain_text("Adopted on 2 Mar 2026")
    expect(card(page, LEARNED)).to_contain_text("The objective now promises a week.")
    go(page, f"{raising.url}/strategy?goal=1")
    expect(page.get_by_role("heading", name=BETTER)).to_be_visible()
    expect(page.get_by_text("1 strategy update")).to_be_visible()
    expect(page.get_by_text("Learned by delivery and taken up:")).to_be_visible()
    expect(page.get_by_text(LEARNED, exact=True)).to_have_count(2)


def test_what_was_typed_is_there_after_a_reload_and_the_link_opens_it_again(raising, page):
    go(page, f"{raising.url}/raised?raise=insight&for=1")
    type_into(page, "What did delivery learn?", LEARNED)
    page.get_by_text("Send this form to somebody").click()
    link = page.get_by_test_id("stCode").inner_text().strip()
    assert re.search(r"/raised\?.*raise=insight&for=1$", link)
    go(page, link)
    settle(page)
    expect(page.get_by_role("textbox", name="What did delivery learn?")).to_have_value(LEARNED)
    expect(page.get_by_role("combobox", name="Which objective")).to_have_value(GOAL)
