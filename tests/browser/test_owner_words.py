"""A check-in scheduled ahead, and a sponsor who asks back until the owner has answered."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import running, settle
from tests.browser.journey import enter_day
from tests.browser.owner_hand import DAY, NAMES, SPONSOR, TODAY, come_as, expect_open, lay_owner, value_field
from tests.browser.test_accessible import STREAMLITS_OWN

pytestmark = pytest.mark.browser
QUESTION = "What changed in October?"


@pytest.fixture
def owner_server(tmp_path):
    """A server with an owner's portfolio."""
    lay_owner(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        yield server


def test_a_value_dated_ahead_is_scheduled_and_can_be_taken_back(owner_server, page):
    come_as(page, owner_server)
    expect_open(page, NAMES[0])
    value_field(page).fill("48")
    enter_day(page, "Observed on", TODAY + 9 * DAY)
    page.keyboard.press("Escape")
    page.get_by_role("button", name=re.compile("Schedule for")).click()

    expect(page.get_by_text(re.compile("is scheduled for"))).to_be_visible()
    card = page.locator("[class*='st-key-owed-']").filter(has_text=NAMES[0])
    expect(card.get_by_text(re.compile("Scheduled: 48"))).to_be_visible()
    card.get_by_role("button", name="Check in").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text(re.compile("Scheduled: 48"))).to_have_count(0)


def test_a_sponsor_asks_back_and_the_owner_answers(owner_server, page):
    come_as(page, owner_server, SPONSOR, "Sponsor")
    field = page.get_by_label("Ask back").first
    field.fill(QUESTION)
    field.press("Tab")
    page.get_by_role("button", name="Ask", exact=True).first.click()
    expect(page.get_by_text(re.compile("it waits in their list"))).to_be_visible()
    settle(page)

    come_as(page, owner_server)
    expect(page.get_by_role("heading", name=QUESTION)).to_be_visible()
    page.get_by_label("Your answer").fill("A campaign ended.")
    page.get_by_label("Your answer").press("Tab")
    page.get_by_role("button", name="Answer", exact=True).click()

    expect(page.get_by_text("Answered.")).to_be_visible()
    expect(page.get_by_role("heading", name=QUESTION)).to_have_count(0)
    expect(page.get_by_text(re.compile("A campaign ended")).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_list(owner_server, page, scheme):
    page.emulate_media(color_scheme=scheme)
    come_as(page, owner_server)
    expect_open(page, NAMES[0])

    found = Axe().run(page).response["violations"]

    grave = [
        (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")
    ]
    assert [one for one in grave if one[0] not in STREAMLITS_OWN] == []
