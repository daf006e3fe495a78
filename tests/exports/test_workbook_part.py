"""The workbook behind a chart."""

import io
import math
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from exports.workbook_part import Sheet, letters, number, serial


def read(sheet):
    return CalamineWorkbook.from_filelike(io.BytesIO(sheet.to_bytes())).get_sheet_by_index(0).to_python()


def cells(sheet):
    with zipfile.ZipFile(io.BytesIO(sheet.to_bytes())) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "http://x"])
def test_text_never_turns_into_a_formula(text):
    sheet = Sheet()
    sheet.add_column(text, [text])

    assert "<f" not in cells(sheet)
    assert read(sheet) == [[text], [text]]


def test_values_come_back_as_they_went_in():
    sheet = Sheet()
    sheet.add_column("day", [date(2026, 3, 1), date(2026, 4, 1)])
    sheet.add_column("value", [44.25, -3])

    assert read(sheet) == [["day", "value"], [date(2026, 3, 1), 44.25], [date(2026, 4, 1), -3]]


@pytest.mark.parametrize("value", [None, math.nan, math.inf, -math.inf])
def test_what_is_no_number_leaves_its_cell_empty(value):
    assert number(value) is None


def test_columns_of_different_length_stand_side_by_side():
    sheet = Sheet()
    sheet.add_column("a", [1])
    longer = sheet.add_column("b", [1, 2, 3])

    assert longer.reference == "Sheet1!$B$2:$B$4"
    assert len(read(sheet)) == 4


def test_the_same_columns_give_the_same_bytes():
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.add_column("a", [1.5, date(2026, 1, 1), "x"])

    assert sheets[0].to_bytes() == sheets[1].to_bytes()


def test_days_are_counted_as_spreadsheets_do():
    assert serial(date(2026, 1, 1)) == 46023


@given(st.integers(0, 16383))
def test_column_names_are_all_different(index):
    assert letters(index) != letters(index + 1)


def test_column_names_go_on_after_z():
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
