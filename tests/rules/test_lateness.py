"""A check-in came late where it was recorded after the grace of the step that was owed then."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.facts import RHYTHMS
from models.rules.lateness import Asked, days_late
from models.vocabulary import Rhythm

START = date(2026, 1, 1).toordinal()
ASKED = Asked(START, RHYTHMS.index(Rhythm.MONTHLY), date(2026, 12, 31).toordinal(), 3, START)


def late(*pairs, asked=ASKED):
    days = np.array([[one.toordinal() for one in pair] for pair in pairs])
    return days_late(asked, days[:, 0], days[:, 1]).tolist()


@pytest.mark.parametrize(("recorded", "days"), [(1, 0), (4, 0), (5, 4), (20, 19)])
def test_a_check_in_recorded_after_the_grace_of_its_step_came_late(recorded, days):
    assert late((date(2026, 2, 1), date(2026, 2, recorded))) == [days]


def test_the_value_of_the_day_itself_came_late_where_the_step_was_long_over():
    assert late((date(2026, 2, 25), date(2026, 2, 25))) == [24]


def test_of_several_recorded_in_one_act_only_those_whose_step_was_over_came_late():
    act = date(2026, 4, 2)

    assert late(*((date(2026, month, 1), act) for month in (2, 3, 4))) == [60, 32, 0]


def test_a_value_of_an_older_day_answers_no_step():
    assert late((date(2026, 2, 1), date(2026, 2, 1)), (date(2026, 1, 15), date(2026, 6, 1))) == [0, 0]


def test_what_fell_due_before_the_key_result_was_recorded_was_not_asked_for():
    begun = Asked(START, ASKED.rhythm, ASKED.due, 3, date(2026, 6, 1).toordinal())

    assert late((date(2026, 2, 1), date(2026, 6, 1)), asked=begun) == [0]


def test_after_the_value_of_the_due_day_nothing_is_asked_for():
    final = date(2026, 12, 31)

    assert late((final, final), (date(2027, 3, 1), date(2027, 3, 1))) == [333, 0]


def test_without_check_ins_nothing_came_late():
    assert days_late(ASKED, np.array([], np.int64), np.array([], np.int64)).tolist() == []


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_longer_grace_never_makes_a_check_in_late(day, wait):
    observed, recorded = np.array([START + day]), np.array([START + day + wait])
    patient = Asked(START, ASKED.rhythm, ASKED.due, 30, START)

    assert days_late(patient, observed, recorded)[0] <= days_late(ASKED, observed, recorded)[0]
