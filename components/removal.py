"""Removes a portfolio from sight, and brings it back."""

import streamlit as st

from components import data
from components.data_commands import archive_portfolio, undo
from components.data_session import choose_portfolio, tell
from components.headline import section
from components.markup import label
from models.actor import Right
from models.errors import Problem
from models.views.portfolio import PortfolioView, RemovedPortfolio


def offer_removal() -> None:
    """The button that removes the portfolio in view, for who may."""
    if not data.actor().may(Right.SET_UP):
        return
    view = data.portfolio()
    what = "the demo" if view.demo else "this portfolio"
    section(
        f"Remove {what}", "It disappears from every list. Nothing is deleted: it can be brought back here."
    )
    st.button(f"Remove {what}", key="remove", icon=":material/archive:", on_click=remove, args=(view,))


def offer_return() -> None:
    """The removed portfolios, each with the button that brings it back."""
    gone = data.removed() if data.actor().may(Right.SET_UP) else ()
    if not gone:
        return
    section("Removed portfolios")
    for one in gone:
        st.button(
            f"Bring back {label(one.name)}",
            key=f"return:{one.id}",
            icon=":material/unarchive:",
            on_click=bring_back,
            args=(one,),
        )


def remove(view: PortfolioView) -> None:
    """Archive the portfolio; the next run shows another, or the greeting."""
    try:
        data.attempt(archive_portfolio, view.id, form=f"remove:{view.id}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    st.query_params.clear()
    tell(f"{view.name} was removed from sight. It can be brought back under Office or from the greeting.")


def bring_back(gone: RemovedPortfolio) -> None:
    """Undo the removal and have the portfolio in view."""
    try:
        data.attempt(undo, gone.id, gone.revision, form=f"return:{gone.id}:{gone.revision}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    choose_portfolio(gone.id)
    tell(f"{gone.name} is back.")
