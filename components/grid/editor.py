"""The editing grid: add, edit, archive, save all at once; what is wrong is named by row and column, nothing is lost."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import data
from components.data_session import tell
from components.grid import clash
from components.grid.columns import Column, column_config
from components.grid.edits import Sheet, changes, field_heading, shown
from components.grid.kinds import GRID_KINDS, GridKind, load
from components.markup import label
from models.commands.save_grid import save_grid
from models.drafts import GridRow
from models.errors import Conflict, Fault, Invalid, Problem

ROW = "Row"


def draw(name: str) -> None:
    """The grid called `name` (see GRID_KINDS) with its buttons, and what went wrong at the last save."""
    kind = GRID_KINDS[name]
    sheet = rendered(kind)
    st.caption(label(kind.hint))
    if not sheet.rows:
        st.caption(
            f"No {kind.noun} yet: type the first into the empty row, or paste rows from a spreadsheet."
        )
    st.data_editor(
        frame(sheet),
        key=editor_key(kind),
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
    waiting = changes(sheet, edits(kind))
    buttons(kind, waiting)
    show_faults(kind)
    clash.show(kind, sheet, insist=partial(insist, kind, waiting), drop=partial(begin_again, name))


def buttons(kind: GridKind, waiting: tuple[GridRow, ...]) -> None:
    """Save what was typed, or drop it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        count = len(waiting)
        st.button(
            f"Save {count} {'change' if count == 1 else 'changes'}" if count else "Save",
            type="primary",
            key=f"grid:{kind.name}:save",
            on_click=save,
            args=(kind.name,),
            disabled=not count,
            shortcut="Ctrl+S",
        )
        st.button(
            "Drop what I typed",
            key=f"grid:{kind.name}:drop",
            on_click=begin_again,
            args=(kind.name,),
            disabled=not count,
        )


def save(name: str) -> None:
    """Save every changed row in one act; on trouble all that was typed stays in the grid."""
    kind = GRID_KINDS[name]
    waiting = changes(st.session_state[sheet_key(kind)], edits(kind))
    send(kind, waiting)


def send(kind: GridKind, waiting: tuple[GridRow, ...]) -> None:
    """Send rows to the command and keep what it says."""
    st.session_state.pop(faults_key(kind), None)
    clash.forget(kind)
    try:
        data.attempt(save_grid, data.portfolio_id(), waiting, form=f"grid:{kind.name}")
    except Invalid as problem:
        st.session_state[faults_key(kind)] = problem.faults
    except Conflict as problem:
        clash.keep(kind, problem)
    except Problem as problem:
        tell(str(problem), trouble=True)
    else:
        tell(f"Saved: {len(waiting)} {kind.noun if len(waiting) == 1 else kind.noun + 's'}.")
        begin_again(kind.name)


def insist(kind: GridKind, waiting: tuple[GridRow, ...]) -> None:
    """Save what was typed over what somebody else has saved."""
    send(kind, clash.upon_newest(kind, waiting))


def begin_again(name: str) -> None:
    """Show the rows as they stand now, with nothing typed."""
    kind = GRID_KINDS[name]
    st.session_state[turn_key(kind)] = st.session_state.get(turn_key(kind), 0) + 1
    for key in (sheet_key(kind), faults_key(kind)):
        st.session_state.pop(key, None)
    clash.forget(kind)


def rendered(kind: GridKind) -> Sheet:
    """The rows that the grid shows: the newest while nothing is typed, else those that were typed upon."""
    newest = load(kind)
    kept: Sheet | None = st.session_state.get(sheet_key(kind))
    if kept is None or (newest != kept and not changes(kept, edits(kind))):
        st.session_state[sheet_key(kind)] = kept = newest
    elif newest != kept:
        clash.warn(kept, newest)
    return kept


def frame(sheet: Sheet) -> pd.DataFrame:
    """The rows as a table with the numbers by which faults name them."""
    cells = [{ROW: at, **row} for at, row in enumerate(shown(sheet), start=1)]
    table = pd.DataFrame(cells, columns=[ROW, *(column.heading for column in sheet.columns)])
    return table.astype({column.heading: kind for column in sheet.columns if (kind := dtype(column))})


def dtype(column: Column) -> Any:  # noqa: ANN401  pandas takes names and types
    """The column's type in the table: an empty one would otherwise be of none, and could not be edited."""
    return {"number": "float64", "tick": "bool", "date": "datetime64[s]"}.get(column.editor.value, "object")


def show_faults(kind: GridKind) -> None:
    """What was wrong at the last save, by row and column."""
    faults: tuple[Fault, ...] = st.session_state.get(faults_key(kind), ())
    if not faults:
        return
    sheet: Sheet = st.session_state[sheet_key(kind)]
    lines = "\n".join(f"- {label(sentence(fault, sheet))}" for fault in faults)
    st.error(f"Nothing was saved. Mend this, then save again:\n{lines}")


def sentence(fault: Fault, sheet: Sheet) -> str:
    """A fault with the row and the column it stands in."""
    place = f"column {field_heading(sheet, fault.field)}"
    if fault.row is None:
        return f"{place}: {fault.sentence}"
    added = fault.row - len(sheet.rows)
    row = f"Row {fault.row}" if added <= 0 else f"Added row {added}"
    return f"{row}, {place}: {fault.sentence}"


def edits(kind: GridKind) -> dict[str, Any]:
    """What was typed since the rows were rendered."""
    return dict(st.session_state.get(editor_key(kind), {}))


def editor_key(kind: GridKind) -> str:
    """The widget's key; a new turn gives it a new one, which is how a grid forgets."""
    return f"grid:{kind.name}:{data.portfolio_id()}:{st.session_state.get(turn_key(kind), 0)}"


def sheet_key(kind: GridKind) -> str:
    """Where the rendered rows are kept."""
    return f"grid:{kind.name}:{data.portfolio_id()}:sheet"


def faults_key(kind: GridKind) -> str:
    """Where the faults of the last save are kept."""
    return f"grid:{kind.name}:{data.portfolio_id()}:faults"


def turn_key(kind: GridKind) -> str:
    """Where the count of turns is kept."""
    return f"grid:{kind.name}:turn"
