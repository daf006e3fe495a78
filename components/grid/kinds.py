"""The grids there are: their names, columns, empty drafts and what to say of them."""

from dataclasses import dataclass
from typing import Any

from components import data
from components.grid.columns import (
    INITIATIVE_COLUMNS,
    KEY_RESULT_COLUMNS,
    OBJECTIVE_COLUMNS,
    PERSON_COLUMNS,
    Choices,
    Column,
)
from components.grid.edits import Draft, Sheet
from models.drafts import InitiativeDraft, KeyResultDraft, ObjectiveDraft, PersonDraft
from models.views.line import Line


@dataclass(frozen=True, slots=True)
class GridKind:
    """One grid: `name` as the door and the command know it, what a row is called, its columns and empty draft."""

    name: str
    noun: str
    columns: tuple[Column, ...]
    empty: Draft
    hint: str


GRID_KINDS = {
    kind.name: kind
    for kind in (
        GridKind(
            "objectives",
            "objective",
            OBJECTIVE_COLUMNS,
            ObjectiveDraft(name=""),
            "A changed objective is a strategy update: give the reason in its row, or tick wording only.",
        ),
        GridKind(
            "initiatives",
            "initiative",
            INITIATIVE_COLUMNS,
            InitiativeDraft(name=""),
            "A new initiative begins as proposed. Its stage changes only through its gate, so no grid has it.",
        ),
        GridKind(
            "key_results",
            "key result",
            KEY_RESULT_COLUMNS,
            KeyResultDraft(name=""),
            "Measurable means: metric with unit, baseline with its date, a target or bound, and a due date.",
        ),
        GridKind(
            "people",
            "person",
            PERSON_COLUMNS,
            PersonDraft(name=""),
            "Whoever owns, sponsors or decides; a function such as “Head of Payments” is enough.",
        ),
    )
}


def load(kind: GridKind) -> Sheet:
    """The grid's rows as they stand now, with the names to choose from."""
    lines: tuple[Line[Any], ...] = data.grid(kind.name)
    return Sheet(kind.columns, lines, _names("people", kind), _names("objectives", kind), kind.empty)


def _names(of: str, kind: GridKind) -> Choices:
    """Names with their ids; one that stands twice carries its number, so that both can be chosen."""
    wanted = {"people": "owner_id", "objectives": "objective_id"}[of]
    if all(column.field != wanted for column in kind.columns):
        return {}
    names: Choices = {}
    for line in data.grid(of):
        name = line.draft.name
        names[name if name not in names else f"{name} ({line.id})"] = line.id
    return names
