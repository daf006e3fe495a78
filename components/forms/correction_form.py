"""The form that corrects a check-in: choose which, and what it should have said; the old value stays in the record."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components import data
from components.data_commands import correct_check_in, withdraw_check_in
from components.forms.check_in_clash import show_check_in_clash
from components.forms.check_in_form import FIELDS, check_in_draft, check_in_fields
from components.forms.form import Form
from components.forms.saving import save, show_other_faults
from components.markup import div, text
from components.trajectory_chart import standing
from models import figures
from models.views.key_result import CheckInView, KeyResultView


def correction_form(form: Form, view: KeyResultView) -> None:
    """Draw the form for the chosen check-in, the newest one first."""
    series = {one.id: one for one in reversed(standing(view))}
    unit = view.promise.unit
    words = {
        id: f"{figures.day(one.observed_on)}: {figures.value(one.value, unit)}" for id, one in series.items()
    }
    st.html(div("sd", div("sd-card-title", text(view.name))))
    chosen = st.selectbox("Which value", list(series), format_func=words.__getitem__, key=form.key("which"))
    old = series[chosen]
    inner = replace(form, opening=f"{form.opening}-{old.id}")
    check_in_fields(inner, view, old)
    show_other_faults(inner, FIELDS)
    show_check_in_clash(inner, view, check_in_draft(inner, view))
    with st.container(horizontal=True):
        sent = (inner, view, old)
        st.button(
            "Save correction", type="primary", key=inner.key("save"), on_click=save_correction, args=sent
        )
        st.button("Withdraw this value", key=inner.key("withdraw"), on_click=withdraw, args=(inner, old))


def save_correction(form: Form, view: KeyResultView, old: CheckInView) -> None:
    """Read what was entered and correct; for the button's callback."""
    draft = check_in_draft(form, view)
    act = partial(data.attempt, correct_check_in, data.portfolio_id(), draft, expected=old.id, form=form.name)
    save(form, act, "Corrected. The value before stays in the record.")


def withdraw(form: Form, old: CheckInView) -> None:
    """Take the value out of the series; for the button's callback."""
    act = partial(data.attempt, withdraw_check_in, data.portfolio_id(), old.id, form=f"{form.name}:withdraw")
    save(form, act, "Withdrawn. The value stays in the record.")
