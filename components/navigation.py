"""The frame around each page: brand, menu by role, sidebar; and the way to the page that was asked for."""

from functools import partial

import streamlit as st

from components import access, brand, data, sidebar
from components.places import ENTRIES, Entry, Place, path
from models.vocabulary import Role, word


def lead() -> None:
    """Draw the frame and run the page that was asked for, where the role may open it."""
    founded = bool(data.portfolios())
    pages = [(entry, page(entry, founded=founded)) for entry in ENTRIES if entry.path.is_file()]
    front = Place.OUTCOMES if founded else Place.WELCOME
    chosen = st.navigation(by_section(pages, front), expanded=True)
    st.logo(brand.logo(dark=st.context.theme.type == "dark"), size="large")
    with st.sidebar:
        draw_only_place(pages)
        sidebar.draw()
        pick_role()
        sidebar.pick_person()
    if chosen.url_path:
        admit_to(Place(chosen.url_path), founded=founded)
    chosen.run()


def by_section(pages: list[tuple[Entry, st.Page]], front: Place) -> dict[str, list[st.Page]]:
    """The menu: sections in the order of the places, the front door first and unlisted."""
    door = st.Page(
        partial(lead_on, front), title="Steerdeck", url_path="door", default=True, visibility="hidden"
    )
    menu: dict[str, list[st.Page]] = {"": [door]}
    for entry, one in pages:
        menu.setdefault(entry.section, []).append(one)
    return menu


def page(entry: Entry, *, founded: bool) -> st.Page:
    """A place as a page of the menu, listed for the roles that may open it."""
    listed = entry.listed and access.may_open(entry.place) and is_open(entry.place, founded=founded)
    return st.Page(
        entry.path,
        title=entry.title,
        url_path=entry.place.value,
        visibility="visible" if listed else "hidden",
    )


def is_open(place: Place, *, founded: bool) -> bool:
    """Whether the place has anything to show: before a portfolio is founded only the greeting has."""
    return founded or place is Place.WELCOME


def admit_to(place: Place, *, founded: bool) -> None:
    """Stop with a sentence where the role may not open the place; greet where there is nothing yet."""
    access.require(place)
    if not is_open(place, founded=founded):
        st.switch_page(path(Place.WELCOME))


def lead_on(front: Place) -> None:
    """The bare address leads on, so that each page keeps one address of its own."""
    st.switch_page(path(front), query_params=st.query_params.to_dict())


def draw_only_place(pages: list[tuple[Entry, st.Page]]) -> None:
    """The way back for a role with one place: Streamlit shows no menu of a single page."""
    listed = [one for _, one in pages if one.visibility == "visible"]
    if len(listed) == 1:
        st.page_link(listed[0])


def pick_role() -> None:
    """Let the administrator look at everything as another role would."""
    st.selectbox(
        "See as",
        list(Role),
        index=list(Role).index(Role.ADMINISTRATOR),
        format_func=word,
        key=access.SEE_AS,
        persist_state="session",
        help="Without sign-in, the person at this machine is its administrator and may look as any role.",
    )
