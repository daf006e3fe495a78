"""What each reader may do to what was raised, what is theirs, and whose turn comes first."""

from datetime import date

import pytest

from components.raised.standing import (
    in_turn,
    is_mine,
    may_adopt,
    may_answer,
    may_end,
    may_pass_on,
    may_reply,
    may_say_helped,
    may_withdraw,
)
from models.actor import Actor
from models.views.common import Ref
from models.vocabulary import InsightState, Role
from tests.components.raised.builders import OWNER, SPONSOR, escalation, insight

ADMINISTRATOR = Actor("Administrator", Role.ADMINISTRATOR)
PMO = Actor("PMO", Role.PMO_LEAD)
COMMITTEE = Actor("Member", Role.COMMITTEE)
FINANCE = Actor("Finance", Role.FINANCE)
OLGA = Actor("Olga", Role.OWNER, OWNER.id)
SAM = Actor("Sam", Role.SPONSOR, SPONSOR.id)
TIM = Actor("Tim", Role.OWNER, 3)


@pytest.mark.parametrize(
    ("actor", "answers", "adopts"),
    [(PMO, True, True), (COMMITTEE, True, False), (OLGA, False, False), (FINANCE, False, False)],
)
def test_an_insight_is_answered_by_office_and_committee_and_adopted_by_who_edits_the_strategy(
    actor, answers, adopts
):
    assert (may_answer(insight(), actor), may_adopt(insight(), actor)) == (answers, adopts)


@pytest.mark.parametrize("state", [InsightState.ADOPTED, InsightState.REJECTED])
def test_what_has_ended_is_not_answered_again(state):
    assert not may_answer(insight(state=state), PMO)


def test_whom_it_concerns_says_whether_it_helped_once_it_is_asked():
    asked = insight(state=InsightState.ADOPTED, asked=Ref(1, "Q2"), people=(OWNER,))

    assert may_say_helped(asked, OLGA)
    assert not may_say_helped(asked, TIM)
    assert not may_say_helped(insight(people=(OWNER,)), OLGA)


@pytest.mark.parametrize(
    ("actor", "replies", "ends", "passes"),
    [
        (SAM, True, True, True),
        (OLGA, True, True, False),
        (PMO, True, True, False),
        (ADMINISTRATOR, True, True, True),
        (TIM, True, False, False),
        (FINANCE, False, False, False),
    ],
)
def test_who_stands_on_the_ladder_answers_and_whose_turn_it_is_passes_on(actor, replies, ends, passes):
    view = escalation(turn=1)

    assert (may_reply(view, actor), may_end(view, actor), may_pass_on(view, actor)) == (replies, ends, passes)


def test_the_last_level_passes_nothing_on():
    assert not may_pass_on(escalation(turn=3), COMMITTEE)


def test_who_asked_may_withdraw_until_it_ends():
    assert may_withdraw(escalation(), TIM)
    assert not may_withdraw(escalation(), OLGA)
    assert not may_withdraw(escalation(turn=None), TIM)


def test_without_a_person_the_account_tells_who_asked():
    view = escalation(owner=None, raised_by="Finance")

    assert may_withdraw(view, FINANCE)
    assert not may_withdraw(view, Actor("Another", Role.FINANCE))


def test_mine_is_what_i_raised_what_concerns_me_and_what_waits_for_me():
    assert is_mine(escalation(), TIM)
    assert is_mine(escalation(), OLGA)
    assert is_mine(escalation(turn=2), PMO)
    assert not is_mine(escalation(turn=1), PMO)
    assert is_mine(insight(), PMO)
    assert is_mine(insight(people=(OWNER,)), OLGA)
    assert not is_mine(insight(), OLGA)


def test_overdue_questions_stand_first_then_the_longest_wait_then_what_ended():
    ended = escalation(turn=None, id=1, resolved_on=date(2026, 9, 20))
    short, long = escalation(turn=2, id=2), escalation(turn=0, id=3)
    overdue = escalation(turn=3, id=4, overdue=True)

    assert [one.id for one in in_turn([ended, short, long, overdue])] == [4, 3, 2, 1]
