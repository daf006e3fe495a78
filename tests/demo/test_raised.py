"""What the demo's people raised: questions at every rung, and insights with what became of them."""

import pytest

from models.demo.calendar import TODAY
from models.queries.raised import load_raised
from models.vocabulary import EscalationState, InsightState
from models.vocabulary_raised import Helped, Level


@pytest.fixture(scope="module")
def raised(loaded):
    database, portfolio_id = loaded
    return load_raised(database, portfolio_id)


def test_an_open_question_stands_at_every_rung(raised):
    assert {one.at.level for one in raised.escalations if one.at} == set(Level)


def test_questions_are_open_resolved_and_withdrawn(raised):
    assert {one.state for one in raised.escalations} == set(EscalationState)


def test_one_question_is_overdue_with_the_committee(raised):
    (late,) = [one for one in raised.escalations if one.overdue]

    assert (late.initiative.name, late.at.level) == ("One-day Credit Decision", Level.COMMITTEE)


def test_whose_turn_it_is_follows_from_the_day(raised):
    for one in raised.escalations:
        if one.at is not None:
            assert one.at.since <= TODAY
            assert one.at.until is None or one.at.until > TODAY


def test_insights_ended_in_every_way_and_one_waits(raised):
    assert {one.state for one in raised.insights} == set(InsightState)


def test_every_adopted_insight_shows_what_it_changed(raised):
    adopted = [one for one in raised.insights if one.state is InsightState.ADOPTED]

    assert len(adopted) == 2
    assert all(one.update is not None and one.update.changes for one in adopted)


def test_of_one_change_it_is_said_that_it_helped_and_of_the_other_it_is_asked(raised):
    said = {one.initiative.name: one for one in raised.insights if one.state is InsightState.ADOPTED}
    helped, asked = said["One-day Credit Decision"], said["Straight-through Motor Claims"]

    assert [one.helped for one in helped.helped] == [Helped.TOO_EARLY, Helped.YES]
    assert (helped.asked, asked.asked.name) == (None, "Portfolio review Q3 2026")
