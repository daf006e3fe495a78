"""What do I owe?"""

import streamlit as st

from components import access, style
from components.headline import headline
from components.places import Place
from components.updates import correcting
from components.updates.owed_list import owed_list
from components.updates.speaking import newly_checked_in, said_lately
from components.updates.whose import pick_person, whose_list
from components.updates.words import answer

access.require(Place.MY_UPDATES)
style.place()
title, choice = st.columns([5, 2], vertical_alignment="top")
with choice:
    person, everybody = pick_person()
view = whose_list(person)
with title:
    headline("What is owed?" if everybody else "What do I owe?", answer(view))
owed_list(view, whose=everybody)
newly_checked_in(view.fresh)
said_lately(view.said)
correcting.place_dialog()
