"""The forecast of running totals: from the second period on."""

from datetime import date

import pytest

from models.vocabulary import Accumulation
from tests.rules.cases import key_result
from tests.rules.forecast_cases import chance, foreseen, why

TOTAL = {"accumulation": Accumulation.RUNNING_TOTAL, "baseline": 0.0, "baseline_day": date(2025, 1, 1)}
FIRST = [(date(2025, month, 1), 10.0 * (month - 1)) for month in range(2, 13)]
SECOND = [(date(2026, month, 1), 10.0 * (month - 1)) for month in range(2, 8)]
JUL_1 = date(2026, 7, 1)


def total(*values, **changes):
    return key_result(*values, **{**TOTAL, **changes})


def test_a_running_total_in_its_first_period_has_no_forecast():
    assert why(total(*FIRST), date(2025, 12, 1)) == "first_period"
    assert why(total(*FIRST), date(2026, 1, 20)) == "first_period"


def test_a_running_total_of_one_period_has_none():
    assert why(total(*FIRST, *SECOND, period_months=0), JUL_1) == "first_period"


def test_from_the_second_period_on_it_adds_up_to_the_due_day():
    found = foreseen(total(*FIRST, *SECOND, target=115.0), today=JUL_1)

    assert why(total(*FIRST, *SECOND), JUL_1) == "made"
    assert found.value[0] == pytest.approx(60.0 + 183 / 30.4 * 10, abs=3)


def test_even_an_unsteady_total_is_expected_to_go_on_adding_up():
    sums = [(date(2026, month, 1), total) for month, total in ((2, 2.0), (3, 25.0), (4, 28.0), (5, 45.0))]
    found = foreseen(total(*sums, baseline_day=date(2025, 12, 31)), today=date(2026, 5, 1))

    assert found.value[0] > 120.0


def test_the_fall_at_a_new_period_is_no_noise():
    assert chance(total(*FIRST, *SECOND, target=100.0), JUL_1) > 0.9
    assert chance(total(*FIRST, *SECOND, target=140.0), JUL_1) < 0.1


def test_a_period_still_to_come_starts_again_at_0():
    later = foreseen(total(*FIRST, *SECOND, due=date(2027, 12, 31), target=115.0), today=JUL_1)

    assert later.value[0] == pytest.approx(120.0, abs=5)


def test_the_fiscal_year_moves_the_period():
    values = [(date(2025, month, 1), 10.0) for month in range(2, 7)]

    assert why(total(*values), date(2025, 8, 1)) == "first_period"
    assert why(total(*values), date(2025, 8, 1), fiscal_start_month=4) == "made"
