"""What a workbook shows beside its values: shares as per cent, and formulas that were never counted."""

import io
import re
import zipfile

import pytest
import xlsxwriter

from models.errors import Unreadable
from models.intake.book import Percent
from models.intake.header import guess_row
from models.intake.reading import read
from models.views.import_basis import Kind
from tests.intake.quirk_writers import Share, ods, page, xls, xlsx
from tests.intake.samples import proposed, table_of

PROMISE = ("Key result", "Unit", "Direction", "Baseline", "Baseline date", "Target", "Due date")


def shown(*rows):
    """A workbook whose cells may be pairs of a figure and the format it is shown in."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Plan")
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            value, shape = cell if isinstance(cell, tuple) else (cell, "General")
            sheet.write(at, place, value, book.add_format({"num_format": shape}))
    book.close()
    return out.getvalue()


def without_values(data):
    """The workbook as a program writes it that does not count."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", old.read(name)))
    return out.getvalue()


@pytest.mark.parametrize("shape", ["0%", "0.00%", "#,##0.0 %;[Red]-0.0 %"])
def test_a_figure_shown_as_per_cent_comes_in_as_the_reader_sees_it(shape):
    (line,) = table_of(shown(["Name", "Share"], ["A", (0.538, shape)]), "a.xlsx").lines

    assert line.cells[1] == 53.8
    assert isinstance(line.cells[1], Percent)


@pytest.mark.parametrize("shape", ["0.00", '0.0" % of all"', "General"])
def test_a_figure_shown_plainly_stays_as_it_is(shape):
    (line,) = table_of(shown(["Name", "Share"], ["A", (0.538, shape)]), "a.xlsx").lines

    assert line.cells[1] == 0.538


@pytest.mark.parametrize("unit", ["%", None])
def test_the_key_result_of_a_percent_column_is_in_per_cent(unit):
    row = ["Churn", unit, "decrease", (0.538, "0.0%"), "2025-01-31", (0.3, "0%"), "2026-12-31"]

    (found,) = proposed(shown(PROMISE, row), name="a.xlsx", kind=Kind.KEY_RESULTS).rows

    assert (found.values["baseline"], found.values["target"], found.values["unit"]) == (53.8, 30.0, "%")


def test_a_share_without_a_place_is_kept_as_it_was_shown():
    data = shown(["Name", "Department", "Done so far"], ["A", "Sea", (0.5, "0%")])

    (found,) = proposed(data, name="a.xlsx").rows

    assert found.own == (("Done so far", "50%"),)


def test_formulas_that_hold_no_value_are_refused_with_what_to_do():
    data = without_values(shown(["Name", "Budget"], ["A", "=1+2"], ["B", "=2+3"]))
    (sheet,) = read(data, "a.xlsx").sheets

    with pytest.raises(
        Unreadable, match=r"holds 2 formulas without a value, the first in B2\. Open the file"
    ):
        guess_row(sheet)


@pytest.mark.parametrize(("write", "name"), [(xls, "a.xls"), (ods, "a.ods"), (xlsx, "a.xlsx")])
def test_a_share_comes_in_as_it_is_shown_from_every_kind_of_workbook(write, name):
    row = ("Churn", None, "decrease", Share(0.538), "2025-01-31", Share(0.3), "2026-12-31")

    (found,) = proposed(write(page(PROMISE, row)), name=name, kind=Kind.KEY_RESULTS).rows

    assert (found.values["baseline"], found.values["target"], found.values["unit"]) == (53.8, 30.0, "%")


@pytest.mark.parametrize("cell", ["53,8 %", "53.8%", "53,8 percent"])
def test_a_share_written_as_text_is_a_share_too(cell):
    row = ("Churn", None, "decrease", cell, "2025-01-31", "30 %", "2026-12-31")

    (found,) = proposed(xlsx(page(PROMISE, row)), name="a.xlsx", kind=Kind.KEY_RESULTS).rows

    assert (found.values["baseline"], found.values["unit"]) == (53.8, "%")
