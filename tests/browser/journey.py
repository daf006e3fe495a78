"""The steps of the main journey as a person takes them: what is clicked, typed and waited for."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.browser.conftest import go, settle
from tests.conftest import data_folder
from tests.intake.samples import MAJOR_2022, encoded

DAY = timedelta(days=1)
TODAY = datetime.now(UTC).date()
BEGINNING, DUE = TODAY - 180 * DAY, TODAY + 180 * DAY


@dataclass(frozen=True)
class ProjectList:
    """A government's list of projects: the file, how many it has, and one of them with a budget."""

    file: str
    count: int
    initiative: str


def project_list(folder):
    """The real list where the public data sets lie, else one with the same quirks."""
    real = data_folder()
    if real is not None:
        return ProjectList(
            str(real / "uk_gmpp_2018_2022" / "raw" / "uk_2022.csv"), 235, "A12 Chelmsford to A120 Widening"
        )
    file = folder / "major_2022.csv"
    file.write_bytes(encoded(MAJOR_2022))
    return ProjectList(str(file), 4, "Harbour Deepening")


def found_for_import(page, name, currency):
    """From the greeting, found a portfolio for a spreadsheet."""
    page.get_by_role("button", name="Import a spreadsheet").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("combobox", name="Currency").click()
    page.get_by_role("option", name=currency).click()
    dialog.get_by_role("button", name="Create portfolio").click()
    page.get_by_text("1 · Your file").wait_for()


def import_file(page, file, count):
    """Choose the file, see what would happen, import."""
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name=f"Import {count} rows").click(timeout=60_000)
    expect(page.get_by_text(re.compile(f"{count} new initiatives"))).to_be_visible(timeout=60_000)


def find(page, words):
    """Find an initiative by the search box and open it."""
    box = page.get_by_label("Search", exact=True)
    box.fill(words)
    box.press("Enter")
    page.get_by_test_id("stSidebar").get_by_role("link", name=re.compile(re.escape(words))).first.click()
    page.get_by_role("heading", name=words).wait_for()
    settle(page)


def add_key_result(page, name, *, unit, baseline, target, falls=False, since=BEGINNING):
    """Add a measurable key result to the initiative in view, of the first objective there is."""
    page.get_by_role("button", name="Add key result").click()
    form = page.get_by_role("dialog")
    enter(form, "What will be different?", name)
    enter(form, "Metric", name)
    enter(form, "Unit", unit)
    if falls:
        form.get_by_role("radio", name="Decrease").click()
    enter(form, "Baseline", baseline, exact=True)
    enter(form, "Target", target)
    enter_day(form, "Baseline measured on", since)
    enter_day(form, "Due on", DUE)
    form.get_by_role("button", name="Add key result").click()
    page.get_by_text("Key result added").wait_for()
    settle(page)


def check_in(page, key_result, day, value):
    """Record a value of a key result."""
    card = page.locator("[data-testid=stVerticalBlock]", has_text=key_result).last
    card.get_by_role("button", name="Check in", exact=True).first.click()
    form = page.get_by_role("dialog")
    number = form.get_by_role("spinbutton", name=re.compile("^Value"))
    number.fill(value)
    number.press("Tab")
    enter_day(form, "Observed on", day)
    form.get_by_role("button", name="Save check-in").click()
    form.wait_for(state="detached")
    settle(page)


def enter(form, label, text, *, exact=False):
    """Type into a field and leave it, as a hand with a keyboard does."""
    field = form.get_by_label(label, exact=exact).first
    field.fill(text)
    field.press("Tab")


def enter_day(form, label, day):
    """Type a date into its three parts."""
    for part, digits in (("year", f"{day:%Y}"), ("month", f"{day:%m}"), ("day", f"{day:%d}")):
        form.get_by_role("spinbutton", name=f"{part}, {label}").press_sequentially(digits, delay=20)
    form.get_by_role("spinbutton", name=f"day, {label}").press("Tab")


def make_deck(page, url, initiative):
    """Make the pack with an evidence page for the initiative; the file's bytes."""
    go(page, f"{url}/pack")
    chooser = page.get_by_role("combobox", name="Evidence pages for")
    chooser.fill(initiative)
    page.get_by_role("option", name=re.compile(re.escape(initiative))).first.click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Make the pack").click()
    button = page.get_by_role("button", name=re.compile("^Download .*pptx"))
    button.wait_for(timeout=60_000)
    with page.expect_download() as download:
        button.click()
    with open(download.value.path(), "rb") as file:
        return file.read()
