"""The first-run greeting: three doors into the product."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from components import data, new_portfolio
from components.data_session import choose_portfolio, tell
from components.headline import Answer
from components.places import Place, path
from models.actor import Right
from models.errors import Problem

ANSWER = Answer(
    "Outcomes in place of red, amber and green.",
    "See whether the money moves what it should, and take the pack that your steering committee decides on.",
)
OPENED = "greeting:opened"


@dataclass(frozen=True, slots=True)
class Door:
    """One way to begin: what it promises, and what its button does."""

    key: str
    title: str
    promise: str
    button: str
    opened: Callable[[], None]


def doors() -> None:
    """Explore the demo, import a spreadsheet, start blank."""
    if st.session_state.pop(OPENED, False):
        st.switch_page(path(Place.OUTCOMES))
    may = data.actor().may(Right.SET_UP)
    for column, one in zip(st.columns(3, gap="medium"), DOORS, strict=True):
        with column, st.container(border=True, height="stretch", vertical_alignment="distribute"):
            with st.container(gap="small"):
                st.subheader(one.title)
                st.write(one.promise)
            st.button(
                one.button,
                type="primary" if one.key == "demo" else "secondary",
                key=f"door:{one.key}",
                on_click=one.opened,
                disabled=not may,
                width="stretch",
            )
    if not may:
        st.caption(
            "Founding a portfolio is for the PMO lead and the administrator: choose that role under “See as”."
        )


def open_demo() -> None:
    """Load the demo portfolio and have it in view."""
    from models.demo.portfolio import load_demo

    try:
        choose_portfolio(load_demo(data.database(), data.actor()))
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    st.session_state[OPENED] = True


DOORS = (
    Door(
        "demo",
        "Explore the demo portfolio",
        "A financial-services group with 40 active initiatives, six objectives and more than a year of evidence. "
        "Change anything: it is yours to try, and is removed with one click.",
        "Open the demo",
        open_demo,
    ),
    Door(
        "import",
        "Import my spreadsheet",
        "A list of projects as CSV or Excel is enough. Columns are guessed, you see what will happen before it does, "
        "and a red-amber-green rating comes in as a delivery report, never as an outcome.",
        "Import a spreadsheet",
        partial(new_portfolio.ask, Place.PORTFOLIO, tab="Import"),
    ),
    Door(
        "blank",
        "Start blank",
        "Name the portfolio, then write the first objective, the initiatives that serve it and the key results "
        "that will show whether it comes true.",
        "Start blank",
        partial(new_portfolio.ask, Place.PORTFOLIO),
    ),
)
