"""Decisions, with the view they rest on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.actor import Right
from models.commands.decisions import record_decision
from models.commands.saved import Order
from models.commands.unit import perform
from models.drafts import DecisionDraft
from models.errors import Invalid, NotFound, Unreadable
from models.queries.frozen import load_frozen
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.governance import Decision, FrozenView
from models.views.frozen_form import content_hash, to_text
from models.vocabulary import DecisionKind
from tests.builders import COMMITTEE, TODAY


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


@pytest.fixture
def seen(bench):
    """The initiative as the committee sees it."""
    return load_initiative(bench.database, bench.portfolio_id, 1)


def test_what_a_decision_rests_on_reads_back_as_it_was_seen(bench, seen):
    decision = decide(bench, frozen=seen).version
    bench.initiative("Another")

    assert load_frozen(bench.database, bench.portfolio_id, decision) == seen


def test_a_decision_may_rest_on_the_portfolio(bench):
    view = load_portfolio(bench.database, bench.portfolio_id)

    assert load_frozen(bench.database, bench.portfolio_id, decide(bench, frozen=view).version) == view


def test_the_stamp_and_the_hash_of_a_frozen_view_stand_beside_each_other(bench, seen):
    decide(bench, frozen=seen)

    (row,) = bench.rows(FrozenView)
    assert (row.known, row.day, row.digest) == (seen.moment.known, TODAY, content_hash(seen))


def test_two_decisions_on_one_view_keep_it_once(bench, seen):
    decide(bench, frozen=seen)
    decide(bench, frozen=seen, reason="Another reason")

    assert len(bench.rows(FrozenView)) == 1


def test_the_same_content_at_two_moments_is_kept_with_both(bench, seen):
    decide(bench, frozen=seen)
    bench.objective()
    decide(bench, frozen=replace(seen, moment=replace(seen.moment, known=seen.moment.known + 1)))

    one, other = bench.rows(FrozenView)
    assert (one.digest, one.known + 1) == (other.digest, other.known)


def test_a_decision_without_a_view_has_nothing_to_read_back(bench):
    with pytest.raises(NotFound, match="rests on no view"):
        load_frozen(bench.database, bench.portfolio_id, decide(bench).version)


def test_a_frozen_view_is_not_read_from_another_portfolio(bench, seen):
    decision = decide(bench, frozen=seen).version

    with pytest.raises(NotFound):
        load_frozen(bench.database, bench.portfolio_id + 1, decision)


def rest_on(bench, body, digest):
    """The version of a decision that rests on a text which no command would have written."""

    def write(work):
        work.require(Right.DECIDE)
        kept = {"schema": 1, "known": 1, "day": TODAY, "digest": digest, "body": body}
        said = {"kind": "stop", "setting": "between", "decided_by": "x", "right": "x", "reason": "x"}
        frozen = work.identity(FrozenView, **kept)
        decision = work.add(Decision(initiative_id=1, decided_on=TODAY, frozen_view_id=frozen, **said))
        return work.saved(decision.version, decision.version)

    return perform(bench.database, Order(COMMITTEE, bench.portfolio_id, "record_decision"), write).version


def test_a_frozen_view_that_was_changed_is_not_believed(bench, seen):
    decision = rest_on(bench, to_text(replace(seen, name="Other")), content_hash(seen))

    with pytest.raises(Unreadable, match="changed after it was frozen"):
        load_frozen(bench.database, bench.portfolio_id, decision)


def test_a_frozen_view_that_cannot_be_read_says_what_to_do(bench):
    decision = rest_on(bench, '{"status": "behind"}', "0" * 64)

    with pytest.raises(Unreadable, match="Restore it from a backup"):
        load_frozen(bench.database, bench.portfolio_id, decision)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"known": 10_000}, "moment up to now"),
        ({"day": TODAY + timedelta(days=1)}, "moment up to now"),
        ({"reconstructed": True}, "before the first import"),
    ],
)
def test_a_decision_rests_only_on_what_could_be_seen(bench, seen, changes, sentence):
    view = replace(seen, moment=replace(seen.moment, **changes))

    with pytest.raises(Invalid, match=sentence):
        decide(bench, frozen=view)


def test_a_decision_does_not_rest_on_another_initiative(bench):
    other = load_initiative(bench.database, bench.portfolio_id, bench.initiative("Another"))

    with pytest.raises(Invalid, match="shows something else"):
        decide(bench, frozen=other)


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


def test_a_decision_says_whether_by_consent_and_at_which_level(bench):
    decide(bench, consent=True, level="above")

    found = bench.current(Decision)
    assert (found.consent, found.level) == (True, "above")


def test_a_level_is_one_of_three(bench):
    with pytest.raises(Invalid, match="Level must be right or above"):
        decide(bench, level="below")
