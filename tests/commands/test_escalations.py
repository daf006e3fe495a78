"""Escalations: raised with the ladder of the day, replied to, passed on, ended; climbing writes nothing."""

from datetime import date, timedelta

import pytest

from models.actor import Actor
from models.commands.change_settings import change_settings
from models.commands.escalations import (
    raise_escalation,
    reply_to_escalation,
    resolve_escalation,
    withdraw_escalation,
)
from models.commands.initiatives import change_initiative
from models.drafts import InitiativeDraft, PortfolioDraft
from models.drafts_raised import EscalationDraft, EscalationReplyDraft
from models.errors import Conflict, Invalid, Refused
from models.queries.raised import load_raised
from models.sentences import sentence
from models.tables.portfolio import Act
from models.tables.upwards import EscalationStep, EscalationVersion
from models.vocabulary import EscalationState, Role
from models.vocabulary_raised import Level
from tests.builders import COMMITTEE, FINANCE, PMO, TODAY

OWNER, SPONSOR = Actor("Olga", Role.OWNER, 1), Actor("Sam", Role.SPONSOR, 2)
TEAM = Actor("Tim", Role.OWNER, 3)


@pytest.fixture
def raised(bench):
    """The version of a question on initiative 1, which person 1 owns and person 2 sponsors; person 3 asks."""
    people = [bench.person(name) for name in ("Olga", "Sam", "Tim")]
    bench.initiative(owner_id=people[0], sponsor_id=people[1])
    return ask(bench).version


def ask(bench, actor=TEAM, question="Who signs the contract?", **said):
    return raise_escalation(*bench.by(actor), EscalationDraft(question, **{"initiative_id": 1, **said}))


def reply(bench, actor, **said):
    return reply_to_escalation(*bench.by(actor), EscalationReplyDraft(1, "I ask around", **said))


def shown(bench, escalation=1):
    """The question as it is seen now."""
    every = load_raised(bench.database, bench.portfolio_id).escalations
    return next(one for one in every if one.id == escalation)


def at(bench):
    """Whose turn it is now: the level, who holds it, days since the question was raised, and to its climb."""
    step = shown(bench).at
    climbs = None if step.until is None else (step.until - TODAY).days
    return step.level, step.holder and step.holder.name, (step.since - TODAY).days, climbs


def test_a_question_lies_first_with_the_owner(bench, raised):
    found = shown(bench)

    assert at(bench) == (Level.OWNER, "Olga", 0, 7)
    assert (found.owner.name, found.raised_by, found.due_on) == ("Tim", "Tim", TODAY + timedelta(days=21))
    assert bench.current(EscalationVersion).path == "Owner → Sponsor → PMO lead → Committee"


def test_it_climbs_by_itself_and_nothing_is_written(bench, raised):
    before, seen = len(bench.rows(Act)), []
    for _ in range(4):
        seen.append(at(bench))
        bench.clock.move(days=7)

    assert seen == [
        (Level.OWNER, "Olga", 0, 7),
        (Level.SPONSOR, "Sam", 7, 14),
        (Level.OFFICE, None, 14, 21),
        (Level.COMMITTEE, None, 21, None),
    ]
    assert len(bench.rows(Act)) == before


def test_whose_turn_it_is_is_said_with_its_days(bench, raised):
    bench.clock.move(days=9)

    (said,) = (sentence(one).replace("\u00a0", " ") for one in shown(bench).reasons)
    assert said == (
        "It has been with the sponsor since 9 Mar 2026, 2 days now, and climbs on 16 Mar 2026 unless somebody answers."
    )


def test_a_question_without_its_answer_is_overdue(bench, raised):
    bench.clock.move(days=22)

    assert shown(bench).overdue
    assert shown(bench).reasons[1].code == "escalation_overdue"


def test_the_ladder_of_its_day_stays_whatever_the_settings_become(bench, raised):
    change_settings(
        *bench.place, PortfolioDraft("Ours", zone="UTC", owner_days=1, sponsor_days=2, office_days=3)
    )
    ask(bench, question="Who pays?")
    bench.clock.move(days=3)

    assert shown(bench, 1).at.level is Level.OWNER
    assert shown(bench, 2).at.level is Level.OFFICE


def test_a_new_owner_takes_the_turn_over(bench, raised):
    draft = InitiativeDraft("Portal", owner_id=3, sponsor_id=2)
    change_initiative(*bench.place, draft, initiative_id=1)

    assert at(bench) == (Level.OWNER, "Tim", 0, 7)


def test_the_owner_asks_the_sponsor_and_a_question_of_no_initiative_the_office(bench, raised):
    ask(bench, OWNER)
    ask(bench, OWNER, initiative_id=None)

    assert shown(bench, 2).at.level is Level.SPONSOR
    assert shown(bench, 3).at.level is Level.OFFICE


def test_who_asks_may_choose_whom_to_ask_first(bench, raised):
    ask(bench, first=Level.COMMITTEE)

    assert shown(bench, 2).at.level is Level.COMMITTEE
    assert shown(bench, 2).due_on == TODAY


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"question": ""}, "question"),
        ({"due_on": date(2026, 3, 1)}, "due_on"),
    ],
)
def test_what_a_question_must_not_be_is_told_by_field(bench, raised, said, field):
    with pytest.raises(Invalid) as caught:
        ask(bench, **said)
    assert [one.field for one in caught.value.faults] == [field]


def test_a_reply_in_turn_starts_the_days_anew(bench, raised):
    bench.clock.move(days=5)
    reply(bench, OWNER)

    assert at(bench) == (Level.OWNER, "Olga", 0, 12)
    assert [(one.level, one.replied_by) for one in shown(bench).replies] == [(Level.OWNER, "Olga")]


def test_a_reply_out_of_turn_or_of_who_asks_moves_nothing(bench, raised):
    bench.clock.move(days=5)
    reply(bench, SPONSOR)
    reply(bench, TEAM)

    assert at(bench) == (Level.OWNER, "Olga", 0, 7)
    assert [one.level for one in shown(bench).replies] == [Level.SPONSOR, None]


def test_whose_turn_it_is_may_pass_it_on(bench, raised):
    bench.clock.move(days=2)
    reply(bench, OWNER, passes_on=True)

    assert at(bench) == (Level.SPONSOR, "Sam", 2, 9)


@pytest.mark.parametrize("actor", [SPONSOR, PMO, TEAM])
def test_nobody_else_passes_it_on(bench, raised, actor):
    with pytest.raises(Invalid, match="Only whose turn it is"):
        reply(bench, actor, passes_on=True)


def test_the_last_level_answers_it(bench, raised):
    bench.clock.move(days=30)

    with pytest.raises(Invalid, match="nobody above it"):
        reply(bench, COMMITTEE, passes_on=True)


@pytest.mark.parametrize("actor", [FINANCE, Actor("Else", Role.OWNER, 9)])
def test_who_neither_asks_nor_stands_on_the_ladder_does_not_reply(bench, raised, actor):
    with pytest.raises(Refused, match="answer what was raised"):
        reply(bench, actor)


def test_a_question_ends_with_its_answer(bench, raised):
    bench.clock.move(days=3)
    resolve_escalation(*bench.by(OWNER), EscalationReplyDraft(1, "I sign"))

    found = shown(bench)
    assert (found.state, found.resolution, found.at) == (EscalationState.RESOLVED, "I sign", None)
    assert [(one.reply, one.ends) for one in found.replies] == [("I sign", True)]


def test_who_asked_takes_it_back_but_does_not_answer_it(bench, raised):
    with pytest.raises(Refused):
        resolve_escalation(*bench.by(TEAM), EscalationReplyDraft(1, "Done"))
    withdraw_escalation(*bench.by(TEAM), 1)

    assert shown(bench).state is EscalationState.WITHDRAWN
    with pytest.raises(Invalid, match="withdrawn already"):
        reply(bench, OWNER)


def test_whoever_saw_another_version_does_not_end_it(bench, raised):
    with pytest.raises(Conflict):
        resolve_escalation(*bench.by(OWNER), EscalationReplyDraft(1, "I sign"), expected=raised + 1)

    assert shown(bench).replies == ()


def test_its_steps_keep_who_stood_there(bench, raised):
    steps = bench.rows(EscalationStep)

    assert [(one.level, one.owner_id) for one in steps] == [
        ("owner", 1),
        ("sponsor", 2),
        ("pmo_lead", None),
        ("committee", None),
    ]
