"""Verdicts as they were known: late records, corrections after the due day, promises that changed since."""

from datetime import date

import pytest

from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.strategy import KeyResultVersion
from models.vocabulary import Status

MARCH, DUE, JULY = date(2026, 3, 31), date(2026, 4, 30), date(2026, 7, 1)


@pytest.fixture
def due(past):
    """A key result due on 30 Apr, served by one initiative; read on 1 Jul."""
    initiative, key_result = past.initiative(), past.key_result(due_on=DUE)
    past.serve(initiative, key_result)
    return past, initiative, key_result


def only(view):
    return view.initiatives[0].contributions[0].key_result


def shown(database, id, **moment):
    """Status and finality of the one key result."""
    view = only(load_portfolio(database, id, **moment))
    return view.status, view.final


def test_a_verdict_is_awaited_then_never_proven_and_a_late_record_still_decides(due, database):
    past, _, key_result = due
    past.check_in(key_result, date(2026, 3, 20), 95.0)
    before = past.act(date(2026, 6, 1))
    past.act(date(2026, 6, 20))
    past.check_in(key_result, DUE, 100.0)
    id = past.load(database)

    assert shown(database, id, known=before, day=date(2026, 5, 3)) == (Status.ON_TRAJECTORY, False)
    assert shown(database, id, known=before, day=JULY) == (Status.NO_EVIDENCE, True)
    assert shown(database, id) == (Status.ACHIEVED, True)


def test_a_correction_of_the_deciding_check_in_reopens_the_verdict(due, database):
    past, _, key_result = due
    wrong = past.check_in(key_result, DUE, 100.0)
    before = past.act(date(2026, 5, 10))
    past.act(date(2026, 6, 10))
    past.correct(wrong, value=80.0)
    id = past.load(database)

    assert shown(database, id, known=before) == (Status.ACHIEVED, True)
    assert shown(database, id) == (Status.MISSED, True)


def test_a_deciding_check_in_that_is_withdrawn_leaves_the_verdict_to_the_one_before(due, database):
    past, _, key_result = due
    past.check_in(key_result, date(2026, 4, 10), 70.0)
    wrong = past.check_in(key_result, DUE, 100.0)
    past.act(date(2026, 6, 10))
    past.correct(wrong, withdrawn=True)

    assert shown(database, past.load(database)) == (Status.MISSED, True)


def test_a_value_observed_after_the_due_day_is_named_and_changes_no_verdict(due, database):
    past, _, key_result = due
    past.check_in(key_result, DUE, 80.0)
    past.check_in(key_result, date(2026, 6, 10), 100.0)

    view = only(load_portfolio(database, past.load(database)))
    late = next(one for one in view.reasons if one.code == "reached_late")
    assert (view.status, late.figure("days")) == (Status.MISSED, 41)


def test_where_it_stood_at_the_last_review_is_told_in_the_promise_of_today(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    past.check_in(key_result, MARCH, 20.0)
    past.review("Q1", DUE)
    past.act(date(2026, 5, 5))
    decision = past.decide(initiative, date(2026, 5, 5), "pivot")
    past.change(KeyResultVersion, key_result, target=50.0, decision_id=decision)
    id = past.load(database)

    view = only(load_portfolio(database, id))
    assert (view.at_last_review, view.attainment) == (0.4, 0.4)
    assert only(load_portfolio(database, id, known=1)).attainment == 0.2


def test_closing_by_a_decision_is_no_change_of_the_promise(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    past.act(DUE)
    decision = past.decide(initiative, DUE, "pivot")
    past.change(KeyResultVersion, key_result, closed_on=DUE, decision_id=decision)
    id = past.load(database)

    first = load_portfolio(database, id).initiatives[0].id
    (link,) = load_initiative(database, id, first).contributions
    assert (link.key_result.closed, link.key_result.first_promise) == (True, None)


def test_the_first_promise_is_that_before_the_first_change_whatever_came_later(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    for target in (80.0, 60.0):
        past.act(DUE)
        decision = past.decide(initiative, DUE, "pivot")
        past.change(KeyResultVersion, key_result, target=target, decision_id=decision)
    id = past.load(database)

    first = load_portfolio(database, id).initiatives[0].id
    (link,) = load_initiative(database, id, first).contributions
    assert link.key_result.first_promise.target == 100.0
