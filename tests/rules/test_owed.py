"""What is owed: late after grace, up the line by days per level, confidence shown only where it stands apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.owed import (
    Patience,
    apart,
    climbs_in,
    days_over,
    grace_for,
    is_asked,
    is_late,
    is_near,
    turn,
)
from models.vocabulary import Rhythm, Role, Stage
from tests.builders import TODAY

PATIENCE = Patience(owner_days=7, sponsor_days=5)


def test_days_count_from_the_due_day():
    assert (days_over(TODAY, TODAY), days_over(TODAY.replace(day=1), TODAY)) == (0, 1)


@pytest.mark.parametrize(("rhythm", "days"), [(Rhythm.WEEKLY, 2), (Rhythm.MONTHLY, 4), (Rhythm.YEARLY, 4)])
def test_grace_is_that_of_the_portfolio_and_weekly_ones_have_their_own(rhythm, days):
    assert grace_for(rhythm, 4, 2) == days


def test_a_check_in_is_late_once_its_grace_has_passed():
    assert [is_late(over, 3) for over in (0, 3, 4)] == [False, False, True]


@pytest.mark.parametrize(
    ("over", "whose"),
    [
        (0, Role.OWNER),
        (10, Role.OWNER),
        (11, Role.SPONSOR),
        (15, Role.SPONSOR),
        (16, Role.PMO_LEAD),
        (400, Role.PMO_LEAD),
    ],
)
def test_a_missed_check_in_climbs_from_owner_to_sponsor_to_the_pmo(over, whose):
    assert turn(over, 3, PATIENCE) is whose


@given(st.integers(-50, 400), st.integers(0, 60), st.integers(0, 40), st.integers(0, 40))
def test_it_stands_a_level_higher_on_the_day_it_was_said_to_climb(over, grace, owner, sponsor):
    patience = Patience(owner, sponsor)
    days = climbs_in(over, grace, patience)
    if days is not None:
        assert turn(over + days, grace, patience) is not turn(over, grace, patience)
        assert turn(over + days - 1, grace, patience) is turn(over, grace, patience)


def test_nothing_climbs_before_it_is_late_or_from_the_last_level():
    assert (climbs_in(3, 3, PATIENCE), climbs_in(16, 3, PATIENCE)) == (None, None)


@pytest.mark.parametrize(
    ("stages", "asked"),
    [
        ((), True),
        ((Stage.DELIVERING,), True),
        ((Stage.DONE,), True),
        ((Stage.PAUSED,), False),
        ((Stage.STOPPED, Stage.PROPOSED), False),
        ((Stage.PAUSED, Stage.EXPLORING), True),
    ],
)
def test_pausing_takes_the_key_results_that_nobody_else_serves_out_of_the_asks(stages, asked):
    assert is_asked(stages) is asked


def test_what_falls_due_within_a_week_is_shown_before_it_is_due():
    assert [is_near(over) for over in (-8, -7, 0, 90)] == [False, True, True, True]


@pytest.mark.parametrize(
    ("confidence", "chance", "points"),
    [(8, 0.41, 39.0), (7, 0.4, None), (1, 0.75, -65.0), (None, 0.5, None), (5, None, None), (0, 0.31, -31.0)],
)
def test_confidence_is_shown_where_it_differs_from_the_forecast_by_over_30_points(confidence, chance, points):
    assert apart(confidence, chance) == points
