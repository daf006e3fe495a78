"""The forms that link an initiative to key results: one that exists already, or what a link weighs."""

from functools import partial
from typing import Any

import streamlit as st

from components import data
from components.data_commands import add_contribution, archive_contribution, change_contribution
from components.forms.decision_entry import decided, decision_fields
from components.forms.fields import choice_field, number_field, term_field, text_field
from components.forms.form import Form
from components.forms.merge import Merge, is_apart, show_merge
from components.forms.saving import save, show_other_faults
from components.objective_rows import values
from models.drafts import ContributionDraft
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView
from models.views.portfolio import PortfolioView
from models.vocabulary import Contribution

FIELDS = frozenset({"key_result_id", "kind", "weight", "enables"})
CHANGED = frozenset({"kind", "weight", "share", "enables"})


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


def link_form(form: Form, view: InitiativeView, link: ContributionView) -> None:
    """Draw the form of a link that stands: how the initiative serves the key result, or that it no longer does."""
    st.text(f"How “{view.name}” serves “{link.key_result.name}”.")
    show_merge(form, lambda: _both(form, view, link))
    weight_fields(form, link)
    decision_fields(form, "The change of a reviewed weight rests on a decision")
    show_other_faults(form, FIELDS)
    with st.container(horizontal=True):
        more = {"disabled": is_apart(form), "on_click": save_link, "args": (form, view, link)}
        st.button("Save link", type="primary", key=form.key("save"), **more)
        st.button("Remove link", key=form.key("remove"), on_click=remove_link, args=(form, link))
    st.caption("Removing keeps the key result and its evidence; the link can be made again.")


def weight_fields(form: Form, start: ContributionView | None = None) -> None:
    """How the initiative serves the key result; a new link starts as a direct one of weight 1."""
    kind = Contribution(start.kind) if start else Contribution.DIRECT
    share = None if start is None or start.share is None else round(100 * start.share, 9)
    left, middle, right = st.columns(3)
    with left:
        term_field(form, "kind", "Contribution", list(Contribution), start=kind)
    with middle:
        number_field(form, "weight", "Weight in the initiative", start.weight if start else 1.0)
    with right:
        number_field(form, "share_percent", "Share of the effect, in %", share, placeholder="not said")
    if form.value("kind", kind) is Contribution.ENABLING:
        text_field(form, "enables", "What it enables", start.enables if start else "")


def linkable(view: InitiativeView, portfolio: PortfolioView) -> dict[int, str]:
    """Key results that the initiative does not serve yet, by id: name, value and target, objective."""
    linked = {link.key_result.id for link in view.contributions}
    served = [(kr, goal.name) for goal in portfolio.objectives for kr in (*goal.headline, *goal.feeding)]
    loose = [(kr, "no objective") for kr in portfolio.unlinked]
    return {kr.id: f"{kr.name} · {values(kr)} · {goal}" for kr, goal in served + loose if kr.id not in linked}


def save_contribution(form: Form, view: InitiativeView) -> None:
    """Read what was entered and link; for the button's callback."""
    draft = contribution_draft(form, view.id, form.value("key_result_id"))
    act = partial(data.attempt, add_contribution, data.portfolio_id(), draft, form=form.name)
    save(form, act, "Linked.")


def save_link(form: Form, view: InitiativeView, link: ContributionView) -> None:
    """Read what was entered and change the link; for the button's callback."""
    draft = contribution_draft(form, view.id, link.key_result.id)
    named = {"expected": form.expected, "decided": decided(form), "form": form.name}
    save(form, partial(data.attempt, change_contribution, data.portfolio_id(), draft, **named), "Link saved.")


def remove_link(form: Form, link: ContributionView) -> None:
    """End the link; for the button's callback."""
    named = {"expected": form.expected, "form": f"{form.name}:remove"}
    act = partial(data.attempt, archive_contribution, data.portfolio_id(), link.id, **named)
    save(form, act, "Link removed. “Undo the last save” under Portfolio brings it back.")


def _both(form: Form, view: InitiativeView, link: ContributionView) -> Merge:
    line = next(one for one in data.grid("contributions") if one.id == link.id)
    mine = contribution_draft(form, view.id, link.key_result.id)
    return Merge(line, mine, CHANGED, lambda: save_link(form, view, link), widget=_entry)


def _entry(field: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401  whatever the field holds
    if field == "share":
        return "share_percent", None if value is None else round(100 * value, 9)
    return field, value


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
