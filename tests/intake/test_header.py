"""Where the column names stand, and the rows under them."""

import pytest

from models.errors import Unreadable
from models.intake.book import Sheet
from models.intake.header import guess_row, table
from models.intake.reading import read
from tests.intake.samples import workbook


def sheet(*rows):
    return Sheet("Plan", tuple(tuple(row) for row in rows))


def test_titles_above_the_names_are_passed_over():
    found = sheet(["Portfolio report"], [None], ["Name", "Owner", "Budget"], ["A", "Retail", 12])

    assert guess_row(found) == 3
    assert table(found, 3).lines[0].number == 4


def test_a_workbook_without_names_is_told_to_write_them():
    found = read(workbook(["Alpha", 45000, 12.5], ["Beta", 45100, 9.5]), "a.xlsx").sheets[0]

    with pytest.raises(Unreadable, match="has no row of column names"):
        guess_row(found)


def test_rows_of_words_without_names_are_seen_by_their_repetition():
    with pytest.raises(Unreadable):
        guess_row(sheet(["Alpha", "Retail", "Amber"], ["Beta", "Retail", "Red"]))


def test_years_may_be_names_beside_words():
    assert guess_row(sheet(["Metric", "Unit", "Place", 2024.0, 2025.0], ["Ships", "%", "North", 71, 74])) == 1


def test_another_row_may_be_chosen():
    found = sheet(["Name", "Note"], ["Title", "Text"], ["A", "b"])

    assert table(found, 2).columns == ("Title", "Text")


def test_a_row_without_names_cannot_be_chosen():
    with pytest.raises(Unreadable, match="Row 2 is empty"):
        table(sheet(["Name"], [None], ["A"]), 2)


def test_a_table_without_rows_says_so():
    with pytest.raises(Unreadable, match="no rows under row 1"):
        table(sheet(["Name", "Note"]), 1)


def test_blank_rows_and_columns_are_left_out_and_nameless_ones_get_a_letter():
    found = table(sheet(["Name", None, None, "Note"], ["A", None, 5, "b"], [None, " ", None, None]), 1)

    assert found.columns == ("Name", "Column C", "Note")
    assert [line.number for line in found.lines] == [2]


def test_names_of_groups_above_the_names_are_passed_over():
    found = sheet(
        ["Who", None, "When", None, "Money"],
        ["Name", "Department", "Start date", "End date", "Budget"],
        ["A", "Retail", "2024-01-01", "2025-01-01", 5],
    )

    assert guess_row(found) == 2
