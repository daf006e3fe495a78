"""Is the money moving outcomes?"""

import streamlit as st

from components import access, data, filters, style
from components.attention import by_attention
from components.headline import headline, outcomes_answer, section
from components.initiative_rows import initiative_rows
from components.key_figures import key_figures
from components.money_by_outcome import money_by_outcome
from components.narrowing import narrow
from components.objective_rows import objective_rows
from components.outcomes_frame import as_of_line, empty_portfolio, what_is_shown
from components.own_initiatives import own_initiatives
from components.places import Place
from components.value_spend_chart import value_spend_chart
from components.watermelons import watermelons
from models.attention import objectives_by_attention

access.require(Place.OUTCOMES)
style.place()
whole = data.advised()
currency = whole.settings.currency
answer, choice = st.columns([5, 1], vertical_alignment="top")
with choice:
    as_of_line(whole)
    with st.popover("Filter", icon=":material/filter_list:", width="stretch"):
        chosen = filters.pick_filters(whole)
view = narrow(whole, chosen)
with answer:
    headline("Is the money moving outcomes?", outcomes_answer(view))
if not whole.initiatives:
    empty_portfolio()
    st.stop()
what_is_shown(whole, view, chosen)
own_initiatives(view, data.actor())
st.html(key_figures(view, whole=not chosen.chosen))

outcomes, money = st.columns([1, 1], gap="large")
with outcomes:
    section("Objectives: attained, and expected by now")
    st.html(objective_rows(objectives_by_attention(view.objectives), currency))
with money:
    section("Money by outcome")
    st.html(money_by_outcome(view))
    st.html(watermelons(view))

section(
    "Value against spend",
    "Area: approved budget. Each tail starts where the initiative's own plan puts it today.",
)
st.html(value_spend_chart([one for one in view.initiatives if one.active], currency))

section("What needs the committee first")
initiative_rows(by_attention(view.initiatives), currency)
