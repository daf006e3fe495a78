"""The forecast of holds: the share kept at the due day."""

from datetime import date, timedelta

import numpy as np
import pytest

from tests.rules.cases import JAN_1, hold
from tests.rules.forecast_cases import chance, foreseen, why

GOOD, BAD = 99.0, 90.0
JUL_1 = date(2026, 7, 1)


def monthly(*values):
    return [(date(2026, month, 1), value) for month, value in enumerate(values, start=2)]


def test_forecast_of_a_hold_is_of_the_share_kept_at_due():
    found = foreseen(hold(*monthly(GOOD, GOOD, BAD, GOOD, GOOD, GOOD), required_share=0.8), today=JUL_1)

    assert 0.6 < found.value[0] < 1.0
    assert found.low[0] <= found.value[0] <= found.high[0] <= 1.0


def test_a_hold_kept_all_along_is_likely_kept():
    assert chance(hold(*monthly(*[GOOD] * 6), required_share=0.8), JUL_1) > 0.85


def test_a_hold_mostly_broken_is_unlikely_kept():
    assert chance(hold(*monthly(BAD, BAD, GOOD, BAD, BAD, BAD), required_share=0.7), JUL_1) < 0.1


def test_a_hold_out_of_reach_has_no_chance_left():
    assert chance(hold(*monthly(*[BAD] * 6)), JUL_1) == 0.0


@pytest.mark.parametrize(("newest", "sure"), [(GOOD, 1.0), (BAD, 0.0)])
def test_on_the_due_day_the_share_is_known(newest, sure):
    values = [*monthly(*[newest] * 11), (date(2026, 12, 31), newest)]

    assert chance(hold(*values, required_share=0.5), date(2026, 12, 31)) == sure


def test_a_hold_needs_three_values_from_its_first_day_on():
    later = hold(*monthly(GOOD, GOOD, GOOD), baseline=80.0, hold_from=date(2026, 3, 1))

    assert why(later, JUL_1) == "few_values"
    assert why(hold(*monthly(GOOD, GOOD, GOOD)), JUL_1) == "made"


def test_a_higher_required_share_is_never_likelier():
    values = monthly(GOOD, BAD, GOOD, GOOD, BAD, GOOD)
    chances = [chance(hold(*values, required_share=share), JUL_1) for share in (0.3, 0.5, 0.7, 0.8, 0.9, 1.0)]

    assert chances == sorted(chances, reverse=True)


def test_many_weekly_turns_are_no_matter():
    values = [(JAN_1 + timedelta(7 * week), GOOD) for week in range(1, 20)]
    found = foreseen(hold(*values, due=date(2036, 12, 31)), today=JUL_1)

    assert np.isfinite([found.value[0], found.chance[0]]).all()
