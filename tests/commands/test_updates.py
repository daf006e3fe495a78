"""Around check-ins: scheduled ones, two people at one day, words back and their answers, drafts, actions done."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.actor import Actor
from models.commands.acknowledge import acknowledge
from models.commands.actions_done import finish_action
from models.commands.ask_back import answer_ask_back, ask_back
from models.commands.check_ins import record_check_in, withdraw_check_in
from models.commands.drafts_kept import drop_draft, holder_of, keep_draft
from models.commands.undo import undo
from models.drafts import CheckInDraft
from models.errors import Conflict, Invalid, NotFound
from models.queries.kept_drafts import load_drafts
from models.queries.owed import load_owed
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.tables.governance import Action
from models.tables.portfolio import Act
from models.tables.updates import CheckInResponse
from models.vocabulary import Role
from tests.builders import PMO, TODAY

AHEAD = TODAY + timedelta(days=9)


@pytest.fixture
def key_result(bench):
    """The id of a key result whose owner is person 1 and whose initiative person 2 sponsors."""
    owner, sponsor = bench.person("Owner"), bench.person("Sponsor", Role.SPONSOR)
    id = bench.key_result(owner_id=owner)
    bench.link(bench.initiative(owner_id=owner, sponsor_id=sponsor), id)
    return id


def test_a_check_in_meant_for_a_day_ahead_is_recorded(bench, key_result):
    record_check_in(*bench.place, CheckInDraft(key_result, AHEAD, 4.0, scheduled=True))

    assert bench.current(CheckIn).observed_on == AHEAD


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (CheckInDraft(0, AHEAD, 4.0), "cannot be observed in the future"),
        (CheckInDraft(0, TODAY + timedelta(days=93), 4.0, scheduled=True), "at most 92 days ahead"),
    ],
)
def test_a_day_ahead_that_is_not_meant_or_too_far_is_refused(bench, key_result, draft, words):
    with pytest.raises(Invalid, match=words):
        record_check_in(*bench.place, replace(draft, key_result_id=key_result))


def test_a_scheduled_one_can_be_taken_back(bench, key_result):
    saved = record_check_in(*bench.place, CheckInDraft(key_result, AHEAD, 4.0, scheduled=True))
    withdraw_check_in(*bench.place, saved.version)

    assert bench.current(CheckIn).withdrawn


def test_the_second_of_two_gets_both_sides_and_writes_nothing(bench, key_result):
    first = bench.check_in(key_result, 5.0)

    with pytest.raises(Conflict) as met:
        record_check_in(*bench.place, CheckInDraft(key_result, TODAY, 6.0, seen=0))
    assert (met.value.version, met.value.theirs["value"], met.value.mine["value"]) == (first, "5", "6")
    assert len(bench.rows(CheckIn)) == 1


def test_who_had_seen_the_value_is_told_to_correct_it(bench, key_result):
    first = bench.check_in(key_result, 5.0)

    with pytest.raises(Invalid, match="Correct that one instead"):
        record_check_in(*bench.place, CheckInDraft(key_result, TODAY, 6.0, seen=first))


def test_the_owner_of_an_initiative_may_check_in_what_it_serves(bench, key_result):
    other = bench.person("Owner of the work")
    bench.link(bench.initiative("Another", owner_id=other), key_result)

    assert record_check_in(*bench.by(Actor("O", Role.OWNER, other)), CheckInDraft(key_result, TODAY, 4.0))


def test_a_question_waits_until_its_answer_and_both_stay(bench, key_result):
    check_in = bench.check_in(key_result)
    question = ask_back(*bench.by(PMO), check_in, question=" Why so? ").version
    answer_ask_back(*bench.by(Actor("Owner", Role.OWNER, 1)), question, answer="A campaign ended.")

    asked, answered = bench.rows(CheckInResponse)
    assert (asked.words, asked.answered_on) == ("Why so?", None)
    assert (answered.supersedes, answered.answer, answered.answered_by) == (
        asked.version,
        "A campaign ended.",
        "Owner",
    )


def test_a_question_is_answered_once(bench, key_result):
    question = bench.question(bench.check_in(key_result))
    answer_ask_back(*bench.place, question, answer="So.")

    with pytest.raises(NotFound, match="answered already"):
        answer_ask_back(*bench.place, question, answer="Or so.")


@pytest.mark.parametrize("words", ["", " \n "])
def test_neither_question_nor_answer_may_be_empty(bench, key_result, words):
    check_in = bench.check_in(key_result)

    with pytest.raises(Invalid, match="Say what you would like to know"):
        ask_back(*bench.place, check_in, question=words)
    with pytest.raises(Invalid, match="Write an answer first"):
        answer_ask_back(*bench.place, bench.question(check_in), answer=words)


def test_seen_twice_by_one_is_noted_once(bench, key_result):
    check_in = bench.check_in(key_result)
    acknowledge(*bench.by(PMO), check_in)
    acknowledge(*bench.by(PMO), check_in)

    assert [row.said_by for row in bench.rows(CheckInResponse)] == [PMO.name]


def test_an_answer_is_not_seen_on_a_day_before_it(bench, key_result, clock):
    asked = ask_back(*bench.place, bench.check_in(key_result), question="Why?")
    clock.move(days=1)
    answer_ask_back(*bench.place, asked.version, answer="The branches moved.")

    answers = [
        load_owed(bench.database, bench.portfolio_id, day=day).said[0].response.answer
        for day in (TODAY, TODAY + timedelta(days=1))
    ]
    assert answers == ["", "The branches moved."]


def test_an_action_is_done_on_the_day_it_is_said_to_be(bench, key_result):
    finish_action(*bench.place, bench.action(owner_id=1))

    assert bench.current(Action).done_on == TODAY


def test_a_draft_is_kept_for_its_writer_alone_and_moves_no_clock(bench):
    holder, acts = holder_of(Actor("O", Role.OWNER, 1)), len(bench.rows(Act))
    keep_draft(bench.database, holder, bench.portfolio_id, "check_in:1", entered={"learned": "a"})
    keep_draft(bench.database, holder, bench.portfolio_id, "check_in:1", entered={"learned": "b\x00"})

    assert load_drafts(bench.database, bench.portfolio_id, holder)["check_in:1"].entered == {"learned": "b"}
    assert load_drafts(bench.database, bench.portfolio_id, holder_of(PMO)) == {}
    assert len(bench.rows(Act)) == acts


def test_a_dropped_draft_is_gone(bench):
    keep_draft(bench.database, "o", bench.portfolio_id, "check_in:1", entered={"value": 4.0})
    drop_draft(bench.database, "o", bench.portfolio_id, "check_in:1")

    assert load_drafts(bench.database, bench.portfolio_id, "o") == {}


@pytest.mark.parametrize("act", ["acknowledge", "ask_back", "answer", "finish", "schedule"])
def test_each_of_these_acts_can_be_undone(bench, key_result, act):
    check_in = bench.check_in(key_result)
    question, action = bench.question(check_in), bench.action(owner_id=1)
    acts = {
        "acknowledge": lambda: acknowledge(*bench.place, check_in),
        "ask_back": lambda: ask_back(*bench.place, check_in, question="Why so?"),
        "answer": lambda: answer_ask_back(*bench.place, question, answer="So."),
        "finish": lambda: finish_action(*bench.place, action),
        "schedule": lambda: record_check_in(
            *bench.place, CheckInDraft(key_result, AHEAD, 4.0, scheduled=True)
        ),
    }
    before = said(bench)
    saved = acts[act]()
    assert said(bench) != before

    undo(*bench.place, saved.revision)

    assert said(bench) == before


def said(bench):
    """What stands of check-ins, words to them, and actions."""
    check_ins = [(one.observed_on, one.value) for one in bench.rows(CheckIn, until=FOREVER, withdrawn=False)]
    words = [(one.words, one.answer) for one in bench.rows(CheckInResponse, until=FOREVER)]
    return check_ins, words, [one.done_on for one in bench.rows(Action, until=FOREVER)]
