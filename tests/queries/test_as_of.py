"""What was known when: a view drawn later for an earlier moment is the view that was seen then."""

from datetime import date

import pytest

from models.errors import NotFound
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.portfolio import PersonVersion
from models.tables.strategy import (
    ContributionVersion,
    InitiativeStage,
    InitiativeVersion,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.vocabulary import Stage, Status

MARCH, APRIL, MAY = date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)


def only(view):
    """The one key result of a portfolio with one initiative."""
    return view.initiatives[0].contributions[0].key_result


@pytest.fixture
def served(past):
    """A portfolio with one initiative that serves one key result."""
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    return past, initiative, key_result


def test_a_check_in_recorded_later_is_not_known_before(served, database):
    past, _, key_result = served
    before = past.act(date(2026, 4, 1))
    past.act(date(2026, 4, 10))
    past.check_in(key_result, MARCH, 25.0)
    id = past.load(database)

    assert only(load_portfolio(database, id, known=before, day=APRIL)).newest is None
    assert only(load_portfolio(database, id, day=APRIL)).newest.value == 25.0


def test_a_check_in_about_a_later_day_is_not_read_on_an_earlier_one(served, database):
    past, _, key_result = served
    past.check_in(key_result, MARCH, 25.0)
    past.check_in(key_result, MAY, 40.0)
    id = past.load(database)

    assert only(load_portfolio(database, id, day=APRIL)).newest.value == 25.0
    assert only(load_portfolio(database, id, day=MAY)).newest.value == 40.0


def test_a_correction_counts_once_known_and_the_corrected_value_before(served, database):
    past, _, key_result = served
    wrong = past.check_in(key_result, MARCH, 52.0)
    before = past.revision
    past.act(APRIL)
    past.correct(wrong, value=25.0)
    id = past.load(database)

    assert only(load_portfolio(database, id, known=before, day=APRIL)).newest.value == 52.0
    assert only(load_portfolio(database, id, day=APRIL)).newest.value == 25.0


def test_a_withdrawn_check_in_counts_no_more(served, database):
    past, _, key_result = served
    past.check_in(key_result, MARCH, 25.0)
    wrong = past.check_in(key_result, APRIL, 90.0)
    past.act(MAY)
    past.correct(wrong, withdrawn=True)

    assert only(load_portfolio(database, past.load(database), day=MAY)).newest.value == 25.0


def test_names_and_promises_are_shown_as_they_were_known(served, database):
    past, initiative, key_result = served
    before = past.revision
    past.act(APRIL)
    past.change(InitiativeVersion, initiative, name="Portal 2")
    past.change(KeyResultVersion, key_result, target=50.0)
    id = past.load(database)

    then, now = load_portfolio(database, id, known=before), load_portfolio(database, id)
    assert [(one.initiatives[0].name, only(one).promise.target) for one in (then, now)] == [
        ("Portal", 100.0),
        ("Portal 2", 50.0),
    ]


def test_owners_and_weights_are_shown_as_they_were_known(past, database):
    owner = past.person("Head of Retail")
    initiative, key_result = past.initiative(owner_id=owner), past.key_result()
    link = past.serve(initiative, key_result)
    before = past.act(APRIL)
    past.act(MAY)
    past.change(PersonVersion, owner, name="Head of Payments")
    past.change(ContributionVersion, link, weight=3.0)
    id = past.load(database)

    then, now = (load_portfolio(database, id, known=at).initiatives[0] for at in (before, None))
    assert (then.owner.name, then.contributions[0].weight) == ("Head of Retail", 1.0)
    assert (now.owner.name, now.contributions[0].weight) == ("Head of Payments", 3.0)


def test_what_was_archived_is_still_there_before(served, database):
    past, initiative, key_result = served
    before = past.revision
    past.act(APRIL)
    past.change(InitiativeVersion, initiative, archived=True)
    past.change(KeyResultVersion, key_result, archived=True)
    id = past.load(database)

    assert load_portfolio(database, id).initiatives == ()
    assert load_portfolio(database, id).unlinked == ()
    assert len(load_portfolio(database, id, known=before).initiatives) == 1


def test_a_stage_holds_from_the_day_it_takes_effect(past, database):
    initiative = past.initiative(stage="exploring")
    past.act(APRIL)
    past.change(InitiativeStage, initiative, stage="delivering", effective_on=MAY)
    id = past.load(database)

    stages = [load_portfolio(database, id, day=day).initiatives[0].stage for day in (APRIL, MAY)]
    assert stages == [Stage.EXPLORING, Stage.DELIVERING]


def test_a_paused_initiative_reads_paused_from_then_on(served, database):
    past, initiative, _ = served
    past.act(APRIL)
    past.change(InitiativeStage, initiative, stage="paused", effective_on=APRIL)
    id = past.load(database)

    assert load_portfolio(database, id).initiatives[0].status is Status.PAUSED
    assert load_portfolio(database, id, day=MARCH).initiatives[0].status is not Status.PAUSED


def test_a_budget_counts_from_its_day_and_unknown_stays_unknown(past, database):
    initiative = past.initiative()
    past.budget(initiative, 100, APRIL)
    past.budget(initiative, None, MAY)
    id = past.load(database)

    views = [load_portfolio(database, id, day=day) for day in (MARCH, APRIL, MAY)]
    assert [(one.approved, one.approved_unknown) for one in views] == [(0, 1), (100, 0), (0, 1)]


def test_an_objective_keeps_its_updates_and_lives_while_it_is_valid(past, database):
    objective = past.objective("Win", valid_until=MAY)
    past.act(APRIL, actor="The chair")
    past.change(ObjectiveVersion, objective, name="Win more", change_reason="The market moved")
    id = past.load(database)

    (view,) = load_portfolio(database, id, day=MAY).objectives
    assert [(one.name, one.author, one.recorded_on) for one in view.updates] == [
        ("Win more", "The chair", APRIL),
        ("Win", "The PMO lead", date(2026, 1, 1)),
    ]
    assert (view.live, load_portfolio(database, id).objectives[0].live) == (True, False)


def test_the_initiative_of_another_portfolio_is_not_there(past, database):
    past.initiative()
    id = past.load(database)

    with pytest.raises(NotFound, match="initiative"):
        load_initiative(database, id, 10**9)
