"""The form that corrects a check-in, opened from the list: the old value stays beside the new one."""

from dataclasses import replace

import streamlit as st

from components.data_updates import standing
from components.forms.correction_form import correction_form
from components.forms.form import Form, close_form, open_form, opened
from components.forms.saving import tell_done

KIND = "correction_of_update"


def correct(key_result_id: int, version: int) -> None:
    """Open the form on a key result; for a button's callback inside a fragment."""
    open_form(KIND, key_result_id, version)
    st.rerun()


def place_dialog() -> None:
    """Open the dialog where it was asked for; where none is open, tell what the last one saved."""
    tell_done()
    form = opened()
    if form is not None and form.kind == KIND:
        st.dialog("Correct a value", width="medium", on_dismiss=close_form)(_draw)(form)


def _draw(form: Form) -> None:
    stand = standing(form.id)
    seen = tuple(one for one in stand.check_ins if one.observed_on <= stand.day)
    correction_form(form, replace(stand.key_result, check_ins=seen))
