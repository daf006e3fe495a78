"""Gates as they are loaded: what initiatives bring, what a review offers, for any moment, at a bounded cost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.commands.gate_requests import request_gate, withdraw_request
from models.commands.initiatives import archive_initiative
from models.database import open_database
from models.drafts_gates import GateRequestDraft
from models.errors import NotFound
from models.queries.gates import load_gate, load_gates
from models.sentences import sentence
from models.tables.strategy import Dependency, InitiativeStage
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, CriterionState, GateState, Offer
from tests.queries.past import OFFICE, Past
from tests.queries.sizes import portfolio, statements

TODAY = date(2026, 7, 1)
CONFIRMED = {"claim": "confirmed", "claim_sentence": "Customers stay"}


@pytest.fixture
def database(tmp_path):
    """A database for each test, so that ids are those of the portfolio laid in it."""
    opened = open_database(str(tmp_path / "steerdeck.sqlite3"))
    yield opened
    opened.close()


def whole(past, stage="exploring", **said):
    """An initiative that brings a confirmed, measurable key result of a live objective; its id."""
    objective = past.objective(**said)
    initiative = past.initiative(
        stage=stage, why_now="Now", decision_right="Committee", owner_id=past.person()
    )
    past.serve(initiative, past.key_result(objective_id=objective, **CONFIRMED))
    return initiative


def lacking(view):
    """What is lacking, by criterion, as sentences."""
    return {one.criterion: sentence(one.lacks) for one in view.lacking}


def test_what_is_met_and_what_lacks_stands_criterion_by_criterion(past, database):
    one = whole(past)
    view = load_gate(database, past.load(database), one)

    assert (view.stage, view.into, view.passes) == (Stage.EXPLORING, Stage.DELIVERING, False)
    assert [one.criterion for one in view.criteria if one.state is CriterionState.MET] == [
        Criterion.BASIS,
        Criterion.WHY_NOW,
        Criterion.DECISION_RIGHT,
        Criterion.DEPENDENCIES,
        Criterion.ROOM,
    ]
    assert lacking(view) == {
        Criterion.OWNERS: "It has no sponsor: name one.",
        Criterion.TECHNOLOGY: "The technology check is not answered: answer it.",
    }


def test_a_gate_alone_is_that_of_the_portfolio(past, database):
    for stage in ("proposed", "exploring", "delivering", "scaling", "paused"):
        whole(past, stage)
    id = past.load(database)
    gates = load_gates(database, id)

    assert [replace(load_gate(database, id, one.id), moment=None) for one in gates.gates] == list(gates.gates)


def test_an_objective_that_is_not_live_is_no_basis(past, database):
    one = whole(past, valid_until=date(2026, 6, 30))
    id = past.load(database)

    assert "Its objective is retired" in lacking(load_gate(database, id, one))[Criterion.BASIS]
    assert Criterion.BASIS not in lacking(load_gate(database, id, one, day=date(2026, 6, 30)))


def test_dependencies_on_what_is_over_are_settled(past, database):
    one, other, over = whole(past), whole(past), whole(past, "done")
    for needs in (other, over):
        past._fact(Dependency, initiative_id=one, needs_id=needs)

    assert lacking(load_gate(database, past.load(database), one))[Criterion.DEPENDENCIES].startswith("1")


def test_who_comes_back_stands_before_the_gate_it_had_passed(past, database):
    one = whole(past, "delivering")
    past.act(date(2026, 3, 1))
    past.change(InitiativeStage, one, stage="paused", effective_on=date(2026, 3, 1))
    view = load_gate(database, past.load(database), one)

    assert (view.stage, view.into, view.offers) == (Stage.PAUSED, Stage.DELIVERING, ())


def test_who_is_done_stands_before_no_gate(past, database):
    whole(past, "done")

    assert load_gates(database, past.load(database)).gates == ()


def test_exploring_without_a_measure_goes_on_at_two_reviews_at_most(past, database):
    one = past.initiative(stage="exploring")
    review = past.review("Q1", date(2026, 3, 1))
    offers = {}
    for day in (date(2026, 3, 1), date(2026, 4, 1)):
        past.decide(one, day, setting="review", review_id=review)
    id = past.load(database)
    for day in (date(2026, 2, 1), date(2026, 3, 15), TODAY):
        offers[day] = Offer.CONTINUE_UNTIL in load_gate(database, id, one, day=day).offers

    assert list(offers.values()) == [True, True, False]
    assert load_gate(database, id, one).offered_because.code == "explores_until"


def test_delivering_without_a_measure_owes_its_gate_and_pivots_once(past, database):
    one = past.initiative()
    past.decide(one, date(2026, 5, 1), kind="pivot", condition="Measured", condition_due_on=date(2026, 6, 1))
    id = past.load(database)
    before, after = load_gate(database, id, one, day=date(2026, 4, 1)), load_gate(database, id, one)

    assert (before.owed, before.into) == (True, Stage.DELIVERING)
    assert (before.offers, after.offers) == ((Offer.PIVOT_MEASURABLE_BY, Offer.STOP), (Offer.STOP,))
    assert before.offered_because.code == "gate_owed"


def test_a_request_is_known_from_its_act_on_and_its_end_from_that_of_its_end(past, database):
    one, id = whole(past), past.load(database)
    asked = request_gate(database, OFFICE, id, GateRequestDraft(one, "Ready"))
    ended = withdraw_request(database, OFFICE, id, asked.id)

    def then(known):
        view = load_gate(database, id, one, known=known)
        return view.request and view.request.note, [one.state for one in view.history]

    assert then(asked.revision - 1) == (None, [])
    assert then(asked.revision) == ("Ready", [])
    assert then(ended.revision) == (None, [GateState.WITHDRAWN])


def test_a_request_is_not_seen_on_the_day_before(past, database):
    one, id = whole(past), past.load(database)
    request_gate(database, OFFICE, id, GateRequestDraft(one))

    assert load_gate(database, id, one, day=TODAY - timedelta(days=1)).request is None


def test_room_counts_the_whole_portfolio(database):
    past = Past(wip_limit=2)
    one, _, third = whole(past, "proposed"), whole(past, "delivering"), whole(past, "scaling")
    id = past.load(database)
    full = load_gate(database, id, one)
    request_gate(database, OFFICE, id, GateRequestDraft(one, swap_id=third))
    swapped = load_gate(database, id, one)

    assert (full.room.count, full.room.after, full.room.limit) == (2, 3, 2)
    assert Criterion.ROOM in lacking(full)
    assert (swapped.room.after, swapped.room.leaves, swapped.request.swap.id) == (2, 1, third)
    assert Criterion.ROOM not in lacking(swapped)


def test_what_is_archived_stands_before_no_gate(past, database):
    one, id = whole(past), past.load(database)
    archive_initiative(database, OFFICE, id, one)

    assert load_gates(database, id).gates == ()
    with pytest.raises(NotFound, match="not any more"):
        load_gate(database, id, one)


def test_gates_cost_the_same_for_few_and_for_many(database):
    costs = []
    for size in (10, 200):
        id = portfolio(size).load(database)
        with statements(database) as sent:
            view = load_gates(database, id)
        with statements(database) as sent_alone:
            load_gate(database, id, view.gates[0].id)
        costs.append((len(sent), len(sent_alone)))

    assert costs[0] == costs[1]
    assert max(costs[0]) < 20
