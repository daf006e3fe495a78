"""Who looks, as which role, and whether they may open a place; every page asks here in its first line."""

import streamlit as st

from components.places import Place, entry, path
from models.vocabulary import Role, word

SEE_AS = "see_as"
THROUGH_SHELL = "came_through_shell"


def role() -> Role:
    """The role this session looks with: the one chosen under *See as*, else the administrator."""
    return Role(st.session_state.get(SEE_AS, Role.ADMINISTRATOR))


def admit() -> None:
    """Note that the shell has run in this session; only the shell calls this."""
    st.session_state[THROUGH_SHELL] = True


def may_open(place: Place) -> bool:
    """Whether the current role may open the place."""
    return role() in entry(place).roles


def require(place: Place) -> None:
    """Stop the page with a sentence unless it was opened through the shell by a role it is for."""
    if not st.session_state.get(THROUGH_SHELL):
        st.error("This page opens only inside Steerdeck. Go to its start page and choose the page there.")
        st.stop()
    if not may_open(place):
        st.warning(refusal(place))
        st.stop()


def offer(place: Place, label: str, icon: str | None = None) -> None:
    """A link to a place, for those who may open it; nothing for everybody else. `label` is our own text."""
    if may_open(place):
        st.page_link(path(place), label=label, icon=icon)


def refusal(place: Place) -> str:
    """Who the place is for, said to somebody it is not for."""
    readers = [word(one) for one in Role if one in entry(place).roles and one != Role.ADMINISTRATOR]
    return (
        f"{entry(place).title} is for these roles: {', '.join(readers)}. You are looking as {word(role())}. "
        "Choose another role under “See as”, or ask the PMO lead."
    )
