"""An owner's portfolio, and the owner's hand: what is typed and pressed on My updates, counted."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.browser.conftest import found_portfolio, go, settle

DAY = timedelta(days=1)
TODAY = datetime.now(UTC).date()
OWNER, SPONSOR = "Head of Onboarding", "Head of Retail"
NAMES = ("Accounts opened in one sitting", "Customers active after a month", "Days to the first payment")
AGES = (95, 65, 60)
"""How many days ago the newest value of each was observed: the first is the latest one."""


def lay_owner(path):
    """A portfolio whose owner owes three check-ins, the first name the latest; answers the key results' ids."""
    from models.database import open_database
    from models.drafts import CheckInDraft, KeyResultDraft
    from models.vocabulary import Role, Strength
    from tests.builders import ADMINISTRATOR, Bench

    found_portfolio(path)
    database = open_database(str(path))
    bench = Bench(database, None, 1)
    owner, sponsor = bench.person(OWNER), bench.person(SPONSOR, Role.SPONSOR)
    initiative = bench.initiative("Onboarding", owner_id=owner, sponsor_id=sponsor)
    stage(bench, initiative)
    ids = []
    for name, age in zip(NAMES, AGES, strict=True):
        promise = {
            "metric": name,
            "unit": "%",
            "baseline": 20.0,
            "baseline_on": TODAY - 150 * DAY,
            "target": 80.0,
            "due_on": TODAY + 300 * DAY,
            "source": "Data warehouse",
            "source_strength": Strength.INDICATIVE,
            "owner_id": owner,
        }
        ids.append(bench_key_result(bench, KeyResultDraft(name, **promise)))
        bench.link(initiative, ids[-1])
        from models.commands.check_ins import record_check_in

        record_check_in(*bench.by(ADMINISTRATOR), CheckInDraft(ids[-1], TODAY - age * DAY, 31.0))
    database.close()
    return ids


def bench_key_result(bench, draft):
    """The id of a new key result."""
    from models.commands.key_results import add_key_result

    return add_key_result(*bench.place, draft).id


def stage(bench, initiative):
    """Move an initiative on to exploring."""
    from models.commands.change_stage import change_stage
    from models.drafts import StageDraft
    from models.vocabulary import Stage

    change_stage(*bench.place, StageDraft(initiative, Stage.EXPLORING))


def come_as(page, server, person=OWNER, role="Owner", narrow=False):
    """Open the application as a person of the portfolio, then My updates; `narrow` as on a phone, its menu folded."""
    page.set_viewport_size({"width": 1440, "height": 844})
    go(page, server.url + "/outcomes")
    choose(page, "See as", role)
    if role in ("Owner", "Sponsor"):
        choose(page, "As which person", person)
    page.get_by_test_id("stSidebarNavLink").filter(has_text="My updates").click()
    page.get_by_role("heading", name="What do I owe?").wait_for()
    settle(page)
    if narrow:
        page.set_viewport_size({"width": 390, "height": 844})


def choose(page, label, option):
    """Choose an option of a select box."""
    page.get_by_role("combobox", name=re.compile(label)).click()
    page.get_by_role("option", name=option, exact=True).click()
    settle(page)


def value_field(page):
    """The value of the check-in that stands open."""
    return page.get_by_role("spinbutton", name=re.compile("^Value"))


def open_title(page):
    """The name of the check-in that stands open."""
    card = page.locator("[class*='st-key-owed-']").filter(has=value_field(page))
    return card.get_by_role("heading").inner_text()


class Keys:
    """A keyboard that counts what it is asked for; a value typed is one interaction."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def type(self, text):
        """Type into whatever has the focus."""
        self.page.keyboard.type(text, delay=20)
        self.count += 1

    def press(self, key):
        """Press one key."""
        self.page.keyboard.press(key)
        self.count += 1


def expect_open(page, name):
    """Wait until the check-in of that name stands open and has the focus in its value."""
    field = (
        page.locator("[class*='st-key-owed-']")
        .filter(has_text=name)
        .get_by_role("spinbutton", name=re.compile("^Value"))
    )
    expect(field).to_be_focused()
