"""What did delivery learn, and what blocks it?"""

import streamlit as st

from components import access, data_raised, style
from components.headline import headline
from components.places import Place
from components.raised import links
from components.raised.adopt import place_adoption
from components.raised.choosing import pick_choice
from components.raised.escalation_form import escalation_fields
from components.raised.insight_form import insight_fields
from components.raised.raise_form import opened_form, raise_button, raise_form
from components.raised.raised_lists import escalation_list, insight_list
from components.raised.sending import tell_everything
from components.raised.words import answer

access.require(Place.RAISE)
style.place()
view = data_raised.raised()
tell_everything()
headline("What did delivery learn, and what blocks it?", answer(view))
raising = opened_form()
if raising is not None:
    raise_form(raising, insight_fields if raising.kind == links.INSIGHT else escalation_fields)
choice = pick_choice()
insights, escalations = st.tabs(
    ["Insights", "Escalations"], key="tab", on_change="rerun", bind="query-params"
)
if insights.open:
    with insights:
        if raising is None:
            raise_button(links.INSIGHT)
        insight_list(view, choice)
if escalations.open:
    with escalations:
        if raising is None:
            raise_button(links.ESCALATION)
        escalation_list(view, choice)
place_adoption(view)
