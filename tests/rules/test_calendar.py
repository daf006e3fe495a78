"""Steps and periods of the calendar."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import day_at, later, period_start, position, step
from models.rules.facts import RHYTHMS, codes
from models.vocabulary import Rhythm

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
rhythms = st.sampled_from(RHYTHMS)


def as_day(ordinals):
    return date.fromordinal(int(ordinals[0]))


def of(day):
    return np.array([day.toordinal()])


@pytest.mark.parametrize(
    ("rhythm", "count", "expected"),
    [
        (Rhythm.MONTHLY, 1, date(2026, 2, 28)),
        (Rhythm.MONTHLY, 2, date(2026, 3, 31)),
        (Rhythm.MONTHLY, -2, date(2025, 11, 30)),
        (Rhythm.QUARTERLY, 1, date(2026, 4, 30)),
        (Rhythm.HALF_YEARLY, 1, date(2026, 7, 31)),
        (Rhythm.YEARLY, 1, date(2027, 1, 31)),
        (Rhythm.WEEKLY, 2, date(2026, 2, 14)),
        (Rhythm.FORTNIGHTLY, 1, date(2026, 2, 14)),
    ],
)
def test_steps_lead_from_the_baseline_date(rhythm, count, expected):
    assert as_day(step(of(date(2026, 1, 31)), codes([rhythm]), np.array([count]))) == expected


def test_a_leap_day_steps_back_to_the_28th():
    assert as_day(step(of(date(2024, 2, 29)), codes([Rhythm.YEARLY]), np.array([1]))) == date(2025, 2, 28)


def test_a_day_between_two_steps_lies_there_by_its_share_of_days():
    place = position(of(date(2026, 1, 1)), codes([Rhythm.MONTHLY]), of(date(2026, 2, 15)))

    assert place[0] == pytest.approx(1.5)


def test_an_interval_before_the_last_of_december_is_the_last_of_november():
    due, rhythm = of(date(2026, 12, 31)), codes([Rhythm.MONTHLY])

    assert as_day(later(of(date(2026, 1, 1)), rhythm, due, -1.0)) == date(2026, 11, 30)


@given(days, days, rhythms)
def test_every_day_is_found_again_at_its_position(anchor, day, rhythm):
    since, code = of(anchor), codes([rhythm])

    assert as_day(day_at(since, code, position(since, code, of(day)))) == day


@given(days, days, days, rhythms)
def test_later_days_lie_at_later_positions(anchor, day, other, rhythm):
    since, code = of(anchor), codes([rhythm])
    first, second = sorted((day, other))

    assert position(since, code, of(first)) <= position(since, code, of(second))


@pytest.mark.parametrize(
    ("months", "fiscal_start", "expected"),
    [
        (12, 1, date(2026, 1, 1)),
        (12, 4, date(2025, 4, 1)),
        (3, 1, date(2026, 1, 1)),
        (1, 1, date(2026, 3, 1)),
        (6, 10, date(2025, 10, 1)),
    ],
)
def test_a_period_begins_with_the_fiscal_year_it_is_counted_from(months, fiscal_start, expected):
    start = period_start(of(date(2026, 3, 31)), np.array([months]), fiscal_start)

    assert as_day(start) == expected


@given(days, st.sampled_from([1, 3, 6, 12]), st.integers(1, 12))
def test_a_day_lies_in_the_period_that_is_said_to_hold_it(day, months, fiscal_start):
    start = as_day(period_start(of(day), np.array([months]), fiscal_start))

    assert start <= day
    assert (day.year - start.year) * 12 + day.month - start.month < months
    assert (start.month - fiscal_start) % months == 0
