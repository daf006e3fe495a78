"""Import of a spreadsheet: choose the file, see what it is read as, check what would happen, import or walk away."""

import streamlit as st

from components import (
    data,
    import_flow_actuals,
    import_flow_done,
    import_flow_file,
    import_flow_layout,
    import_flow_meaning,
    import_flow_preview,
    import_flow_send,
)
from components.headline import section
from components.import_flow_file import ChosenFile
from components.import_flow_send import Makers
from components.markup import label
from models.actor import Right
from models.errors import Unreadable
from models.vocabulary import word


def draw(make: Makers) -> None:
    """The whole way, as far as it has come; each step shows when the one before is answered.

    `make` makes the workbooks that are sent round beforehand.
    """
    actor = data.actor()
    if not actor.may(Right.IMPORT):
        st.info(f"As {word(actor.role)} you may not {Right.IMPORT.value}. Ask the PMO lead.")
        return
    if import_flow_done.draw():
        return
    section(
        "1 · Your file", "Excel, OpenDocument or CSV, as you keep it. Nothing is saved before the last step."
    )
    import_flow_send.draw(make)
    import_flow_actuals.told_done()
    chosen = _chosen()
    if chosen is None:
        return
    if actor.may(Right.ENTER_MONEY) and import_flow_actuals.are_actuals(chosen):
        import_flow_actuals.draw(chosen)
        return
    section("2 · What it says", "Read from the names of its columns; change what is wrong. It is remembered.")
    mapping, basis = import_flow_meaning.pick(chosen)
    section("3 · What would happen")
    import_flow_preview.draw(chosen, mapping, basis)


def _chosen() -> ChosenFile | None:
    """The table to import; None while there is none, or while it cannot be read, which is said."""
    try:
        file = import_flow_file.pick()
        if file is None:
            return None
        with st.container(horizontal=True, vertical_alignment="bottom"):
            return import_flow_layout.joined(import_flow_layout.pick(file))
    except Unreadable as problem:
        if str(problem):
            st.error(label(str(problem)), icon=":material/error:")
        return None
