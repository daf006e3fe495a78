"""Which initiative the address names; a choice where it names none, a sentence where it is not there."""

import streamlit as st

from components import access, data
from components.attention import by_attention
from components.data_session import id_in
from components.headline import headline
from components.initiative_rows import initiative_link
from components.places import Place
from models.errors import NotFound
from models.views.initiative import InitiativeView

PARAMETER = "initiative"


def pick_initiative() -> InitiativeView:
    """The initiative that the address names. Stops the page where there is none to show."""
    named = st.query_params.get(PARAMETER, "")
    wanted = id_in(named)
    if wanted is None:
        _offer("Which initiative?")
    try:
        return data.initiative(wanted or 0)
    except NotFound as missing:
        st.warning(str(missing), icon=":material/search_off:")
        _offer("Choose another one")
    raise AssertionError("the page was stopped")


def _offer(question: str) -> None:
    headline(question)
    found = by_attention(data.portfolio().initiatives) or data.portfolio().initiatives
    for view in found:
        initiative_link(view.id, view.name)
    if not found:
        st.text("There are no initiatives yet. They are added or imported under Portfolio.")
        access.offer(Place.PORTFOLIO, "Add initiatives under Portfolio", icon=":material/add:")
    st.stop()
