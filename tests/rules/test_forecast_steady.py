"""Forecasts of series of known kinds: steady ones are believed, stalled and noisy ones are not."""

from datetime import date, timedelta

import numpy as np
import pytest

from models.vocabulary import Direction, Rhythm
from tests.rules.cases import key_result
from tests.rules.forecast_cases import foreseen

BEGAN = date(2020, 1, 1)
MONTH = 30.4375
RHYTHMS = {Rhythm.MONTHLY: (36, MONTH), Rhythm.QUARTERLY: (20, 3 * MONTH), Rhythm.YEARLY: (10, 12 * MONTH)}
SERIES = 40
MONTHLY_LIFE = np.arange(1, 37) / 36


def foretold(course, noise=1.0, *, rhythm=Rhythm.MONTHLY, seen=0.5, falling=False):
    """The forecasts of 40 series seen until a share of their life; `course` is the share of the way, noise in %."""
    count, days = RHYTHMS[rhythm]
    luck, life = np.random.default_rng(7), np.arange(1, count + 1) / count
    when = [BEGAN + timedelta(round(days * turn)) for turn in range(1, count + 1)]
    read = round(count * seen)
    columns = {"baseline_day": BEGAN, "due": when[-1], "rhythm": rhythm}
    if falling:
        columns |= {"direction": Direction.DECREASE, "baseline": 100.0, "target": 0.0}
    several = []
    for _ in range(SERIES):
        value = 100 * course(life) + noise * luck.normal(size=count)
        values = zip(when[:read], 100 - value if falling else value, strict=False)
        several.append(key_result(*values, **columns))
    return foreseen(*several, today=when[read - 1])


def straight(ends):
    return lambda life: ends * life


def flat_from(turn, pace=1.1):
    return lambda life: pace * np.minimum(life, turn)


def s_curve(life):
    return 0.8 / (1 + np.exp(-14 * (life - 0.3)))


def launched(life):
    return np.where(life > 0.25, 0.8, 0.0)


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("rhythm", RHYTHMS)
@pytest.mark.parametrize("noise", [1, 5])
def test_a_steady_series_on_its_plan_is_expected_near_the_target(rhythm, noise, falling):
    found = foretold(straight(1.0), noise, rhythm=rhythm, falling=falling)
    ends = 100 - found.value if falling else found.value

    assert np.median(ends) == pytest.approx(100, abs=4 * noise)
    assert np.median(found.chance) == pytest.approx(0.5, abs=0.05 * (1 + noise))


def test_36_values_on_plan_leave_it_to_the_last_ones_whether_the_target_is_met():
    found = foretold(straight(1.0), seen=35 / 36)

    assert np.median(found.chance) == pytest.approx(0.5, abs=0.15)
    assert np.median(found.high - found.low) < 8


@pytest.mark.parametrize("rhythm", RHYTHMS)
def test_a_steady_series_a_tenth_ahead_of_its_plan_is_likely_to_make_it(rhythm):
    found = foretold(straight(1.1), rhythm=rhythm)

    assert np.median(found.chance) > 0.8
    assert np.median(found.high - found.low) < 35


def test_it_is_the_likelier_the_longer_it_goes_on():
    chances = [np.median(foretold(straight(1.1), 5, seen=seen).chance) for seen in (0.25, 0.5, 0.75, 0.9)]

    assert chances == sorted(chances)
    assert chances[-1] > 0.85


@pytest.mark.parametrize("rhythm", RHYTHMS)
def test_a_steady_series_a_tenth_behind_its_plan_is_unlikely_to_make_it(rhythm):
    assert np.median(foretold(straight(0.9), rhythm=rhythm).chance) < 0.2


@pytest.mark.parametrize(("noise", "months"), [(1, 2), (5, 5)])
def test_a_steady_series_that_stalled_is_not_expected_to_go_on(noise, months):
    before = foretold(straight(1.1), noise, seen=24 / 36)
    after = foretold(flat_from((24 - months) / 36), noise, seen=24 / 36)

    assert np.median(before.chance) > 0.7
    assert np.median(after.chance) < 0.1


@pytest.mark.parametrize("course", [flat_from(0.4, pace=2.0), s_curve, launched])
def test_what_has_levelled_off_stays_about_where_it_is(course):
    found = foretold(course, seen=0.75)

    assert np.median(found.value) == pytest.approx(80, abs=4)
    assert np.quantile(found.chance, 0.9) < 0.2


def test_a_noisy_series_is_believed_in_part_only():
    found = foretold(straight(1.0), 20)

    assert 55 < np.median(found.value) < 85
    assert np.median(found.high - found.low) > 80


def test_pure_noise_has_no_drift():
    found = foretold(lambda life: np.full(len(life), 0.5), 20)

    assert np.median(found.value) == pytest.approx(50, abs=5)
    assert np.median(found.chance) < 0.3


@pytest.mark.parametrize("noise", [1, 5, 20])
def test_the_interval_of_a_steady_series_covers_what_comes(noise):
    found = foretold(straight(1.0), noise)

    assert np.mean((found.low <= 100) & (found.high >= 100)) > 0.75
