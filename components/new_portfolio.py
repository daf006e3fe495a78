"""The dialog that founds a portfolio, and the way on from it."""

import streamlit as st

from components import data, portfolio_form
from components.data_commands import create_portfolio
from components.data_session import PORTFOLIO, choose_portfolio
from components.markup import label
from components.places import Place, path
from models.errors import Problem

ASKED, FOUNDED, TROUBLE, NEXT = "new:asked", "new:founded", "new:trouble", "new:next"
FIELDS = "new"


def ask(then: Place = Place.PORTFOLIO, **asked: str) -> None:
    """Have the dialog open in this run; `then`, with what it is asked, is the page to go to afterwards."""
    st.session_state[ASKED] = True
    st.session_state[NEXT] = then, asked
    st.session_state.pop(TROUBLE, None)


def dialog_if_asked() -> None:
    """Open the dialog where it was asked for, or go on where it founded a portfolio."""
    if st.session_state.pop(FOUNDED, False):
        place, asked = st.session_state.pop(NEXT)
        st.switch_page(path(place), query_params={**asked, PORTFOLIO: str(data.portfolio_id())})
    if st.session_state.get(ASKED):
        form()


def dismiss() -> None:
    """The reader closed the dialog."""
    st.session_state.pop(ASKED, None)


@st.dialog("New portfolio", on_dismiss=dismiss)
def form() -> None:
    """Name, frame and thresholds; founds the portfolio on the button."""
    if st.session_state.get(FOUNDED):
        st.rerun()
    st.write("The initiatives that one steering committee steers together. All of it can be changed later.")
    with st.form("new portfolio", border=False):
        portfolio_form.fields(portfolio_form.blank(), key=FIELDS)
        if trouble := st.session_state.get(TROUBLE):
            st.error(label(trouble))
        st.form_submit_button("Create portfolio", type="primary", key="new:create", on_click=found)


def found() -> None:
    """Found the portfolio and have it in view; a problem stays in the dialog."""
    draft = portfolio_form.entered(portfolio_form.blank(), key=FIELDS)
    try:
        saved = data.attempt(create_portfolio, draft, form="new portfolio")
    except Problem as problem:
        st.session_state[TROUBLE] = str(problem)
        return
    choose_portfolio(saved.id)
    dismiss()
    st.session_state[FOUNDED] = True
