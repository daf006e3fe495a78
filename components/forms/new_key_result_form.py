"""The form that adds a key result to an initiative: the key result first, then the link that weighs it."""

from datetime import date

import streamlit as st

from components import data
from components.forms.contribution_form import contribution_draft, weight_fields
from components.forms.form import Form, save, show_other_faults
from components.forms.key_result_entry import FIELDS, key_result_draft
from components.forms.key_result_form import key_result_fields
from models.commands.contributions import add_contribution
from models.commands.key_results import add_key_result
from models.commands.saved import Saved
from models.drafts import KeyResultDraft
from models.views.initiative import InitiativeView

LINK_FIELDS = frozenset({"kind", "weight", "enables"})


def new_key_result_form(form: Form, view: InitiativeView, today: date) -> None:
    """Draw the form, started from the initiative's own objective and owner."""
    start = starting_point(view)
    key_result_fields(form, start, today)
    weight_fields(form)
    show_other_faults(form, FIELDS | LINK_FIELDS)
    st.button("Add key result", type="primary", key=form.key("save"), on_click=save_new, args=(form, view, start))


def starting_point(view: InitiativeView) -> KeyResultDraft:
    """A blank key result of the initiative's first objective and owner."""
    objective_id = next((id for id, _amount in view.objectives if id is not None), None)
    return KeyResultDraft(name="", objective_id=objective_id, owner_id=view.owner.id if view.owner else None)


def save_new(form: Form, view: InitiativeView, start: KeyResultDraft) -> None:
    """Read what was entered, add the key result and link it; for the button's callback."""

    def act() -> Saved:
        # A key result that was added before its link failed is not added again.
        added = form.value("added") or data.attempt(
            add_key_result, data.portfolio_id(), key_result_draft(form, start), form=form.name
        )
        st.session_state[form.key("added")] = added
        link = contribution_draft(form, view.id, added.id)
        return data.attempt(add_contribution, data.portfolio_id(), link, form=f"{form.name}:link")

    save(form, act, "Key result added.")
