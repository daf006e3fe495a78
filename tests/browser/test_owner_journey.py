"""An owner on a phone's width, by keyboard alone: a value, Tab, Enter, and the next one has the focus."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import running, settle
from tests.browser.owner_hand import NAMES, Keys, come_as, expect_open, lay_owner, value_field

pytestmark = pytest.mark.browser

MOST_KEYS, MOST_SECONDS = 3, 20


@pytest.fixture
def owner_server(tmp_path):
    """A server with an owner's portfolio."""
    lay_owner(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        yield server


@pytest.fixture
def phone(browser):
    """A page as wide as a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_three_check_ins_by_keyboard_at_three_keys_and_twenty_seconds_each(owner_server, phone):
    come_as(phone, owner_server, narrow=True)
    expect(phone.get_by_text(re.compile("3.check-ins"))).to_be_visible()
    took = []
    for name, value in zip(NAMES, ("44", "45", "46"), strict=True):
        expect_open(phone, name)
        keys, begun = Keys(phone), time.monotonic()
        keys.type(value)
        keys.press("Tab")
        expect(phone.get_by_text(re.compile("Once saved"))).to_be_visible()
        keys.press("Enter")
        expect(phone.get_by_text(re.compile(f"{name}.*{value}.*is saved"))).to_be_visible()
        settle(phone)
        took.append((keys.count, time.monotonic() - begun))

    assert max(count for count, _ in took) <= MOST_KEYS
    assert max(seconds for _, seconds in took) <= MOST_SECONDS
    expect(phone.get_by_text("Nothing is owed.").first).to_be_visible()
    expect(value_field(phone)).to_have_count(0)
