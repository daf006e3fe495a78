"""Reminders: one message a person and a day, by lateness, to whom a thing has climbed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.rules.nudges import Owing, debtors, is_proposed, may_remind, reminders
from models.vocabulary import Role

DAY = date(2026, 3, 2)
PEOPLE = st.lists(st.integers(1, 5), max_size=3).map(tuple)
OWED = st.lists(
    st.builds(
        Owing,
        key=st.integers(1, 30).map(str),
        over=st.integers(-10, 40),
        late=st.booleans(),
        owners=PEOPLE,
        sponsors=PEOPLE,
        turn=st.sampled_from((Role.OWNER, Role.SPONSOR, Role.PMO_LEAD)),
    ),
    max_size=12,
    unique_by=lambda one: one.key,
)


@given(OWED)
def test_each_person_gets_one_message(owed):
    people = [one.person_id for one in reminders(owed)]

    assert len(people) == len(set(people))


@given(OWED)
def test_a_message_has_everything_that_has_fallen_due_and_nothing_else(owed):
    told = {(one.person_id, key) for one in reminders(owed) for key in one.keys}

    assert told == {(person, one.key) for one in owed if one.over >= 0 for person in debtors(one)}


@given(OWED)
def test_the_longest_overdue_comes_first_among_people_and_in_a_message(owed):
    over = {one.key: one.over for one in owed}
    found = reminders(owed)

    assert [one.worst for one in found] == sorted((one.worst for one in found), reverse=True)
    assert all(
        [over[key] for key in one.keys] == sorted((over[key] for key in one.keys), reverse=True)
        for one in found
    )


@given(OWED, st.randoms())
def test_the_order_in_which_things_come_changes_nothing(owed, chance):
    shuffled = owed[:]
    chance.shuffle(shuffled)

    assert reminders(shuffled) == reminders(owed)


@given(st.lists(st.integers(0, 6), max_size=30))
def test_nobody_is_reminded_twice_on_a_day_however_often_it_is_asked(days):
    sent, last = [], None
    for day in sorted(DAY + timedelta(days=number) for number in days):
        if may_remind(last, day):
            sent, last = [*sent, day], day

    assert len(sent) == len(set(sent))


def test_an_owner_is_asked_and_a_sponsor_once_it_has_climbed():
    mine = Owing("a", 9, True, (1,), (2,))

    assert debtors(mine) == (1,)
    assert debtors(Owing("a", 9, True, (1,), (2,), Role.SPONSOR)) == (1, 2)
    assert debtors(Owing("a", 9, True, (1,), (1, 2), Role.PMO_LEAD)) == (1, 2)


def test_what_falls_due_later_reminds_nobody():
    assert reminders([Owing("a", -1, False, (1,))]) == ()


def test_a_reminder_is_proposed_for_what_is_late_and_was_not_asked_for_today():
    (late,) = reminders([Owing("a", 9, True, (1,)), Owing("b", 0, False, (1,))])
    (due,) = reminders([Owing("b", 0, False, (1,))])

    assert (late.keys, late.worst, late.late) == (("a", "b"), 9, 1)
    assert is_proposed(late, DAY - timedelta(days=1), DAY)
    assert not is_proposed(late, DAY, DAY)
    assert not is_proposed(due, None, DAY)
