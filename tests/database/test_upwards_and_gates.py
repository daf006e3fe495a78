"""Insights, escalations, gate requests and waivers: what the database takes and what it refuses, whoever writes."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from models.actor import Right
from models.commands.saved import Order
from models.commands.undo import undo
from models.commands.unit import perform
from models.connections import name_actor
from models.tables.gates import GateAnswer, GateRequest, GateRequestVersion, Waiver
from models.tables.upwards import (
    Escalation,
    EscalationReply,
    EscalationStep,
    EscalationVersion,
    Insight,
    InsightQuestion,
    InsightVersion,
)
from tests.builders import ADMINISTRATOR, NOW, TODAY

LATER = TODAY + timedelta(days=30)
EARLIER = date(2026, 1, 1)
INSIGHT = {"insight_id": 1, "initiative_id": 1, "learned": "Branches ask for less", "sent_on": TODAY}
ESCALATION = {
    "escalation_id": 1,
    "question": "Who decides?",
    "path": "IT",
    "raised_on": TODAY,
    "due_on": LATER,
}
STEP = {"escalation_id": 1, "place": 1, "level": "Head of IT", "reached_on": TODAY}
REQUEST = {"gate_request_id": 1, "initiative_id": 1, "stage": "delivering", "requested_on": TODAY}
ANSWER = {
    "gate_request_id": 1,
    "criterion": "technology",
    "answer": "Runs on our platform",
    "answered_on": TODAY,
}
WAIVER = {
    "initiative_id": 1, "criterion": "room", "reason": "Law", "waived_by": "The chair", "right": "Charter",
    "waived_on": TODAY, "expires_on": LATER,
}  # fmt: skip
QUESTION = {
    "insight_id": 1, "review_id": 1, "helped": "yes", "sentence": "Fewer calls", "answered_on": TODAY,
}  # fmt: skip
REPLY = {"escalation_id": 1, "place": 1, "reply": "I ask around", "replied_on": TODAY}
GOOD = {
    InsightVersion: INSIGHT,
    EscalationVersion: ESCALATION,
    EscalationStep: STEP,
    GateRequestVersion: REQUEST,
    GateAnswer: ANSWER,
    Waiver: WAIVER,
    InsightQuestion: QUESTION,
}
BROKEN = {
    "an insight says something": (InsightVersion, {"learned": ""}),
    "an insight ends in a known way": (InsightVersion, {"state": "forgotten"}),
    "an answer has a reply": (InsightVersion, {"state": "parked", "answered_on": TODAY}),
    "an answer has a day": (InsightVersion, {"state": "rejected", "reply": "No"}),
    "an answer follows the insight": (InsightVersion, {"answered_on": EARLIER}),
    "adoption names its update": (InsightVersion, {"state": "adopted", "reply": "Yes", "answered_on": TODAY}),
    "an escalation asks something": (EscalationVersion, {"question": ""}),
    "an escalation is due after it was raised": (EscalationVersion, {"due_on": EARLIER}),
    "a resolution says what": (EscalationVersion, {"state": "resolved", "resolved_on": TODAY}),
    "an end has a day": (EscalationVersion, {"state": "withdrawn"}),
    "a step has a level": (EscalationStep, {"level": ""}),
    "steps count from one": (EscalationStep, {"place": 0}),
    "a step is left after it was reached": (EscalationStep, {"left_on": EARLIER}),
    "a gate leads to a known stage": (GateRequestVersion, {"stage": "heaven"}),
    "a passed gate has a day": (GateRequestVersion, {"state": "passed", "right": "Charter"}),
    "a passed gate names the right": (GateRequestVersion, {"state": "passed", "answered_on": TODAY}),
    "a refusal has its reason": (
        GateRequestVersion,
        {"state": "refused", "answered_on": TODAY, "right": "Charter"},
    ),
    "nothing is swapped for itself": (GateRequestVersion, {"swap_id": 1}),
    "a criterion is known": (GateAnswer, {"criterion": "mood"}),
    "the basis is never waived": (Waiver, {"criterion": "basis"}),
    "a waiver has its reason": (Waiver, {"reason": ""}),
    "a waiver names the right": (Waiver, {"right": ""}),
    "whether it helped is said in a known word": (InsightQuestion, {"helped": "perhaps"}),
    "whether it helped is said in a sentence": (InsightQuestion, {"sentence": ""}),
    "a reply says something": (EscalationReply, {"reply": ""}),
    "a reply comes from a step that counts from one": (EscalationReply, {"place": 0}),
    "a reply ends a question or passes it on": (EscalationReply, {"passes_on": True, "ends": True}),
    "a waiver expires after it was given": (Waiver, {"expires_on": EARLIER}),
}


def write(bench, *rows, things=False):
    """Write rows past the commands, after their things where wanted."""
    with bench.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="by hand")
        kinds = (Insight, Escalation, GateRequest) if things else ()
        session.add_all([kind(portfolio_id=bench.portfolio_id) for kind in kinds])
        clock = {"portfolio_id": bench.portfolio_id, "revision": 9, "recorded_at": NOW}
        session.add_all([kind(**clock, **said) for kind, said in rows])


@pytest.fixture(autouse=True)
def things(bench):
    """An initiative, a review, an insight, an escalation and a gate request of which nothing is said yet."""
    bench.initiative()
    bench.review()
    write(bench, things=True)


@pytest.mark.parametrize("kind", GOOD, ids=lambda kind: kind.__tablename__)
def test_what_is_right_is_taken(bench, kind):
    write(bench, (kind, GOOD[kind]))

    assert len(bench.rows(kind)) == 1


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_wrong_is_refused(bench, broken):
    kind, changes = BROKEN[broken]

    with pytest.raises(IntegrityError, match=f"ck_{kind.__tablename__}"):
        write(bench, (kind, {**GOOD.get(kind, REPLY), **changes}))


@pytest.mark.parametrize("kind", GOOD, ids=lambda kind: kind.__tablename__)
def test_there_is_one_current_version_of_each(bench, kind):
    with pytest.raises(IntegrityError, match="UNIQUE"):
        write(bench, (kind, GOOD[kind]), (kind, GOOD[kind]))


def test_an_initiative_has_one_open_gate_request_at_a_time(bench):
    write(bench, (GateRequestVersion, REQUEST), things=True)

    with pytest.raises(IntegrityError, match="initiative_id"):
        write(bench, (GateRequestVersion, {**REQUEST, "gate_request_id": 2}))


def test_a_withdrawn_waiver_makes_room_for_another(bench):
    write(bench, (Waiver, {**WAIVER, "withdrawn": True}), (Waiver, WAIVER))

    assert len(bench.rows(Waiver)) == 2


@pytest.mark.parametrize("kind", GOOD, ids=lambda kind: kind.__tablename__)
def test_each_is_taken_back_by_an_undo(bench, kind):
    def lay(work):
        work.require(Right.READ)
        work.add(kind(**GOOD[kind]))
        return work.saved(1, 1)

    order = Order(ADMINISTRATOR, bench.portfolio_id, "test")
    undo(*bench.place, perform(bench.database, order, lay).revision)

    now = bench.current(kind)
    assert now is None or getattr(now, "archived", getattr(now, "withdrawn", False))


def test_a_question_has_as_many_replies_as_it_gets(bench):
    write(bench, (EscalationReply, REPLY), (EscalationReply, REPLY))

    assert len(bench.rows(EscalationReply)) == 2
