"""What the rules advise in the demo fits the story that it tells."""

import pytest

from models.queries.advice import load_advice
from models.sentences import sentence
from models.vocabulary import Advice, Category, Status


@pytest.fixture(scope="module")
def advised(loaded, portfolio):
    """The demo's initiatives with their advice, by name."""
    database, id = loaded
    return {one.name: one for one in load_advice(database, id).beside(portfolio).initiatives}


def codes(initiative):
    return {reason.code for reason in initiative.advice.reasons}


def test_every_active_initiative_is_advised_with_reasons_in_sentences(advised):
    active = [one for one in advised.values() if one.active]
    written = [sentence(reason, "EUR") for one in active for reason in one.advice.reasons]

    assert all(one.advice.reasons for one in active)
    assert not any("not known" in one or one.endswith("_") for one in written)


def test_only_active_work_is_advised(advised):
    assert all(one.active for one in advised.values() if one.advice)


def test_mandatory_work_is_never_advised_to_stop(advised):
    mandatory = [one for one in advised.values() if one.category is Category.MANDATORY and one.advice]

    assert mandatory
    assert all(one.advice.kind is not Advice.STOP for one in mandatory)


def test_what_lands_is_not_advised_to_stop_or_to_pivot_by_a_forecast(advised):
    landing = [one for one in advised.values() if one.status in (Status.ON_TRAJECTORY, Status.ACHIEVED)]
    advice = {one.advice.kind for one in landing if one.advice}

    assert advice <= {Advice.CONTINUE, Advice.INCREASE}


def test_work_that_nobody_could_measure_at_two_reviews_gets_no_new_money(advised):
    assistant = advised["AI Assistant for Staff"]

    assert assistant.advice.no_new_money
    assert "no_basis_again" in codes(assistant)


def test_the_second_identity_check_is_named_a_duplicate_of_the_first(advised):
    remote = advised["Remote Identity Check for Branches"]

    assert remote.advice.duplicate_of.name == "Digital Identity Check"


def test_the_loan_whose_objective_changed_is_asked_to_follow(advised):
    assert codes(advised["Green Loan Offer for Small Firms"]) == {"delivery_did_not_follow"}


def test_the_rebuilt_branches_that_stand_still_are_not_to_go_on_as_they_are(advised):
    assert advised["Branch of Tomorrow"].advice.kind in (Advice.STOP, Advice.PIVOT)
    assert "advice_stalled" in codes(advised["Branch of Tomorrow"])


def test_the_advice_is_not_the_same_for_all(advised):
    kinds = {one.advice.kind for one in advised.values() if one.advice}

    assert {Advice.STOP, Advice.ESCALATE, Advice.PIVOT, Advice.CONTINUE, Advice.INCREASE} <= kinds
