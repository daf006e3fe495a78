"""The settings of the portfolio in view."""

import uuid
from functools import partial

import streamlit as st

from components import data, portfolio_form
from components.data_commands import change_settings
from components.data_session import tell
from components.forms.form import Form
from components.forms.merge import Merge, is_apart, show_merge
from components.headline import section
from models.actor import Right
from models.drafts import PortfolioDraft
from models.errors import Conflict, Problem
from models.views.line import Line
from models.views.portfolio import PortfolioView


def draw() -> None:
    """Name, frame and thresholds, with the button that saves them."""
    view = data.portfolio()
    form = opened_on(view)
    section("Settings", "A view says which thresholds it used; the past keeps those it was drawn with.")
    with st.container(width=720):
        show_merge(form, lambda: _both(form, view))
        with st.form("settings", border=False):
            portfolio_form.fields(as_draft(view), key=fields_of(form))
            st.form_submit_button(
                "Save settings",
                type="primary",
                key="settings:save",
                disabled=is_apart(form) or not data.actor().may(Right.SET_UP),
                on_click=save,
                args=(form, view),
            )


def opened_on(view: PortfolioView) -> Form:
    """The form on the version its fields were filled from: what is typed stays when somebody else saves meanwhile."""
    form: Form | None = desk().get(view.id)
    if form is None or f"{fields_of(form)}:name" not in st.session_state:
        form = desk()[view.id] = Form("settings", view.id, view.version, uuid.uuid4().hex[:8])
    return form


def desk() -> dict[int, Form]:
    """The session's plain dictionary for the settings that are open, by portfolio."""
    found: dict[int, Form] = st.session_state.setdefault("settings:desk", {})
    return found


def save(form: Form, view: PortfolioView) -> None:
    """Save what stands in the fields; where somebody else has saved since they were filled, both are shown."""
    draft, table = portfolio_form.entered(as_draft(view), key=fields_of(form)), desk()
    try:
        data.attempt(
            change_settings,
            view.id,
            draft,
            expected=form.expected,
            form=form.name,
            after=lambda: table.pop(view.id, None),
        )
    except Conflict as conflict:
        form.keep(conflict=conflict)
    except Problem as problem:
        tell(str(problem), trouble=True)
    else:
        tell("The settings are saved.")


def fields_of(form: Form) -> str:
    """The key of the fields of one opening of the form."""
    return f"form:{form.name}"


def _both(form: Form, view: PortfolioView) -> Merge:
    mine = portfolio_form.entered(as_draft(view), key=fields_of(form))
    shown = frozenset(portfolio_form.ENTERED)
    line = Line(view.id, view.version, as_draft(view))
    return Merge(line, mine, shown, partial(save, form, view), leave=partial(let_go, view.id))


def let_go(portfolio_id: int) -> None:
    """Forget what was typed and start from what stands; for a button's callback."""
    desk().pop(portfolio_id, None)


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
