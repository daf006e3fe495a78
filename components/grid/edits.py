"""From what was typed into a grid to the changed rows that a command saves; pure, tested without a screen."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from components.grid.columns import Choices, Column, Editor, term_word
from models.drafts import GridRow, InitiativeDraft, KeyResultDraft, ObjectiveDraft, PersonDraft
from models.views.line import Line

Draft: TypeAlias = ObjectiveDraft | KeyResultDraft | InitiativeDraft | PersonDraft


@dataclass(frozen=True, slots=True)
class Sheet:
    """What reading a grid's edits needs: its columns, its rows as rendered, the choices, an empty draft."""

    columns: tuple[Column, ...]
    rows: tuple[Line[Any], ...]
    people: Choices
    objectives: Choices
    empty: Draft


def shown(sheet: Sheet) -> list[dict[str, Any]]:
    """The rows as the grid shows them, by heading."""
    return [
        {c.heading: _shown(c, getattr(row.draft, c.field), sheet) for c in sheet.columns}
        for row in sheet.rows
    ]


def changes(sheet: Sheet, state: Mapping[str, Any]) -> tuple[GridRow, ...]:
    """The rows changed, added or taken away in the editor's `state`, numbered as the person sees them.

    Positions are those of the rows as rendered. A row that was edited back to what it was is left out.
    """
    gone = set(state.get("deleted_rows", ()))
    edited = {
        int(at): cells for at, cells in dict(state.get("edited_rows", {})).items() if int(at) not in gone
    }
    found = [_edited(sheet, at, cells) for at, cells in sorted(edited.items()) if at < len(sheet.rows)]
    found += [_archived(sheet, at) for at in sorted(gone) if at < len(sheet.rows)]
    added: Sequence[Mapping[str, Any]] = state.get("added_rows", ())
    filled = [cells for cells in added if any(value not in (None, "", False) for value in cells.values())]
    found += [
        GridRow(row=len(sheet.rows) + nth, draft=_filled(sheet, sheet.empty, cells))
        for nth, cells in enumerate(filled, start=1)
    ]
    return tuple(row for row in found if row is not None)


def field_heading(sheet: Sheet, field: str) -> str:
    """The heading under which a field stands in the grid; the field itself where it has no column."""
    return next((column.heading for column in sheet.columns if column.field == field), field)


def _edited(sheet: Sheet, at: int, cells: Mapping[str, Any]) -> GridRow | None:
    seen = sheet.rows[at]
    draft = _filled(sheet, seen.draft, cells)
    return (
        None if draft == seen.draft else GridRow(row=at + 1, draft=draft, id=seen.id, expected=seen.version)
    )


def _archived(sheet: Sheet, at: int) -> GridRow:
    seen = sheet.rows[at]
    return GridRow(row=at + 1, draft=seen.draft, id=seen.id, expected=seen.version, archive=True)


def _filled(sheet: Sheet, draft: Draft, cells: Mapping[str, Any]) -> Draft:
    columns = {column.heading: column for column in sheet.columns}
    typed = {columns[h].field: _read(columns[h], value, sheet) for h, value in cells.items() if h in columns}
    defaults = {field: getattr(sheet.empty, field) for field, value in typed.items() if value is None}
    return dataclasses.replace(draft, **{**typed, **defaults})


def _shown(column: Column, value: Any, sheet: Sheet) -> Any:  # noqa: ANN401  a cell may hold anything
    if column.editor is Editor.PERSON:
        return _name_of(sheet.people, value)
    if column.editor is Editor.OBJECTIVE:
        return _name_of(sheet.objectives, value)
    return term_word(value) if column.editor is Editor.CHOICE else value


def _read(column: Column, value: Any, sheet: Sheet) -> Any:  # noqa: ANN401  a cell may hold anything
    if value is None or value == "":
        return None
    if column.editor is Editor.DATE:
        return date.fromisoformat(str(value)[:10])
    if column.editor is Editor.PERSON:
        return sheet.people.get(str(value))
    if column.editor is Editor.OBJECTIVE:
        return sheet.objectives.get(str(value))
    if column.editor is Editor.CHOICE:
        return next(term for term in column.terms if term_word(term) == value)
    return value


def _name_of(choices: Choices, wanted: int | None) -> str | None:
    return next((name for name, id_ in choices.items() if id_ == wanted), None)
