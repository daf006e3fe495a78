"""The way through the stages, and the gate an initiative stands before."""

import pytest

from models.rules.gate_path import Entered, gate_before, reached, since
from models.vocabulary import Stage

P, E, D, S = Stage.PROPOSED, Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING


@pytest.mark.parametrize(("stage", "gate"), [(P, E), (E, D), (D, S), (S, None), (Stage.DONE, None)])
def test_the_next_gate_leads_one_stage_on(stage, gate):
    assert gate_before(stage, stage, owed=False) is gate


def test_a_gate_owed_is_that_of_the_own_stage():
    assert gate_before(D, D, owed=True) is D
    assert gate_before(S, S, owed=True) is S
    assert gate_before(E, E, owed=True) is D


@pytest.mark.parametrize("aside", [Stage.PAUSED, Stage.STOPPED])
def test_who_comes_back_passes_the_gate_of_where_it_was(aside):
    assert gate_before(aside, D, owed=False) is D
    assert gate_before(aside, P, owed=False) is E


def test_the_stage_reached_is_the_last_on_the_way():
    assert reached([Entered(P, 1), Entered(E, 2), Entered(Stage.PAUSED, 3)]) is E
    assert reached([]) is P


def test_a_stage_lasts_since_it_was_entered_last():
    assert since([Entered(E, 1), Entered(Stage.PAUSED, 5), Entered(E, 9), Entered(E, 12)]) == 9
    assert since([]) is None
