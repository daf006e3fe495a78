"""Stages: one at a time, by one command, through the gate that nobody waives."""

from datetime import date

import pytest

from models.commands.change_stage import change_stage
from models.commands.confirm_outcome import confirm_outcome
from models.commands.contributions import archive_contribution
from models.commands.key_results import archive_key_result
from models.commands.objectives import archive_objective
from models.drafts import OutcomeDraft, StageDraft
from models.errors import Conflict, Invalid
from models.tables.strategy import InitiativeStage
from models.vocabulary import OutcomeClaim, Stage
from tests.builders import TODAY


def move(bench, stage, initiative=1, **fields):
    """Move an initiative to a stage."""
    return change_stage(*bench.place, StageDraft(initiative, stage, **fields))


def stage(bench):
    """The stage and whether its gate is owed."""
    found = bench.current(InitiativeStage)
    return found.stage, found.gate_owed


def ready(bench):
    """An initiative that explores and has all that the gate asks for; the ids of what it serves."""
    objective, initiative = bench.objective(), bench.initiative()
    key_result = bench.key_result(objective_id=objective)
    link = bench.link(initiative, key_result)
    bench.confirm(key_result)
    move(bench, Stage.EXPLORING)
    return objective, key_result, link


@pytest.fixture
def delivering(bench):
    """An initiative that delivers; the ids of what it serves."""
    served = ready(bench)
    move(bench, Stage.DELIVERING)
    return served


def test_with_a_confirmed_measurable_outcome_of_a_live_objective_the_gate_opens(bench):
    ready(bench)

    move(bench, Stage.DELIVERING)

    assert stage(bench) == ("delivering", False)


def test_a_stage_holds_from_today_unless_a_day_is_said(bench):
    bench.initiative()
    move(bench, Stage.EXPLORING, effective_on=date(2026, 2, 1))
    move(bench, Stage.PROPOSED)

    assert [row.effective_on for row in bench.rows(InitiativeStage)] == [TODAY, date(2026, 2, 1), TODAY]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "It serves none yet"),
        ({"metric": ""}, "None of its key results can be measured"),
        ({}, "have a second person confirm one"),
    ],
)
def test_a_closed_gate_says_what_is_lacking(bench, given, said):
    initiative, objective = bench.initiative(), bench.objective()
    if given is not None:
        bench.link(initiative, bench.key_result(objective_id=objective, **given))
    move(bench, Stage.EXPLORING)

    with pytest.raises(Invalid, match=said):
        move(bench, Stage.DELIVERING)


@pytest.mark.parametrize("given", [{"valid_until": date(2026, 1, 1)}, {"valid_from": date(2027, 1, 1)}])
def test_an_objective_that_is_not_live_keeps_the_gate_closed(bench, given):
    initiative = bench.initiative()
    key_result = bench.key_result(objective_id=bench.objective(**given))
    bench.link(initiative, key_result)
    bench.confirm(key_result)
    move(bench, Stage.EXPLORING)

    with pytest.raises(Invalid, match="Its objective is retired, archived or missing"):
        move(bench, Stage.DELIVERING)


def test_an_archived_objective_keeps_the_gate_closed(bench):
    objective, _, _ = ready(bench)
    archive_objective(*bench.place, objective)

    with pytest.raises(Invalid, match="Its objective is retired"):
        move(bench, Stage.DELIVERING)


def test_no_stage_is_skipped(bench):
    ready(bench)

    with pytest.raises(Invalid, match="Move it to delivering first"):
        move(bench, Stage.SCALING)


@pytest.mark.parametrize("aside", [Stage.PAUSED, Stage.STOPPED])
def test_pausing_and_stopping_say_why(bench, delivering, aside):
    with pytest.raises(Invalid, match="Say why"):
        move(bench, aside)
    move(bench, aside, reason="No room")

    assert stage(bench) == (aside.value, False)


def test_after_a_pause_the_way_goes_on_where_it_was_left(bench, delivering):
    move(bench, Stage.PAUSED, reason="No room")
    move(bench, Stage.DELIVERING)

    assert stage(bench) == ("delivering", False)


def test_a_pause_is_no_way_around_the_gate(bench, delivering):
    archive_key_result(*bench.place, delivering[1])
    move(bench, Stage.PAUSED, reason="No room")

    with pytest.raises(Invalid, match="goes only what serves"):
        move(bench, Stage.DELIVERING)


def test_a_stage_does_not_begin_in_the_future(bench):
    bench.initiative()

    with pytest.raises(Invalid, match="cannot begin in the future"):
        move(bench, Stage.EXPLORING, effective_on=date(2026, 4, 1))


def test_a_newer_stage_is_not_overwritten(bench):
    bench.initiative()
    seen = bench.current(InitiativeStage).version
    move(bench, Stage.EXPLORING)

    with pytest.raises(Conflict):
        change_stage(*bench.place, StageDraft(1, Stage.STOPPED, reason="No effect"), expected=seen)


def test_archiving_the_last_measurable_key_result_makes_the_gate_owed(bench, delivering):
    archive_key_result(*bench.place, delivering[1])

    assert stage(bench) == ("delivering", True)


def test_unlinking_it_makes_the_gate_owed(bench, delivering):
    archive_contribution(*bench.place, delivering[2])

    assert stage(bench) == ("delivering", True)


def test_marking_it_an_output_makes_the_gate_owed(bench, delivering):
    confirm_outcome(*bench.place, OutcomeDraft(delivering[1], OutcomeClaim.OUTPUT, "", bench.person()))

    assert stage(bench) == ("delivering", True)


def test_a_gate_owed_is_passed_where_one_stands(bench, delivering):
    archive_key_result(*bench.place, delivering[1])
    another = bench.key_result("Another", objective_id=delivering[0])
    bench.link(1, another)
    bench.confirm(another, by="Somebody else")

    move(bench, Stage.DELIVERING)

    assert stage(bench) == ("delivering", False)
