"""What is owed: check-ins by their own rhythm, actions and questions, by lateness, for everybody and for one person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.queries.initiative import load_initiative
from models.queries.owed import load_owed, of_person
from models.queries.portfolio import load_portfolio
from models.views.common import Ref
from models.vocabulary import Role
from models.vocabulary_updates import OwedKind
from tests.queries.past import Past
from tests.queries.sizes import statements

DUE = {"baseline_on": date(2026, 1, 1), "due_on": date(2026, 12, 31)}
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 28)


@pytest.fixture
def laid(past):
    """An owner and a sponsor with one initiative and a monthly key result; today is 1 Jul 2026."""
    owner, sponsor = past.person("Owner"), past.person("Sponsor", "sponsor")
    initiative = past.initiative("Portal", owner_id=owner, sponsor_id=sponsor)
    key_result = past.key_result("Share", owner_id=owner, **DUE)
    past.serve(initiative, key_result)
    return past, owner, initiative, key_result


def owed(database, past, person=None):
    """What is owed, to the person of a name or to everybody."""
    return seen_by(load_owed(database, past.load(database)), person)


def seen_by(view, person):
    """The list as the person of a name meets it; somebody who is not in it at all meets an empty one."""
    items = (*view.items, *view.ahead, *view.fresh)
    named = {ref.name: ref for one in items for ref in (*one.owners, *one.sponsors)}
    return of_person(view, None if person is None else named.get(person, Ref(0, person)))


def test_a_check_in_is_due_by_its_own_rhythm_and_late_after_grace(laid, database):
    past, _, _, key_result = laid
    past.check_in(key_result, MAY, 20.0)

    (item,) = owed(database, past).items
    assert (item.due_on, item.over, item.late) == (date(2026, 6, 1), 30, True)


def test_a_fresh_one_is_ahead_and_nothing_is_owed(laid, database):
    past, _, _, key_result = laid
    past.check_in(key_result, JUNE, 20.0)

    view = owed(database, past, "Owner")
    assert view.items == ()
    assert [one.due_on for one in view.ahead] == [date(2026, 8, 1)]


def test_the_longest_overdue_comes_first(laid, database):
    past, owner, initiative, key_result = laid
    past.check_in(key_result, MAY, 20.0)
    other = past.key_result("Later", owner_id=owner, **DUE)
    past.serve(initiative, other)
    past.check_in(other, date(2026, 6, 1), 20.0)
    decision = past.decide(initiative, MAY)
    past.follow(decision, "Tell the branches", owner_id=owner, due_on=date(2026, 6, 15))

    names = [(one.kind, one.name) for one in owed(database, past, "Owner").items]
    assert names == [
        (OwedKind.KEY_RESULT, "Share"),
        (OwedKind.ACTION, "Tell the branches"),
        (OwedKind.KEY_RESULT, "Later"),
    ]


def test_a_missed_one_climbs_to_the_sponsor_then_to_the_office(laid, database):
    past, _, _, key_result = laid
    past.check_in(key_result, MAY, 20.0)
    past.settings = replace(past.settings, owner_days=30, sponsor_days=5)
    id = past.load(database)

    def turn(day):
        return [one.turn for one in seen_by(load_owed(database, id, day=day), "Sponsor").items]

    assert turn(date(2026, 6, 20)) == []
    assert turn(date(2026, 7, 5)) == [Role.SPONSOR]
    assert turn(date(2026, 7, 12)) == [Role.PMO_LEAD]


def test_a_paused_initiative_is_asked_for_nothing(past, database):
    owner = past.person("Owner")
    initiative = past.initiative("Portal", owner_id=owner, stage="paused")
    key_result = past.key_result("Share", owner_id=owner, **DUE)
    past.serve(initiative, key_result)

    assert owed(database, past).items == ()


def test_one_person_does_not_see_what_others_owe(laid, database):
    past, _, _, key_result = laid
    past.check_in(key_result, MAY, 20.0)

    assert owed(database, past, "Somebody else").items == ()


def test_an_action_that_is_done_is_not_owed_any_more(laid, database):
    past, owner, initiative, _ = laid
    past.follow(past.decide(initiative, MAY), owner_id=owner, due_on=MAY, done_on=JUNE)

    assert [one.kind for one in owed(database, past, "Owner").items if one.kind is OwedKind.ACTION] == []


def test_a_scheduled_check_in_stands_beside_what_is_due(laid, database):
    past, _, _, key_result = laid
    past.check_in(key_result, date(2026, 7, 9), 44.0)

    (item,) = owed(database, past).items
    assert [(one.observed_on, one.value) for one in item.scheduled] == [(date(2026, 7, 9), 44.0)]


def test_what_was_checked_in_lately_waits_for_a_word(laid, database):
    past, _, _, key_result = laid
    past.act(date(2026, 6, 29))
    past.check_in(key_result, JUNE, 20.0)

    assert [one.name for one in owed(database, past, "Sponsor").fresh] == ["Share"]


def test_a_check_in_of_the_evening_waits_for_a_word_on_its_own_day(database):
    past = Past(today=JUNE, zone="Pacific/Honolulu")
    key_result = past.key_result("Share", **DUE)
    past.act(JUNE + timedelta(days=1))  # nine in the morning of UTC is still the evening before there
    past.check_in(key_result, JUNE, 20.0)

    assert [one.name for one in owed(database, past).fresh] == ["Share"]


def test_the_number_of_statements_does_not_grow_with_the_portfolio(laid, database):
    past, owner, initiative, _ = laid
    one = past.load(database)
    for number in range(20):
        past.serve(initiative, past.key_result(f"More {number}", owner_id=owner, **DUE))
        past.follow(past.decide(initiative, MAY), owner_id=owner)
    many = past.load(database)

    with statements(database) as few:
        load_owed(database, one)
    with statements(database) as more:
        load_owed(database, many)
    assert len(more) == len(few)


def in_portfolio(database, id, day):
    """The key result as the portfolio's view has it."""
    return load_portfolio(database, id, day=day).unlinked[0]


def on_its_own_page(database, id, day):
    """The key result as the page of its initiative has it."""
    initiative = load_portfolio(database, id, day=day).initiatives[0].id
    return load_initiative(database, id, initiative, day=day).contributions[0].key_result


@pytest.mark.parametrize("whole", [in_portfolio, on_its_own_page])
def test_a_scheduled_check_in_counts_from_its_day_on(laid, database, whole):
    past, _, _, key_result = laid
    past.check_in(key_result, JUNE, 20.0)
    past.check_in(key_result, date(2026, 7, 9), 44.0)
    id = past.load(database)

    def counting(day):
        return whole(database, id, day=day).newest.value

    assert [counting(date(2026, 7, day)) for day in (8, 9, 20)] == [20.0, 44.0, 44.0]
