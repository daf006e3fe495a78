"""Import of a spreadsheet: choose the file, see what it is read as, check what would happen, import or walk away."""

import streamlit as st

from components import (
    data,
    import_flow_actuals,
    import_flow_book,
    import_flow_done,
    import_flow_file,
    import_flow_layout,
    import_flow_meaning,
    import_flow_preview,
    import_flow_send,
)
from components.headline import section
from components.import_flow_file import ChosenFile, OpenFile
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
    file = _file()
    if file is None:
        return
    if (book := import_flow_book.own(file)) is not None:
        import_flow_book.draw(file, book)
        return
    chosen = _chosen(file)
    if chosen is None:
        return
    if actor.may(Right.ENTER_MONEY) and import_flow_actuals.are_actuals(chosen):
        import_flow_actuals.draw(chosen)
        return
    section("2 · What it says", "Read from the names of its columns; change what is wrong. It is remembered.")
    mapping, basis = import_flow_meaning.pick(chosen)
    section("3 · What would happen")
    import_flow_preview.draw(chosen, mapping, basis)


def _file() -> OpenFile | None:
    """The file to import; None while there is none, or while it cannot be read, which is said."""
    try:
        return import_flow_file.pick()
    except Unreadable as problem:
        _say(problem)
        return None


def _chosen(file: OpenFile) -> ChosenFile | None:
    """The table to import; None while it cannot be read, which is said."""
    try:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            return import_flow_layout.joined(import_flow_layout.pick(file))
    except Unreadable as problem:
        _say(problem)
        return None


def _say(problem: Unreadable) -> None:
    if str(problem):
        st.error(label(str(problem)), icon=":material/error:")
