"""Which card of the page stands open, and the form that belongs to each thing that can be typed in."""

import uuid
from typing import Any

import streamlit as st

from components.forms.form import Form

DESK, OPEN, FORMS, DONE = "raised:desk", "open", "forms", "done"


def desk() -> dict[str, Any]:
    """The session's plain dictionary of the page: it can be changed where nothing of Streamlit may be asked."""
    found: dict[str, Any] = st.session_state.setdefault(DESK, {FORMS: {}, DONE: []})
    return found


def form_of(kind: str, id: int = 0, version: int | None = None) -> Form:
    """The form of a thing, the same until it is saved or let go; `version` is the one seen when it was opened."""
    forms: dict[str, Form] = desk()[FORMS]
    return forms.setdefault(f"{kind}:{id}", Form(kind, id, version, uuid.uuid4().hex[:8]))


def put_away(form: Form) -> None:
    """Let go of a form: the next one of its thing starts afresh. Asks nothing of Streamlit but the desk."""
    desk()[FORMS].pop(f"{form.kind}:{form.id}", None)


def is_open(key: str) -> bool:
    """Whether a card stands open to be answered."""
    return bool(desk().get(OPEN) == key)


def turn(key: str) -> None:
    """Open a card, or close it where it stands open; for a button's callback."""
    table = desk()
    table[OPEN] = "" if table.get(OPEN) == key else key
