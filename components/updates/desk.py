"""Which item of the list stands open, which form it has, and which one comes next."""

import uuid
from collections.abc import Sequence
from typing import Any

import streamlit as st

from components.forms.form import Form
from models.views.owed import OwedItem
from models.vocabulary_updates import OwedKind

DESK, OPEN, FORMS, MOVED, DONE = "updates:desk", "open", "forms", "moved", "done"
KIND = "update"


def desk() -> dict[str, Any]:
    """The session's plain dictionary of the page: it can be changed where nothing of Streamlit may be asked."""
    found: dict[str, Any] = st.session_state.setdefault(DESK, {FORMS: {}, DONE: []})
    return found


def opened(items: Sequence[OwedItem]) -> str:
    """The key of the item that stands open: the chosen one while it is there, else the first check-in.

    Until one was chosen it is the one that the address names.
    """
    chosen = desk().get(OPEN, st.query_params.get(OPEN))
    if any(one.key == chosen for one in items):
        return str(chosen)
    return next((one.key for one in items if one.kind is OwedKind.KEY_RESULT), items[0].key if items else "")


def open_item(key: str) -> None:
    """Have an item stand open; for a button's callback."""
    table = desk()
    table[OPEN], table[MOVED] = key, uuid.uuid4().hex[:8]


def next_after(key: str, items: Sequence[OwedItem]) -> str:
    """The key of the check-in that follows an item in the list, or of the first one where none follows."""
    keys = [one.key for one in items if one.kind is OwedKind.KEY_RESULT or one.key == key]
    place = keys.index(key) if key in keys else -1
    following = keys[place + 1 :] + keys[: max(place, 0)]
    return following[0] if following else ""


def form_of(key_result_id: int, *, seen: int) -> Form:
    """The form of a key result, the same until it is saved; `seen` is the newest check-in when it is opened."""
    forms: dict[int, Form] = desk()[FORMS]
    if key_result_id not in forms:
        forms[key_result_id] = Form(KIND, key_result_id, seen, uuid.uuid4().hex[:8])
    return forms[key_result_id]


def css_class(key: str) -> str:
    """The class that Streamlit gives to what has a key."""
    return "st-key-" + "".join(one if one.isalnum() or one in "-_" else "-" for one in key)
