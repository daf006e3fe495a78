"""What is done at gates and with insights is taken back whole."""

import pytest

from models.commands.change_stage import change_stage
from models.commands.insights import adopt_insight, raise_insight
from models.commands.undo import undo
from models.drafts import ObjectiveDraft, StageDraft
from models.drafts_raised import AdoptionDraft, InsightDraft
from models.errors import Invalid
from models.tables.strategy import ObjectiveVersion
from models.tables.upwards import InsightVersion
from models.vocabulary import Stage
from tests.commands.gates import ask, check, let_in, stage, state


def test_a_gate_passed_by_mistake_is_open_again_with_what_stopped_for_it(bench, exploring):
    bench.initiative("Old portal")
    change_stage(*bench.place, StageDraft(2, Stage.EXPLORING))
    ask(bench, swap_id=2)
    check(bench)
    undo(*bench.place, let_in(bench).revision)

    assert (stage(bench), stage(bench, 2), state(bench)) == ("exploring", "exploring", "open")


def test_a_request_that_was_answered_is_not_taken_back_under_its_answer(bench, exploring):
    revision = check(bench, ask(bench)).revision
    let_in(bench)

    with pytest.raises(Invalid, match="cannot be undone"):
        undo(*bench.place, revision - 1)


def test_an_adoption_is_taken_back_with_its_update(bench):
    objective, initiative = bench.objective(), bench.initiative()
    insight = raise_insight(*bench.place, InsightDraft("Less", initiative)).id
    changed = ObjectiveDraft("Customers come back", change_reason="Learned")
    saved = adopt_insight(*bench.place, AdoptionDraft(insight, "Yes", objective, changed))
    undo(*bench.place, saved.revision)

    assert bench.current(ObjectiveVersion).name == "Customers stay"
    assert bench.current(InsightVersion).state == "open"
