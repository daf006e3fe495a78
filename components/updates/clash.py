"""Two people checked in one key result of the list for one day: the second one chooses field by field, and goes on."""

import streamlit as st

from components.data_updates import drop
from components.forms.side_by_side import Clash, both_sides, chosen, clash_in, is_chosen
from components.updates.desk import DONE, FORMS, MOVED, OPEN, desk
from components.updates.entry import Entry, draft_of
from components.updates.saving import save_correction


def clash_of(entry: Entry) -> Clash | None:
    """What the last attempt to save ran into, while that still stands."""
    return clash_in(entry.form, entry.view, draft_of(entry))


def choose_fields(entry: Entry, clash: Clash, following: str) -> None:
    """Both versions with a choice for each field that differs, and the two ways on."""
    form = entry.form
    both_sides(form, clash, entry.view.name)
    with st.container(horizontal=True):
        st.button(
            "Save what I chose",
            type="primary",
            key=form.key("merge"),
            disabled=not is_chosen(form, clash),
            on_click=_save,
            args=(entry, clash, following),
        )
        st.button("Leave theirs as it is", key=form.key("leave"), on_click=leave, args=(entry, following))


def _save(entry: Entry, clash: Clash, following: str) -> None:
    merged = clash.merged(chosen(entry.form, clash))
    save_correction(entry, merged, expected=clash.theirs.id, following=following)


def leave(entry: Entry, following: str) -> None:
    """Keep theirs and let go of what was typed; for the button's callback."""
    table = desk()
    drop(entry.place)()
    table[FORMS].pop(entry.view.id, None)
    table[OPEN], table[MOVED] = following, entry.form.opening
    table[DONE].append(f"{entry.view.name}: theirs stands.")
    st.rerun()
