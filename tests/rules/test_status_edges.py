"""Statuses where two rules could hold, and on the days where one gives way to the next; all worked out by hand."""

from datetime import date

import pytest

from models.vocabulary import Accumulation, Direction, Rhythm, Status
from tests.rules.cases import ASSERTION, hold, key_result, seen

JUL_1, DUE, AFTER = date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 1)
NAN = float("nan")
GOOD, BAD = 99.0, 90.0
FISCAL = {
    "accumulation": Accumulation.RUNNING_TOTAL,
    "target": 1200.0,
    "baseline_day": date(2026, 4, 1),
    "due": date(2028, 3, 31),
}


def test_what_is_not_measurable_is_never_too_early():
    assert seen(key_result(target=NAN), date(2025, 6, 1)).status is Status.NOT_MEASURABLE


def test_the_target_reached_counts_even_where_the_plan_asked_for_more():
    found = seen(key_result((JUL_1, 100.0), interims=[(JUL_1, 150.0)]), JUL_1)

    assert (found.gap, found.status) == (-50.0, Status.ACHIEVED)


@pytest.mark.parametrize(("value", "status"), [(82.4, Status.ON_TRAJECTORY), (82.2, Status.BEHIND)])
def test_the_shrunken_tolerance_is_that_of_the_value_read_weeks_later(value, status):
    walked = [(date(2026, month, 1), 8.0 * (month - 1)) for month in range(2, 12)]

    found = seen(key_result(*walked, (date(2026, 11, 15), value)), date(2026, 12, 20))

    assert found.tolerance == pytest.approx(10 * 46 / 91)
    assert found.gap == pytest.approx(value - 100 * 318 / 364)
    assert found.status is status


@pytest.mark.parametrize(
    ("rhythm", "opens"),
    [
        (Rhythm.WEEKLY, date(2026, 12, 25)),
        (Rhythm.FORTNIGHTLY, date(2026, 12, 18)),
        (Rhythm.MONTHLY, date(2026, 12, 1)),
        (Rhythm.QUARTERLY, date(2026, 10, 1)),
        (Rhythm.HALF_YEARLY, date(2026, 7, 1)),
    ],
)
def test_the_deciding_window_is_one_interval_up_to_the_due_day(rhythm, opens):
    before = date.fromordinal(opens.toordinal() - 1)

    finals = [seen(key_result((day, 100.0), rhythm=rhythm), AFTER).final for day in (before, opens, DUE)]

    assert finals == [False, True, True]


def test_windows_and_ages_of_month_ends_end_with_their_months():
    said = {"baseline_day": date(2026, 1, 31), "due": date(2026, 2, 28)}

    begun = seen(key_result((date(2026, 1, 31), 100.0), **said), date(2026, 3, 1))
    decided = seen(key_result((date(2026, 2, 1), 100.0), **said), date(2026, 3, 1))

    assert (begun.final, begun.awaited_until) == (False, date(2026, 3, 31))
    assert (decided.status, decided.final) == (Status.ACHIEVED, True)


def test_a_claim_after_the_deciding_value_changes_no_verdict():
    found = seen(key_result((date(2026, 12, 10), 80.0), (DUE, 100.0, ASSERTION)), AFTER)

    assert (found.status, found.final, found.value) == (Status.MISSED, True, 80.0)


@pytest.mark.parametrize(("value", "status"), [(4.0, Status.ACHIEVED), (4.1, Status.MISSED)])
def test_accepted_from_serves_a_reduction_too(value, status):
    falling = {"direction": Direction.DECREASE, "baseline": 9.0, "target": 3.0, "accepted_from": 4.0}

    assert seen(key_result((DUE, value), **falling), AFTER).status is status


def test_a_hold_out_of_reach_is_missed_then_awaited_then_never_proven_and_stays_missed_in_the_roll_up():
    lost = hold((date(2026, 2, 1), BAD), (date(2026, 5, 1), BAD))

    awaited, over = (seen(lost, day) for day in (date(2027, 1, 31), date(2027, 2, 1)))

    assert (awaited.status, awaited.final) == (Status.MISSED, False)
    assert "verdict_awaited" in awaited.codes
    assert (over.status, over.final, over.standing) == (Status.NO_EVIDENCE, True, Status.MISSED)


def test_a_hold_decided_short_of_its_share_is_missed_for_good():
    values = [(date(2026, month, 1), BAD) for month in range(2, 13)]

    found = seen(hold(*values, (DUE, GOOD)), AFTER)

    assert (found.codes[0], found.final) == ("hold_missed", True)


def test_a_hold_is_not_decided_by_what_was_seen_before_its_first_day():
    late = hold((date(2026, 12, 5), GOOD), baseline=80.0, hold_from=date(2026, 12, 10))

    assert not seen(late, AFTER).final


@pytest.mark.parametrize(
    ("following", "unknown"), [(date(2026, 4, 1), 0), (date(2026, 4, 2), 1), (date(2026, 5, 1), 30)]
)
def test_a_value_lasts_two_intervals_to_the_day(following, unknown):
    held = seen(hold((date(2026, 2, 1), GOOD), (following, GOOD)), following).arrays.ground.held

    assert held.unknown[0] == unknown


def test_a_half_yearly_value_lasts_a_year_though_it_goes_stale_before():
    slow = hold((date(2027, 1, 1), GOOD), rhythm=Rhythm.HALF_YEARLY, due=date(2028, 1, 1))

    held = seen(slow, date(2027, 1, 1)).arrays.ground.held

    assert (held.kept[0], held.unknown[0]) == (366, 0)


@pytest.mark.parametrize(
    ("rhythm", "last"),
    [
        (Rhythm.WEEKLY, date(2026, 1, 9)),
        (Rhythm.MONTHLY, date(2026, 2, 4)),
        (Rhythm.HALF_YEARLY, date(2026, 7, 4)),
    ],
)
def test_too_early_ends_after_one_interval_and_the_grace_of_the_rhythm(rhythm, last):
    days = (last, date.fromordinal(last.toordinal() + 1))

    assert [seen(key_result(rhythm=rhythm), day).status for day in days] == [
        Status.TOO_EARLY,
        Status.NO_EVIDENCE,
    ]


def test_on_its_first_effect_day_a_flat_value_is_exactly_on_plan():
    launched = key_result((date(2026, 8, 15), 0.0), first_effect=date(2026, 9, 1))

    before, there = (seen(launched, day) for day in (date(2026, 8, 31), date(2026, 9, 1)))

    assert before.status is Status.TOO_EARLY
    assert (there.status, there.codes[0]) == (Status.ON_TRAJECTORY, "on_plan")


def test_nothing_stalls_on_what_was_asked_before_the_first_effect():
    values = [(date(2026, month, 1), 0.0) for month in (7, 8, 9)]
    launched = key_result(*values, (date(2026, 10, 1), 4.0), first_effect=date(2026, 9, 1))

    found = seen(launched, date(2026, 10, 1))

    assert (found.expected, found.status) == (pytest.approx(30 / 121), Status.STALLED)
    assert found.figures("stalled")["asked"] == pytest.approx(100 * 30 / 121)


def test_a_hold_stalls_by_its_values_whatever_the_last_review():
    once = hold((date(2026, 2, 1), GOOD), (date(2026, 3, 1), BAD), required_share=0.5)

    assert seen(once, date(2026, 3, 1), last_review=date(2026, 1, 1)).status is Status.BEHIND


@pytest.mark.parametrize(
    ("day", "value", "today", "status", "attained", "asked"),
    [
        (date(2027, 3, 31), 1200.0, date(2027, 4, 15), Status.ACHIEVED, 1.0, 1.0),
        (date(2027, 4, 30), 20.0, date(2027, 4, 30), Status.ON_TRAJECTORY, 20 / 1200, 29 / 365),
        (date(2028, 3, 31), 1150.0, date(2028, 4, 1), Status.MISSED, 1150 / 1200, 1.0),
        (date(2028, 3, 31), 1200.0, date(2028, 4, 1), Status.ACHIEVED, 1.0, 1.0),
    ],
)
def test_a_running_total_is_judged_in_the_fiscal_year_of_its_value(
    day, value, today, status, attained, asked
):
    total = key_result((date(2027, 2, 1), 1000.0), (day, value), **FISCAL)

    found = seen(total, today, fiscal_start_month=4)

    assert (found.status, found.attainment) == (status, pytest.approx(attained))
    assert found.expected == pytest.approx(asked)
