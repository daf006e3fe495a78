"""Advice looks back: reviews count once, evidence counts once, and a verdict stands at every review."""

from datetime import date

import pytest

from models.vocabulary import Advice
from tests.queries.advised import REVIEW, REVIEW_BEFORE, STILL, check_in, codes, first, served


def test_a_chance_too_low_at_one_review_only_is_a_reason_to_pivot(past, database):
    _, key_result = served(past)
    check_in(past, key_result)
    view = first(database, past.load(database))

    assert view.advice.kind is Advice.PIVOT
    assert "chance_too_low" not in codes(view)


@pytest.mark.parametrize("closed", [[REVIEW_BEFORE], [REVIEW_BEFORE, REVIEW]])
def test_a_chance_too_low_on_two_evidences_running_is_a_reason_to_stop(past, database, closed):
    _, key_result = served(past)
    check_in(past, key_result)
    past.act(REVIEW)
    for day in closed:
        past.review("Review", day)
    view = first(database, past.load(database))

    assert view.advice.kind is Advice.STOP
    assert 0 < view.advice.reasons[0].figure("before") < 0.1


@pytest.mark.parametrize("state", ["ready", "in_session"])
def test_one_closed_review_and_nothing_newer_since_never_counts_twice(past, database, state):
    _, key_result = served(past)
    check_in(past, key_result)
    past.act(REVIEW)
    past.review("June", REVIEW)
    past.review("July", date(2026, 7, 1), state=state)

    assert first(database, past.load(database)).advice.kind is Advice.PIVOT


def missed(past, **said):
    """An initiative whose only target was due at the end of March, and was missed for good."""
    initiative, key_result = past.initiative(**said), past.key_result(due_on=date(2026, 3, 31))
    past.serve(initiative, key_result)
    past.check_in(key_result, date(2026, 3, 20), 40.0)
    past.act(REVIEW)
    past.review("May", REVIEW_BEFORE)


def test_a_target_finally_missed_is_one_not_to_expect_and_a_reason_to_pivot(past, database):
    missed(past)
    view = first(database, past.load(database))

    assert (view.chance, view.targets_expected.met, view.targets_expected.of) == (0.0, 0, 1)
    assert (view.advice.kind, codes(view)) == (Advice.PIVOT, ["chance_low_settled"])


def test_a_verdict_stands_anew_at_every_review(past, database):
    missed(past)
    past.review("June", REVIEW)
    view = first(database, past.load(database))

    assert (view.advice.kind, codes(view)[0]) == (Advice.STOP, "chance_too_low_settled")


def test_mandatory_work_finally_missed_at_two_reviews_is_escalated(past, database):
    missed(past, category="mandatory", obligation="Payments law")
    past.review("June", REVIEW)

    assert first(database, past.load(database)).advice.kind is Advice.ESCALATE


def test_two_targets_missed_for_good_and_one_met_are_one_of_three(past, database):
    initiative = past.initiative()
    for value in (40.0, 60.0, 100.0):
        key_result = past.key_result(due_on=date(2026, 3, 31))
        past.serve(initiative, key_result)
        past.check_in(key_result, date(2026, 3, 20), value)
    view = first(database, past.load(database))

    assert (view.targets_expected.met, view.targets_expected.of) == (1, 3)
    assert view.advice.kind is Advice.PIVOT


def test_the_chance_at_a_review_is_that_seen_then_not_corrected_since(past, database):
    _, key_result = served(past)
    check_in(past, key_result, (10.0, 20.0, 30.0, 40.0, 50.0))
    past.act(REVIEW)
    past.review("June", REVIEW)
    past.act(date(2026, 6, 20))
    for check, value in enumerate(STILL, start=1):
        past.correct(check, value=value)
    view = first(database, past.load(database))

    assert view.chance == 0.02
    assert "chance_too_low" not in codes(view)


def test_mandatory_work_is_escalated_where_other_work_would_stop(past, database):
    _, key_result = served(past, category="mandatory", obligation="Payments law")
    check_in(past, key_result)
    past.act(REVIEW)
    past.review("May", REVIEW_BEFORE)

    assert first(database, past.load(database)).advice.kind is Advice.ESCALATE


def test_no_evidence_at_two_closed_reviews_is_a_reason_to_pivot_and_at_a_third_one_to_stop(past, database):
    served(past)
    past.act(REVIEW)
    past.review("May", REVIEW_BEFORE)
    past.review("June", REVIEW)
    past.act(date(2026, 6, 30))
    past.review("July", date(2026, 7, 1), state="in_session")
    id, before = past.load(database), {"known": past.revision - 1}

    assert codes(first(database, id, **before))[0] == "no_basis_again"
    assert codes(first(database, id))[0] == "no_basis_for_long"
    assert first(database, id).advice.no_new_money
    assert first(database, id, day=date(2026, 6, 10), **before).advice.kind is Advice.NO_BASIS
