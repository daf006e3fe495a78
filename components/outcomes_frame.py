"""The frame of the outcomes page: as of when, what the filters leave out, and what to do while it is empty."""

import streamlit as st

from components import access, filters
from components.filters import Filters
from components.markup import div, text
from components.places import Place
from models import figures
from models.views.portfolio import PortfolioView


def as_of_line(view: PortfolioView) -> None:
    """The day the page is drawn for, and the last and next review."""
    words = [f"As of {figures.day(view.moment.day)}"]
    if view.last_review_on:
        words.append(f"last review {figures.day(view.last_review_on)}")
    if view.next_review_on:
        words.append(f"next {figures.day(view.next_review_on)}")
    st.html(div("sd-asof", text(" · ".join(words))))


def what_is_shown(whole: PortfolioView, view: PortfolioView, chosen: Filters) -> None:
    """What the filters leave, with a way back; nothing where nothing is filtered."""
    if not chosen.chosen:
        return
    words = f"Shown: {', '.join(chosen.chosen)}. {len(view.initiatives):,} of {len(whole.initiatives):,} initiatives."
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(words, width="content")
        st.button("Show everything", on_click=filters.clear_filters, key="outcomes:clear")


def empty_portfolio() -> None:
    """What to do first in a portfolio without initiatives."""
    st.html(
        div(
            "sd-empty-note",
            "This page shows whether money moves outcomes. It needs three things: initiatives with their budgets, "
            "the objectives they serve, and key results with dated evidence. Import your spreadsheet, "
            "or add them by hand.",
        )
    )
    access.offer(Place.PORTFOLIO, "Go to Portfolio", icon=":material/upload_file:")
