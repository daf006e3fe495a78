"""Our own workbook: sent round with what is known, it comes back with what people changed, and with nothing else."""

import io
from datetime import date

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from exports.workbook_form import form
from exports.workbook_round import workbook
from models.intake.change_set import Verdict
from models.queries.import_basis import load_import_basis
from models.views.import_basis import Kind
from tests.database_fixtures import bench, clock, database, empty_database
from tests.intake.filled_in import changed, imported, proposed_from
from tests.intake.samples import CHECK_INS, KEY_RESULTS, MAJOR_2022, brought_in, encoded, portfolio

__all__ = ["bench", "clock", "database", "empty_database"]

KINDS = (Kind.INITIATIVES, Kind.KEY_RESULTS, Kind.CHECK_INS)


@pytest.fixture
def held(database):
    """A portfolio with initiatives, key results and check-ins."""
    into = portfolio(database)
    brought_in(database, into, encoded(MAJOR_2022), name="majors.csv")
    brought_in(database, into, KEY_RESULTS, name="results.csv")
    brought_in(database, into, CHECK_INS, name="observed.csv")
    return into


def sent(database, into):
    return workbook({kind: load_import_basis(database, into, kind) for kind in KINDS})


def verdicts(database, into, data, label, kind):
    proposal = proposed_from(data, label, load_import_basis(database, into, kind))
    return {verdict: count for verdict, count in proposal.counts.items() if count}


def test_what_nobody_touched_comes_back_as_no_change(database, held):
    data = sent(database, held)

    assert verdicts(database, held, data, "Initiatives", Kind.INITIATIVES) == {Verdict.UNCHANGED: 4}
    assert verdicts(database, held, data, "Key results", Kind.KEY_RESULTS) == {Verdict.UNCHANGED: 4}
    assert verdicts(database, held, data, "Check-ins", Kind.CHECK_INS) == {Verdict.REJECTED: 4}


def test_a_check_in_that_was_not_filled_in_says_so(database, held):
    basis = load_import_basis(database, held, Kind.CHECK_INS)
    proposal = proposed_from(sent(database, held), "Check-ins", basis)

    assert {row.reason for row in proposal.rejected} == {"nothing was filled in yet."}


def test_an_owner_changes_one_cell_and_only_that_changes(database, held):
    data = changed(sent(database, held), "Initiatives", "SEA_0001_2021-Q1", {"Why now": "=ports compete"})
    proposal = imported(database, held, data, "Initiatives")

    (row,) = [row for row in proposal.rows if row.verdict is Verdict.CHANGED]
    assert [(each.field, each.after) for each in row.changes] == [("Why now", "=ports compete")]


def test_a_value_filled_in_becomes_a_check_in(database, held):
    filled = {"Observed on": date(2025, 4, 30), "Value": 77.5, "Comment": "Better pilots"}
    imported(database, held, changed(sent(database, held), "Check-ins", "kr-1", filled), "Check-ins")
    record = next(
        each for each in load_import_basis(database, held, Kind.CHECK_INS).records if each.key == "kr-1"
    )

    assert max((fact.day, fact.value) for fact in record.facts) == (date(2025, 4, 30), 77.5)


def test_names_carry_their_meaning_and_terms_their_words(database, held):
    book = openpyxl.load_workbook(io.BytesIO(sent(database, held)))
    sheet = book["Key results"]

    assert "measurable outcome" in sheet["B1"].comment.text
    assert {rule.type for rule in sheet.data_validations.dataValidation} == {"list", "date", "decimal"}
    assert book["Lists"].sheet_state == "hidden"


def test_the_last_value_stands_beside_the_room_for_the_next(database, held):
    sheet = openpyxl.load_workbook(io.BytesIO(sent(database, held)))["Check-ins"]
    (row,) = [row for row in sheet.iter_rows(values_only=True) if row[0] == "kr-1"]

    assert row[1:3] == ("%", 75)
    assert row[4:] == (None,) * len(row[4:])


@pytest.mark.parametrize(
    "make", [sent, lambda database, into: form(load_import_basis(database, into, KINDS[1]))]
)
def test_an_independent_validator_finds_nothing(database, held, tmp_path, make):
    path = tmp_path / "sent.xlsx"
    path.write_bytes(make(database, held))
    found = OpenXmlValidator().validate(str(path))

    assert [error.description for error in found.errors] == []


def test_the_stage_goes_out_to_be_seen(database, held):
    rows = openpyxl.load_workbook(io.BytesIO(sent(database, held)))["Initiatives"].iter_rows(values_only=True)
    names, *lines = rows

    assert {line[names.index("Stage")] for line in lines} == {"exploring"}
