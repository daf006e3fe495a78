"""Decisions, with the view they rest on."""

from datetime import date

import pytest

from models.commands.decisions import record_decision
from models.drafts import DecisionDraft, FrozenDraft
from models.errors import Invalid
from models.tables.governance import Decision, FrozenView
from models.vocabulary import DecisionKind
from tests.builders import COMMITTEE, TODAY

VIEW = FrozenDraft(known=3, day=TODAY, body='{"status": "behind"}')


def decide(bench, **given):
    """Record a decision as a committee member."""
    fields = {
        "initiative_id": 1,
        "kind": DecisionKind.CONTINUE,
        "decided_on": TODAY,
        "decided_by": "The committee",
        "right": "its charter",
        "reason": "It lands",
    }
    return record_decision(*bench.by(COMMITTEE), DecisionDraft(**{**fields, **given}))


@pytest.fixture(autouse=True)
def initiative(bench):
    """The initiative that is decided on."""
    return bench.initiative()


def test_a_decision_says_who_decided_by_what_right_and_why(bench):
    decide(bench)

    found = bench.current(Decision)
    assert (found.kind, found.decided_by, found.right, found.reason) == (
        "continue",
        "The committee",
        "its charter",
        "It lands",
    )


def test_a_decision_keeps_the_view_it_rests_on(bench):
    decide(bench, frozen=VIEW)

    view = bench.rows(FrozenView, id=bench.current(Decision).frozen_view_id)[0]
    assert (view.known, view.day, view.body) == (3, TODAY, VIEW.body)


def test_two_decisions_on_one_view_keep_it_once(bench):
    decide(bench, frozen=VIEW)
    decide(bench, frozen=VIEW, reason="Another reason")

    assert len(bench.rows(FrozenView)) == 1


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"decided_by": " "}, "decided_by"),
        ({"right": ""}, "right"),
        ({"reason": ""}, "reason"),
        ({"decided_on": date(2026, 4, 1)}, "decided_on"),
        ({"setting": "corridor"}, "setting"),
        ({"setting": "review"}, "review_id"),
        ({"review_id": 77}, "review_id"),
        ({"initiative_id": 77}, "initiative_id"),
    ],
)
def test_what_a_decision_must_not_be_is_told_by_field(bench, given, field):
    with pytest.raises(Invalid) as caught:
        decide(bench, **given)
    assert [fault.field for fault in caught.value.faults] == [field]


def test_a_decision_in_a_review_names_it(bench):
    decide(bench, setting="review", review_id=bench.review())

    assert bench.current(Decision).review_id == 1
