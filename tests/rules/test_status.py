"""The status of a key result on its way."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import Accumulation, Direction, Rhythm, Status
from tests.rules.cases import ASSERTION, JAN_1, key_result, seen

JUL_1 = date(2026, 7, 1)
EXPECTED = 100 * 181 / 364
ORDER = [Status.ACHIEVED, Status.ON_TRAJECTORY, Status.BEHIND, Status.STALLED, Status.MISSED]


def test_before_its_baseline_it_is_too_early():
    found = seen(key_result(), date(2025, 12, 31))

    assert (found.status, found.codes) == (Status.TOO_EARLY, ["before_baseline"])


@pytest.mark.parametrize(
    ("today", "status"), [(date(2026, 2, 4), Status.TOO_EARLY), (date(2026, 2, 5), Status.NO_EVIDENCE)]
)
def test_without_a_check_in_it_is_too_early_for_one_interval_and_grace(today, status):
    assert seen(key_result(), today).status is status


def test_an_assertion_ends_too_early():
    assert seen(key_result((date(2026, 1, 5), 1.0, ASSERTION)), date(2026, 1, 6)).status is Status.NO_EVIDENCE


def test_exactly_on_target_is_achieved_so_far():
    found = seen(key_result((JUL_1, 100.0)), JUL_1)

    assert (found.status, found.final, found.codes[0]) == (Status.ACHIEVED, False, "target_reached")


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (EXPECTED, Status.ON_TRAJECTORY),
        (EXPECTED - 10, Status.ON_TRAJECTORY),
        (EXPECTED - 10.01, Status.BEHIND),
    ],
)
def test_the_tolerance_bounds_what_is_on_trajectory(value, status):
    walked = [(date(2026, month, 1), value * month / 7) for month in range(2, 7)]

    assert seen(key_result(*walked, (JUL_1, value)), JUL_1).status is status


@pytest.mark.parametrize(
    ("day", "tolerance"),
    [
        (JUL_1, 10.0),
        (date(2026, 10, 1), 10.0),
        (JAN_1 + timedelta(364 - 46), pytest.approx(10 * 46 / 91)),
        (date(2026, 12, 31), 0.0),
    ],
)
def test_the_tolerance_shrinks_to_nothing_over_the_last_quarter(day, tolerance):
    assert seen(key_result((day, 50.0)), day).tolerance == tolerance


def test_the_tolerance_is_that_of_the_day_of_the_value():
    assert seen(key_result((date(2026, 9, 30), 70.0)), date(2026, 11, 20)).tolerance == 10.0


def test_an_old_value_is_never_held_against_a_newer_plan():
    found = seen(key_result((JUL_1, EXPECTED)), date(2026, 8, 30))

    assert (found.gap, found.status, found.codes[-1]) == (pytest.approx(0), Status.ON_TRAJECTORY, "ageing")


def test_behind_and_hardly_moving_is_stalled():
    stuck = key_result(*[(date(2026, month, 1), 10.0) for month in (3, 4, 5, 6, 7)])

    found = seen(stuck, JUL_1)

    assert found.status is Status.STALLED
    assert found.figures("stalled")["since"] == date(2026, 5, 1)
    assert found.figures("stalled")["moved"] == 0


def test_a_quarter_of_what_the_plan_asked_is_enough_not_to_stall():
    asked = 100 * 61 / 364
    enough = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10 + asked / 4))
    little = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10 + asked / 4.1))

    assert [seen(one, JUL_1).status for one in (enough, little)] == [Status.BEHIND, Status.STALLED]


def test_stalling_looks_back_to_the_last_review_where_that_is_earlier():
    slow = key_result((date(2026, 3, 1), 5.0), (date(2026, 5, 1), 20.0), (JUL_1, 21.0))

    assert seen(slow, JUL_1).status is Status.STALLED
    assert seen(slow, JUL_1, last_review=date(2026, 6, 15)).status is Status.STALLED
    assert seen(slow, JUL_1, last_review=date(2026, 3, 1)).status is Status.BEHIND


def test_stalling_looks_back_to_the_baseline_and_no_further():
    first = key_result((date(2026, 2, 20), 0.0), interims=[(date(2026, 2, 20), 50.0)])

    found = seen(first, date(2026, 2, 20), last_review=date(2025, 6, 1))

    assert found.figures("stalled")["since"] == JAN_1


def test_nothing_stalls_while_the_plan_asks_nothing():
    flat = key_result(
        (date(2026, 5, 1), 10.0),
        (JUL_1, 10.0),
        interims=[(date(2026, 4, 1), 40.0), (date(2026, 8, 1), 40.0)],
    )

    assert seen(flat, JUL_1).status is Status.BEHIND


def test_before_its_first_effect_even_a_reached_target_is_too_early():
    launched = key_result((JUL_1, 100.0), first_effect=date(2026, 9, 1))

    assert seen(launched, JUL_1).status is Status.TOO_EARLY


def test_a_stale_value_is_no_evidence_and_its_verdict_is_kept_for_the_roll_up():
    found = seen(key_result((date(2026, 3, 1), 5.0)), JUL_1)

    assert (found.status, found.standing) == (Status.NO_EVIDENCE, Status.BEHIND)
    assert found.codes == ["stale_evidence", "verdict_carried"]


def test_a_stale_value_that_was_landing_keeps_no_verdict():
    found = seen(key_result((date(2026, 3, 1), 100.0)), JUL_1)

    assert (found.status, found.standing, found.carried) == (Status.NO_EVIDENCE, Status.NO_EVIDENCE, False)


def test_a_total_below_its_plan_in_the_new_year_is_judged_in_the_new_year():
    total = key_result(
        (date(2026, 12, 31), 1200.0),
        (date(2027, 3, 1), 20.0),
        target=1200.0,
        due=date(2027, 12, 31),
        accumulation=Accumulation.RUNNING_TOTAL,
    )

    found = seen(total, date(2027, 3, 1))

    assert found.figures("stalled")["since"] == date(2027, 1, 1)
    assert found.gap == pytest.approx(100 * (20 / 1200 - 59 / 364))


def test_a_total_that_should_stay_small_is_not_reached_on_its_first_day():
    small = key_result(
        (date(2026, 2, 1), 5.0),
        direction=Direction.DECREASE,
        accumulation=Accumulation.RUNNING_TOTAL,
        baseline=150.0,
        target=100.0,
    )

    assert seen(small, date(2026, 2, 1)).status is Status.ON_TRAJECTORY


def walk(values):
    days = [date(2026, month, 1) for month in range(2, 2 + len(values))]
    return list(zip(days, values, strict=True))


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=9), st.floats(0, 100))
def test_a_newest_value_nearer_to_the_target_never_worsens_the_status(values, more):
    checks = walk(values)
    today = checks[-1][0]
    better = [*checks[:-1], (today, values[-1] + more)]

    statuses = [ORDER.index(seen(key_result(*c), today).status) for c in (checks, better)]

    assert statuses[1] <= statuses[0]


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=9), st.sampled_from(list(Rhythm)))
def test_a_reduction_has_the_status_of_its_mirror(values, rhythm):
    checks = walk(values)
    today = checks[-1][0]
    mirrored = [(day, -value) for day, value in checks]
    falling = key_result(*mirrored, direction=Direction.DECREASE, target=-100.0, rhythm=rhythm)

    assert seen(falling, today).status is seen(key_result(*checks, rhythm=rhythm), today).status
