"""How much of its noise a series keeps, and what a forecast makes of it."""

from datetime import date, timedelta

import numpy as np
import pytest

from models.rules.forecast_lasting import lasting
from models.rules.forecast_line import line, points
from models.rules.forecast_reach import reach_window
from models.rules.forecast_window import last_of_day
from models.vocabulary import Accumulation
from tests.rules.cases import JAN_1, key_result
from tests.rules.forecast_cases import foreseen, ground_of

USUAL = 0.3
LAST = date(2027, 6, 30)
LUCK = np.random.default_rng(5)
NOISE = LUCK.normal(size=(200, 36))


def on_days(values):
    return [(JAN_1 + timedelta(10 * place), float(value)) for place, value in enumerate(values, start=1)]


def shown(several, least=0.0):
    """The share that lasts of each row of values, where 0.3 is usual."""
    base = ground_of(*(key_result(*on_days(values)) for values in several), today=LAST)
    every = points(reach_window(base.promises, base.series, last_of_day(base.series, base.series.day > 0)))
    usual = np.full(len(several), USUAL)
    return lasting(every, line(every), (usual, 5.0), np.full(len(several), least))


def said(values, **columns):
    return foreseen(key_result(*on_days(values), **{"due": LAST, **columns}), today=JAN_1 + timedelta(370))


def test_noise_around_a_line_cancels_out():
    assert np.median(shown(50 + 5 * NOISE + np.arange(36))) < 0.05


def test_the_steps_of_a_random_walk_last():
    assert np.mean(shown(np.cumsum(NOISE, axis=1))) == pytest.approx(1.0, abs=0.3)


def test_with_five_values_no_series_shows_it_and_what_is_usual_stands():
    np.testing.assert_allclose(shown(NOISE[:, :5]), USUAL)


def test_the_more_values_the_less_counts_what_is_usual():
    medians = [np.median(shown(NOISE[:, :count])) for count in (5, 9, 18, 36)]

    assert medians == sorted(medians, reverse=True)


def test_a_straight_line_without_noise_shows_nothing():
    np.testing.assert_allclose(shown([np.arange(36.0)]), USUAL)


def test_noise_below_what_is_expected_at_least_shows_little():
    assert shown([50 + 0.01 * NOISE[0]], least=1.0) == pytest.approx(USUAL, abs=0.01)


def test_what_moves_about_a_level_is_judged_by_all_values_and_not_by_the_last_two():
    level = np.array([49.0, 51.0] * 17)
    usually, low = (said([*level, *last], baseline=50.0).value.item() for last in ((49, 51), (48, 48)))

    assert usually == pytest.approx(50.0, abs=0.4)
    assert low == pytest.approx(50.0, abs=0.7)


def test_the_interval_of_a_walk_is_wider_than_that_of_noise_with_the_same_steps():
    walk = np.cumsum(NOISE[0])
    noise = walk[-1] + NOISE[0] / np.sqrt(2)
    wide, narrow = (said(values) for values in (walk, noise))

    assert (wide.high - wide.low).item() > 3 * (narrow.high - narrow.low).item()


def test_a_walk_grows_wider_faster_than_with_the_square_root_of_time():
    near, far = (said(np.cumsum(NOISE[1]), due=JAN_1 + timedelta(360 + days)) for days in (100, 400))

    assert (far.high - far.low).item() > 2.1 * (near.high - near.low).item()


def test_a_running_total_is_not_asked():
    total = {
        "accumulation": Accumulation.RUNNING_TOTAL,
        "baseline_day": JAN_1 - timedelta(300),
        "baseline": 0.0,
    }
    steady = [(JAN_1 + timedelta(10 * place), 2.0 * place + place % 2) for place in range(1, 36)]
    found = foreseen(key_result(*steady, due=date(2026, 12, 31), **total), today=JAN_1 + timedelta(350))

    assert found.value.item() == pytest.approx(73.0, abs=4.0)
    assert (found.high - found.low).item() > 2.0
