"""The Kaplan–Meier median of clocks, some of them still open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.records import Kind, Record
from models.rules.waits import Wait, kaplan_meier_median, waits

clocks = st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=25)


def clock(days, *, closed=True, still=True, record=1):
    return Wait((Record(Kind.FUNDING_MOVE, record),), days, closed=closed, open=still and not closed)


def survival_at(cases, day):
    """The naive estimate: for every closing up to the day, the share of those still at risk that did not close."""
    left = 1.0
    for when in sorted({days for days, closed in cases if closed and days <= day}):
        at_risk = sum(days >= when for days, _ in cases)
        closing = sum(days == when and closed for days, closed in cases)
        left *= (at_risk - closing) / at_risk
    return left


def naive_median(cases):
    reached = [day for day in range(31) if survival_at(cases, day) <= 0.5 + 1e-12]
    return reached[0] if cases and reached else None


@pytest.mark.parametrize(
    ("cases", "median"),
    [
        ([], None),
        ([(7, True)], 7),
        ([(7, False)], None),
        ([(10, True), (20, True)], 10),
        ([(10, True), (20, True), (30, True)], 20),
        # 5 at risk: 4/5 after 10; the one of 15 leaves; 3 at risk: 4/5 · 2/3 = 8/15 after 20; · 1/2 = 4/15 after 30
        ([(10, True), (15, False), (20, True), (30, True), (40, False)], 30),
        # leaving on the day of a closing still counts as at risk on it: 3/4 after 10, then 3/4 · 1/2 = 3/8 after 20
        ([(10, True), (10, False), (20, True), (50, False)], 20),
        ([(10, True), (60, False), (60, False), (60, False)], None),
    ],
)
def test_the_median_is_the_first_day_by_which_half_have_closed(cases, median):
    assert kaplan_meier_median(cases) == median


@given(clocks)
def test_the_median_is_that_of_the_naive_estimate(cases):
    assert kaplan_meier_median(cases) == naive_median(cases)


@given(clocks.filter(lambda cases: all(closed for _, closed in cases) and cases))
def test_without_open_clocks_it_is_the_lower_middle_one(cases):
    days = sorted(days for days, _ in cases)

    assert kaplan_meier_median(cases) == days[(len(days) - 1) // 2]


@given(clocks, st.integers(0, 30))
def test_one_more_open_clock_never_shortens_the_median(cases, age):
    before, after = kaplan_meier_median(cases), kaplan_meier_median([*cases, (age, False)])

    assert after is None or (before is not None and after >= before)


def test_open_clocks_are_counted_with_the_oldest():
    found = waits(
        [clock(12), clock(120, closed=False), clock(5, closed=False), clock(200, closed=False, still=False)]
    )

    assert (found.cases, found.closed, found.open, found.oldest_open) == (4, 1, 2, 120)


def test_a_median_that_is_not_there_yet_is_more_than_the_longest_clock():
    found = waits([clock(12, closed=False), clock(40, closed=False)])

    assert (found.median, found.at_least) == (None, 40)


def test_without_a_clock_there_is_no_figure():
    assert (waits([]).median, waits([]).oldest_open, waits([]).at_least) == (None, None, None)
