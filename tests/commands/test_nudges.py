"""Reminders are begun before they are sent, and nobody is reminded twice on a day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.actor import Actor
from models.commands.create_portfolio import create_portfolio
from models.commands.nudges import note_nudges, start_nudges
from models.commands.people import add_person, archive_person
from models.commands.undo import undo
from models.drafts import PersonDraft, PortfolioDraft
from models.drafts_nudges import NudgeDraft, NudgeOutcome
from models.errors import Invalid, NotFound, Problem, Refused
from models.queries.nudges import load_started
from models.tables.base import FOREVER
from models.tables.nudges import Nudge
from models.vocabulary import Role
from models.vocabulary_nudges import Channel
from tests.builders import PMO, TODAY, VIEWER


def person(bench, name="Ann", email="ann@example.org", chat="", portfolio=None):
    """The id of a new person who can be reached."""
    place = (*bench.place[:2], portfolio or bench.portfolio_id)
    return add_person(*place, PersonDraft(name, email, chat=chat)).id


def begin(bench, *people, channel=Channel.MAIL, **more):
    """Begin reminders to people."""
    return start_nudges(*bench.by(PMO), [NudgeDraft(one, channel, 2) for one in people], **more)


def states(bench):
    return [(row.person_id, row.state) for row in bench.rows(Nudge, until=FOREVER)]


def test_a_reminder_is_begun_and_then_noted_as_sent_or_failed(bench):
    ann, bob = person(bench), person(bench, "Bob", "bob@example.org")
    saved = begin(bench, ann, bob)
    first, second = load_started(bench.database, bench.portfolio_id, saved.revision)

    note_nudges(
        *bench.by(PMO), [NudgeOutcome(first.version), NudgeOutcome(second.version, "Mailbox is full.")]
    )

    assert states(bench) == [(ann, "sent"), (bob, "failed")]
    assert bench.current(Nudge, state="failed").reason == "Mailbox is full."


def test_who_was_removed_is_not_reminded(bench):
    ann = person(bench)
    archive_person(*bench.place, ann)

    with pytest.raises(NotFound):
        begin(bench, ann)


def test_what_a_mail_server_says_is_kept_as_plain_text(bench):
    begin(bench, person(bench))
    (started,) = bench.rows(Nudge, until=FOREVER)

    note_nudges(*bench.by(PMO), [NudgeOutcome(started.version, "\x1b[31m550\0 \ud800" + "no " * 200)])

    reason = bench.current(Nudge).reason
    assert (reason[:10], len(reason) <= 400) == ("[31m550 no", True)


def test_nobody_is_reminded_twice_on_a_day(bench):
    ann, bob = person(bench), person(bench, "Bob", "bob@example.org")
    begin(bench, ann)

    with pytest.raises(Invalid, match="Ann was reminded today already, by The PMO lead"):
        begin(bench, ann)
    assert begin(bench, ann, bob).notes == ("Ann was reminded today already, by The PMO lead.",)
    assert [one for one, _ in states(bench)] == [ann, bob]


def test_by_hand_counts_as_reminded_too(bench):
    ann = person(bench, email="")
    begin(bench, ann, channel=Channel.BY_HAND)

    assert states(bench) == [(ann, "sent")]
    with pytest.raises(Invalid, match="today already"):
        begin(bench, ann, channel=Channel.BY_HAND)


def test_the_next_day_brings_the_next_reminder(bench, clock):
    ann = person(bench)
    begin(bench, ann)
    clock.move(days=1)
    begin(bench, ann)

    assert [row.day for row in bench.rows(Nudge)] == [TODAY, TODAY + timedelta(days=1)]


def test_a_reminder_that_failed_may_be_tried_again(bench):
    ann = person(bench)
    (started,) = load_started(bench.database, bench.portfolio_id, begin(bench, ann).revision)
    note_nudges(*bench.by(PMO), [NudgeOutcome(started.version, "No connection.")])

    begin(bench, ann)

    assert states(bench) == [(ann, "failed"), (ann, "started")]


def test_one_address_is_written_to_once_a_day_whoever_and_wherever_it_is(bench):
    begin(bench, person(bench))
    again = person(bench, "Ann in another role", "ANN@example.org")
    other = create_portfolio(*bench.place[:2], PortfolioDraft("Another", zone="UTC")).id
    elsewhere = person(bench, portfolio=other)

    with pytest.raises(Invalid, match="today already"):
        begin(bench, again)
    with pytest.raises(Invalid, match="today already"):
        start_nudges(bench.database, PMO, other, [NudgeDraft(elsewhere, Channel.MAIL, 1)])


def test_a_repeated_click_begins_nothing_and_says_so(bench):
    ann = person(bench)
    assert not begin(bench, ann, intent="click").repeated
    assert begin(bench, ann, intent="click").repeated
    assert len(bench.rows(Nudge)) == 1


def test_the_day_is_that_of_the_clock_even_where_today_is_fixed(database, clock):
    fixed = create_portfolio(
        database, PMO, PortfolioDraft("Demo", zone="UTC", today_fixed=date(2020, 1, 1))
    ).id
    ann = add_person(database, PMO, fixed, PersonDraft("Ann", "ann@example.org")).id
    for _ in range(2):
        start_nudges(database, PMO, fixed, [NudgeDraft(ann, Channel.MAIL, 1)])
        clock.move(days=1)


def test_whoever_has_no_address_is_named(bench):
    with pytest.raises(Invalid, match=r"Ann has no chat name\. Enter it under Office, People & rights"):
        begin(bench, person(bench), channel=Channel.CHAT)


def test_only_the_office_reminds(bench):
    drafts = [NudgeDraft(person(bench), Channel.MAIL, 1)]
    for actor in (VIEWER, Actor("O", Role.OWNER, 1), Actor("C", Role.COMMITTEE)):
        with pytest.raises(Refused, match="may not remind people of what they owe"):
            start_nudges(*bench.by(actor), drafts)


def test_a_reminder_is_not_undone(bench):
    saved = begin(bench, person(bench))

    with pytest.raises(Invalid, match="A reminder that was sent stays sent"):
        undo(*bench.place, saved.revision)


def test_of_many_senders_at_once_one_reminds_each_person(bench):
    people = [person(bench, f"P{number}", f"p{number}@example.org") for number in range(4)]

    def one(_):
        try:
            saved = begin(bench, *people)
        except Problem:
            return ()
        return [each.person_id for each in load_started(bench.database, bench.portfolio_id, saved.revision)]

    with ThreadPoolExecutor(8) as pool:
        begun = [id for ids in pool.map(one, range(8)) for id in ids]

    assert sorted(begun) == people


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2), st.booleans(), st.sampled_from(Channel)), max_size=8))
def test_whatever_is_asked_in_whatever_order_nobody_gets_two_messages_on_a_day(bench, clock, acts):
    people = [
        person(bench, f"P{n} {len(bench.rows(Nudge))}", f"{n}-{clock.moment:%d%H}@x.org", f"c{n}")
        for n in range(3)
    ]
    for place, next_day, channel in acts:
        clock.move(days=int(next_day))
        try:
            begin(bench, people[place], channel=channel)
        except Problem:
            continue
    clock.move(days=1, hours=1)

    counted = [(row.person_id, row.day) for row in bench.rows(Nudge, until=FOREVER)]
    assert len(counted) == len(set(counted))
