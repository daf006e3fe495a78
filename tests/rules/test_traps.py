"""The traps that other products fell into, each kept shut by a test."""

import warnings
from datetime import date

import numpy as np
import pytest

from models import figures
from models.vocabulary import Direction, Status
from tests.rules.cases import hold, initiative, key_result, seen

JUL_1 = date(2026, 7, 1)


def test_a_target_equal_to_the_baseline_is_not_measurable_and_never_a_division():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = seen(key_result((JUL_1, 5.0), baseline=5.0, target=5.0), JUL_1)

    assert (found.status, found.codes) == (Status.NOT_MEASURABLE, ["target_equals_baseline"])


def test_a_target_equal_to_the_baseline_spoils_no_figure_of_its_initiative():
    found = initiative(
        key_result((JUL_1, 60.0)), key_result((JUL_1, 5.0), baseline=5.0, target=5.0), today=JUL_1
    )

    assert (found.attained, found.coverage) == (0.6, 0.5)


def test_an_initiative_without_key_results_is_shown_as_not_measurable():
    found = initiative(today=JUL_1)

    assert (found.status, found.codes) == (Status.NOT_MEASURABLE, ["no_key_results"])
    assert np.isnan(found.attained)
    assert np.isnan(found.coverage)


def test_weights_of_zero_count_as_equal():
    found = initiative(key_result((JUL_1, 60.0)), key_result((JUL_1, 40.0)), today=JUL_1, weight=[0.0, 0.0])

    assert found.attained == 0.5


def test_a_value_of_zero_is_shown_and_counts():
    found = seen(key_result((JUL_1, 0.0), baseline=-10.0, target=10.0), JUL_1)

    assert (found.value, found.attainment, found.strength) == (0.0, 0.5, 3)
    assert figures.value(found.value, "%") == "0\u00a0%"


def test_attained_nothing_is_0_percent_and_not_unknown():
    assert initiative(key_result((JUL_1, 0.0)), today=JUL_1).attained == 0.0


@pytest.mark.parametrize(
    ("direction", "baseline", "target"), [(Direction.INCREASE, 0.1, 0.3), (Direction.DECREASE, 0.3, 0.1)]
)
def test_exactly_on_target_at_the_due_day_is_achieved(direction, baseline, target):
    almost = key_result(
        (date(2026, 12, 31), sum([target / 3] * 3)), direction=direction, baseline=baseline, target=target
    )

    assert seen(almost, date(2027, 1, 1)).status is Status.ACHIEVED


def test_a_hold_exactly_on_its_bound_is_kept():
    assert seen(hold((JUL_1, 0.1 + 0.2), lower=0.3, baseline=0.3), JUL_1).status is Status.ON_TRAJECTORY


def test_below_the_baseline_is_harm_and_stays_in_sight():
    found = seen(key_result((JUL_1, -25.0)), JUL_1)

    assert found.attainment == -0.25
    assert initiative(key_result((JUL_1, -25.0)), today=JUL_1).attained == -0.25


@pytest.mark.parametrize(
    ("value", "attainment"), [(4.5, 0.75), (9.0, 0.0), (12.0, -0.5), (3.0, 1.0), (0.0, 1.5)]
)
def test_a_reduction_is_good_when_it_falls_and_bad_when_it_rises(value, attainment):
    falling = key_result((JUL_1, value), direction=Direction.DECREASE, baseline=9.0, target=3.0)

    assert seen(falling, JUL_1).attainment == attainment


def test_a_missing_period_is_not_counted_as_good():
    silent = key_result((date(2026, 2, 1), 20.0))

    assert seen(silent, JUL_1).status is Status.NO_EVIDENCE


def test_a_missing_period_is_not_counted_as_bad():
    silent = key_result((date(2026, 5, 1), 40.0))

    found = seen(silent, date(2026, 7, 1))

    assert (found.status, found.gap > 0) == (Status.ON_TRAJECTORY, True)


def test_missing_days_of_a_hold_count_neither_way():
    gap_in_spring = hold((date(2026, 2, 1), 99.0), (JUL_1, 90.0))

    held = seen(gap_in_spring, JUL_1).arrays.ground.held

    assert (held.kept[0], held.known[0], held.unknown[0]) == (31 + 59, 31 + 59 + 1, 91)
