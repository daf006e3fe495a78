"""Objectives, key results and initiatives: added, changed, archived."""

from dataclasses import replace
from datetime import date

import pytest

from models.commands.confirm_outcome import confirm_outcome
from models.commands.initiatives import add_initiative
from models.commands.key_results import add_key_result, change_key_result
from models.commands.objectives import add_objective, change_objective
from models.commands.people import add_person
from models.drafts import InitiativeDraft, ObjectiveDraft, OutcomeDraft, PersonDraft
from models.errors import Invalid
from models.tables.strategy import InitiativeStage, InterimTarget, KeyResultVersion, ObjectiveVersion
from models.vocabulary import OutcomeClaim
from tests.builders import ADMINISTRATOR, TODAY, key_result_draft

CONFIRMED = OutcomeClaim.CONFIRMED


def test_a_changed_objective_needs_its_reason(bench):
    objective = bench.objective()

    with pytest.raises(Invalid, match="say why it changes, or mark the change as editorial"):
        change_objective(*bench.place, ObjectiveDraft("Other"), objective_id=objective)


@pytest.mark.parametrize("given", [{"change_reason": "The market moved"}, {"editorial": True}])
def test_an_objective_changes_with_a_reason_or_editorially(bench, given):
    objective = bench.objective()

    change_objective(*bench.place, ObjectiveDraft("Other", **given), objective_id=objective)

    assert bench.current(ObjectiveVersion).name == "Other"


def test_a_reason_without_a_change_is_no_strategy_update(bench):
    objective = bench.objective("Same")

    change_objective(*bench.place, ObjectiveDraft("Same", change_reason="None"), objective_id=objective)

    assert len(bench.rows(ObjectiveVersion)) == 1


def test_validity_in_the_wrong_order_is_refused(bench):
    with pytest.raises(Invalid, match="Valid until must not come before valid from"):
        add_objective(*bench.place, ObjectiveDraft("O", valid_from=TODAY, valid_until=date(2020, 1, 1)))


def test_an_owner_has_to_be_there(bench):
    with pytest.raises(Invalid, match="Owner names no person of this portfolio"):
        add_initiative(*bench.place, InitiativeDraft("I", owner_id=77))


def test_a_new_initiative_is_proposed(bench):
    bench.initiative()

    assert bench.current(InitiativeStage).stage == "proposed"


def test_an_email_looks_like_one(bench):
    with pytest.raises(Invalid, match="must read like name@"):
        add_person(*bench.place, PersonDraft("P", email="nobody"))


def test_a_key_result_keeps_its_interim_targets(bench):
    steps = ((date(2026, 3, 31), 7.5), (date(2026, 6, 30), 6.0))
    bench.key_result(interim=steps)

    assert tuple((row.due_on, row.value) for row in bench.rows(InterimTarget)) == steps


def test_a_new_version_of_a_key_result_has_interim_targets_of_its_own(bench):
    key_result = bench.key_result(interim=((TODAY, 7.0),))
    change_key_result(*bench.place, key_result_draft(interim=((TODAY, 6.5),)), key_result_id=key_result)

    assert [row.value for row in bench.rows(InterimTarget)] == [7.0, 6.5]
    assert len(bench.rows(KeyResultVersion)) == 2


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"due_on": date(2020, 1, 1)}, "due_on"),
        ({"lower": 2.0, "upper": 1.0}, "upper"),
        ({"required_share": 1.5}, "required_share"),
        ({"objective_id": 77}, "objective_id"),
        ({"feeds_id": 77}, "feeds_id"),
        ({"interim": ((TODAY, 1.0), (TODAY, 2.0))}, "interim"),
        ({"interim": ((date(2030, 1, 1), 1.0),)}, "interim"),
        ({"interim": ((TODAY, float("nan")),)}, "interim"),
    ],
)
def test_what_a_key_result_must_not_be_is_told_by_field(bench, given, field):
    with pytest.raises(Invalid) as caught:
        add_key_result(*bench.place, key_result_draft(**given))
    assert [fault.field for fault in caught.value.faults] == [field]


def test_a_key_result_does_not_feed_itself(bench):
    key_result = bench.key_result()

    with pytest.raises(Invalid, match="cannot feed itself"):
        change_key_result(*bench.place, key_result_draft(feeds_id=key_result), key_result_id=key_result)


def test_a_key_result_is_not_an_outcome_because_its_draft_says_so(bench):
    bench.key_result(claim=CONFIRMED)

    assert bench.current(KeyResultVersion).claim == "unchecked"


def test_a_second_person_confirms_an_outcome(bench):
    bench.confirm(bench.key_result(), by="Tomas")

    found = bench.current(KeyResultVersion)
    assert (found.claim, found.claim_by) == ("confirmed", "Tomas")


def test_the_owner_is_not_the_second_person(bench):
    owner = bench.person()
    key_result = bench.key_result(owner_id=owner)

    with pytest.raises(Invalid, match="neither its owner nor who worded it"):
        confirm_outcome(*bench.place, OutcomeDraft(key_result, CONFIRMED, "They stay.", owner))


def test_who_worded_it_is_not_the_second_person(bench):
    with pytest.raises(Invalid, match="neither its owner nor who worded it"):
        confirm_outcome(*bench.by(ADMINISTRATOR), OutcomeDraft(bench.key_result(), CONFIRMED, "They stay."))


def test_an_outcome_is_confirmed_in_a_sentence(bench):
    with pytest.raises(Invalid, match="who behaves or benefits differently"):
        confirm_outcome(*bench.place, OutcomeDraft(bench.key_result(), CONFIRMED, "", bench.person()))


def test_a_new_wording_has_to_be_confirmed_anew(bench):
    key_result = bench.key_result()
    bench.confirm(key_result)

    change_key_result(*bench.place, key_result_draft("Launch it"), key_result_id=key_result)

    assert bench.current(KeyResultVersion).claim == "unchecked"


def test_a_change_of_anything_else_keeps_the_confirmation(bench):
    key_result = bench.key_result()
    bench.confirm(key_result)

    changed = replace(key_result_draft(), key="KR-1")
    change_key_result(*bench.place, changed, key_result_id=key_result)

    assert bench.current(KeyResultVersion).claim == "confirmed"
