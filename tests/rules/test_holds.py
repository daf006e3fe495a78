"""How long a bound was kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import Direction, Rhythm, Status
from tests.rules.cases import ASSERTION, JAN_1, hold, seen

FEB_1, MAR_1, APR_1 = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)
GOOD, BAD = 99.0, 90.0


def kept(one, today):
    held = seen(one, today).arrays.ground.held
    return int(held.kept[0]), int(held.known[0]), int(held.unknown[0])


def test_each_value_holds_until_the_next():
    assert kept(hold((FEB_1, BAD), (MAR_1, GOOD)), MAR_1) == (31 + 1, 31 + 28 + 1, 0)


def test_a_value_holds_at_most_two_intervals_and_the_rest_is_unknown():
    found = seen(hold((FEB_1, GOOD), (date(2026, 6, 1), GOOD)), date(2026, 6, 1))

    assert kept(hold((FEB_1, GOOD), (date(2026, 6, 1), GOOD)), date(2026, 6, 1)) == (91, 91, 61)
    assert found.attainment == 1.0
    assert found.figures("days_unknown") == {"days": 61}


def test_an_assertion_earns_no_days():
    assert kept(hold((FEB_1, BAD, ASSERTION), (MAR_1, GOOD)), MAR_1) == (60, 60, 0)


def test_days_before_the_hold_begins_do_not_count():
    later = hold((FEB_1, BAD), (MAR_1, GOOD), (APR_1, GOOD), baseline=80.0, hold_from=MAR_1)

    assert kept(later, APR_1) == (32, 32, 0)


def test_without_a_day_there_is_no_share():
    before = hold((FEB_1, GOOD), baseline=80.0, hold_from=MAR_1)

    assert seen(before, MAR_1).attainment != seen(before, MAR_1).attainment


@pytest.mark.parametrize(
    ("direction", "bounds", "inside", "outside"),
    [
        (Direction.AT_LEAST, {"lower": 95.0}, (95.0, 99.0), (94.9,)),
        (Direction.AT_MOST, {"upper": 95.0, "baseline": 90.0}, (95.0, -3.0), (95.1,)),
        (Direction.WITHIN, {"lower": 90.0, "upper": 95.0, "baseline": 92.0}, (90.0, 95.0), (89.9, 95.1)),
    ],
)
def test_bounds_are_part_of_what_is_kept(direction, bounds, inside, outside):
    def status(value):
        return seen(hold((FEB_1, value), direction=direction, **bounds), FEB_1).status

    assert {status(value) for value in inside} == {Status.ON_TRAJECTORY}
    assert {status(value) for value in outside} == {Status.BEHIND}


def test_a_hold_is_expected_to_keep_its_required_share():
    found = seen(hold((FEB_1, BAD), (MAR_1, GOOD), required_share=0.5), MAR_1)

    assert (found.expected, found.gap) == (0.5, pytest.approx(100 * (32 / 60 - 0.5), abs=1e-6))


def test_the_portfolio_gives_the_required_share_where_the_hold_has_none():
    assert seen(hold((FEB_1, GOOD)), FEB_1, required_share=0.8).expected == 0.8


def test_a_hold_kept_all_along_is_on_trajectory_until_it_is_due():
    assert seen(hold((FEB_1, GOOD), (MAR_1, GOOD)), MAR_1).status is Status.ON_TRAJECTORY


def test_a_hold_broken_once_is_behind_and_twice_stalled():
    once = hold((FEB_1, GOOD), (MAR_1, BAD), required_share=0.5)
    twice = hold((FEB_1, BAD), (MAR_1, BAD), required_share=0.5)

    assert seen(once, MAR_1).status is Status.BEHIND
    assert seen(twice, MAR_1).status is Status.STALLED


def test_two_values_of_one_day_do_not_stall_a_hold():
    assert seen(hold((MAR_1, BAD), (MAR_1, BAD), required_share=0.5), MAR_1).status is Status.BEHIND


def test_a_hold_before_its_first_day_is_too_early():
    later = hold((FEB_1, BAD), baseline=80.0, hold_from=MAR_1)

    assert seen(later, FEB_1).codes == ["before_hold"]
    assert seen(later, MAR_1).status is Status.TOO_EARLY


def test_a_hold_earns_its_share_over_time():
    found = seen(hold((FEB_1, GOOD), (MAR_1, GOOD), required_share=0.9), MAR_1)

    assert found.share_attained == pytest.approx(60 / 365)
    assert found.share_expected == pytest.approx(60 / 365 * 0.9)


@pytest.mark.parametrize(("value", "status"), [(GOOD, Status.ACHIEVED), (BAD, Status.MISSED)])
def test_a_hold_is_final_after_its_due_day(value, status):
    values = [(date(2026, month, 1), value) for month in range(2, 13)]

    found = seen(hold(*values, (date(2026, 12, 31), GOOD)), date(2027, 1, 1))

    assert (found.status, found.final) == (status, True)


def test_a_hold_that_is_out_of_reach_stays_missed_when_it_goes_stale():
    lost = hold((FEB_1, BAD), (APR_1, BAD))

    assert seen(lost, date(2026, 11, 1)).status is Status.MISSED


@given(st.lists(st.tuples(st.integers(0, 360), st.booleans()), max_size=12), st.sampled_from(list(Rhythm)))
def test_kept_days_are_never_more_than_known_ones_nor_those_than_all(checks, rhythm):
    values = [(JAN_1 + timedelta(day), GOOD if good else BAD) for day, good in checks]
    good, known, unknown = kept(hold(*values, rhythm=rhythm), date(2026, 12, 31))
    newest = max((day for day, _ in checks), default=-1)

    assert 0 <= good <= known
    assert known + unknown == newest + 1
