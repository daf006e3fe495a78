"""Who and what stands behind this portfolio?"""

import streamlit as st

from components import access, glossary, settings_form, storage, style, trail_table
from components.grid import editor, undo
from components.headline import headline
from components.places import Place

access.require(Place.OFFICE)
style.place()
headline("Who and what stands behind this portfolio?", undo.answer())
tabs = st.tabs(
    ["Settings", "People & rights", "Glossary", "Audit trail"],
    key="tab",
    on_change="rerun",
    bind="query-params",
)
drawn = (settings_form.draw, lambda: editor.draw("people"), glossary.draw, trail_table.draw)
for tab, draw in zip(tabs, drawn, strict=True):
    if tab.open:
        with tab:
            draw()
            if draw is settings_form.draw:
                storage.draw()
