"""A review: its agenda with the evidence, what was decided, and whether earlier decisions happened."""

from datetime import date

import pytest
from sqlalchemy import select

from models.errors import NotFound
from models.queries.portfolio import load_portfolio
from models.queries.review import load_review
from models.tables.base import FOREVER
from models.tables.governance import Action, Decision, ReviewVersion
from models.tables.money import FundingMove
from models.views.frozen_form import from_text, to_text
from models.vocabulary import DecisionKind, ReviewState, Status
from tests.queries.past import Past
from tests.queries.sizes import statements

MARCH, APRIL, MAY, JUNE = date(2026, 3, 2), date(2026, 4, 1), date(2026, 5, 4), date(2026, 6, 1)


@pytest.fixture
def laid(past):
    """A portfolio with one initiative, on the agenda of the next review."""
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    past.check_in(key_result, JUNE, 20.0)
    review = past.review("Q3", date(2026, 7, 10), state="ready")
    past.item(review, initiative, minutes=10)
    return past, initiative, review


def load(database, id, review="Q3", **moment):
    """The view of the review of that name."""
    named = select(ReviewVersion.review_id).filter_by(portfolio_id=id, name=review, until=FOREVER)
    with database.read() as session:
        found = session.scalars(named).one()
    return load_review(database, id, found, **moment)


def only(database, past, review="Q3"):
    """The first item of a review."""
    return load(database, past.load(database), review).items[0]


def in_review(past, initiative, review, kind="pivot", **said):
    """A decision in a review; answers its version."""
    return past.decide(initiative, MARCH, kind, setting="review", review_id=review, **said)


def test_a_review_shows_its_agenda_in_order_with_its_minutes(laid, database):
    past, initiative, review = laid
    past.item(review, None, 3, ask="Anything else?")
    past.item(review, initiative, 2, minutes=5, ask="More money?")

    view = load(database, past.load(database))
    assert [item.ask for item in view.items] == ["Go on?", "More money?", "Anything else?"]
    assert (view.minutes, view.state, view.name) == (15, ReviewState.READY, "Q3")


def test_an_item_shows_the_outcome_that_the_portfolio_shows(laid, database):
    past, _, _ = laid
    id = past.load(database)
    shown, seen = load(database, id).items[0].initiative, load_portfolio(database, id)

    assert shown.status is Status.BEHIND
    assert (shown.gap, shown.reasons) == (seen.initiatives[0].gap, seen.initiatives[0].reasons)


def test_an_item_without_a_decision_before_has_none(laid, database):
    past, _, _ = laid

    item = only(database, past)
    assert (item.last, item.decision, item.advice) == (None, None, None)


def test_a_decision_that_asked_for_nothing_neither_happened_nor_not(laid, database):
    past, initiative, _ = laid
    past.decide(initiative, MARCH)

    last = only(database, past).last
    assert (last.kind, last.follow_up.happened) == (DecisionKind.CONTINUE, None)


def test_a_pivot_happened_once_delivery_changed_and_its_actions_are_done(laid, database):
    past, initiative, _ = laid
    pivot = past.decide(initiative, MARCH, "pivot")
    past.follow(pivot, due_on=APRIL, done_on=APRIL)
    past.adjust(initiative, pivot, APRIL)

    follow_up = only(database, past).last.follow_up
    assert (follow_up.happened, follow_up.open, follow_up.adjusted_on) == (True, 0, APRIL)
    assert [one.done_on for one in follow_up.actions] == [APRIL]


def test_what_is_still_open_is_counted_and_late_actions_are_named(laid, database):
    past, initiative, _ = laid
    owner = past.person("Head of Retail")
    pivot = past.decide(initiative, MARCH, "pivot")
    past.follow(pivot, due_on=APRIL, owner_id=owner)
    past.move(initiative, pivot, -500, MARCH)

    follow_up = only(database, past).last.follow_up
    assert (follow_up.happened, follow_up.open, follow_up.moved) == (False, 3, -500)
    assert [(one.overdue, one.owner.name) for one in follow_up.actions] == [(True, "Head of Retail")]


def test_a_stop_happened_when_the_initiative_is_stopped(past, database):
    initiative = past.initiative(stage="stopped")
    review = past.review("Q3", date(2026, 7, 10), state="ready")
    past.item(review, initiative)
    past.decide(initiative, MARCH, "stop")

    assert only(database, past).last.follow_up.happened is True


def test_what_belongs_to_a_corrected_decision_belongs_to_its_correction(laid, database):
    past, initiative, _ = laid
    pivot = past.decide(initiative, MARCH, "pivot")
    past.follow(pivot, done_on=APRIL)
    past.act(APRIL)
    past.standing[Decision, pivot] = pivot
    past.change(Decision, pivot, reason="Better said")

    last = only(database, past).last
    assert (last.reason, len(last.follow_up.actions)) == ("Better said", 1)


def test_the_decision_taken_in_a_review_stands_apart_from_the_one_before(laid, database):
    past, initiative, _ = laid
    held = past.review("Q1", MARCH)
    item = past.item(held, initiative)
    past.decide(initiative, date(2026, 2, 2), "continue")
    in_review(past, initiative, held, agenda_item_id=item)
    past.decide(initiative, MAY, "stop")

    shown = only(database, past, "Q1")
    assert (shown.decision.kind, shown.last.kind) == (DecisionKind.PIVOT, DecisionKind.CONTINUE)


def test_a_decision_in_a_review_without_an_item_belongs_to_its_initiative(laid, database):
    past, initiative, _ = laid
    held = past.review("Q1", MARCH)
    past.item(held, initiative)
    in_review(past, initiative, held)

    assert only(database, past, "Q1").decision.kind is DecisionKind.PIVOT


def test_what_happened_later_is_not_known_before(laid, database):
    past, initiative, _ = laid
    pivot = past.decide(initiative, MARCH, "pivot")
    action = past.follow(pivot, due_on=MAY)
    move = past.move(initiative, pivot, 100, MARCH)
    before = past.revision
    past.act(MAY)
    past.standing.update({(Action, action): action, (FundingMove, move): move})
    past.change(Action, action, done_on=MAY)
    past.change(FundingMove, move, confirmed_on=MAY)
    past.adjust(initiative, pivot, MAY)
    id = past.load(database)

    then = load(database, id, known=before, day=APRIL).items[0].last.follow_up
    now = load(database, id).items[0].last.follow_up
    assert [(one.open, one.happened, one.confirmed_on) for one in (then, now)] == [
        (3, False, None),
        (0, True, MAY),
    ]


def test_a_review_reads_back_from_its_stable_form(laid, database):
    past, initiative, _ = laid
    past.follow(past.decide(initiative, MARCH, "pivot"), due_on=APRIL)
    view = load(database, past.load(database))

    assert from_text(to_text(view)) == view


def test_a_review_that_is_not_there_says_so(laid, database):
    past, _, _ = laid

    with pytest.raises(NotFound, match="review"):
        load_review(database, past.load(database), 10**9)


def full(items):
    """A portfolio with a review of many items, each with a decision."""
    past = Past()
    review = past.review("Q3", date(2026, 7, 10), state="ready")
    for place in range(items):
        initiative = past.initiative(f"Initiative {place}")
        past.item(review, initiative, place)
        past.follow(past.decide(initiative, MARCH, "pivot"))
    return past


def test_a_review_costs_the_same_for_few_and_for_many_items(database):
    costs = []
    for past in (full(2), full(60)):
        id = past.load(database)
        with statements(database) as sent:
            load(database, id)
        costs.append(len(sent))

    assert costs[0] == costs[1] < 25


def test_a_review_drawn_from_a_view_at_hand_reads_only_what_is_its_own(database):
    seen = load_portfolio(database, full(3).load(database))
    with statements(database) as sent:
        view = load(database, seen.id, portfolio=seen)

    assert len(sent) < 11
    assert view == load(database, seen.id)
