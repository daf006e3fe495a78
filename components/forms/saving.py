"""Saves a form by one command, and shows in place what was wrong, or that somebody else was faster."""

from collections.abc import Callable

import streamlit as st

from components.data_commands import Saved
from components.data_session import tell
from components.forms.form import OPEN, Form, desk, open_form
from components.markup import div, tag, text
from models.errors import Conflict, Fault, Invalid, Problem

DONE = "done"
KEPT = "Save again: your entries will take the place of theirs."


def save(form: Form, act: Callable[..., Saved], done: str) -> None:
    """Carry out the act of a form, for a button's callback; what is wrong and what was typed stay with the form.

    `act` takes `after`, called once it is saved: from there on nothing of Streamlit is asked, for a newer click may
    stop the script there, and the form would stand open as if nothing had been saved.
    """
    table = desk()

    def put_away() -> None:
        table.pop(OPEN, None)
        table[DONE] = [done]

    try:
        saved = act(after=put_away)
    except Invalid as invalid:
        form.keep(faults=invalid.faults, conflict=None)
    except Conflict as conflict:
        form.keep(faults=(), conflict=conflict)
    except Problem as problem:
        form.keep(faults=(Fault("", str(problem)),), conflict=None)
    else:
        table[DONE] = [done, *saved.notes]
        st.rerun()


def tell_done() -> None:
    """Say what the form saved last has to say; a callback inside a dialog must not draw, so the next run does."""
    for sentence in desk().pop(DONE, ()):
        tell(sentence)


def faults_of(form: Form) -> tuple[Fault, ...]:
    """What was wrong when it was last saved."""
    faults: tuple[Fault, ...] = form.value("faults", ())
    return faults


def show_faults(form: Form, field: str) -> None:
    """The sentences about one field, under it."""
    _show(" ".join(fault.sentence for fault in faults_of(form) if fault.field == field))


def show_other_faults(form: Form, shown: frozenset[str]) -> None:
    """The sentences about anything that has no field of its own in the form."""
    for fault in faults_of(form):
        if fault.field not in shown:
            _show(fault.sentence)


def _show(sentences: str) -> None:
    if sentences:
        st.html(div("sd-fault", text(sentences), role="alert"))


def show_conflict(
    form: Form, newest: Callable[[], int], words: Callable[[str, str], str] = lambda field, said: said
) -> None:
    """Somebody was faster: both sides, and the choice; what was typed stays in the form.

    `words` makes of a field and what it says what people read.
    """
    conflict: Conflict | None = form.value("conflict")
    if conflict is None:
        return
    head = tag(
        "tr", "", *(tag("th", "", one, scope="col") for one in ("Field", "Saved by the other", "Yours"))
    )
    fields = dict.fromkeys([*conflict.theirs, *conflict.mine])
    rows = "".join(_side_by_side(field, conflict, words) for field in fields)
    table = tag("table", "sd-table", tag("thead", "", head), tag("tbody", "", rows))
    st.html(div("sd sd-callout sd-behind", tag("b", "", text(str(conflict))), div("sd-scroll", table)))
    with st.container(horizontal=True):
        st.button("Keep mine", key=form.key("mine"), on_click=_keep_mine, args=(form, newest))
        st.button("Take theirs", key=form.key("theirs"), on_click=_take_theirs, args=(form, newest))


def _side_by_side(field: str, conflict: Conflict, words: Callable[[str, str], str]) -> str:
    sides = (words(field, side.get(field, "")) for side in (conflict.theirs, conflict.mine))
    cells = (field.replace("_", " ").capitalize(), *sides)
    return tag("tr", "", *(tag("td", "", text(cell)) for cell in cells))


def _keep_mine(form: Form, newest: Callable[[], int]) -> None:
    version = newest()
    form.keep(expected=version, conflict=None, faults=(Fault("", KEPT),))


def _take_theirs(form: Form, newest: Callable[[], int]) -> None:
    version = newest()
    open_form(form.kind, form.id, version)
    st.rerun()
