"""Dates as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.intake.dates import DateStyle, Edge, Order, decide_order, is_open, read_date

DAY = date(2026, 3, 31)
ANY = DateStyle()


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-31", "2026/3/31", "31/03/2026", "31.03.2026", "31-03-2026", "3/31/2026", "31 Mar 2026",
        "31 March 2026",
        "31. März 2026", "31 mars 2026", "March 31, 2026", "Mar 31st 2026", "Tue 31 Mar 2026", "2026-03-31T14:05:00Z",
        "03/31/2026 12:00:00 AM", "20260331", "46112", 46112.0, 46112, date(2026, 3, 31), "March 2026",
        "03/2026", "2026-03",
    ],
)  # fmt: skip
def test_one_day_in_many_writings(written):
    assert read_date(written, ANY).value == DAY


@pytest.mark.parametrize("written", ["31/02/2026", "31.02.2026", "2026-02-31", "30 Feb 2026", "45/13/2026"])
def test_a_day_that_does_not_exist_is_a_fault_not_a_guess(written):
    assert "does not exist" in read_date(written, ANY).fault


@pytest.mark.parametrize(
    "written",
    ["No end date", "TBC", "-", "N/A", "Exempt under Section 43", "n/a", "offen", "Data Not Provided"],
)
def test_words_in_place_of_a_date_are_kept(written):
    found = read_date(written, ANY)

    assert (found.value, found.note, found.fault) == (None, written, "")


def test_an_empty_cell_says_nothing():
    assert read_date(None, ANY) == read_date("  ", ANY)
    assert read_date("", ANY).note == ""


def test_a_month_stands_for_its_first_day_in_a_start():
    assert read_date("March 2026", DateStyle(edge=Edge.FIRST)).value == date(2026, 3, 1)


def test_one_telling_date_decides_a_whole_column():
    assert decide_order(["03/04/2026", "31/03/2026"]) is Order.DAY_FIRST
    assert decide_order(["03/04/2026", "03/31/2026"]) is Order.MONTH_FIRST


def test_an_impossible_date_decides_nothing_for_the_others():
    assert decide_order(["45/13/2026", "31/03/2026", "03/04/2026"]) is Order.DAY_FIRST


def test_a_column_that_leaves_the_order_open_is_asked_about_and_not_guessed():
    assert decide_order(["03/04/2026", "05/06/2026"]) is None
    assert is_open(["03/04/2026", "05/06/2026"])
    assert "read in two ways" in read_date("03/04/2026", ANY).fault


def test_what_was_chosen_for_the_column_is_followed():
    assert read_date("03/04/2026", DateStyle(Order.MONTH_FIRST)).value == date(2026, 3, 4)


def test_a_date_with_dots_begins_with_its_day():
    assert decide_order(["01.02.2026"]) is Order.DAY_FIRST


def test_years_of_two_figures_are_read_near_the_file_and_only_in_a_known_order():
    style = DateStyle(Order.DAY_FIRST, around=date(2018, 3, 31))

    assert read_date("30.06.08", style).value == date(2008, 6, 30)
    assert read_date("31.12.40", style).value == date(2040, 12, 31)
    assert read_date("01/02/03", ANY).fault


@pytest.mark.parametrize("cell", [float("nan"), float("inf"), -1, 3, 1e12, True])
def test_numbers_that_are_no_days_are_faults(cell):
    assert read_date(cell, ANY).fault


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_what_a_computer_writes_comes_back(day):
    assert read_date(day.isoformat(), ANY).value == day
    assert read_date(day.strftime("%d.%m.%Y"), ANY).value == day
    assert read_date(day.strftime("%d %b %Y"), ANY).value == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_words_or_a_fault_and_never_lost(written):
    found = read_date(written, ANY)

    assert found.value or found.note or found.fault or not written.strip() or not written.isprintable()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("3. Quartal 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("1er trimestre 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("H2 2026", date(2026, 7, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_stands_for_its_first_or_last_day(written, first, last):
    assert read_date(written, DateStyle(edge=Edge.FIRST)).value == first
    assert read_date(written, DateStyle(edge=Edge.LAST)).value == last


def test_a_quarter_of_another_fiscal_year_is_kept_in_words():
    found = read_date("Q3 2026", DateStyle(calendar=False))

    assert (found.value, found.note) == (None, "Q3 2026")
