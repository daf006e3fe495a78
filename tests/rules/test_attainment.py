"""How far a reach has come."""

from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.rules.attainment import attainment, first_promise_attainment
from models.vocabulary import Accumulation, Direction
from tests.rules.cases import JAN_1, hold, key_result, promises_of

amounts = st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
REACHES = st.sampled_from([Direction.INCREASE, Direction.DECREASE])


def attained(one, value, day=date(2026, 7, 1), fiscal_start_month=1):
    days, values = np.array([day.toordinal()]), np.array([value])
    return attainment(promises_of(one), np.array([0]), days, values, fiscal_start_month=fiscal_start_month)[0]


def reach(baseline, target):
    direction = Direction.INCREASE if target > baseline else Direction.DECREASE
    return key_result(direction=direction, baseline=baseline, target=target)


@given(amounts, amounts)
def test_the_baseline_is_nothing_and_the_target_all(baseline, target):
    assume(abs(target - baseline) > 1e-3)

    assert attained(reach(baseline, target), baseline) == 0
    assert attained(reach(baseline, target), target) == 1


@given(amounts, amounts, amounts)
def test_turning_every_sign_turns_an_increase_into_the_same_decrease(baseline, target, value):
    assume(abs(target - baseline) > 1e-3)

    assert attained(reach(baseline, target), value) == attained(reach(-baseline, -target), -value)


@given(amounts, amounts, amounts, amounts)
def test_moving_towards_the_target_never_lowers_attainment(baseline, target, value, further):
    assume(abs(target - baseline) > 1e-3)
    towards = value + abs(further) * (1 if target > baseline else -1)

    assert attained(reach(baseline, target), towards) >= attained(reach(baseline, target), value)


def test_worse_than_the_baseline_is_negative_and_beyond_the_target_above_one():
    assert attained(reach(10, 20), 5) == -0.5
    assert attained(reach(20, 10), 5) == 1.5


def test_target_at_the_baseline_has_no_attainment_and_divides_nothing():
    assert np.isnan(attained(key_result(baseline=5.0, target=5.0), 5.0))


def test_a_hold_has_no_attainment_of_a_value():
    assert np.isnan(attained(hold(), 99.0))


@pytest.mark.parametrize(
    ("day", "value", "expected"),
    [(date(2026, 7, 1), 600.0, 0.5), (date(2027, 1, 31), 120.0, 0.1), (date(2027, 12, 31), 1200.0, 1.0)],
)
def test_a_running_total_starts_again_in_each_fiscal_year(day, value, expected):
    total = key_result(target=1200.0, due=date(2027, 12, 31), accumulation=Accumulation.RUNNING_TOTAL)

    assert attained(total, value, day) == pytest.approx(expected)


def test_a_total_under_way_on_the_baseline_day_counts_from_there_in_its_first_period():
    total = key_result(
        baseline=300.0,
        target=1200.0,
        baseline_day=date(2026, 4, 1),
        due=date(2027, 12, 31),
        accumulation=Accumulation.RUNNING_TOTAL,
    )

    assert attained(total, 750.0, date(2026, 8, 1)) == 0.5
    assert attained(total, 600.0, date(2027, 8, 1)) == 0.5


def test_a_total_with_its_own_period_starts_again_in_each():
    quarterly = key_result(target=100.0, accumulation=Accumulation.RUNNING_TOTAL, period_months=3)

    assert attained(quarterly, 25.0, date(2026, 4, 10)) == 0.25


def test_the_first_promise_is_still_measured_after_it_was_changed():
    first = promises_of(key_result(target=200.0), key_result())
    day = np.array([JAN_1.toordinal() + 90, -1])

    against = first_promise_attainment(first, np.array([50.0, np.nan]), day)

    assert against[0] == 0.25
    assert np.isnan(against[1])
