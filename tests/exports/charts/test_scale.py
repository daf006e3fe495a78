"""Round numbers for axes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.charts.scale import Scale, date_scale, format_code, round_scale
from exports.workbook_part import serial

VALUES = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=10)
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@given(VALUES)
def test_a_scale_holds_all_its_values(values):
    scale = round_scale(values)

    assert scale.low <= min(values)
    assert scale.high >= max(values)


def test_a_measure_that_is_never_negative_keeps_its_axis_above_zero():
    assert round_scale([0.0, 3.0]).low == 0


def test_equal_values_still_get_a_scale():
    scale = round_scale([5.0, 5.0])

    assert scale.low < 5 < scale.high


@given(DAYS, st.integers(0, 6000), st.integers(2, 8))
def test_a_time_axis_begins_with_a_month_and_holds_the_last_day(first, days, most):
    last = first + timedelta(days=days)
    scale = date_scale(first, last, most)

    assert scale.low == serial(first.replace(day=1))
    assert scale.high >= serial(last)


@pytest.mark.parametrize("start", [date(2026, month, 1) for month in range(1, 13)])
def test_labels_two_months_apart_never_name_a_month_twice(start):
    scale = date_scale(start, start + timedelta(days=340))
    days = [start + timedelta(days=int(scale.step * place)) for place in range(6)]

    assert len({(day.year, day.month) for day in days}) == 6
    assert all((day.month - start.month) % 2 == 0 for day in days)


@pytest.mark.parametrize(
    ("step", "unit", "code"),
    [
        (10.0, "%", '#,##0" %"'),
        (2.5, "days", "#,##0.0"),
        (0.5, "days", "#,##0.0"),
        (0.02, "", "#,##0.00"),
        (500.0, "", "#,##0"),
        (20_000.0, "", '#,##0," k"'),
        (2_500_000.0, "", '#,##0.0,," m"'),
        (5e11, "%", '#,##0,,," bn"" %"'),
    ],
)
def test_an_axis_shows_the_decimals_its_step_needs(step, unit, code):
    assert format_code(Scale(0.0, 4 * step, step), unit) == code
