"""What the key results of an initiative come to."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.initiatives import Contributions, time_to_value
from models.vocabulary import GROUP_OF, Direction, Group, Status
from tests.rules.cases import ASSERTION, JAN_1, assessed, hold, initiative, key_result, seen

JUL_1 = date(2026, 7, 1)
PAST = date(2026, 6, 30)
NAN = float("nan")

good = key_result((JUL_1, 55.0))
behind = key_result((date(2026, 5, 1), 10.0), (JUL_1, 25.0))
stalled = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10.0))
unknown = key_result()
unmeasurable = key_result(target=NAN)
early = key_result(first_effect=date(2026, 10, 1))
achieved = key_result((PAST, 100.0), due=PAST)
missed = key_result((PAST, 60.0), due=PAST)


@pytest.mark.parametrize(
    ("key_results", "status"),
    [
        ([], Status.NOT_MEASURABLE),
        ([unmeasurable], Status.NOT_MEASURABLE),
        ([early, early], Status.TOO_EARLY),
        ([missed, achieved], Status.MISSED),
        ([achieved, achieved], Status.ACHIEVED),
        ([stalled, good], Status.STALLED),
        ([stalled, stalled, achieved, achieved], Status.STALLED),
        ([behind, behind, good], Status.BEHIND),
        ([missed, early], Status.BEHIND),
        ([good, good, behind], Status.ON_TRAJECTORY),
        ([good, early], Status.ON_TRAJECTORY),
        ([achieved, good], Status.ON_TRAJECTORY),
        ([good, unknown], Status.NO_EVIDENCE),
        ([unmeasurable, early], Status.NO_EVIDENCE),
    ],
)
def test_the_first_rung_that_holds_is_the_status(key_results, status):
    assert initiative(*key_results, today=JUL_1).status is status


def test_paused_comes_before_everything():
    assert initiative(missed, today=JUL_1, paused=True).status is Status.PAUSED


def test_a_gap_beyond_the_tolerance_is_behind_though_most_is_landing():
    deep = key_result((date(2026, 5, 1), -100.0), (JUL_1, -80.0))

    found = initiative(good, good, deep, today=JUL_1)

    assert (found.status, found.codes[0]) == (Status.BEHIND, "gap_behind")


def test_enabling_contributions_count_only_where_there_are_no_others():
    both = initiative(good, stalled, today=JUL_1, direct=[True, False])
    enabling = initiative(stalled, today=JUL_1, direct=[False])

    assert (both.status, enabling.status) == (Status.ON_TRAJECTORY, Status.STALLED)


def test_a_key_result_closed_by_a_decision_leaves_the_status_and_is_listed():
    found = initiative(good, stalled, today=JUL_1, closed=[False, True])

    assert (found.status, found.key_results, found.closed) == (Status.ON_TRAJECTORY, 1, 1)
    assert "closed_left_out" in found.codes


@pytest.mark.parametrize("weight", [[0.0, 0.0], [NAN, NAN], [1.0, 1.0], [7.0, 7.0]])
def test_weights_all_zero_missing_or_the_same_are_equal(weight):
    found = initiative(key_result((JUL_1, 50.0)), key_result((JUL_1, -80.0)), today=JUL_1, weight=weight)

    assert found.attained == -0.15


def test_weights_bend_the_mean():
    found = initiative(key_result((JUL_1, 50.0)), key_result((JUL_1, 90.0)), today=JUL_1, weight=[3.0, 1.0])

    assert found.attained == 0.6


def test_a_key_result_of_no_weight_changes_no_figure():
    found = initiative(good, key_result((JUL_1, -90.0)), today=JUL_1, weight=[1.0, 0.0])

    assert (found.attained, found.coverage) == (0.55, 1.0)


def test_one_runaway_hides_nothing():
    found = initiative(key_result((JUL_1, 900.0)), key_result((JUL_1, -900.0)), today=JUL_1)

    assert found.attained == 0.0


@pytest.mark.parametrize(
    ("key_results", "coverage"),
    [
        ([good, unknown], 0.5),
        ([good, unmeasurable], 0.5),
        ([good, early], 1.0),
        ([missed, unknown], 0.5),
        ([key_result((JUL_1, 55.0, ASSERTION))], 0.0),
    ],
)
def test_coverage_is_the_weight_with_evidence_of_all_but_too_early(key_results, coverage):
    assert initiative(*key_results, today=JUL_1).coverage == coverage


def test_coverage_of_nothing_but_too_early_is_no_figure():
    assert np.isnan(initiative(early, today=JUL_1).coverage)


def test_below_half_the_weight_there_is_no_figure_and_at_half_there_is():
    half, less = initiative(good, unknown, today=JUL_1), initiative(good, unknown, unknown, today=JUL_1)

    assert (half.attained, half.measured_on) == (0.55, 0.5)
    assert np.isnan(less.attained)
    assert "no_figure" in less.codes


def test_a_stale_value_that_was_behind_keeps_its_place_in_the_mean():
    old = key_result((date(2026, 3, 1), 5.0))

    found = initiative(good, old, today=JUL_1)

    assert (found.attained, found.coverage) == (0.3, 0.5)
    assert found.figures("verdicts_carried") == {"count": 1}


def test_a_hold_counts_in_the_mean_by_what_it_earned():
    kept = hold(*[(date(2026, month, 1), 99.0) for month in range(2, 8)])

    found = initiative(kept, today=JUL_1)

    assert found.attained == pytest.approx(182 / 365)
    assert found.expected == pytest.approx(182 / 365 * 0.95)


CASES = [good, behind, stalled, unknown, unmeasurable, early, achieved, missed]


@given(st.lists(st.tuples(st.sampled_from(CASES), st.integers(0, 5)), min_size=1, max_size=6), st.randoms())
def test_the_order_of_contributions_changes_nothing(drawn, random):
    shuffled = random.sample(drawn, len(drawn))

    def figures(pairs):
        found = initiative(*[kr for kr, _ in pairs], today=JUL_1, weight=[float(w) for _, w in pairs])
        return found.status, repr(found.attained), repr(found.gap), repr(found.coverage)

    assert figures(drawn) == figures(shuffled)


values = st.lists(st.floats(-50, 150), min_size=1, max_size=6)


@given(st.lists(st.tuples(values, st.integers(1, 4)), min_size=1, max_size=4), st.integers(0, 150))
def test_silence_never_makes_an_initiative_land(drawn, days):
    series = [[(date(2026, month, 1), v) for month, v in enumerate(own, 2)] for own, _ in drawn]
    key_results = [key_result(*own, due=date(2028, 1, 1)) for own in series]
    weight = [float(w) for _, w in drawn]

    now, later = (
        GROUP_OF[initiative(*key_results, today=day, weight=weight).status]
        for day in (JUL_1, JUL_1 + timedelta(days))
    )

    assert now is Group.LANDING or later is not Group.LANDING


@given(st.lists(st.sampled_from([good, behind, stalled]), min_size=1, max_size=4))
def test_what_is_not_landing_alone_never_improves_by_going_stale(drawn):
    not_landing = [kr for kr in drawn if kr is not good] or [stalled]

    fresh, stale = (initiative(*not_landing, today=day).status for day in (JUL_1, date(2026, 11, 1)))

    assert fresh is stale


def first_value(start, *key_results, **links):
    found = assessed(*key_results, today=date(2026, 12, 1))
    count = len(key_results)
    contributions = Contributions.of(initiative=[0] * count, key_result=range(count), **links)
    return time_to_value(found, contributions, np.array([start.toordinal()]))[0]


def test_time_to_value_runs_to_the_first_value_better_than_the_baseline():
    slow = key_result((date(2026, 2, 1), 0.0), (date(2026, 3, 1), 9.0, ASSERTION), (date(2026, 4, 1), 5.0))
    fast = key_result((date(2026, 3, 2), -1.0), direction=Direction.DECREASE, target=-10.0)

    assert first_value(JAN_1, slow) == 90
    assert first_value(JAN_1, slow, fast) == 60
    assert first_value(date(2026, 3, 15), slow, fast) == 17


def test_time_to_value_is_not_known_before_there_is_value():
    assert first_value(JAN_1, unknown, key_result((JUL_1, -5.0))) == -1


def test_a_hold_shows_value_once_it_keeps_what_its_baseline_broke():
    mended = hold((date(2026, 4, 1), 99.0), baseline=80.0, hold_from=date(2026, 3, 1))

    assert first_value(JAN_1, mended) == 90
    assert first_value(JAN_1, hold((date(2026, 4, 1), 99.0))) == -1


def test_seen_alone_each_case_is_what_its_name_says():
    assert [seen(kr, JUL_1).status for kr in (good, behind, stalled, achieved, missed)] == [
        Status.ON_TRAJECTORY,
        Status.BEHIND,
        Status.STALLED,
        Status.ACHIEVED,
        Status.MISSED,
    ]
