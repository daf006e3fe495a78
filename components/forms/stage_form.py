"""The form that moves an initiative from stage to stage: the only way, through the gate."""

from datetime import date
from functools import partial

import streamlit as st

from components import data
from components.data_commands import change_stage
from components.forms.fields import area_field, day_field, term_field
from components.forms.form import Form
from components.forms.saving import save, show_other_faults
from models.drafts import StageDraft
from models.views.initiative import InitiativeView
from models.vocabulary import Stage, word

FIELDS = frozenset({"stage", "effective_on", "reason"})
GATE = (
    "Into delivering or scaling goes only what serves a measurable key result, confirmed as an outcome by a second "
    "person, of a live objective. This gate cannot be waived."
)


def stage_form(form: Form, view: InitiativeView, today: date) -> None:
    """Draw the form."""
    owed = f" It claims to be {view.claimed_stage} and owes the gate." if view.gate_owed else ""
    st.text(f"Now {word(view.stage).lower()}.{owed} {GATE}")
    left, right = st.columns(2)
    with left:
        term_field(form, "stage", "Stage", list(Stage), start=view.stage)
    with right:
        day_field(form, "effective_on", "From", today)
    area_field(form, "reason", "Reason")
    show_other_faults(form, FIELDS)
    st.button("Change stage", type="primary", key=form.key("save"), on_click=save_stage, args=(form, view.id))


def save_stage(form: Form, initiative_id: int) -> None:
    """Read what was entered and move the initiative; for the button's callback."""
    draft = StageDraft(
        initiative_id=initiative_id,
        stage=form.value("stage"),
        effective_on=form.value("effective_on"),
        reason=form.value("reason", "") or "",
    )
    act = partial(data.attempt, change_stage, data.portfolio_id(), draft, form=form.name)
    save(form, act, f"The stage is {word(draft.stage).lower()} now.")
