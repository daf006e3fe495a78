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
    with st.container(width=720), st.form("settings", border=False):
        portfolio_form.fields(as_draft(view), key=fields_of(view))
        st.form_submit_button(
            "Save settings",
            type="primary",
            key="settings:save",
            disabled=not data.actor().may(Right.SET_UP),
            on_click=save,
            args=(view,),
        )


def save(view: PortfolioView) -> None:
    """Save what stands in the fields, unless somebody else has saved since they were drawn."""
    draft = portfolio_form.entered(as_draft(view), key=fields_of(view))
    data.send(
        change_settings,
        view.id,
        draft,
        expected=view.version,
        form="settings",
        done="The settings are saved.",
    )


def fields_of(view: PortfolioView) -> str:
    """The key of the fields: of this portfolio in this version, so that a newer one fills them anew."""
    return f"settings:{view.id}:{view.version}"


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
        owner_days=used.owner_days,
        sponsor_days=used.sponsor_days,
        office_days=used.office_days,
        wip_weight=used.wip_weight,
        skipped_after=used.skipped_after,
        stop_chance=used.stop_chance,
        pivot_chance=used.pivot_chance,
        increase_chance=used.increase_chance,
        duplicate_from=used.duplicate_from,
        owner_load=used.owner_load,
        team_load=used.team_load,
        output_words=used.output_words,
        never_words=used.never_words,
        weekly_grace_days=used.weekly_grace_days,
        coverage_bar=used.coverage_bar,
    )
