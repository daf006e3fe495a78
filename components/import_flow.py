"""Import of a spreadsheet: choose the file, see what it is read as, check what would happen, import or walk away."""

import streamlit as st

from components import data, import_flow_done, import_flow_file, import_flow_meaning, import_flow_preview
from components.headline import section
from models.actor import Right
from models.vocabulary import word


def draw() -> None:
    """The whole way, as far as it has come; each step shows when the one before is answered."""
    actor = data.actor()
    if not actor.may(Right.IMPORT):
        st.info(f"As {word(actor.role)} you may not {Right.IMPORT.value}. Ask the PMO lead.")
        return
    if import_flow_done.draw():
        return
    section("1 · Your file", "CSV or Excel, as you keep it. Nothing is saved before the last step.")
    chosen = import_flow_file.pick()
    if chosen is None:
        return
    section("2 · What it says", "Read from the names of its columns; change what is wrong. It is remembered.")
    mapping, basis = import_flow_meaning.pick(chosen)
    section("3 · What would happen")
    import_flow_preview.draw(chosen, mapping, basis)
