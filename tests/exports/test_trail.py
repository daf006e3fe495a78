"""The audit trail as a file: one line a changed field, and text that looks like a formula stays text."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime

import pytest
from python_calamine import CalamineWorkbook

from exports.trail import COLUMNS, as_csv, as_workbook, name_of
from models.views.trail import ActView, Change, FieldChange, TrailAct

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LIVE = ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "＝1"]


def act(*fields, summary=""):
    """An act that changed one initiative."""
    view = ActView(1, 1, WHEN, "Ann", "pmo_lead", "change_initiative", summary)
    return TrailAct(view, WHEN, (Change("initiative", "Portal", "changed", fields),))


def lines(acts):
    """The lines of the CSV as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(as_csv(acts).decode("utf-8-sig"))))


def test_each_changed_field_has_a_line():
    told = lines([act(FieldChange("owner", "Ann", "Bob"), FieldChange("ends", "", "30\u00a0Jun\u00a02027"))])

    assert tuple(told[0]) == COLUMNS
    assert told[1][3:] == ["Initiative changed", "", "initiative", "Portal", "changed", "owner", "Ann", "Bob"]
    assert told[2][-2:] == ["", "30 Jun 2027"]


def test_an_act_without_changes_has_a_line():
    assert lines([TrailAct(act().act, WHEN)])[1][:4] == [
        "2026-03-02 09:30:00",
        "Ann",
        "PMO lead",
        "Initiative changed",
    ]


@pytest.mark.parametrize("text", LIVE)
def test_text_that_looks_like_a_formula_stays_text_in_csv(text):
    assert lines([act(FieldChange("name", "", text), summary=text)])[1][-1] == f"'{text}"


@pytest.mark.parametrize("text", LIVE)
def test_text_that_looks_like_a_formula_stays_text_in_a_workbook(text):
    made = as_workbook([act(FieldChange("name", "", text))], date(2026, 3, 2))

    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python()
    assert (tuple(rows[0]), rows[1][-1].strip()) == (COLUMNS, text.strip())


def test_the_file_is_named_after_the_portfolio_and_its_day():
    assert name_of("Ours", date(2026, 11, 3), "csv") == "Audit trail, Ours, 3 Nov 2026.csv"
