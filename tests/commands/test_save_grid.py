"""Grids: many rows in one act, all or none, faults by row and column."""

import pytest

from models.commands.initiatives import change_initiative
from models.commands.save_grid import save_grid
from models.drafts import GridRow, InitiativeDraft, KeyResultDraft, ObjectiveDraft, PersonDraft
from models.errors import Conflict, Invalid, Refused
from models.tables.portfolio import Act, PersonVersion
from models.tables.strategy import InitiativeVersion, KeyResultVersion, ObjectiveVersion
from tests.builders import FINANCE, PMO, key_result_draft


def names(bench, kind=InitiativeVersion):
    """The current names, and whether each is archived."""
    return {row.name: row.archived for row in bench.rows(kind, until=2**62)}


def test_additions_changes_and_archivings_are_one_act(bench):
    changed, gone = bench.initiative("Changed"), bench.initiative("Gone")
    before = len(bench.rows(Act))
    rows = [
        GridRow(1, InitiativeDraft("Better"), id=changed),
        GridRow(2, InitiativeDraft("Gone"), id=gone, archive=True),
        GridRow(3, InitiativeDraft("Added")),
    ]

    save_grid(*bench.place, rows)

    assert names(bench) == {"Better": False, "Gone": True, "Added": False}
    assert len(bench.rows(Act)) == before + 1


def test_every_fault_names_its_row_and_column_and_nothing_is_saved(bench):
    rows = [
        GridRow(2, InitiativeDraft("Fine")),
        GridRow(5, InitiativeDraft("", attention="XXL")),
        GridRow(9, InitiativeDraft("Odd", attention="XXL", owner_id=77)),
    ]

    with pytest.raises(Invalid) as caught:
        save_grid(*bench.place, rows)
    assert [(fault.row, fault.field) for fault in caught.value.faults] == [
        (5, "name"),
        (9, "owner_id"),
        (9, "attention"),
    ]
    assert "Row 9, attention: Attention must be one of S, M, L, XL." in str(caught.value)
    assert names(bench) == {}


def test_a_newer_edit_is_shown_by_row_and_nothing_is_overwritten(bench):
    initiative = bench.initiative("As I saw it")
    seen = bench.current(InitiativeVersion).version
    change_initiative(*bench.by(PMO), InitiativeDraft("Theirs"), initiative_id=initiative)
    rows = [
        GridRow(1, InitiativeDraft("New")),
        GridRow(4, InitiativeDraft("Mine"), id=initiative, expected=seen),
    ]

    with pytest.raises(Conflict, match="Row 4: The PMO lead changed this initiative") as caught:
        save_grid(*bench.place, rows)
    assert (caught.value.theirs, caught.value.mine) == ({"Row 4: name": "Theirs"}, {"Row 4: name": "Mine"})
    assert names(bench) == {"Theirs": False}


def test_rows_that_say_the_same_make_no_version(bench):
    initiative = bench.initiative("Same")

    save_grid(*bench.place, [GridRow(1, InitiativeDraft("Same"), id=initiative)])

    assert len(bench.rows(InitiativeVersion)) == 1


def test_an_objective_in_a_grid_needs_its_reason_too(bench):
    objective = bench.objective()

    with pytest.raises(Invalid, match="Row 1, change reason: Changing an objective is a strategy update"):
        save_grid(*bench.place, [GridRow(1, ObjectiveDraft("Other"), id=objective)])


def test_a_grid_is_no_way_around_a_promise(bench):
    key_result = bench.key_result()
    bench.review()

    with pytest.raises(Invalid, match="Row 3, target: Target was promised"):
        save_grid(*bench.place, [GridRow(3, key_result_draft(target=5.0), id=key_result)])


def test_a_row_never_saved_cannot_be_archived(bench):
    with pytest.raises(Invalid, match="Remove the row"):
        save_grid(*bench.place, [GridRow(1, InitiativeDraft("New"), archive=True)])


def test_a_row_that_is_gone_is_told_by_row(bench):
    with pytest.raises(Invalid, match="Row 7, name: This initiative is not there any more"):
        save_grid(*bench.place, [GridRow(7, InitiativeDraft("I"), id=77)])


def test_an_empty_grid_is_told(bench):
    with pytest.raises(Invalid, match="nothing to save"):
        save_grid(*bench.place, [])


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        (ObjectiveDraft("New"), ObjectiveVersion),
        (KeyResultDraft("New"), KeyResultVersion),
        (PersonDraft("New"), PersonVersion),
    ],
)
def test_every_kind_of_grid_saves(bench, draft, kind):
    save_grid(*bench.place, [GridRow(1, draft)])

    assert names(bench, kind) == {"New": False}


def test_a_grid_without_the_right_is_refused_whole(bench):
    with pytest.raises(Refused):
        save_grid(*bench.by(FINANCE), [GridRow(1, InitiativeDraft("New"))])


def test_four_hundred_rows_are_one_act(bench):
    save_grid(*bench.place, [GridRow(row, InitiativeDraft(f"I{row}")) for row in range(400)])

    assert len(names(bench)) == 400


def test_a_save_says_what_it_did(bench):
    old = bench.initiative("Old")
    save_grid(
        *bench.place, [GridRow(1, InitiativeDraft("Older"), old, 1), GridRow(2, InitiativeDraft("New"))]
    )

    said = bench.rows(Act)[-1].summary.replace("\u00a0", " ")
    assert said == "2 initiatives: 1 added, 1 changed"
