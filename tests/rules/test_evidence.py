"""Which check-in counts, how old it is, and when the next is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.evidence import counted_strength
from models.rules.facts import RHYTHMS
from models.vocabulary import Age, Rhythm, Status, Strength
from tests.rules.cases import ASSERTION, JAN_1, hold, key_result, seen

MAR_1, APR_1, JUL_1 = date(2026, 3, 1), date(2026, 4, 1), date(2026, 7, 1)
VERIFIED = int(Strength.VERIFIED)


@pytest.mark.parametrize(
    ("strength", "backed", "counts"),
    [
        (Strength.VERIFIED, True, Strength.VERIFIED),
        (Strength.VERIFIED, False, Strength.INDICATIVE),
        (Strength.MEASURED, False, Strength.INDICATIVE),
        (Strength.INDICATIVE, False, Strength.INDICATIVE),
        (Strength.ASSERTION, True, Strength.ASSERTION),
        (Strength.NONE, False, Strength.NONE),
    ],
)
def test_measured_and_verified_need_something_behind_them(strength, backed, counts):
    assert counted_strength(strength, backed=backed) is counts


@pytest.mark.parametrize(
    ("today", "age"),
    [
        (date(2026, 5, 4), Age.FRESH),
        (date(2026, 5, 5), Age.AGEING),
        (date(2026, 6, 4), Age.AGEING),
        (date(2026, 6, 5), Age.STALE),
    ],
)
def test_a_monthly_value_ages_by_months_and_three_days_of_grace(today, age):
    assert seen(key_result((APR_1, 20.0)), today).age is age


@pytest.mark.parametrize(
    ("rhythm", "fresh", "ageing"),
    [
        (Rhythm.WEEKLY, 8, 15),
        (Rhythm.FORTNIGHTLY, 17, 31),
        (Rhythm.QUARTERLY, 94, 186),
        (Rhythm.HALF_YEARLY, 186, 231),
        (Rhythm.YEARLY, 368, 459),
    ],
)
def test_each_rhythm_has_its_own_limits(rhythm, fresh, ageing):
    one = key_result((APR_1, 20.0), baseline_day=date(2025, 4, 1), due=date(2029, 1, 1), rhythm=rhythm)

    ages = [seen(one, APR_1 + timedelta(days)).age for days in (fresh, fresh + 1, ageing, ageing + 1)]

    assert ages == [Age.FRESH, Age.AGEING, Age.AGEING, Age.STALE]


def test_a_month_end_stays_a_month_end():
    one = key_result((date(2026, 2, 28), 5.0), baseline_day=date(2026, 1, 31))

    assert seen(one, date(2026, 3, 1), grace_days=0).fresh_until == date(2026, 3, 31)


def test_a_weaker_newer_check_in_never_hides_a_stronger_one():
    found = seen(key_result((JUL_1, 50.0), (date(2026, 7, 20), 90.0, ASSERTION)), date(2026, 7, 21))

    assert (found.value, found.status) == (50.0, Status.ON_TRAJECTORY)
    assert "weaker_newer" in found.codes


def test_once_the_stronger_is_stale_the_newest_counts_and_is_no_evidence():
    found = seen(key_result((MAR_1, 17.0), (date(2026, 7, 20), 90.0, ASSERTION)), date(2026, 7, 21))

    assert (found.value, found.has_evidence, found.status) == (90.0, False, Status.NO_EVIDENCE)
    assert found.codes[0] == "stale_behind_weak"


def test_on_one_day_the_stronger_counts():
    assert seen(key_result((JUL_1, 50.0, VERIFIED), (JUL_1, 60.0)), JUL_1).value == 50.0


def test_on_one_day_of_one_strength_the_later_counts():
    assert seen(key_result((JUL_1, 50.0), (JUL_1, 60.0)), JUL_1).value == 60.0


def test_what_is_observed_after_today_is_not_known_today():
    assert seen(key_result((MAR_1, 17.0), (JUL_1, 50.0)), MAR_1).value == 17.0


def test_what_was_observed_before_the_baseline_is_history():
    found = seen(key_result((date(2025, 12, 1), 50.0)), date(2026, 1, 5))

    assert (found.age, found.status) == (Age.MISSING, Status.TOO_EARLY)


def test_the_baseline_itself_is_no_evidence():
    assert not seen(key_result(), date(2026, 1, 10)).has_evidence


def test_a_value_of_zero_is_a_value():
    found = seen(key_result((MAR_1, 0.0)), MAR_1)

    assert (found.value, found.attainment, found.has_evidence) == (0.0, 0.0, True)


@pytest.mark.parametrize(
    ("observed", "due"),
    [
        (date(2026, 1, 31), date(2026, 3, 1)),
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 2, 3), date(2026, 3, 1)),
        (date(2026, 1, 5), date(2026, 2, 1)),
        (date(2026, 12, 20), date(2026, 12, 31)),
    ],
)
def test_the_next_check_in_is_due_a_step_after_the_one_it_was_for(observed, due):
    assert seen(key_result((observed, 5.0)), observed).next_due == due


def test_a_check_in_is_late_after_its_grace():
    late = [seen(key_result(), day).late for day in (date(2026, 2, 4), date(2026, 2, 5))]

    assert late == [False, True]


def test_a_final_key_result_asks_for_nothing():
    found = seen(key_result((date(2026, 12, 31), 100.0)), date(2027, 1, 1))

    assert (found.next_due, found.late, found.stale_from) == (-1, False, -1)


@given(st.sampled_from(RHYTHMS), st.integers(0, 300), st.integers(0, 900))
def test_a_value_never_gets_younger(rhythm, observed, later):
    order = [Age.FRESH, Age.AGEING, Age.STALE]
    one = key_result((JAN_1 + timedelta(observed), 5.0), due=date(2030, 1, 1), rhythm=rhythm)
    days = (JAN_1 + timedelta(observed), JAN_1 + timedelta(observed + later))

    first, second = (order.index(seen(one, day).age) for day in days)

    assert first <= second
    assert first == 0


def test_a_hold_counts_evidence_as_a_reach_does():
    assert seen(hold((JUL_1, 99.0, ASSERTION)), JUL_1).status is Status.NO_EVIDENCE
