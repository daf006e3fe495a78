"""A portfolio in which something can be raised, its day moved from outside, and the hand that raises and answers."""

import re
from datetime import date

from playwright.sync_api import expect

from tests.browser.conftest import found_portfolio, go, settle
from tests.browser.owner_hand import choose

RAISED_ON = date(2026, 3, 2)
INITIATIVE, GOAL = "Claims on the phone", "Customers are paid within a week"
OWNER, SPONSOR = "Head of Claims", "Chief Insurance Officer"
QUESTION = "Who may raise the limit for payments on the phone?"
LEARNED = "Customers remember the day of the money, not how friendly the letter was."


def lay_raising(path):
    """An objective, an initiative that serves it with owner and sponsor, and the portfolio's day fixed."""
    from models.database import open_database
    from models.vocabulary import Role
    from tests.builders import Bench

    found_portfolio(path)
    database = open_database(str(path))
    bench = Bench(database, None, 1)
    goal = bench.objective(GOAL, why="A claim is the moment of truth.", why_now="Renewals fell last year.")
    people = {"owner_id": bench.person(OWNER), "sponsor_id": bench.person(SPONSOR, Role.SPONSOR)}
    bench.link(bench.initiative(INITIATIVE, **people), bench.key_result(objective_id=goal))
    database.close()
    set_day(path, RAISED_ON)


def set_day(path, day):
    """Have the portfolio's day be this one, whatever the clock says."""
    from models.commands.change_settings import change_settings
    from models.database import open_database
    from models.drafts import PortfolioDraft
    from tests.builders import ADMINISTRATOR

    database = open_database(str(path))
    change_settings(database, ADMINISTRATOR, 1, PortfolioDraft("Ways and means", today_fixed=day))
    database.close()


def come_wide(page, server, place, role=None, person=None):
    """Open a place at a desk's width, as a role and a person where given."""
    page.set_viewport_size({"width": 1440, "height": 900})
    go(page, f"{server.url}/{place}")
    if role:
        choose(page, "See as", role)
    if person:
        choose(page, "As which person", person)


def narrow(page):
    """Fold the page to a phone's width, where the menu lies over it no longer."""
    page.set_viewport_size({"width": 390, "height": 844})
    settle(page)


def type_into(page, name, words):
    """Type into a field and wait until the page has taken it."""
    field = page.get_by_role("textbox", name=re.compile(f"^{re.escape(name)}"))
    field.fill(words)
    field.blur()
    settle(page)


def press(page, name):
    """Press a button by its whole name."""
    page.get_by_role("button", name=re.compile(f"{re.escape(name)}$")).click()
    settle(page)


def card(page, words):
    """The card of what was raised."""
    kinds = "[class*='st-key-insight-'], [class*='st-key-escalation-']"
    found = page.locator(kinds).filter(has=page.get_by_role("heading", name=words))
    expect(found).to_have_count(1)
    return found


def scrolls_sideways(page):
    """Whether the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")


def lay_raised(path):
    """As `lay_raising`, with an insight and a question about the initiative."""
    from models.commands.escalations import raise_escalation
    from models.commands.insights import raise_insight
    from models.database import open_database
    from models.drafts_raised import EscalationDraft, InsightDraft
    from tests.builders import ADMINISTRATOR

    lay_raising(path)
    database = open_database(str(path))
    raise_insight(database, ADMINISTRATOR, 1, InsightDraft(LEARNED, 1, 1, 1, "44 of 61 letters in July"))
    raise_escalation(database, ADMINISTRATOR, 1, EscalationDraft(QUESTION, 1))
    database.close()
