"""In the dialogs of a check-in: what somebody else saved meanwhile, to choose from field by field."""

from functools import partial

import streamlit as st

from components import data
from components.data_commands import correct_check_in
from components.forms.form import Form, close_form
from components.forms.saving import save
from components.forms.side_by_side import Clash, both_sides, chosen, clash_in, is_chosen
from models.drafts import CheckInDraft
from models.views.key_result import KeyResultView


def show_check_in_clash(form: Form, view: KeyResultView, mine: CheckInDraft) -> None:
    """Both versions and the two ways on; nothing where nobody was faster."""
    clash = clash_in(form, view, mine)
    if clash is None:
        return
    both_sides(form, clash, view.name)
    with st.container(horizontal=True):
        st.button(
            "Save what I chose",
            key=form.key("merge"),
            disabled=not is_chosen(form, clash),
            on_click=_save,
            args=(form, clash),
        )
        st.button("Leave theirs as it is", key=form.key("leave"), on_click=_leave)


def _save(form: Form, clash: Clash) -> None:
    theirs = clash.theirs.id
    merged, name = clash.merged(chosen(form, clash)), f"{form.name}:over:{theirs}"
    act = partial(data.attempt, correct_check_in, data.portfolio_id(), merged, expected=theirs, form=name)
    save(form, act, "Saved; both versions stay in the record.")


def _leave() -> None:
    close_form()
    st.rerun()
