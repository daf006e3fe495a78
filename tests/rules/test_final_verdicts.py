"""What happens at the due day and after."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import Age, Status
from tests.rules.cases import ASSERTION, key_result, seen

DUE = date(2026, 12, 31)
AFTER = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("value", "status"), [(100.0, Status.ACHIEVED), (99.9, Status.MISSED), (130.0, Status.ACHIEVED)]
)
def test_the_day_after_due_the_verdict_is_final(value, status):
    found = seen(key_result((DUE, value)), AFTER)

    assert (found.status, found.final, found.age) == (status, True, Age.FINAL)


def test_on_the_due_day_nothing_is_final_yet():
    assert not seen(key_result((DUE, 100.0)), DUE).final


@pytest.mark.parametrize(("observed", "final"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_the_verdict_comes_from_the_last_interval_before_due(observed, final):
    assert seen(key_result((observed, 100.0)), AFTER).final is final


def test_the_newest_value_of_the_last_interval_decides():
    found = seen(key_result((date(2026, 12, 5), 100.0), (date(2026, 12, 20), 80.0)), AFTER)

    assert (found.status, found.attainment) == (Status.MISSED, 0.8)


def test_missed_says_how_far_it_came():
    assert seen(key_result((DUE, 80.0)), AFTER).figures("missed_target")["attainment"] == 0.8


def test_a_later_value_never_turns_missed_into_achieved():
    late = key_result((DUE, 80.0), (date(2027, 2, 10), 100.0))

    found = seen(late, date(2027, 2, 20))

    assert (found.status, found.value) == (Status.MISSED, 80.0)
    assert found.figures("reached_late") == {"days": 41, "day": date(2027, 2, 10)}


def test_accepted_from_lets_a_stretch_target_be_met_with_honour():
    found = seen(key_result((DUE, 85.0), accepted_from=80.0), AFTER)

    assert (found.status, found.codes) == (Status.ACHIEVED, ["accepted_by_due"])


def test_accepted_from_does_not_count_before_the_due_day():
    assert seen(key_result((DUE, 85.0), accepted_from=80.0), DUE).status is Status.BEHIND


def test_without_a_value_in_the_last_interval_a_verdict_is_awaited_for_one_interval():
    found = seen(key_result((date(2026, 11, 28), 92.0)), date(2027, 1, 15))

    assert (found.status, found.final) == (Status.ON_TRAJECTORY, False)
    assert found.awaited_until == date(2027, 1, 31)
    assert "verdict_awaited" in found.codes


def test_after_that_it_is_never_proven():
    found = seen(key_result((date(2026, 11, 28), 92.0)), date(2027, 2, 1))

    assert (found.status, found.final) == (Status.NO_EVIDENCE, True)
    assert found.codes[0] == "never_proven"


def test_a_value_recorded_late_but_observed_in_time_still_decides():
    assert seen(key_result((date(2026, 12, 30), 100.0)), date(2027, 6, 1)).status is Status.ACHIEVED


def test_an_assertion_decides_nothing():
    assert not seen(key_result((DUE, 100.0, ASSERTION)), AFTER).final


def test_a_final_verdict_is_never_stale():
    found = seen(key_result((DUE, 100.0)), date(2031, 1, 1))

    assert (found.status, found.age, found.has_evidence) == (Status.ACHIEVED, Age.FINAL, True)


@given(st.floats(-50, 200), st.lists(st.tuples(st.integers(1, 400), st.floats(-50, 200)), max_size=5))
def test_nothing_that_happens_after_the_due_day_changes_a_verdict(value, later):
    after = [(date.fromordinal(DUE.toordinal() + days), amount) for days, amount in later]
    today = date(2028, 6, 1)

    plain, followed = (seen(key_result((DUE, value), *more), today) for more in ([], after))

    assert (plain.status, plain.attainment) == (followed.status, followed.attainment)
