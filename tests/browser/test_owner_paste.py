"""Sixty values pasted from two spreadsheet columns: a faulty line is shown, mended, and all are saved in one act."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import running, settle
from tests.browser.owner_hand import DAY, NAMES, TODAY, come_as, expect_open, lay_owner

pytestmark = pytest.mark.browser
COUNT = 60


def lines(last=""):
    """Sixty days with a value each; `last` in place of the last value."""
    days = [TODAY - (COUNT - at) * DAY for at in range(COUNT)]
    values = [f"{30 + at / 10:.1f}" for at in range(COUNT - 1)] + [last or "36"]
    return "\n".join(f"{day:%d.%m.%Y}\t{value}" for day, value in zip(days, values, strict=True))


def test_sixty_values_are_pasted_mended_and_saved_in_one_act(tmp_path, page):
    lay_owner(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        come_as(page, server)
        expect_open(page, NAMES[0])
        page.get_by_text("Paste several values").click()
        paste(page, lines(last="about 36"))
        expect(page.get_by_text(re.compile("“about 36” is not a number"))).to_be_visible()
        expect(page.get_by_role("button", name=re.compile("Save 60"))).to_be_disabled()

        paste(page, lines())
        page.get_by_role("button", name=re.compile("Save 60")).click()

        expect(page.get_by_text(re.compile("60.values saved"))).to_be_visible()
        assert acts(server) == COUNT


def paste(page, text):
    """Put text into the field for several values and leave it."""
    field = page.get_by_label("Days and values")
    field.fill(text)
    field.press("Tab")
    settle(page)


def acts(server):
    """How many check-ins the newest act wrote."""
    from models.database import open_database
    from models.tables.evidence import CheckIn
    from models.tables.portfolio import Portfolio

    database = open_database(str(server.database))
    with database.read() as session:
        revision = session.query(Portfolio).one().revision
        count = session.query(CheckIn).filter_by(revision=revision).count()
    database.close()
    return count
