"""The list of what is owed, by lateness: one check-in stands open, the rest wait below it."""

from collections.abc import Sequence

import streamlit as st

from components.updates import desk, saving
from components.updates.card import closed_card, may_check_in, open_card
from components.updates.desk import MOVED
from components.updates.focus import move_to
from components.updates.wanted import wanted_card
from models.views.owed import OwedItem, OwedView
from models.vocabulary_updates import OwedKind

FIRST = 15


def owed_list(view: OwedView, *, whose: bool) -> None:
    """Place the list; `whose` names who owes each item."""
    saving.tell_done()
    if not view.items:
        return  # the headline has said that nothing is owed, and what falls due next
    opens = _opened(view.items)
    for item in _shown(view.items, opens):
        _place(item, view, opens=opens, whose=whose)
    _focus(view.items, opens)


def _opened(items: Sequence[OwedItem]) -> str:
    able = [one for one in items if one.kind is OwedKind.KEY_RESULT and may_check_in(one)]
    return desk.opened(able)


def _shown(items: Sequence[OwedItem], opens: str) -> Sequence[OwedItem]:
    if len(items) <= FIRST or st.toggle(f"Show all {len(items):,}", key="updates:all"):
        return items
    place = next((at for at, one in enumerate(items) if one.key == opens), 0)
    start = max(0, place - FIRST // 3)
    return items[start : start + FIRST]


def _place(item: OwedItem, view: OwedView, *, opens: str, whose: bool) -> None:
    if item.kind is not OwedKind.KEY_RESULT:
        wanted_card(item, whose=whose)
    elif item.key == opens:
        able = [one for one in view.items if one.kind is OwedKind.KEY_RESULT and may_check_in(one)]
        open_card(item, whose=whose, following=desk.next_after(item.key, able))
    else:
        closed_card(item, whose=whose)


def _focus(items: Sequence[OwedItem], opens: str) -> None:
    item = next((one for one in items if one.key == opens), None)
    if item is not None:
        field = desk.form_of(item.id, seen=0).key("value")
        move_to(desk.css_class(field), desk.desk().get(MOVED, "arrived"))
