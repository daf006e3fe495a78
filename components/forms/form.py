"""One open form: the keys of its fields, what was wrong with them, and its saving by one command."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.data_session import tell
from components.markup import div, tag, text
from models.commands.saved import Saved
from models.errors import Conflict, Fault, Invalid, Problem

OPEN = "form:open"


@dataclass(frozen=True, slots=True)
class Form:
    """A form somebody opened on a thing at the version they saw; a new thing has id 0 and no version."""

    kind: str
    id: int = 0
    version: int | None = None
    opening: str = ""

    @property
    def name(self) -> str:
        """The name of this opening; its intent hangs on it."""
        return f"{self.kind}:{self.id}:{self.opening}"

    @property
    def expected(self) -> int | None:
        """The version that saving expects: the one seen, or the newer one the reader chose to replace."""
        expected: int | None = st.session_state.get(self.key("expected"), self.version)
        return expected

    def key(self, field: str) -> str:
        """The key of one of its fields."""
        return f"form:{self.name}:{field}"

    def value(self, field: str, otherwise: Any = None) -> Any:  # noqa: ANN401  whatever the field holds
        """What was entered in a field."""
        return st.session_state.get(self.key(field), otherwise)


def open_form(kind: str, id: int = 0, version: int | None = None) -> None:
    """Open a form; for a button's callback."""
    st.session_state[OPEN] = Form(kind, id, version, uuid.uuid4().hex[:8])


def close_form() -> None:
    """Close the open form; what was typed in it is let go."""
    st.session_state.pop(OPEN, None)


def opened() -> Form | None:
    """The form that is open."""
    form: Form | None = st.session_state.get(OPEN)
    return form


def save(form: Form, act: Callable[[], Saved], done: str) -> None:
    """Carry out the act of a form; for a button's callback. What is wrong stays with the form, and so does what was typed."""
    try:
        saved = act()
    except Invalid as invalid:
        _keep(form, faults=invalid.faults)
    except Conflict as conflict:
        _keep(form, conflict=conflict)
    except Problem as problem:
        _keep(form, faults=(Fault("", str(problem)),))
    else:
        close_form()
        for sentence in filter(None, (done, *saved.notes)):
            tell(sentence)
        st.rerun()


def _keep(form: Form, *, faults: tuple[Fault, ...] = (), conflict: Conflict | None = None) -> None:
    st.session_state[form.key("faults")] = faults
    st.session_state[form.key("conflict")] = conflict


def faults_of(form: Form) -> tuple[Fault, ...]:
    """What was wrong when it was last saved."""
    faults: tuple[Fault, ...] = form.value("faults", ())
    return faults


def show_faults(form: Form, field: str) -> None:
    """The sentences about one field, under it."""
    sentences = [fault.sentence for fault in faults_of(form) if fault.field == field]
    if sentences:
        st.html(div("sd-fault", text(" ".join(sentences)), role="alert"))


def show_other_faults(form: Form, shown: frozenset[str]) -> None:
    """The sentences about anything that has no field of its own in the form."""
    for fault in faults_of(form):
        if fault.field not in shown:
            st.html(div("sd-fault", text(fault.sentence), role="alert"))


def show_conflict(form: Form, newest: Callable[[], int]) -> None:
    """Somebody was faster: both sides, and the choice; what was typed stays in the form."""
    conflict: Conflict | None = form.value("conflict")
    if conflict is None:
        return
    head = tag("tr", "", *(tag("th", "", one, scope="col") for one in ("Field", "Saved by the other", "Yours")))
    fields = dict.fromkeys([*conflict.theirs, *conflict.mine])
    rows = "".join(_side_by_side(field, conflict) for field in fields)
    table = tag("table", "sd-table", tag("thead", "", head), tag("tbody", "", rows))
    st.html(div("sd sd-callout sd-behind", tag("b", "", text(str(conflict))), div("sd-scroll", table)))
    with st.container(horizontal=True):
        st.button("Keep mine", key=form.key("mine"), on_click=_keep_mine, args=(form, newest))
        st.button("Take theirs", key=form.key("theirs"), on_click=_take_theirs, args=(form, newest))


def _side_by_side(field: str, conflict: Conflict) -> str:
    cells = (field.replace("_", " "), conflict.theirs.get(field, ""), conflict.mine.get(field, ""))
    return tag("tr", "", *(tag("td", "", text(cell)) for cell in cells))


def _keep_mine(form: Form, newest: Callable[[], int]) -> None:
    version = newest()
    st.session_state[form.key("expected")] = version
    st.session_state[form.key("conflict")] = None
    st.session_state[form.key("hint")] = "Save again: your entries will replace theirs."


def _take_theirs(form: Form, newest: Callable[[], int]) -> None:
    version = newest()
    open_form(form.kind, form.id, version)
    st.rerun()
