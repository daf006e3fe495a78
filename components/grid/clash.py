"""Two people in one grid: what the other saved is shown beside what was typed, and the reader chooses."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.grid.edits import Sheet, field_heading
from components.grid.kinds import GridKind, load
from components.markup import label
from models.drafts import GridRow
from models.errors import Conflict


def warn(kept: Sheet, newest: Sheet) -> None:
    """Say which rows somebody else has changed while the reader was typing."""
    seen = {line.id: line.version for line in newest.rows}
    moved = [str(at) for at, line in enumerate(kept.rows, start=1) if seen.get(line.id) != line.version]
    if moved:
        rows = f"row {moved[0]}" if len(moved) == 1 else f"rows {', '.join(moved)}"
        st.info(f"Somebody else has saved a newer version of {rows}. What you typed is still here.")


def show(
    kind: GridKind,
    sheet: Sheet,
    conflict: Conflict | None,
    *,
    insist: Callable[[], None],
    drop: Callable[[], None],
) -> None:
    """Theirs and yours side by side, with the two ways on; nothing where there is no conflict."""
    if conflict is None:
        return
    with st.container(border=True):
        st.warning(label(str(conflict)))
        st.dataframe(
            [
                {
                    "Where": where(sheet, field),
                    "Theirs, saved": conflict.theirs.get(field, ""),
                    "Yours, typed": conflict.mine.get(field, ""),
                }
                for field in conflict.theirs
            ],
            hide_index=True,
        )
        with st.container(horizontal=True):
            st.button("Save mine over theirs", key=f"clash:{kind.name}:mine", on_click=insist)
            st.button("Take theirs, drop all I typed", key=f"clash:{kind.name}:theirs", on_click=drop)


def where(sheet: Sheet, field: str) -> str:
    """Row and column of a difference: `Row 3: ends_on` → `Row 3, Ends`."""
    row, _, name = field.rpartition(": ")
    heading = field_heading(sheet, name)
    return f"{row}, {heading}" if row else heading


def upon_newest(kind: GridKind, waiting: tuple[GridRow, ...]) -> tuple[GridRow, ...]:
    """The typed rows as changes of the newest versions, for a reader who has seen them."""
    newest = {line.id: line.version for line in load(kind).rows}
    return tuple(replace(row, expected=newest.get(row.id or 0, row.expected)) for row in waiting)
