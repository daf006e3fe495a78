"""The proposal form: one page of questions that comes back as a proposed initiative with its key results."""

import io

import openpyxl
import pytest

from exports.workbook_form import TECHNOLOGY, TITLE, form
from models.queries.import_basis import load_import_basis
from models.queries.portfolio import load_portfolio
from models.views.import_basis import Kind
from models.vocabulary import Stage
from tests.database_fixtures import bench, clock, database, empty_database
from tests.intake.filled_in import filled, imported
from tests.intake.samples import EMPTY, portfolio

__all__ = ["bench", "clock", "database", "empty_database"]

ANSWERS = {
    "Name": "Quiet harbour",
    "Why now": "=neighbours sue from May",
    "Owner": "Port office",
    "Approved budget, whole life": 250000,
    "Starts on": "2026-04-01",
    "Technology check: what it adds": "One new interface",
}
RESULT = (
    "Nights without noise",
    "Nights below 50 dB",
    "nights",
    "increase",
    120,
    "2026-01-31",
    300,
    "2027-12-31",
)


@pytest.fixture
def returned():
    """The form as somebody filled it in."""
    return filled(form(EMPTY), "Proposal", ANSWERS, "Key result", [RESULT])


def test_a_form_that_comes_back_is_a_proposed_initiative(database, returned):
    into = portfolio(database)
    imported(database, into, returned, f"Proposal · {TITLE}")
    (found,) = load_portfolio(database, into).initiatives

    assert (found.name, found.stage, found.money.approved) == ("Quiet harbour", Stage.PROPOSED, 250000_00)


def test_its_key_results_come_back_with_it(database, returned):
    into = portfolio(database)
    imported(database, into, returned, f"Proposal · {TITLE}")
    imported(database, into, returned, "Proposal · Key results")
    (record,) = load_import_basis(database, into, Kind.KEY_RESULTS).records

    assert (record.name, record.values["target"], len(record.links)) == ("Nights without noise", 300, 1)


def test_the_technology_check_is_kept_with_the_initiative(database, returned):
    into = portfolio(database)
    imported(database, into, returned, f"Proposal · {TITLE}")
    (record,) = load_import_basis(database, into, Kind.INITIATIVES).records

    assert record.own["Technology check: what it adds"] == "One new interface"
    assert record.values["why_now"] == "=neighbours sue from May"


def test_the_form_is_one_page_with_notes_and_drop_downs():
    sheet = openpyxl.load_workbook(io.BytesIO(form(EMPTY)))["Proposal"]
    names = [sheet.cell(row, 1).value for row in range(1, 25)]

    assert set(TECHNOLOGY) <= set(names)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert any(rule.type == "list" for rule in sheet.data_validations.dataValidation)
    assert sheet.cell(names.index("Why now") + 1, 1).comment.text
