"""The decision that a change of something reviewed rests on, entered beside the change by who may decide."""

import streamlit as st

from components import data
from components.forms.fields import text_field
from components.forms.form import Form
from models.actor import Right
from models.drafts import DecidedChange


def decision_fields(form: Form, words: str) -> None:
    """Fields for a decision taken between meetings, folded under `words`; nothing for those who may not decide."""
    if not data.actor().may(Right.DECIDE):
        return
    with st.expander(words):
        text_field(form, "decided_by", "Decided by")
        text_field(form, "right", "By which right")
        text_field(form, "reason", "Why")


def decided(form: Form) -> DecidedChange | None:
    """The decision that the change rests on, where one was entered."""
    entered = [form.value(field, "") or "" for field in ("decided_by", "right", "reason")]
    return DecidedChange(*entered) if any(entered) else None
