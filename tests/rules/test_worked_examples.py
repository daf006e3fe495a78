"""The worked examples of the method, one test each, as far as these rules go."""

from datetime import date, timedelta

import numpy as np
import pytest

from models.rules.facts import NO_CODE, code
from models.rules.money import UNKNOWN
from models.rules.pace import within_tolerance
from models.rules.watermelons import watermelon_reasons, watermelons
from models.vocabulary import Age, Delivery, Direction, Rhythm, Status, Watermelon
from tests.rules.cases import ASSERTION, JAN_1, Seen, assessed, hold, initiative, key_result, seen


def test_half_way_through_a_reduction_is_three_quarters_attained():
    falling = key_result((date(2026, 7, 1), 4.5), direction=Direction.DECREASE, baseline=9.0, target=3.0)

    found = seen(falling, date(2026, 7, 1))

    assert found.attainment == 0.75
    assert found.expected == pytest.approx(0.497, abs=5e-4)
    assert found.gap == pytest.approx(25.3, abs=0.05)
    assert found.status is Status.ON_TRAJECTORY


def test_a_value_is_held_against_the_plan_of_its_own_day():
    observed = JAN_1 + timedelta(49)
    short = key_result((observed, 100 * 49 / 91), due=JAN_1 + timedelta(91), rhythm=Rhythm.FORTNIGHTLY)

    found = seen(short, JAN_1 + timedelta(62))

    assert (found.gap, found.status, found.age) == (0.0, Status.ON_TRAJECTORY, Age.FRESH)


def test_a_hold_that_can_reach_94_percent_only_is_missed():
    daily = [(JAN_1 + timedelta(day), 99.0 if day < 251 else 90.0) for day in range(273)]

    found = seen(hold(*daily, required_share=0.95), date(2026, 9, 30))

    assert found.status is Status.MISSED
    assert not found.final
    assert found.figures("hold_out_of_reach") == {
        "share": pytest.approx(251 / 273),
        "required": 0.95,
        "best": pytest.approx(0.940, abs=5e-4),
        "kept": 251,
        "known": 273,
    }


def test_adoption_before_its_first_effect_is_too_early():
    zeros = [(date(2026, month, 30), 0.0) for month in (3, 6, 9)]
    adoption = key_result(*zeros, target=60.0, due=date(2027, 12, 31), first_effect=date(2027, 1, 1))

    found = seen(adoption, date(2026, 10, 1))

    assert found.status is Status.TOO_EARLY
    assert found.codes[0] == "before_first_effect"


def test_a_yearly_value_is_fresh_for_a_year_and_stale_after_one_and_a_quarter():
    yearly = key_result(
        (date(2026, 1, 15), 50.0),
        baseline=40.0,
        target=60.0,
        baseline_day=date(2025, 1, 15),
        due=date(2028, 1, 15),
        rhythm=Rhythm.YEARLY,
    )

    found = seen(yearly, date(2026, 4, 1))

    assert found.expected == pytest.approx(0.333, abs=5e-4)
    assert found.gap == pytest.approx(16.7, abs=0.05)
    assert found.age is Age.FRESH
    assert date(2027, 4, 13) <= found.stale_from <= date(2027, 4, 20)


def test_a_watermelon_without_known_spend_is_still_a_watermelon():
    behind = initiative(key_result((date(2026, 7, 1), 29.7)), today=date(2026, 7, 1))
    unknown = np.array([UNKNOWN])

    kind = watermelons(
        behind.arrays.status,
        np.array([code(Delivery.ON_PLAN)], np.int8),
        spent=unknown,
        planned=unknown,
        active=np.array([True]),
    )

    assert behind.gap == pytest.approx(-20, abs=0.05)
    assert kind[0] == code(Watermelon.WATERMELON) != NO_CODE
    reasons = watermelon_reasons(int(kind[0]), code(behind.status), UNKNOWN, UNKNOWN)
    assert [reason for reason, _ in reasons] == ["watermelon", "spend_not_known"]


def test_day_5_without_a_check_in_is_too_early_and_says_when_the_first_is_due():
    found = seen(key_result(), date(2026, 1, 6))

    assert found.status is Status.TOO_EARLY
    assert found.figures("first_value_due") == {"day": date(2026, 2, 1)}


def test_day_60_without_a_check_in_has_no_evidence():
    found = seen(key_result(), JAN_1 + timedelta(60))

    assert (found.status, found.age) == (Status.NO_EVIDENCE, Age.MISSING)


def test_one_stalled_that_goes_stale_leaves_its_initiative_stalled():
    good = key_result(*[(date(2026, month, 1), 100 * month / 12) for month in range(2, 10)])
    stuck = key_result(*[(date(2026, month, 1), 5.0) for month in range(2, 7)])

    fresh = initiative(good, stuck, today=date(2026, 6, 2))
    stale = initiative(good, stuck, today=date(2026, 9, 2))

    assert seen(stuck, date(2026, 9, 2)).status is Status.NO_EVIDENCE
    assert [fresh.status, stale.status] == [Status.STALLED, Status.STALLED]


def test_70_against_80_percent_is_within_10_points_although_floats_say_less():
    assert (0.7 - 0.8) * 100 < -10
    assert within_tolerance(np.array([(0.7 - 0.8) * 100]), 10.0)[0]


def test_70_against_80_percent_is_on_trajectory_before_the_last_quarter():
    early = key_result((date(2026, 7, 1), 70.0), interims=[(date(2026, 7, 1), 80.0)])

    found = seen(early, date(2026, 7, 1))

    assert (found.attainment, found.expected, found.status) == (0.7, 0.8, Status.ON_TRAJECTORY)


def test_half_and_deep_harm_average_to_15_percent_below_the_baseline():
    day = date(2026, 7, 1)

    both = initiative(key_result((day, 50.0)), key_result((day, -80.0)), today=day)

    assert both.attained == pytest.approx(-0.15)


def test_one_of_four_with_evidence_gives_no_figure():
    good = key_result((date(2026, 11, 28), 90.0))

    found = initiative(good, key_result(), key_result(), key_result(), today=date(2026, 12, 1))

    assert found.coverage == 0.25
    assert np.isnan(found.attained)
    assert found.status is Status.NO_EVIDENCE


def test_achieved_and_final_in_june_is_achieved_the_next_january():
    found = seen(key_result((date(2026, 6, 30), 100.0), due=date(2026, 6, 30)), date(2027, 1, 20))

    assert (found.status, found.final, found.age) == (Status.ACHIEVED, True, Age.FINAL)


def test_an_assertion_never_proves_what_was_promised():
    claimed = key_result((date(2026, 6, 30), 100.0, ASSERTION), due=date(2026, 6, 30))

    assert Seen(assessed(claimed, today=date(2026, 7, 1))).status is Status.NO_EVIDENCE
