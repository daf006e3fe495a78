"""The plan of a reach: where it should be on a day."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.measurability import measurable
from models.rules.plan import plan
from models.vocabulary import Accumulation, Direction
from tests.rules.cases import JAN_1, hold, key_result, promises_of

days_of_two_years = st.dates(date(2025, 6, 1), date(2028, 6, 1))
TOTAL = {"accumulation": Accumulation.RUNNING_TOTAL, "target": 1200.0, "due": date(2027, 12, 31)}


def path_of(*key_results, fiscal_start_month=1):
    promises = promises_of(*key_results)
    return plan(promises, measurable(promises), fiscal_start_month)


def expected(one, day, **frame):
    return path_of(one, **frame).expected(np.array([0]), np.array([day.toordinal()]))[0]


def test_a_plan_runs_straight_from_the_baseline_to_the_target():
    assert expected(key_result(), date(2026, 7, 1)) == pytest.approx(181 / 364)


@pytest.mark.parametrize(
    ("day", "share"), [(date(2025, 1, 1), 0), (JAN_1, 0), (date(2026, 12, 31), 1), (date(2030, 1, 1), 1)]
)
def test_nothing_is_expected_up_to_the_baseline_and_all_from_the_due_day(day, share):
    assert expected(key_result(), day) == share


def test_a_plan_runs_through_its_interim_targets():
    late = key_result(interims=[(date(2026, 7, 1), 10.0), (date(2026, 10, 1), 40.0)])

    assert expected(late, date(2026, 7, 1)) == pytest.approx(0.10)
    assert expected(late, date(2026, 8, 16)) == pytest.approx(0.25)
    assert expected(late, date(2026, 10, 1)) == pytest.approx(0.40)


def test_interim_targets_outside_the_plan_are_left_out():
    odd = key_result(interims=[(date(2025, 7, 1), 90.0), (JAN_1, 70.0), (date(2027, 1, 1), 10.0)])

    assert expected(odd, date(2026, 7, 1)) == expected(key_result(), date(2026, 7, 1))


def test_a_plan_stays_at_the_baseline_until_the_first_effect():
    launched = key_result(first_effect=date(2026, 7, 1), interims=[(date(2026, 3, 1), 50.0)])

    assert expected(launched, date(2026, 7, 1)) == 0
    assert expected(launched, date(2026, 9, 30)) == pytest.approx(91 / 183)


def test_a_reduction_is_expected_as_its_mirror_is():
    falling = key_result(direction=Direction.DECREASE, baseline=9.0, target=3.0)

    assert expected(falling, date(2026, 7, 1)) == pytest.approx(expected(key_result(), date(2026, 7, 1)))


def test_a_hold_has_no_plan():
    assert np.isnan(expected(hold(), date(2026, 7, 1)))


def test_the_plan_of_a_running_total_starts_at_zero_in_each_period():
    total = key_result(**TOTAL)

    assert expected(total, date(2026, 12, 31)) == 1
    assert expected(total, date(2027, 1, 1)) == 0
    assert expected(total, date(2027, 7, 1)) == pytest.approx(181 / 364)


def test_the_periods_of_a_running_total_follow_the_fiscal_year():
    total = key_result(**{**TOTAL, "baseline_day": date(2026, 4, 1), "due": date(2028, 3, 31)})

    assert expected(total, date(2027, 3, 31), fiscal_start_month=4) == 1
    assert expected(total, date(2027, 4, 1), fiscal_start_month=4) == 0


def test_a_total_under_way_is_planned_from_its_baseline_in_its_first_period():
    total = key_result(**{**TOTAL, "baseline": 300.0, "baseline_day": date(2026, 4, 1)})
    corners = [(date.fromordinal(day), value) for day, value in path_of(total).points(0)]

    assert corners == [
        (date(2026, 4, 1), 300.0),
        (date(2026, 12, 31), 1200.0),
        (date(2027, 1, 1), 0.0),
        (date(2027, 12, 31), 1200.0),
    ]


def test_a_running_total_waits_for_its_first_effect_within_the_period():
    total = key_result(**TOTAL, first_effect=date(2027, 7, 1))

    assert expected(total, date(2026, 12, 31)) == 0
    assert expected(total, date(2027, 7, 1)) == 0
    assert expected(total, date(2027, 12, 31)) == 1


def test_a_running_total_of_one_period_never_starts_again():
    assert expected(key_result(**TOTAL, period_months=0), date(2027, 1, 1)) == pytest.approx(365 / 729)


@given(days_of_two_years, days_of_two_years)
def test_a_plan_never_asks_for_less_later(day, other):
    steps = key_result(due=date(2027, 12, 31), interims=[(date(2026, 9, 1), 20.0)])
    first, second = sorted((day, other))

    assert expected(steps, first) <= expected(steps, second)


@given(days_of_two_years)
def test_a_plan_is_the_same_alone_and_among_others(day):
    cases = [key_result(), hold(), key_result(**TOTAL), key_result(interims=[(date(2026, 5, 1), 3.0)])]
    together = path_of(*cases).expected(np.arange(4), np.full(4, day.toordinal()))

    np.testing.assert_array_equal(together, [expected(one, day) for one in cases])
