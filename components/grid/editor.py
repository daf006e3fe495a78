"""The editing grid: add, edit, archive, save all at once; what is wrong is named by row and column, nothing is lost."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import data
from components.data_commands import save_grid
from components.data_session import tell
from components.grid import clash
from components.grid.columns import Column, column_config
from components.grid.desk import Desk, desk_of
from components.grid.edits import Sheet, changes, field_heading, shown
from components.grid.kinds import GRID_KINDS, GridKind, load
from components.markup import label
from models import figures
from models.drafts import GridRow
from models.errors import Conflict, Fault, Invalid, Problem

ROW = "Row"


def draw(name: str) -> None:
    """The grid called `name` (see GRID_KINDS) with its buttons, and what came of the last save."""
    kind = GRID_KINDS[name]
    desk = desk_of(kind)
    sheet = rendered(kind, desk)
    st.caption(label(kind.hint))
    if not sheet.rows:
        st.caption(
            f"No {kind.noun} yet: type the first into the empty row, or paste rows from a spreadsheet."
        )
    place(kind, desk, sheet)
    waiting = changes(sheet, typed(kind, desk))
    buttons(kind, desk, waiting)
    show_faults(desk, sheet)
    insist = partial(send_upon_newest, kind, desk, waiting)
    clash.show(kind, sheet, desk.conflict, insist=insist, drop=desk.begin_again)
    if desk.said:
        tell(desk.said)
        desk.said = ""


def place(kind: GridKind, desk: Desk, sheet: Sheet) -> None:
    """The grid itself."""
    st.data_editor(
        frame(sheet),
        key=editor_key(kind, desk),
        num_rows="dynamic",
        hide_index=True,
        width="stretch",
        height="content" if len(sheet.rows) < 12 else 520,
        disabled=[ROW],
        column_config={
            ROW: st.column_config.NumberColumn(width=56, pinned=True, help="Added rows have no number yet."),
            **column_config(kind.columns, sheet.people, sheet.objectives),
        },
        alt=f"Editing grid with {len(sheet.rows)} rows, one for each {kind.noun}.",
    )


def buttons(kind: GridKind, desk: Desk, waiting: tuple[GridRow, ...]) -> None:
    """Save what was typed, or drop it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            f"Save {figures.count(len(waiting), 'change')}" if waiting else "Save",
            type="primary",
            key=f"grid:{kind.name}:save",
            on_click=save,
            args=(kind, desk),
            disabled=not waiting,
            shortcut="Ctrl+S",
        )
        st.button(
            "Drop what I typed",
            key=f"grid:{kind.name}:drop",
            on_click=desk.begin_again,
            disabled=not waiting,
        )


def save(kind: GridKind, desk: Desk) -> None:
    """Save every changed row in one act; on trouble all that was typed stays in the grid."""
    if desk.sheet is not None:
        send(kind, desk, changes(desk.sheet, typed(kind, desk)))


def send_upon_newest(kind: GridKind, desk: Desk, waiting: tuple[GridRow, ...]) -> None:
    """Save what was typed over what somebody else has saved, now that the reader has seen it."""
    send(kind, desk, clash.upon_newest(kind, waiting))


def send(kind: GridKind, desk: Desk, waiting: tuple[GridRow, ...]) -> None:
    """Send rows to the command and keep on the desk what came of it."""
    if not waiting:
        return
    attempt = partial(data.attempt, save_grid, data.portfolio_id(), waiting, form=f"grid:{kind.name}")
    desk.faults, desk.conflict = (), None
    try:
        attempt(after=lambda: desk.begin_again(f"Saved: {figures.count(len(waiting), kind.noun)}."))
    except Invalid as problem:
        desk.faults = problem.faults
    except Conflict as problem:
        desk.conflict = problem
    except Problem as problem:
        tell(str(problem), trouble=True)


def rendered(kind: GridKind, desk: Desk) -> Sheet:
    """The rows that the grid shows: the newest while nothing is typed, else those that were typed upon."""
    newest = load(kind)
    if desk.sheet is None or (newest != desk.sheet and not changes(desk.sheet, typed(kind, desk))):
        desk.sheet = newest
    elif newest != desk.sheet:
        clash.warn(desk.sheet, newest)
    return desk.sheet


def frame(sheet: Sheet) -> pd.DataFrame:
    """The rows as a table with the numbers by which faults name them."""
    cells = [{ROW: at, **row} for at, row in enumerate(shown(sheet), start=1)]
    table = pd.DataFrame(cells, columns=[ROW, *(column.heading for column in sheet.columns)])
    return table.astype({column.heading: dtype(column) for column in sheet.columns})


def dtype(column: Column) -> str:
    """The column's type in the table: an empty one would otherwise be of none, and could not be edited."""
    return {"number": "float64", "tick": "bool", "date": "datetime64[s]"}.get(column.editor.value, "object")


def show_faults(desk: Desk, sheet: Sheet) -> None:
    """What was wrong at the last save, by row and column."""
    if desk.faults:
        lines = "\n".join(f"- {label(sentence(fault, sheet))}" for fault in desk.faults)
        st.error(f"Nothing was saved. Mend this, then save again:\n{lines}")


def sentence(fault: Fault, sheet: Sheet) -> str:
    """A fault with the row and the column it stands in."""
    column = f"column {field_heading(sheet, fault.field)}"
    if fault.row is None:
        return f"{column}: {fault.sentence}"
    added = fault.row - len(sheet.rows)
    row = f"Row {fault.row}" if added <= 0 else f"Added row {added}"
    return f"{row}, {column}: {fault.sentence}"


def typed(kind: GridKind, desk: Desk) -> dict[str, Any]:
    """What was typed since the rows were rendered."""
    return dict(st.session_state.get(editor_key(kind, desk), {}))


def editor_key(kind: GridKind, desk: Desk) -> str:
    """The widget's key, of this portfolio and this turn."""
    return f"grid:{kind.name}:{data.portfolio_id()}:{desk.turn}"
