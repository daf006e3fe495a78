"""The ladder of a blocked question: whose turn it is, since when, and when it climbs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.escalation import DAYS, Reply, Step, ladder, turn, turns
from models.vocabulary_raised import Level

MONDAY = 739_000
EVERYBODY = (Step(Level.OWNER, 5), Step(Level.SPONSOR, 3), Step(Level.OFFICE, 4), Step(Level.COMMITTEE, 0))
DAY = st.integers(0, 60).map(lambda days: MONDAY + days)
STEPS = st.lists(st.integers(0, 9), min_size=1, max_size=4).map(
    lambda days: tuple(Step(level, one) for level, one in zip(Level, days, strict=False))
)
REPLIES = st.lists(st.builds(Reply, DAY, st.integers(0, 3), st.booleans()), max_size=6)


def at(day, *replies, steps=EVERYBODY):
    """Whose turn it is some days after the question was raised, since when, and when it climbs, in days from then."""
    found = turn(MONDAY, steps, replies, MONDAY + day)
    return found.level, found.since - MONDAY, None if found.climbs is None else found.climbs - MONDAY


def reply(day, place, **said):
    return Reply(MONDAY + day, place, **said)


@pytest.mark.parametrize(
    ("day", "whose"),
    [
        (0, (Level.OWNER, 0, 5)),
        (4, (Level.OWNER, 0, 5)),
        (5, (Level.SPONSOR, 5, 8)),
        (8, (Level.OFFICE, 8, 12)),
        (12, (Level.COMMITTEE, 12, None)),
        (900, (Level.COMMITTEE, 12, None)),
    ],
)
def test_a_question_climbs_exactly_at_its_days_and_stays_with_the_last(day, whose):
    assert at(day) == whose


def test_a_reply_starts_the_days_of_whose_turn_it_is_anew_once():
    assert at(4, reply(4, 0)) == (Level.OWNER, 0, 9)
    assert at(8, reply(4, 0), reply(8, 0)) == (Level.OWNER, 0, 9)
    assert at(9, reply(4, 0), reply(8, 0)) == (Level.SPONSOR, 9, 12)


def test_a_reply_out_of_turn_moves_nothing():
    assert at(4, reply(2, 1)) == (Level.OWNER, 0, 5)
    assert at(6, reply(6, 0)) == (Level.SPONSOR, 5, 8)


def test_who_passes_on_ends_the_turn_that_day():
    assert at(1, reply(1, 0, passes_on=True)) == (Level.SPONSOR, 1, 4)
    assert at(3, reply(1, 0, passes_on=True), reply(2, 1)) == (Level.SPONSOR, 1, 5)


def test_the_last_has_nobody_to_pass_on_to():
    assert at(30, reply(20, 3, passes_on=True)) == (Level.COMMITTEE, 12, None)


def test_a_reply_of_tomorrow_is_not_seen_today():
    assert at(4, reply(5, 0)) == at(4)


@pytest.mark.parametrize(
    ("replies", "days"),
    [
        ((), [2, 9, 16, 23]),
        ((Reply(date(2026, 3, 7).toordinal(), 0), Reply(date(2026, 3, 10).toordinal(), 0)), [2, 14, 21, 28]),
        ((Reply(date(2026, 3, 4).toordinal(), 0, passes_on=True),), [2, 4, 11, 18]),
    ],
)
def test_the_examples_of_the_method_climb_on_their_days_of_march(replies, days):
    steps = ladder(DAYS, {Level.OWNER: 1, Level.SPONSOR: 2})
    found = turns(date(2026, 3, 2).toordinal(), steps, replies, date(2026, 3, 31).toordinal())

    assert [date.fromordinal(one.since).day for one in found] == days


def test_a_ladder_leaves_out_who_is_not_named_who_asks_and_who_stands_there_twice():
    def levels(owner, sponsor, **how):
        return [one.level for one in ladder(DAYS, {Level.OWNER: owner, Level.SPONSOR: sponsor}, **how)]

    assert levels(1, 2) == list(Level)
    assert levels(1, None) == [Level.OWNER, Level.OFFICE, Level.COMMITTEE]
    assert levels(1, 1) == [Level.OWNER, Level.OFFICE, Level.COMMITTEE]
    assert levels(1, 2, raiser=1) == [Level.SPONSOR, Level.OFFICE, Level.COMMITTEE]
    assert levels(1, 2, first=Level.OFFICE) == [Level.OFFICE, Level.COMMITTEE]


def test_a_ladder_takes_the_days_of_the_portfolio():
    assert [one.days for one in ladder({Level.OFFICE: 9}, {Level.OWNER: 1})] == [7, 9, 0]


def test_a_question_to_nobody_is_a_fault():
    with pytest.raises(ValueError, match="somebody to ask"):
        turn(MONDAY, (), (), MONDAY)


@given(STEPS, DAY)
def test_without_a_reply_the_days_add_up(steps, today):
    reached = [one.since - MONDAY for one in turns(MONDAY, steps, (), today)]

    assert reached == [sum(one.days for one in steps[:place]) for place in range(len(steps))]


@given(STEPS, REPLIES, DAY, st.integers(0, 30))
def test_the_turn_never_goes_back_down(steps, replies, today, days):
    now, later = (turn(MONDAY, steps, replies, day) for day in (today, today + days))

    assert later.place >= now.place
    assert later.place > now.place or later.since == now.since


@given(STEPS, REPLIES, DAY)
def test_what_was_said_of_a_day_stands_whatever_is_replied_later(steps, replies, today):
    by_then = [one for one in replies if one.day <= today]

    assert turn(MONDAY, steps, replies, today) == turn(MONDAY, steps, by_then, today)


@given(STEPS, REPLIES, DAY)
def test_it_climbs_on_the_very_day_it_said_unless_somebody_replies(steps, replies, today):
    by_then = [one for one in replies if one.day <= today]
    now = turn(MONDAY, steps, by_then, today)

    if now.climbs is not None:
        assert turn(MONDAY, steps, by_then, now.climbs - 1).place == now.place
        assert turn(MONDAY, steps, by_then, now.climbs).place > now.place


@given(STEPS, REPLIES, DAY)
def test_no_step_holds_a_question_for_more_than_twice_its_days(steps, replies, today):
    for one in turns(MONDAY, steps, replies, today):
        if one.climbs is not None:
            assert one.climbs - one.since <= 2 * steps[one.place].days


@given(STEPS, DAY, st.integers(1, 6))
def test_weekends_are_days_like_others(steps, today, shift):
    one, other = turn(MONDAY, steps, (), today), turn(MONDAY + shift, steps, (), today + shift)

    assert (other.level, other.since - shift) == (one.level, one.since)
