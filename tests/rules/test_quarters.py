"""Fiscal quarters begin with the portfolio's fiscal year."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import add_months, period_start
from models.rules.quarters import Quarter, closed_quarters, months_later, quarter_of, quarters_until

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
months = st.integers(1, 12)


@pytest.mark.parametrize(
    ("day", "fiscal_start", "quarter"),
    [
        (date(2026, 5, 9), 1, Quarter(date(2026, 4, 1), date(2026, 6, 30))),
        (date(2026, 1, 31), 2, Quarter(date(2025, 11, 1), date(2026, 1, 31))),
        (date(2026, 2, 1), 2, Quarter(date(2026, 2, 1), date(2026, 4, 30))),
        (date(2026, 12, 31), 4, Quarter(date(2026, 10, 1), date(2026, 12, 31))),
    ],
)
def test_a_day_lies_in_the_quarter_of_its_fiscal_year(day, fiscal_start, quarter):
    assert quarter_of(day, fiscal_start) == quarter


@given(days, months)
def test_every_day_lies_in_one_quarter_and_the_next_follows_at_once(day, fiscal_start):
    quarter = quarter_of(day, fiscal_start)

    assert day in quarter
    assert quarter_of(quarter.end + timedelta(days=1), fiscal_start).start == quarter.end + timedelta(days=1)


def test_the_last_quarters_run_up_to_the_one_of_the_day():
    starts = [one.start for one in quarters_until(date(2026, 5, 9), 3)]

    assert starts == [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1)]


def test_closed_quarters_ended_before_the_day():
    assert [one.end for one in closed_quarters(date(2026, 6, 30), 2)] == [
        date(2025, 12, 31),
        date(2026, 3, 31),
    ]


def test_a_quarter_after_the_last_of_january_is_the_last_of_april():
    assert months_later(date(2026, 1, 31), 3) == date(2026, 4, 30)


@given(days, months)
def test_a_quarter_begins_as_a_period_of_three_months_does(day, fiscal_start):
    start = period_start(np.array([day.toordinal()]), np.array([3]), fiscal_start)

    assert quarter_of(day, fiscal_start).start == date.fromordinal(int(start[0]))


@given(days, st.integers(-40, 40))
def test_months_are_added_as_the_calendar_of_rhythms_adds_them(day, count):
    then = add_months(np.array([day.toordinal()]), np.array([count]))

    assert months_later(day, count) == date.fromordinal(int(then[0]))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_a_quarter(day):
    assert day in quarter_of(day)
