"""Dates and amounts in the writings of several countries: what is read is what was meant, or it is refused."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from models.intake.dates import DateStyle, decide_order, read_date
from models.intake.numerals import NumberStyle, decide_decimal, read_number

AS_AT = date(2024, 6, 30)
DAYS = st.lists(st.dates(date(1980, 1, 1), date(2070, 12, 31)), min_size=1, max_size=12)
WRITINGS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y/%m/%d", "%d-%m-%Y", "%d.%m.%y", "%d/%m/%y"),
    *("%m/%d/%y", "%d_%b_%Y", "%B_%d,_%Y", "%d_%b_%y", "%Y%m%d"),
)
CENTS = st.lists(st.integers(0, 9_999_999_999), min_size=1, max_size=12)
MARKS = ((",", "."), (".", ","), ("'", "."), ("’", "."), ("\u202f", ","), (" ", ","), ("", "."), ("", ","))


@settings(max_examples=300)
@given(DAYS, st.sampled_from(WRITINGS))
def test_a_column_of_dates_is_read_as_it_was_meant_or_refused(days, writing):
    cells = [day.strftime(writing).replace("_", " ") for day in days]
    style = DateStyle(decide_order(cells), around=AS_AT)
    found = [read_date(cell, style) for cell in cells]

    assert all(
        each.fault or each.value == day
        for each, day in zip(found, days, strict=True)
        if _in_reach(day, writing)
    )
    assert all(each.fault or each.value for each in found)


def _in_reach(day, writing):
    """A year of two figures says no more than the fifty years on both sides."""
    return "%y" not in writing or abs(day.year - AS_AT.year) < 50


@settings(max_examples=300)
@given(CENTS, st.sampled_from(MARKS), st.booleans())
def test_a_column_of_amounts_is_read_as_it_was_meant_or_refused(cents, marks, whole):
    amounts = [cent // 100 * 100 if whole else cent for cent in cents]
    cells = [written(amount, *marks, whole=whole) for amount in amounts]
    style = NumberStyle(decide_decimal(cells), money=True)
    found = [read_number(cell, style) for cell in cells]

    assert all(each.fault or each.value * 100 == amount for each, amount in zip(found, amounts, strict=True))


def written(cents, thousands, decimal, *, whole):
    """127800050 as 1.278.000,50, or as 1.278.000 where only whole amounts are kept."""
    text = f"{cents // 100:,}" if whole else f"{cents / 100:,.2f}"
    return text.replace(",", "T").replace(".", decimal).replace("T", thousands)


@settings(max_examples=200)
@given(st.lists(st.integers(1000, 9999), min_size=1, max_size=8), st.sampled_from(".,"))
def test_figures_with_three_decimals_are_never_taken_for_thousands(thousandths, mark):
    cells = [f"{each // 1000}{mark}{each % 1000:03}" for each in thousandths]
    style = NumberStyle(decide_decimal(cells, money=False))

    assert all(found.fault for found in (read_number(cell, style) for cell in cells))
