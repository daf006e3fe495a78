"""The main journey in a browser: greeting, import, an objective, key results with evidence, outcomes, the deck."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go
from tests.browser.grid_hand import add_row
from tests.browser.journey import (
    BEGINNING,
    DAY,
    TODAY,
    add_key_result,
    check_in,
    find,
    found_for_import,
    import_file,
    make_deck,
    project_list,
)
from tests.exports.outline import charts, opened, texts

pytestmark = pytest.mark.browser

PUNCTUAL, COMPLAINTS = "Journeys within five minutes of plan", "Complaints per thousand journeys"
VALUES = {BEGINNING + 40 * DAY: "66", BEGINNING + 100 * DAY: "74", TODAY - 3 * DAY: "81"}


def test_a_spreadsheet_becomes_outcomes_and_a_deck(fresh_server, page, tmp_path):
    projects = project_list(tmp_path)
    go(page, fresh_server.url)
    found_for_import(page, "Government major projects", "GBP")
    import_file(page, projects.file, projects.count)
    add_objective(page, fresh_server.url, "Passengers arrive when they planned to")
    before = answer(page, fresh_server.url)

    find(page, projects.initiative)
    add_key_result(page, PUNCTUAL, unit="%", baseline="60", target="90")
    begun = TODAY - 5 * DAY
    add_key_result(page, COMPLAINTS, unit="complaints", baseline="9", target="3", falls=True, since=begun)
    for day, value in VALUES.items():
        check_in(page, PUNCTUAL, day, value)

    assert answer(page, fresh_server.url) != before
    expect(page.get_by_text("landing · 1 initiative", exact=True)).to_be_visible()
    assert_deck_tells(make_deck(page, fresh_server.url, projects.initiative), projects.initiative)


def add_objective(page, url, name):
    go(page, f"{url}/portfolio?tab=Edit&edit=Objectives")
    add_row(page, "Objective", name)
    page.get_by_role("button", name=re.compile("^Save 1 change")).click()
    expect(page.get_by_text(re.compile("Saved.*1 objective"))).to_be_visible()


def answer(page, url):
    go(page, f"{url}/outcomes")
    return page.locator(".sd-answer").inner_text()


def assert_deck_tells(blob, initiative):
    (slide,) = [one for one in opened(blob).slides if PUNCTUAL in " ".join(texts(one))]
    told = " ".join(texts(slide))

    assert initiative in told
    assert COMPLAINTS in told
    plotted = [
        list(series.values) for chart in charts(slide) for plot in chart.plots for series in plot.series
    ]
    assert any({66.0, 74.0, 81.0} <= set(values) for values in plotted)
