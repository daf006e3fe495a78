"""The line through all values of a series, and how far its slope is believed."""

from datetime import date, timedelta

import numpy as np
import pytest

from models.rules.forecast_line import Line, line, points
from models.rules.forecast_reach import reach_window
from models.rules.forecast_window import last_of_day
from tests.rules.cases import JAN_1, key_result
from tests.rules.forecast_cases import ground_of


def seen(*values):
    """The window of values every ten days, in hundredths of the target."""
    days = [(JAN_1 + timedelta(10 * place), value) for place, value in enumerate(values, start=1)]
    base = ground_of(key_result(*days), today=date(2027, 6, 30))
    return reach_window(base.promises, base.series, last_of_day(base.series, base.series.day > 0))


def believed(slope, *, lag=0.0, strayed=1.0, stepped=1.0):
    """How far a slope seen over squared days of 1 is believed, half at 6 standard errors."""
    one = Line(*(np.array([value]) for value in (slope, 0.0, 1.0, 0.0, 12.0)))
    return one.steadiness(*(np.array([value]) for value in (lag, strayed, stepped)), 6.0).item()


def test_values_on_a_line_give_its_slope_and_stray_nowhere():
    found = line(points(seen(10.0, 20.0, 30.0, 40.0)))

    assert found.slope == pytest.approx(0.01)
    assert found.off == pytest.approx(0.0, abs=1e-12)
    assert found.newest == pytest.approx(0.0, abs=1e-12)


def test_the_line_is_that_of_least_squares():
    values = np.array([3.0, 18.0, 22.0, 47.0, 41.0])
    slope, _ = np.polyfit(10 * np.arange(5), values / 100, 1)

    assert line(points(seen(*values))).slope == pytest.approx(slope)


def test_the_start_counts_by_its_share():
    every = points(seen(50.0, 50.0, 50.0))

    assert line(every).slope == pytest.approx(0.0)
    assert line(every.with_start(np.array([1.0]))).count == 4
    assert line(every.with_start(np.array([1.0]))).slope > line(every.with_start(np.array([0.3]))).slope > 0


def test_a_slope_as_many_times_its_standard_error_as_asked_is_believed_by_half():
    assert believed(6.0) == pytest.approx(0.5)
    assert believed(-6.0) == pytest.approx(0.5)
    assert believed(3.0) < 0.02
    assert believed(12.0) > 0.98


def test_values_that_lie_together_on_one_side_of_the_line_count_less():
    assert believed(12.0, stepped=0.1) < 0.1 < 0.9 < believed(12.0, stepped=2.0)


def test_a_slope_is_believed_less_where_the_newest_values_lie_against_it():
    assert believed(12.0, lag=-1.0) == pytest.approx(believed(12.0) / 2)
    assert believed(12.0, lag=-2.0) < 0.05
    assert believed(12.0, lag=2.0) == believed(12.0)
    assert believed(-12.0, lag=1.0) == pytest.approx(believed(12.0) / 2)


def test_one_value_alone_has_no_slope():
    assert line(points(seen(10.0))).slope == 0.0
