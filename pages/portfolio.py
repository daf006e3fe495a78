"""What is in this portfolio, and what should change?"""

import streamlit as st

from components import access, import_flow, style
from components.grid import editor, undo
from components.headline import headline
from components.import_flow_send import Makers
from components.places import Place
from exports.workbook_form import form
from exports.workbook_round import workbook
from exports.workbook_same import same_layout

access.require(Place.PORTFOLIO)
style.place()
headline("What is in this portfolio, and what should change?", undo.answer())
edit, incoming = st.tabs(["Edit", "Import"], key="tab", on_change="rerun", bind="query-params")
if edit.open:
    with edit:
        chosen = st.segmented_control(
            "What to edit",
            ["initiatives", "objectives", "key_results"],
            default="initiatives",
            required=True,
            format_func=lambda name: name.replace("_", " ").capitalize(),
            key="edit",
            bind="query-params",
            label_visibility="collapsed",
        )
        editor.draw(chosen)
        undo.draw()
if incoming.open:
    with incoming:
        import_flow.draw(Makers(workbook, form, same_layout))
