"""The series of the demo go where their courses say, in the rhythm and with the habits of their owners."""

from itertools import pairwise

import pytest

from models.demo.content import Habits, KeyResult, Level, Path
from models.demo.everything import KEY_RESULTS
from models.demo.phrases import at_least, fall, monthly, ramp, rise, saturate, stall, system, weekly
from models.demo.series import decimals, expected_on, series

YEARS = ("2025-03-31", "2027-03-31")
SOURCE = system("Register")


def sample(course, aim=None, span=None, habits=None):
    """A key result that takes a course."""
    return KeyResult(
        "XX1.1",
        "Some outcome",
        aim or rise(0, 100, "points"),
        span or monthly(*YEARS),
        SOURCE,
        course,
        habits=habits or Habits(),
    )


def gap_at_end(key_result):
    """Points between the newest value and the plan."""
    last = series(key_result)[-1]
    return last.value - 100 * expected_on(key_result, [last.on])[0]


@pytest.mark.parametrize("course", [ramp(-17), ramp(+4), stall(-30), saturate(+6)])
def test_a_course_ends_with_its_gap(course):
    assert gap_at_end(sample(course)) == pytest.approx(course.gap, abs=1.5)


def test_a_course_may_end_at_a_share_of_the_target():
    assert series(sample(saturate(end=104)))[-1].value == pytest.approx(104, abs=1.5)


def test_a_stalled_course_is_flat_at_its_end():
    values = [one.value for one in series(sample(stall(-30, at=0.4)))]

    assert max(values[-5:]) - min(values[-5:]) <= 2


def test_a_falling_aim_falls():
    values = [one.value for one in series(sample(ramp(0), fall(500, 100, "cases")))]

    assert values[0] > 450
    assert values[-1] < values[0] - 200


def test_a_hold_breaks_where_it_was_written():
    held = sample(Level(99.0, 0.2, ((3, 91.0),)), at_least(98.0, "%", 99.0))

    assert [one.step for one in series(held) if one.value < 98.0] == [3]


def test_values_come_in_their_rhythm():
    days = [one.on for one in series(sample(ramp(0), span=weekly("2026-06-01", "2027-05-31")))]

    assert {(later - earlier).days for earlier, later in pairwise(days)} == {7}


def test_what_is_left_out_is_missing():
    steps = [one.step for one in series(sample(ramp(0), habits=Habits(skipped=(4, 5))))]

    assert not {4, 5} & set(steps)


def test_a_series_ends_where_its_owner_stopped():
    assert series(sample(ramp(0), habits=Habits(last="2026-04-30")))[-1].on.isoformat() == "2026-04-30"


def test_chance_is_the_same_each_time():
    assert series(sample(ramp(-5))) == series(sample(ramp(-5)))


def test_nothing_measured_means_no_series():
    assert series(sample(None)) == []


@pytest.mark.parametrize("key_result", KEY_RESULTS, ids=lambda one: one.key)
def test_values_are_ones_that_somebody_could_have_read_off(key_result):
    values = [one.value for one in series(key_result)]
    most = 100 if key_result.aim.unit == "%" else float("inf")

    assert all(0 <= value <= most for value in values)
    assert all(round(value, decimals(key_result.aim)) == value for value in values)


def test_series_move_unevenly_as_real_ones_do():
    paths = [one for one in KEY_RESULTS if isinstance(one.course, Path) and decimals(one.aim)]
    long = [seen for one in paths if len(seen := series(one)) > 10]
    moves = [
        len({round(later.value - earlier.value, 3) for earlier, later in pairwise(seen)}) for seen in long
    ]

    assert sum(count > len(seen) / 3 for count, seen in zip(moves, long, strict=True)) > 0.85 * len(long)
