"""The settings of the portfolio in view."""

import streamlit as st

from components import data, portfolio_form
from components.data_commands import change_settings
from components.headline import section
from models.actor import Right
from models.drafts import PortfolioDraft
from models.views.portfolio import PortfolioView


def draw() -> None:
    """Name, frame and thresholds, with the button that saves them."""
    view = data.portfolio()
    section("Settings", "A view says which thresholds it used; the past keeps those it was drawn with.")
    with st.container(width=720):
        draft = portfolio_form.fields(as_draft(view), key=f"settings:{view.id}:{view.version}")
        may = data.actor().may(Right.SET_UP)
        changed = draft != as_draft(view)
        st.button(
            "Save settings",
            type="primary",
            key="settings:save",
            disabled=not (changed and may),
            on_click=data.send,
            args=(change_settings, view.id, draft),
            kwargs={"expected": view.version, "form": "settings", "done": "Settings saved."},
        )


def as_draft(view: PortfolioView) -> PortfolioDraft:
    """The settings as they stand."""
    used = view.settings
    return PortfolioDraft(
        name=view.name,
        currency=used.currency,
        zone=used.zone,
        fiscal_start_month=used.fiscal_start_month,
        wip_limit=used.wip_limit,
        tolerance=used.tolerance,
        required_share=used.required_share,
        grace_days=used.grace_days,
        today_fixed=used.today_fixed,
    )
