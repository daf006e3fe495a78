"""The form in which a second person says whether a key result is an outcome, or only something delivered."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from components import data
from components.data_commands import confirm_outcome
from components.forms.fields import area_field, choice_field, term_field
from components.forms.form import Form
from components.forms.saving import save, show_other_faults
from models.drafts import OutcomeDraft
from models.views.key_result import KeyResultView
from models.vocabulary import OutcomeClaim

FIELDS = frozenset({"claim", "sentence", "person_id"})


def outcome_form(form: Form, key_result: KeyResultView) -> None:
    """Draw the form."""
    st.text(
        f"“{key_result.name}”: an outcome says who behaves or benefits differently. Something built, launched or "
        "delivered is an output, and cannot be measured as an outcome."
    )
    people: Mapping[int, str] = {one.id: one.name for one in data.persons()}
    term_field(
        form, "claim", "It is", [OutcomeClaim.CONFIRMED, OutcomeClaim.OUTPUT], start=OutcomeClaim.CONFIRMED
    )
    area_field(form, "sentence", "Who behaves or benefits differently?")
    choice_field(form, "person_id", "Said by (not its owner)", people)
    show_other_faults(form, FIELDS)
    st.button("Save", type="primary", key=form.key("save"), on_click=save_outcome, args=(form, key_result.id))


def save_outcome(form: Form, key_result_id: int) -> None:
    """Read what was entered and keep it; for the button's callback."""
    draft = OutcomeDraft(
        key_result_id=key_result_id,
        claim=form.value("claim"),
        sentence=form.value("sentence", "") or "",
        person_id=form.value("person_id"),
    )
    act = partial(data.attempt, confirm_outcome, data.portfolio_id(), draft, form=form.name)
    save(
        form,
        act,
        "It is said who benefits." if draft.claim is OutcomeClaim.CONFIRMED else "Marked as an output.",
    )
