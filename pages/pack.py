"""What does the committee read?"""

from functools import partial

import streamlit as st

from components import access, data, pack_choice, style
from components.headline import headline
from components.places import Place
from exports.composition import Composition, Section
from exports.deck import build_deck

access.require(Place.PACK)
style.place()
portfolio = data.portfolio()
headline("What does the committee read?", pack_choice.answer(portfolio))
if not portfolio.initiatives:
    pack_choice.nothing_yet()
    st.stop()
sections = pack_choice.pick_sections(list(Section))
chosen = pack_choice.pick_initiatives(portfolio) if Section.EVIDENCE in sections else []
make = partial(build_deck, portfolio, composition=Composition(tuple(sections)))
pack_choice.make_and_offer(portfolio, chosen, make)
