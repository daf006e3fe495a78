"""Who and what stands behind this portfolio?"""

import streamlit as st

from components import access, glossary, removal, settings_form, sources_form, storage, style
from components.grid import editor, undo
from components.headline import headline
from components.places import Place
from components.trail import pages as trail_pages
from exports import trail as trail_files

access.require(Place.OFFICE)
style.place()
headline("Who and what stands behind this portfolio?", undo.answer())
settings, people, words, trail = st.tabs(
    ["Settings", "People & rights", "Glossary", "Audit trail"],
    key="tab",
    on_change="rerun",
    bind="query-params",
)
if settings.open:
    with settings:
        settings_form.draw()
        sources_form.draw()
        storage.draw()
        removal.offer_removal()
        removal.offer_return()
if people.open:
    with people:
        editor.draw("people")
if words.open:
    with words:
        glossary.draw()
if trail.open:
    with trail:
        trail_pages.draw(trail_pages.Makers(trail_files.as_csv, trail_files.as_workbook, trail_files.name_of))
