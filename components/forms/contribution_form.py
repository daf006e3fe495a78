"""The forms that link an initiative to key results: one that exists already, or what a link weighs."""

from functools import partial

import streamlit as st

from components import data
from components.data_commands import add_contribution
from components.forms.fields import choice_field, number_field, term_field, text_field
from components.forms.form import Form
from components.forms.saving import save, show_other_faults
from models.drafts import ContributionDraft
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import Contribution

FIELDS = frozenset({"key_result_id", "kind", "weight", "share", "enables"})


def contribution_form(form: Form, view: InitiativeView, portfolio: PortfolioView) -> None:
    """Draw the form: choose a key result of the portfolio and say how the initiative serves it."""
    choices = linkable(view, portfolio)
    if not choices:
        st.text("Every key result of this portfolio is linked already. Add a new one instead.")
        return
    choice_field(form, "key_result_id", "Key result", choices)
    weight_fields(form)
    show_other_faults(form, FIELDS)
    st.button("Link", type="primary", key=form.key("save"), on_click=save_contribution, args=(form, view))


def weight_fields(form: Form) -> None:
    """How the initiative serves the key result."""
    left, middle, right = st.columns(3)
    with left:
        term_field(form, "kind", "Contribution", list(Contribution), start=Contribution.DIRECT)
    with middle:
        number_field(form, "weight", "Weight in the initiative", 1.0)
    with right:
        number_field(form, "share_percent", "Share of the effect, in %", None, placeholder="not said")
    if form.value("kind") is Contribution.ENABLING:
        text_field(form, "enables", "What it enables")


def linkable(view: InitiativeView, portfolio: PortfolioView) -> dict[int, str]:
    """Key results that the initiative does not serve yet, by id: name and objective."""
    linked = {link.key_result.id for link in view.contributions}
    served = [(kr, goal.name) for goal in portfolio.objectives for kr in (*goal.headline, *goal.feeding)]
    loose = [(kr, "no objective") for kr in portfolio.unlinked]
    return {kr.id: f"{kr.name} · {goal}" for kr, goal in served + loose if kr.id not in linked}


def save_contribution(form: Form, view: InitiativeView) -> None:
    """Read what was entered and link; for the button's callback."""
    draft = contribution_draft(form, view.id, form.value("key_result_id"))
    act = partial(data.attempt, add_contribution, data.portfolio_id(), draft, form=form.name)
    save(form, act, "Linked.")


def contribution_draft(form: Form, initiative_id: int, key_result_id: int) -> ContributionDraft:
    """The link as entered."""
    share, weight = form.value("share_percent"), form.value("weight")
    return ContributionDraft(
        initiative_id=initiative_id,
        key_result_id=key_result_id,
        kind=form.value("kind", Contribution.DIRECT),
        weight=1.0 if weight is None else weight,
        share=None if share is None else share / 100,
        enables=form.value("enables", "") or "",
    )
