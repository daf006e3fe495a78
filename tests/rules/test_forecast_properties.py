"""What holds for the forecast of any series."""

from dataclasses import fields
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.rules.forecast import forecast, spread_held
from models.rules.forecast_line import points
from models.rules.forecast_noise import EXPERIENCE, Spread, sums
from models.rules.forecast_reach import reach_window
from models.rules.forecast_window import MOST_VALUES, last_of_day
from models.vocabulary import Direction
from tests.rules.cases import JAN_1, hold, key_result
from tests.rules.forecast_cases import ground_of

TODAY, DUE = date(2026, 10, 1), date(2026, 12, 31)
LATEST = (TODAY - JAN_1).days
ANY = 1e280
figures = st.floats(-1000, 1000)
directions = st.sampled_from((Direction.INCREASE, Direction.DECREASE))
days = st.lists(st.integers(1, LATEST), min_size=3, max_size=45, unique=True).map(sorted)


@st.composite
def reaches(draw, values=figures):
    """A reach with values on some days of 2026, its columns, its check-ins and whether it is to rise."""
    direction, baseline = draw(directions), draw(values)
    way = draw(st.floats(0.001, 2000))
    sign = 1 if direction is Direction.INCREASE else -1
    columns = {"direction": direction, "baseline": baseline, "target": baseline + sign * way}
    return columns, [(JAN_1 + timedelta(day), draw(values)) for day in draw(days)], sign


@given(reaches(), st.floats(0, 1000))
def test_raising_only_the_newest_value_towards_the_target_never_lowers_the_chance(reach, further):
    columns, values, sign = reach
    (newest, value), before = values[-1], values[:-1]
    now = ground_of(key_result(*values, **columns), today=TODAY)
    better = ground_of(key_result(*before, (newest, value + sign * further), **columns), today=TODAY)
    held = spread_held(now)

    np.testing.assert_allclose(spread_held(better).growth, held.growth, rtol=1e-6)
    assert forecast(better, held=held).chance >= forecast(now, held=held).chance - 1e-9


@given(st.lists(st.booleans(), min_size=2, max_size=20), st.sampled_from((0.5, 0.8, 0.95)))
def test_a_newest_value_that_keeps_the_bound_never_lowers_the_chance_of_a_hold(kept, required):
    before = [(JAN_1 + timedelta(13 * place + 7), 99.0 if one else 90.0) for place, one in enumerate(kept)]
    newest = before[-1][0] + timedelta(12)
    chances = [
        forecast(ground_of(hold(*before, (newest, value), required_share=required), today=TODAY)).chance[0]
        for value in (90.0, 99.0)
    ]

    assert chances[1] >= chances[0]


@given(reaches())
def test_the_chance_is_a_share_and_the_value_lies_in_its_interval(reach):
    columns, values, _ = reach
    found = forecast(ground_of(key_result(*values, **columns), today=TODAY))

    assert 0 <= found.chance[0] <= 1
    assert found.low[0] <= found.value[0] <= found.high[0]


@given(directions, st.lists(st.floats(-ANY, ANY), min_size=5, max_size=40))
def test_any_numbers_at_all_give_finite_figures_and_no_warning(direction, numbers):
    baseline, target, *rest = numbers
    values = [(JAN_1 + timedelta(5 * place + 5), value) for place, value in enumerate(rest)]
    one = key_result(*values, direction=direction, baseline=baseline, target=target)
    found = forecast(ground_of(one, today=TODAY))

    for name in ("value", "low", "high", "chance"):
        assert np.isfinite(getattr(found, name)[found.made]).all()


@given(st.floats(-1e6, 1e6), st.integers(3, 40))
def test_a_series_that_never_moves_stays_where_it_is(value, count):
    values = [(JAN_1 + timedelta(6 * place + 6), value) for place in range(count)]
    found = forecast(ground_of(key_result(*values, baseline=value, target=value + 10.0), today=TODAY))

    np.testing.assert_allclose(found.value, value, atol=1e-6)
    assert found.chance[0] == 0.02


@given(reaches(), st.floats(0.01, 1e6))
def test_the_unit_does_not_matter(reach, factor):
    columns, values, _ = reach
    scaled = {**columns, "baseline": columns["baseline"] * factor, "target": columns["target"] * factor}
    plain = forecast(ground_of(key_result(*values, **columns), today=TODAY))
    other = forecast(
        ground_of(key_result(*((day, value * factor) for day, value in values), **scaled), today=TODAY)
    )

    np.testing.assert_allclose(other.chance, plain.chance, atol=1e-6)


@given(reaches())
def test_sums_kept_step_by_step_are_those_of_the_whole_series(reach):
    columns, values, _ = reach
    read = values[:MOST_VALUES]
    (earlier, before), (day, value) = read[-2:]
    unit = max(abs(columns["baseline"]), abs(columns["target"]))
    step, gap = np.array([(value - before) / unit]), np.array([(day - earlier).days])
    earlier, whole = (_window(key_result(*values, **columns)) for values in (read[:-1], read))

    _same(
        sums(earlier, EXPERIENCE.memory).after(step, gap, EXPERIENCE.memory), sums(whole, EXPERIENCE.memory)
    )
    _same(points(earlier).after(step, gap), points(whole))


def _same(kept, whole):
    for name in (each.name for each in fields(whole)):
        np.testing.assert_allclose(getattr(kept, name), getattr(whole, name), rtol=1e-6, atol=1e-6)


def _window(one):
    base = ground_of(one, today=TODAY)
    rows = last_of_day(base.series, base.series.day > base.promises.baseline_day[0])
    return reach_window(base.promises, base.series, rows)


def test_a_spread_can_be_given_from_outside():
    values = [(JAN_1 + timedelta(30 * place), 10.0 * place) for place in range(1, 6)]
    base = ground_of(key_result(*values), today=TODAY)
    none, wide = (
        Spread(np.zeros(1), np.array([size]), np.ones(1), np.zeros(1), lasting=np.ones(1), wander=np.zeros(1))
        for size in (0.0, 1.0)
    )

    assert forecast(base, held=none).chance[0] in (0.02, 0.98)
    assert 0.3 < forecast(base, held=wide).chance[0] < 0.7
