"""The form that adds a key result to an initiative: the key result first, then the link that weighs it."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import data
from components.data_commands import Saved, add_contribution, add_key_result
from components.forms.contribution_form import contribution_draft, weight_fields
from components.forms.form import Form
from components.forms.key_result_entry import FIELDS, key_result_draft
from components.forms.key_result_form import key_result_fields
from components.forms.saving import save, show_other_faults
from models.drafts import KeyResultDraft
from models.views.initiative import InitiativeView
from models.vocabulary import Strength

LINK_FIELDS = frozenset({"kind", "weight", "enables"})


def new_key_result_form(form: Form, view: InitiativeView, today: date) -> None:
    """Draw the form, started from the initiative's own objective and owner."""
    start = starting_point(view)
    key_result_fields(form, start, today)
    weight_fields(form)
    show_other_faults(form, FIELDS | LINK_FIELDS)
    st.button(
        "Add key result", type="primary", key=form.key("save"), on_click=save_new, args=(form, view, start)
    )


def starting_point(view: InitiativeView) -> KeyResultDraft:
    """A blank key result of the initiative's first objective and owner."""
    objective_id = next((id for id, _amount in view.objectives if id is not None), None)
    owner_id = view.owner.id if view.owner else None
    strength = Strength.INDICATIVE
    return KeyResultDraft(name="", objective_id=objective_id, owner_id=owner_id, source_strength=strength)


def save_new(form: Form, view: InitiativeView, start: KeyResultDraft) -> None:
    """Read what was entered, add the key result and link it; for the button's callback."""

    def act(after: Callable[[], None]) -> Saved:
        # A key result that was added before its link failed is not added again.
        added = form.value("added") or data.attempt(
            add_key_result, data.portfolio_id(), key_result_draft(form, start), form=form.name
        )
        form.keep(added=added)
        link = contribution_draft(form, view.id, added.id)
        return data.attempt(
            add_contribution, data.portfolio_id(), link, form=f"{form.name}:link", after=after
        )

    save(form, act, "Key result added.")
