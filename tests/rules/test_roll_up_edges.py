"""Roll-ups at their edges: weights of nothing, halves of the weight, finals among open ones, clamped means."""

from datetime import date

import numpy as np
import pytest

from models.rules.objectives import roll_up_objectives
from models.vocabulary import Status
from tests.rules.cases import Seen, assessed, hold, initiative, key_result

JUL_1, PAST = date(2026, 7, 1), date(2026, 6, 30)
NAN = float("nan")

good = key_result((JUL_1, 55.0))
stalled = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10.0))
unknown = key_result()
early = key_result(first_effect=date(2026, 10, 1))
achieved = key_result((PAST, 100.0), due=PAST)
missed = key_result((PAST, 60.0), due=PAST)
unproven = key_result((date(2026, 3, 1), 90.0), due=date(2026, 4, 30))


def test_weights_of_zero_count_as_equal_where_the_others_are_too_early():
    found = initiative(good, early, today=JUL_1, weight=[0.0, 5.0])

    assert (found.status, found.attained, found.coverage) == (Status.ON_TRAJECTORY, 0.55, 1.0)


def test_weights_of_zero_and_missing_ones_count_as_equal():
    found = initiative(key_result((JUL_1, 50.0)), key_result((JUL_1, -80.0)), today=JUL_1, weight=[0.0, NAN])

    assert found.attained == -0.15


def test_a_missing_weight_beside_given_ones_is_one():
    found = initiative(key_result((JUL_1, 50.0)), key_result((JUL_1, 90.0)), today=JUL_1, weight=[3.0, NAN])

    assert found.attained == 0.6


@pytest.mark.parametrize(
    ("key_results", "weight", "status"),
    [
        ([stalled, good, achieved], [1.0, 1.0, 8.0], Status.STALLED),
        ([stalled, good, missed], [1.0, 2.0, 1.0], Status.BEHIND),
        ([missed, achieved, good], [1.0, 2.0, 1.0], Status.ON_TRAJECTORY),
        ([missed, achieved, good], [1.0, 1.0, 1.0], Status.BEHIND),
        ([unproven], [1.0], Status.MISSED),
        ([unproven, achieved], [1.0, 1.0], Status.MISSED),
        ([achieved, early], [1.0, 1.0], Status.ON_TRAJECTORY),
        ([good, unknown], [2.0, 1.0], Status.ON_TRAJECTORY),
        ([good, early, unknown], [1.0, 1.0, 1.0], Status.NO_EVIDENCE),
    ],
)
def test_the_rungs_ask_for_shares_of_the_weight_that_each_of_them_names(key_results, weight, status):
    assert initiative(*key_results, today=JUL_1, weight=weight).status is status


def test_a_final_verdict_counts_as_with_evidence_for_ever():
    found = initiative(achieved, missed, today=date(2031, 1, 1))

    assert (found.coverage, found.attained) == (1.0, 0.8)


def test_expected_is_clamped_as_attained_is():
    steep = key_result((JUL_1, -300.0), interims=[(JUL_1, 180.0)])

    found = initiative(steep, today=JUL_1)

    assert (found.attained, found.expected, found.gap) == (-1.0, 1.0, -200.0)


def test_unknown_days_of_a_hold_earn_nothing_and_are_expected_all_the_same():
    silent = hold((date(2026, 2, 1), 99.0), (JUL_1, 99.0), required_share=0.9)

    found = initiative(silent, today=JUL_1)

    assert found.attained == pytest.approx((31 + 59 + 1) / 365)
    assert found.expected == pytest.approx(182 / 365 * 0.9)


def test_all_enabling_key_results_closed_leaves_nothing_to_measure():
    found = initiative(good, today=JUL_1, direct=[False], closed=[True])

    assert (found.status, found.codes, found.closed) == (Status.NOT_MEASURABLE, ["no_key_results"], 1)


def test_enabling_ones_count_once_every_direct_one_is_closed():
    found = initiative(good, stalled, today=JUL_1, direct=[True, False], closed=[True, False])

    assert found.status is Status.STALLED


def test_an_objective_lists_how_many_headline_key_results_were_closed():
    found = assessed(good, stalled, today=JUL_1)
    closed = np.array([1])

    rolled = Seen(roll_up_objectives(found, np.array([0]), np.array([0]), 1, closed=closed))

    assert (rolled.status, rolled.codes[-1]) == (Status.ON_TRAJECTORY, "closed_left_out")
