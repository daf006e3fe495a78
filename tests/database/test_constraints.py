"""Constraints: the database itself refuses what must not be, whoever writes."""

import re
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from models.connections import name_actor
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.governance import AgendaItemVersion, Decision, ReviewVersion
from models.tables.money import Actual, Budget, FundingMove, SpendPlan
from models.tables.portfolio import Act, PersonVersion, PortfolioVersion, SourceKey
from models.tables.strategy import (
    ContributionVersion,
    Dependency,
    InitiativeStage,
    InitiativeVersion,
    InterimTarget,
    KeyResultVersion,
    ObjectiveVersion,
)

DAY, EARLIER = date(2026, 3, 2), date(2026, 1, 1)
CLOCK = {"portfolio_id": 1, "revision": 1, "recorded_at": datetime(2026, 3, 2, tzinfo=UTC)}
SETTINGS = {"portfolio_id": 2, "name": "P", "currency": "EUR", "zone": "UTC"}
KEY_RESULT = {"key_result_id": 2, "name": "K"}
CHECK_IN = {"key_result_id": 1, "observed_on": DAY, "value": 1.0}
REVIEW = {"review_id": 1, "name": "R", "kind": "portfolio", "planned_on": DAY}
DECISION = {
    "initiative_id": 1, "kind": "stop", "setting": "between", "decided_on": DAY,
    "decided_by": "C", "right": "R", "reason": "B",
}  # fmt: skip
MOVE = {"initiative_id": 1, "decision_id": 1, "amount": 5, "decided_on": DAY, "effective_on": DAY}

BROKEN = {
    "a name is not empty": (ObjectiveVersion, {"objective_id": 2, "name": ""}),
    "a name is not endless": (ObjectiveVersion, {"objective_id": 2, "name": "x" * 401}),
    "validity ends after it begins": (
        ObjectiveVersion,
        {"objective_id": 2, "name": "O", "valid_from": DAY, "valid_until": EARLIER},
    ),
    "one current version of a thing": (ObjectiveVersion, {"objective_id": 1, "name": "Twice"}),
    "a version is superseded once": (ObjectiveVersion, {"objective_id": 2, "name": "O", "supersedes": 1}),
    "an owner is somebody": (ObjectiveVersion, {"objective_id": 2, "name": "O", "owner_id": 999}),
    "a currency has three letters": (PortfolioVersion, {**SETTINGS, "currency": "EURO"}),
    "a fiscal year starts in a month": (PortfolioVersion, {**SETTINGS, "fiscal_start_month": 13}),
    "a WIP limit lets something in": (PortfolioVersion, {**SETTINGS, "wip_limit": 0}),
    "a tolerance is in points": (PortfolioVersion, {**SETTINGS, "tolerance": 101.0}),
    "a required share is a share": (PortfolioVersion, {**SETTINGS, "required_share": 1.1}),
    "grace is in days": (PortfolioVersion, {**SETTINGS, "grace_days": -1}),
    "a role is known": (PersonVersion, {"person_id": 2, "name": "P", "role": "king"}),
    "a source key names one thing": (SourceKey, {"source": "S", "kind": "initiative", "key": "1", "entity_id": 2}),
    "a direction is in its list": (KeyResultVersion, {**KEY_RESULT, "direction": "sideways"}),
    "an accumulation is in its list": (KeyResultVersion, {**KEY_RESULT, "accumulation": "heap"}),
    "a rhythm is in its list": (KeyResultVersion, {**KEY_RESULT, "rhythm": "hourly"}),
    "a claim is in its list": (KeyResultVersion, {**KEY_RESULT, "claim": "maybe"}),
    "a due date follows the baseline": (KeyResultVersion, {**KEY_RESULT, "baseline_on": DAY, "due_on": EARLIER}),
    "bounds are in order": (KeyResultVersion, {**KEY_RESULT, "lower": 2.0, "upper": 1.0}),
    "a target is not infinite": (KeyResultVersion, {**KEY_RESULT, "target": float("inf")}),
    "a target is a number": (KeyResultVersion, {**KEY_RESULT, "target": float("nan")}),
    "a share of days is a share": (KeyResultVersion, {**KEY_RESULT, "required_share": 0.0}),
    "a source has a known strength": (KeyResultVersion, {**KEY_RESULT, "source_strength": 5}),
    "a key result feeds another one": (KeyResultVersion, {**KEY_RESULT, "feeds_id": 2}),
    "one interim target a day": (InterimTarget, {"key_result_version": 1, "due_on": DAY, "value": 1.0}),
    "an interim target is a number": (
        InterimTarget,
        {"key_result_version": 1, "due_on": EARLIER, "value": float("nan")},
    ),
    "a category is in its list": (InitiativeVersion, {"initiative_id": 2, "name": "I", "category": "fun"}),
    "an end follows its start": (
        InitiativeVersion,
        {"initiative_id": 2, "name": "I", "starts_on": DAY, "ends_on": EARLIER},
    ),
    "attention has four sizes": (InitiativeVersion, {"initiative_id": 2, "name": "I", "attention": "XXL"}),
    "a stage is in its list": (InitiativeStage, {"initiative_id": 2, "stage": "dream", "effective_on": DAY}),
    "one stage at a time": (InitiativeStage, {"initiative_id": 1, "stage": "done", "effective_on": DAY}),
    "a contribution is of a known kind": (ContributionVersion, {"contribution_id": 2, "kind": "vague"}),
    "a weight is not negative": (ContributionVersion, {"contribution_id": 2, "weight": -1.0}),
    "a share of effect is a share": (ContributionVersion, {"contribution_id": 2, "share": 1.01}),
    "nothing waits for itself": (Dependency, {"initiative_id": 1, "needs_id": 1}),
    "one check-in a day, source and number": (CheckIn, CHECK_IN),
    "one value that stands for a day and source": (CheckIn, {**CHECK_IN, "correction": 1}),
    "one budget that stands for a day and source": (
        Budget,
        {"initiative_id": 1, "effective_on": DAY, "approved": 2, "correction": 1},
    ),
    "a value is a number": (CheckIn, {**CHECK_IN, "value": float("nan"), "correction": 1}),
    "a value is not infinite": (CheckIn, {**CHECK_IN, "value": float("-inf"), "correction": 1}),
    "strength has five steps": (CheckIn, {**CHECK_IN, "strength": 9, "correction": 1}),
    "confidence goes to ten": (CheckIn, {**CHECK_IN, "confidence": 11, "correction": 1}),
    "a check-in is of a key result": (CheckIn, {**CHECK_IN, "key_result_id": 999}),
    "delivery is in its list": (
        DeliveryReport,
        {"initiative_id": 1, "reported_on": DAY, "delivery": "green"},
    ),
    "milestones are counted": (
        DeliveryReport,
        {"initiative_id": 1, "reported_on": DAY, "delivery": "late", "milestones_done": -1},
    ),
    "one budget a day and source": (Budget, {"initiative_id": 1, "effective_on": DAY, "approved": 1}),
    "a budget is in whole minor units": (
        Budget,
        {"initiative_id": 1, "effective_on": EARLIER, "approved": 1.5},
    ),
    "actuals are in whole minor units": (Actual, {"initiative_id": 1, "period_end": DAY, "spent": 0.5}),
    "a plan is in whole minor units": (SpendPlan, {"initiative_id": 1, "period_end": DAY, "planned": 0.5}),
    "a funding move moves something": (FundingMove, {**MOVE, "amount": 0}),
    "a funding move is confirmed after it": (FundingMove, {**MOVE, "confirmed_on": EARLIER}),
    "a review is of a known kind": (ReviewVersion, {**REVIEW, "kind": "party"}),
    "a review is in a known state": (ReviewVersion, {**REVIEW, "state": "over"}),
    "an item takes time": (AgendaItemVersion, {"agenda_item_id": 1, "review_id": 1, "position": 1, "minutes": 0}),
    "a decision is of a known kind": (Decision, {**DECISION, "kind": "wait"}),
    "a decision has a known setting": (Decision, {**DECISION, "setting": "corridor"}),
    "a decision in a review names it": (Decision, {**DECISION, "setting": "review"}),
    "a decision is about something": (Decision, {**DECISION, "initiative_id": None}),
}  # fmt: skip


@pytest.fixture
def laid(bench):
    """One thing of each kind, so that the second breaks a rule."""
    objective, initiative = bench.objective(), bench.initiative()
    key_result = bench.key_result(objective_id=objective, interim=((DAY, 5.0),))
    bench.link(initiative, key_result)
    bench.person()
    write(
        bench,
        [
            CheckIn(**CLOCK, **CHECK_IN),
            Budget(**CLOCK, initiative_id=1, effective_on=DAY, approved=1),
            SourceKey(**CLOCK, source="S", kind="initiative", key="1", entity_id=1),
            ObjectiveVersion(**CLOCK, objective_id=1, name="Old", until=2, supersedes=1),
        ],
    )
    return bench


def write(bench, rows):
    """Write rows as somebody, past the commands; identities of a second thing are there for them."""
    with bench.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="by hand")
        for table in ("objective", "person", "initiative", "key_result", "review", "agenda_item"):
            session.execute(text(f"INSERT OR IGNORE INTO {table} (id, portfolio_id) VALUES (1, 1), (2, 1)"))
        session.execute(text("INSERT OR IGNORE INTO portfolio VALUES (2, 0, '2026-01-01 00:00:00')"))
        pair = "INSERT OR IGNORE INTO contribution (id, portfolio_id, initiative_id, key_result_id) VALUES (2, 1, 2, 2)"
        session.execute(text(pair))
        session.add_all(rows)


@pytest.mark.parametrize("rule", BROKEN)
def test_the_database_refuses_what_breaks_a_rule(laid, rule):
    kind, columns = BROKEN[rule]
    clock = {} if kind is InterimTarget else CLOCK

    with pytest.raises((IntegrityError, StatementError)) as refused:
        write(laid, [kind(**{**clock, **columns})])
    assert re.search(f"{kind.__tablename__}|FOREIGN KEY|finite number", str(refused.value.orig))


def test_one_act_a_revision_and_one_revision_an_act(laid):
    again = {"actor": "A", "role": "viewer", "command": "c", "intent": "twice"}

    with pytest.raises(IntegrityError):
        write(laid, [Act(**CLOCK, **again)])


def test_an_intent_stands_once(laid):
    (first, *_) = laid.rows(Act)
    again = {"actor": "A", "role": "viewer", "command": "c", "intent": first.intent}

    with pytest.raises(IntegrityError):
        write(laid, [Act(**{**CLOCK, "revision": 999}, **again)])


def test_a_moment_without_a_zone_is_refused(laid):
    naive = datetime(2026, 3, 2)  # noqa: DTZ001  the very thing to refuse

    with pytest.raises(StatementError, match="time zone"):
        write(laid, [Budget(**{**CLOCK, "recorded_at": naive}, initiative_id=1, effective_on=EARLIER)])
