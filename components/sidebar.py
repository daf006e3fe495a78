"""The sidebar: which portfolio is in view, one search box over all that has a name, and whose eyes to look through."""

import streamlit as st

from components import access, data, new_portfolio
from components.data_session import AS_PERSON, PORTFOLIO, choose_portfolio
from components.markup import label
from components.places import Place, entry, path
from components.strategy_thread import GOAL
from models.actor import Right
from models.views.portfolio import PortfolioName
from models.views.search import Hit, Kind
from models.vocabulary import Role

MOST_HITS = 8
SWITCH, WORDS = "sidebar:portfolio", "sidebar:words"
KIND_ICON = {
    Kind.INITIATIVE: ":material/rocket_launch:",
    Kind.KEY_RESULT: ":material/flag:",
    Kind.OBJECTIVE: ":material/explore:",
}


def draw() -> None:
    """The switcher and the search box; nothing while there is no portfolio."""
    names = data.portfolios()
    if not names:
        return
    switch(names)
    search()


def switch(names: tuple[PortfolioName, ...]) -> None:
    """Choose the portfolio in view, or found another."""
    ids = [name.id for name in names]
    spoken = {name.id: name.name for name in names}
    in_view = data.portfolio_id()
    st.session_state[SWITCH] = in_view if in_view in ids else ids[0]
    chooser, founder = st.columns([5, 1], vertical_alignment="bottom", gap="small")
    chooser.selectbox("Portfolio", ids, format_func=spoken.__getitem__, key=SWITCH, on_change=switched)
    if data.actor().may(Right.SET_UP):
        founder.button(
            "New portfolio",
            icon=":material/add:",
            help="New portfolio",
            key="sidebar:new",
            on_click=new_portfolio.ask,
            wrap=False,
        )
    new_portfolio.dialog_if_asked()


def switched() -> None:
    """Show the chosen portfolio; what the address said of the old one no longer holds."""
    chosen = st.session_state[SWITCH]
    st.query_params.clear()
    st.session_state.pop(AS_PERSON, None)
    choose_portfolio(chosen)


def search() -> None:
    """Find initiatives, key results and objectives by their words."""
    words = st.text_input(
        "Search", key=WORDS, placeholder="Initiative, key result, objective", icon=":material/search:"
    )
    if not words.strip():
        return
    hits = data.search(words)
    if not hits:
        st.caption("Nothing here has these words in its name or key.")
    for hit in hits[:MOST_HITS]:
        link(hit)
    if len(hits) > MOST_HITS:
        st.caption("There is more: add a word.")


def link(hit: Hit) -> None:
    """A hit as a link to the page that shows it."""
    place = Place.STRATEGY if hit.initiative_id is None else Place.INITIATIVE
    if not access.may_open(place):
        place = Place.OUTCOMES
    asked = {PORTFOLIO: str(data.portfolio_id())}
    if hit.initiative_id is not None:
        asked["initiative"] = str(hit.initiative_id)
    if hit.kind is Kind.OBJECTIVE:
        asked[GOAL] = str(hit.id)
    st.page_link(
        path(place),
        label=label(hit.name),
        icon=KIND_ICON[hit.kind],
        query_params=asked,
        help=f"{hit.kind.value.replace('_', ' ').capitalize()}, opens {entry(place).title}",
    )


def pick_person() -> None:
    """As owner or sponsor, choose which person of the portfolio to be: own rights follow from it."""
    if access.role() not in (Role.OWNER, Role.SPONSOR) or not data.portfolios():
        st.session_state.pop(AS_PERSON, None)
        return
    people = {person.id: person.name for person in data.persons()}
    st.selectbox(
        "As which person",
        list(people),
        index=None,
        format_func=people.__getitem__,
        key=AS_PERSON,
        placeholder="Choose a person",
        help="What this person owns is yours to update while you look as them.",
    )
