"""What does the evidence say about this initiative?"""

import streamlit as st

from components import access, data, dialogs, style
from components.advice_panel import advice_panel
from components.headline import section
from components.initiative_actions import act_on_initiative, act_on_key_result
from components.initiative_choice import pick_initiative
from components.initiative_facts import about_panel, decision_panel, delivery_panel, money_panel
from components.initiative_head import initiative_head, no_key_results
from components.key_result_card import key_result_chart, key_result_head
from components.places import Place
from components.raised.beside import raised_on_initiative

access.require(Place.INITIATIVE)
style.place()
view = pick_initiative()
st.html(initiative_head(view))
act_on_initiative(view, data.actor())

outcomes, facts = st.columns([2, 1], gap="large")
with outcomes:
    section("Outcomes", "Key results with their trajectory and the evidence behind it")
    if not view.contributions:
        st.html(no_key_results(view))
    for link in view.contributions:
        with st.container(border=True):
            st.html(key_result_head(link, view.moment, view.currency))
            key_result_chart(link.key_result, view.decisions, key=f"chart:{link.key_result.id}")
            act_on_key_result(link, view, data.actor())
with facts:
    if view.advice is not None:
        section("Advice", "From the rules of the method. The committee decides.")
        st.html(advice_panel(view))
    section("Money")
    st.html(money_panel(view))
    section("Delivery", "How the work goes. It never counts as an outcome.")
    st.html(delivery_panel(view))
    section("Decisions")
    st.html(decision_panel(view))
    raised_on_initiative(view.id, view.name)
    section("About")
    st.html(about_panel(view))
dialogs.place_dialog(view)
