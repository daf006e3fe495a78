"""When there is a forecast, and what it reads."""

from datetime import date, timedelta

import numpy as np
import pytest

from models.rules.facts import Promises, Series, Thresholds
from models.rules.forecast import forecast
from models.rules.ground import ground
from models.vocabulary import Direction
from tests.rules.cases import ASSERTION, JAN_1, key_result
from tests.rules.forecast_cases import chance, foreseen, ground_of, why

DUE = date(2026, 12, 31)
JUL_1 = date(2026, 7, 1)
RISING = [(date(2026, month, 1), 8.0 * (month - 1)) for month in range(2, 8)]


def test_forecast_of_a_reach_gives_value_interval_and_chance_at_due():
    found = foreseen(key_result(*RISING), today=JUL_1)

    assert found.low[0] < found.value[0] < found.high[0]
    assert found.value[0] == pytest.approx(96.0, abs=4)
    assert 0.02 <= found.chance[0] <= 0.98


def test_three_values_make_a_forecast_and_two_do_not():
    assert why(key_result(*RISING[:3]), JUL_1) == "made"
    assert why(key_result(*RISING[:2]), JUL_1) == "few_values"


def test_the_baseline_day_counts_as_no_value():
    assert why(key_result((JAN_1, 0.0), *RISING[:2]), JUL_1) == "few_values"


def test_assertions_are_not_read():
    weak = [(day, value, ASSERTION) for day, value in RISING]

    assert why(key_result(*weak), JUL_1) == "few_values"


def test_two_values_of_one_day_count_once():
    assert why(key_result(*RISING[:2], RISING[1]), JUL_1) == "few_values"


def test_values_before_the_first_effect_are_not_read():
    launched = key_result(*RISING, first_effect=date(2026, 5, 1))

    assert foreseen(launched, today=JUL_1).count[0] == 2
    assert why(launched, JUL_1) == "few_values"


def test_what_is_observed_after_today_is_not_read():
    assert foreseen(key_result(*RISING), today=date(2026, 5, 1)).count[0] == 4


def test_there_is_none_past_due():
    late = foreseen(key_result(*RISING), today=date(2027, 1, 1))

    assert why(key_result(*RISING), date(2027, 1, 1)) == "past_due"
    assert late.findings(0) == [("forecast_past_due", {"due": DUE})]


def test_there_is_none_for_what_is_not_measurable():
    assert why(key_result(*RISING, target=float("nan")), JUL_1) == "not_measurable"
    assert why(key_result(*RISING, has_unit=False), JUL_1) == "not_measurable"


def test_the_reason_of_few_values_says_how_many_there_are():
    found = foreseen(key_result(*RISING[:1]), today=JUL_1)

    assert found.findings(0) == [("forecast_few_values", {"count": 1, "needed": 3})]


def test_a_forecast_says_its_figures():
    code, figures = foreseen(key_result(*RISING), today=JUL_1).findings(0)[0]

    assert code == "forecast_made"
    assert (figures["due"], figures["count"]) == (DUE, 6)
    assert figures["low"] < figures["value"] < figures["high"]


def test_the_chance_is_of_what_is_accepted():
    assert chance(key_result(*RISING, accepted_from=80.0), JUL_1) > chance(key_result(*RISING), JUL_1)


def test_a_decrease_mirrors_an_increase():
    falling = [(day, 100.0 - value) for day, value in RISING]
    down = key_result(*falling, direction=Direction.DECREASE, baseline=100.0, target=0.0)

    assert chance(down, JUL_1) == pytest.approx(chance(key_result(*RISING), JUL_1), abs=1e-9)


def test_only_the_newest_36_values_are_read():
    days = [JAN_1 + timedelta(3 * place) for place in range(1, 61)]
    calm = [(day, 0.5 * place) for place, day in enumerate(days)]
    wild = [(day, value + 900.0 * (-1) ** place) for place, (day, value) in enumerate(calm[:24])]

    assert chance(key_result(*wild, *calm[24:]), JUL_1) == chance(key_result(*calm), JUL_1)


def test_noise_grows_with_the_square_root_of_time():
    flat = [(day, 50.0 + (-1) ** place) for place, (day, _) in enumerate(RISING)]
    near, far = (foreseen(key_result(*flat, due=JUL_1 + timedelta(days)), today=JUL_1) for days in (100, 400))

    assert (far.high - far.low)[0] == pytest.approx(2 * (near.high - near.low)[0], rel=0.02)


def test_a_drift_is_believed_the_more_the_clearer_it_is():
    noisy = [(day, value + 30.0 * (-1) ** place) for place, (day, value) in enumerate(RISING)]
    clear, shrunk = (foreseen(key_result(*values), today=JUL_1).value[0] for values in (RISING, noisy))

    assert clear == pytest.approx(48.0 + 8.0 * 183 / 30, abs=4)
    assert abs(shrunk - 48.0) < 30.0


def test_many_key_results_at_once_are_each_as_if_alone():
    several = [key_result(*RISING[:count]) for count in range(7)] + [key_result(*RISING, target=50.0)]
    together = foreseen(*several, today=JUL_1)

    for place, one in enumerate(several):
        np.testing.assert_equal(together.chance[place], foreseen(one, today=JUL_1).chance[0])


def test_nothing_at_all_is_no_error():
    none = forecast(ground(Promises.of(0), Series.empty(0), JUL_1.toordinal(), Thresholds()))

    assert len(none) == 0
    assert why(key_result(), JUL_1) == "few_values"


def test_no_forecast_has_no_figures():
    found = forecast(ground_of(key_result(*RISING[:2]), today=JUL_1))

    assert all(np.isnan(getattr(found, name)[0]) for name in ("value", "low", "high", "chance"))
