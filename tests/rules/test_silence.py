"""Silence is never rewarded: what an initiative comes to as its values grow old and nobody checks in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import GROUP_OF, Group, Rhythm, Status
from tests.rules.cases import hold, initiative, key_result, seen

JUL_1, DEC_1 = date(2026, 7, 1), date(2026, 12, 1)
LATER = {"due": date(2028, 1, 1)}
NAMED = [Status.BEHIND, Status.STALLED, Status.MISSED]

good = key_result((JUL_1, 55.0))
harm = key_result((JUL_1, -40.0), rhythm=Rhythm.QUARTERLY)
lost = hold((date(2026, 2, 1), 90.0), (date(2026, 4, 1), 90.0))


def test_a_gap_seen_once_stays_when_what_was_landing_goes_stale():
    pair = {"weight": [3.0, 2.0]}

    fresh, stale = (initiative(good, harm, today=day, **pair) for day in (JUL_1, DEC_1))

    assert (fresh.status, fresh.codes[0]) == (Status.BEHIND, "gap_behind")
    assert (stale.status, stale.codes[0]) == (Status.BEHIND, "gap_behind_last_seen")
    assert stale.attained != stale.attained


def test_what_is_said_as_last_seen_has_the_figures_of_that_day():
    found = initiative(good, harm, today=DEC_1, weight=[3.0, 2.0])

    figures = found.figures("gap_behind_last_seen")
    assert (figures["attained"], figures["measured_on"]) == (pytest.approx((3 * 0.55 - 2 * 0.4) / 5), 1.0)
    assert figures["gap"] == pytest.approx(100 * (0.17 - 181 / 364))


def test_a_hold_out_of_reach_keeps_its_place_in_the_mean_when_it_goes_stale():
    kept = hold(*[(date(2026, month, 1), 99.0) for month in range(2, 12)])

    found = initiative(lost, kept, today=date(2026, 11, 2))

    assert seen(lost, date(2026, 11, 2)).status is Status.MISSED
    assert (found.measured_on, found.coverage) == (1.0, 0.5)
    assert found.attained == pytest.approx((31 / 365 + 305 / 365) / 2)


def test_a_stalled_one_gone_stale_behind_a_weak_claim_still_counts_as_stalled():
    stuck = key_result(*[(date(2026, month, 1), 5.0) for month in (2, 3, 4, 5, 6)], (DEC_1, 95.0, 1))

    assert initiative(stuck, today=DEC_1).status is Status.STALLED


def test_never_proven_after_a_verdict_of_behind_leaves_its_initiative_missed():
    short = key_result((date(2026, 5, 1), 40.0), due=date(2026, 6, 30))

    found = seen(short, date(2026, 9, 1))

    assert (found.status, found.final, found.standing) == (Status.NO_EVIDENCE, True, Status.BEHIND)
    assert initiative(short, today=date(2026, 9, 1)).status is Status.MISSED


days = st.lists(st.integers(1, 180), max_size=5)
reaches = st.builds(lambda at, size: [(d, size * (d - 90)) for d in at], days, st.floats(-1, 1))
holds = st.lists(st.tuples(st.integers(1, 180), st.sampled_from([90.0, 99.0])), max_size=5)


@st.composite
def told_on_the_first_of_july(draw):
    """A key result of any kind and rhythm, with a value of that day among others."""
    rhythm = draw(st.sampled_from(list(Rhythm)))
    if draw(st.booleans()):
        checks = [*draw(reaches), (181, draw(st.floats(-120, 150)))]
        return key_result(*dated(checks), rhythm=rhythm, **LATER)
    checks = [*draw(holds), (181, draw(st.sampled_from([90.0, 99.0])))]
    share = draw(st.sampled_from([0.3, 0.6, 0.95]))
    return hold(*dated(checks), rhythm=rhythm, required_share=share, **LATER)


def dated(checks):
    return [(date(2026, 1, 1) + timedelta(day), value) for day, value in checks]


weighted = st.lists(st.tuples(told_on_the_first_of_july(), st.integers(0, 4)), min_size=1, max_size=4)


@given(weighted, st.integers(1, 400))
def test_not_landing_stays_what_it_is_until_somebody_checks_in(drawn, silent):
    key_results, weight = [one for one, _ in drawn], [float(size) for _, size in drawn]

    now, later = (
        initiative(*key_results, today=day, weight=weight).status
        for day in (JUL_1, JUL_1 + timedelta(silent))
    )

    assert now not in NAMED or later is now


@given(weighted, st.integers(1, 200), st.integers(1, 200))
def test_nothing_comes_to_land_by_silence(drawn, first, second):
    key_results, weight = [one for one, _ in drawn], [float(size) for _, size in drawn]
    days = (JUL_1 + timedelta(first), JUL_1 + timedelta(first + second))

    now, later = (GROUP_OF[initiative(*key_results, today=day, weight=weight).status] for day in days)

    assert now is Group.LANDING or later is not Group.LANDING
