"""The frame around each page: brand, menu by role, sidebar; and the page that was asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from components import access, brand
from components.places import ENTRIES, Entry, Place, path
from models.vocabulary import Role, word


def lead() -> st.Page:
    """Draw the frame around every page and answer the page to run."""
    pages = [(entry, page(entry)) for entry in ENTRIES if entry.path.is_file()]
    chosen = st.navigation(by_section(pages), expanded=True)
    st.logo(brand.logo(dark=st.context.theme.type == "dark"), size="large")
    with st.sidebar:
        draw_only_place(pages)
        draw_sidebar()
        pick_role()
    return chosen


def by_section(pages: list[tuple[Entry, st.Page]]) -> dict[str, list[st.Page]]:
    """The menu: sections in the order of the places, the front door first and unlisted."""
    menu: dict[str, list[st.Page]] = {
        "": [st.Page(front_door, title="Steerdeck", default=True, visibility="hidden")]
    }
    for entry, one in pages:
        menu.setdefault(entry.section, []).append(one)
    return menu


def page(entry: Entry) -> st.Page:
    """A place as a page; where the role may not open it, its file is not even registered."""
    allowed = access.may_open(entry.place)
    listed = allowed and entry.listed
    return st.Page(
        entry.path if allowed else refuse(entry.place),
        title=entry.title,
        url_path=entry.place.value,
        visibility="visible" if listed else "hidden",
    )


def refuse(place: Place) -> Callable[[], None]:
    """A page that says who the place is for."""
    return partial(access.require, place)


def front_door() -> None:
    """The bare address leads on, so that each page keeps one address of its own."""
    st.switch_page(front(), query_params=st.query_params.to_dict())


def front() -> Path:
    """The page to begin with: the greeting while there is no portfolio, Outcomes afterwards."""
    return path(Place.OUTCOMES)


def draw_only_place(pages: list[tuple[Entry, st.Page]]) -> None:
    """The way back for a role with one place: Streamlit shows no menu of a single page."""
    listed = [one for _, one in pages if one.visibility == "visible"]
    if len(listed) == 1:
        st.page_link(listed[0])


def draw_sidebar() -> None:
    """The portfolio in view and the search box."""


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
