"""What was typed into a grid becomes the changed rows that a command saves."""

from dataclasses import replace
from datetime import date

import pytest

from components.grid.columns import INITIATIVE_COLUMNS, KEY_RESULT_COLUMNS, OBJECTIVE_COLUMNS, options
from components.grid.edits import Sheet, changes, field_heading, shown
from models.drafts import InitiativeDraft, KeyResultDraft, ObjectiveDraft
from models.views.line import Line
from models.vocabulary import Category, Direction, Strength

PEOPLE = {"Head of Payments": 7, "Head of Retail": 8}
ONBOARDING = InitiativeDraft("Digital onboarding", owner_id=7, starts_on=date(2026, 1, 1))


def initiatives(*drafts):
    rows = tuple(Line(id=10 + at, version=100 + at, draft=draft) for at, draft in enumerate(drafts))
    return Sheet(INITIATIVE_COLUMNS, rows, PEOPLE, {}, InitiativeDraft(name=""))


def state(edited=(), added=(), deleted=()):
    return {"edited_rows": dict(edited), "added_rows": list(added), "deleted_rows": list(deleted)}


def test_an_untouched_grid_changes_nothing():
    assert changes(initiatives(ONBOARDING), state()) == ()


def test_an_edited_cell_changes_that_field_and_keeps_the_version_that_was_seen():
    (row,) = changes(initiatives(ONBOARDING), state(edited={0: {"Department": "Retail"}}))

    assert row.draft == replace(ONBOARDING, department="Retail")
    assert (row.row, row.id, row.expected, row.archive) == (1, 10, 100, False)


def test_an_edit_back_to_what_it_was_is_no_change():
    assert changes(initiatives(ONBOARDING), state(edited={0: {"Initiative": "Digital onboarding"}})) == ()


def test_a_person_is_chosen_by_name_and_cleared_by_nothing():
    chosen, cleared = (
        changes(initiatives(ONBOARDING), state(edited={0: {"Owner": value}}))[0].draft.owner_id
        for value in ("Head of Retail", None)
    )

    assert (chosen, cleared) == (8, None)


def test_a_date_typed_in_the_grid_becomes_a_date():
    (row,) = changes(initiatives(ONBOARDING), state(edited={0: {"Ends": "2027-06-30T00:00:00.000Z"}}))

    assert row.draft.ends_on == date(2027, 6, 30)


def test_a_choice_becomes_the_term_of_the_vocabulary():
    (row,) = changes(initiatives(ONBOARDING), state(edited={0: {"Category": "Technical debt"}}))

    assert row.draft.category is Category.TECHNICAL_DEBT


def test_a_cleared_text_is_empty_and_not_missing():
    sheet = initiatives(replace(ONBOARDING, department="Retail"))

    assert changes(sheet, state(edited={0: {"Department": None}}))[0].draft.department == ""


def test_added_rows_are_numbered_after_the_rows_shown():
    (row,) = changes(initiatives(ONBOARDING), state(added=[{"Initiative": "Instant credit"}]))

    assert (row.row, row.id, row.draft) == (2, None, InitiativeDraft("Instant credit"))


def test_an_added_row_left_empty_is_left_out():
    assert changes(initiatives(ONBOARDING), state(added=[{}, {"Initiative": None}])) == ()


def test_a_row_taken_away_is_archived_even_if_it_was_edited_before():
    (row,) = changes(initiatives(ONBOARDING), state(edited={0: {"Department": "X"}}, deleted=[0]))

    assert row.archive
    assert row.draft == ONBOARDING


def test_what_is_shown_reads_in_words():
    (cells,) = shown(initiatives(ONBOARDING))

    assert (cells["Initiative"], cells["Owner"], cells["Category"]) == (
        "Digital onboarding",
        "Head of Payments",
        "Business change",
    )


@pytest.mark.parametrize(
    ("columns", "draft"),
    [
        (OBJECTIVE_COLUMNS, ObjectiveDraft("Payments in seconds")),
        (INITIATIVE_COLUMNS, ONBOARDING),
        (KEY_RESULT_COLUMNS, KeyResultDraft("Completed without help", direction=Direction.AT_LEAST)),
    ],
)
def test_every_column_reads_back_what_it_shows(columns, draft):
    sheet = Sheet(columns, (Line(1, 1, draft),), PEOPLE, {}, draft)

    assert changes(sheet, state(edited={0: shown(sheet)[0]})) == ()


def test_strengths_are_offered_with_their_number_and_their_word():
    strength = next(column for column in KEY_RESULT_COLUMNS if column.field == "source_strength")

    assert options(strength, {}, {})[Strength.MEASURED] == "3 measured"


def test_a_fault_is_named_by_the_heading_of_its_column():
    assert field_heading(initiatives(), "ends_on") == "Ends"
