"""Are we ready for the next review?"""

import streamlit as st

from components import access, data_nudges, style
from components.headline import headline
from components.nudges import section
from components.nudges.person import Makers
from components.nudges.words import answer
from components.places import Place
from exports import nudges as files

access.require(Place.REVIEWS)
style.place()
view = data_nudges.nudges()
headline("Are we ready for the next review?", answer(view))
(readiness,) = st.tabs(["Readiness"], key="tab", on_change="rerun", bind="query-params")
if readiness.open:
    with readiness:
        section.draw(
            view, Makers(files.as_text, files.as_mail, files.as_table, files.as_folder, files.file_stem)
        )
