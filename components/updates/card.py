"""One item of the list: closed it says what is owed and since when, open it can be answered where it stands."""

import streamlit as st

from components import data, data_updates
from components.forms.saving import show_faults, show_other_faults
from components.markup import div, label, span, tag, text
from components.status_mark import mark_and_word
from components.trajectory_bar import track_of, trajectory_bar
from components.updates.clash import choose_fields, clash_of
from components.updates.correcting import correct
from components.updates.desk import form_of, open_item
from components.updates.entry import FIELDS, Entry, more_fields, save_words, value_field
from components.updates.paste import paste_values
from components.updates.preview import preview_panel, strength_line
from components.updates.saving import let_go, save_entry
from components.updates.scheduled import scheduled, scheduled_words
from components.updates.speaking import spoken
from components.updates.words import check_in_words, owner_words, turn_words
from models import figures
from models.actor import Right
from models.views.owed import OwedItem

CLOSED = (72, 28)
DRAFT_KEPT = "A draft of yours is kept here."


def closed_card(item: OwedItem, *, whose: bool) -> None:
    """A check-in that is not open: its words, its bar, and the button that opens it."""
    with st.container(border=True, key=f"owed:{item.key}"):
        words, button = st.columns(CLOSED, vertical_alignment="center")
        draft = DRAFT_KEPT if f"check_in:{item.id}" in data_updates.kept() else ""
        words.html(
            div("sd", head(item, whose=whose), _bar(item), div("sd-sub", text(draft)) if draft else "")
        )
        if may_check_in(item):
            button.button(
                "Check in",
                key=f"updates:open:{item.key}",
                on_click=open_item,
                args=(item.key,),
                width="stretch",
                help=label(item.name),
            )


def open_card(item: OwedItem, *, whose: bool, following: str) -> None:
    """The open check-in: value and save side by side, what it would change below, the rest of the evidence after."""
    with st.container(border=True, key=f"owed:{item.key}"):
        st.html(div("sd", head(item, whose=whose)))
        st.fragment(_fields)(item, following)


def _fields(item: OwedItem, following: str) -> None:
    stand = data_updates.standing(item.id)
    kept = data_updates.kept().get(f"check_in:{item.id}")
    entered = kept.entered if kept else {}
    form = form_of(item.id, seen=entered.get("seen", stand.newest))
    entry = Entry(form, stand.key_result, data.portfolio().moment.day, entered)
    clash = clash_of(entry)
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"entry:{item.key}"):
        value_field(entry)
        st.button(
            save_words(entry),
            type="primary",
            key=form.key("save"),
            disabled=clash is not None,
            on_click=save_entry,
            args=(entry, following),
        )
        st.html(div("sd sd-sub", text(_last(entry))))
    show_faults(form, "observed_on")
    show_other_faults(form, FIELDS)
    if clash is not None:
        choose_fields(entry, clash, following)
        return
    st.html(preview_panel(entry))
    more_fields(entry)
    st.html(strength_line(entry))
    _draft_line(entry)
    scheduled(stand, may_change=True)
    paste_values(entry, following)
    spoken(stand)
    if stand.key_result.newest is not None:
        st.button(
            "Correct a value",
            key=form.key("correct"),
            type="tertiary",
            on_click=correct,
            args=(item.id, stand.key_result.version),
        )


def _draft_line(entry: Entry) -> None:
    if not entry.kept:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(div("sd sd-sub", text("A draft: kept as you type, and not saved yet.")))
        st.button(
            "Drop the draft", key=entry.form.key("drop"), type="tertiary", on_click=let_go, args=(entry,)
        )


def _last(entry: Entry) -> str:
    newest = entry.view.newest
    if newest is None:
        return "No value yet."
    return f"Last: {figures.value(newest.value, entry.view.promise.unit)}, {figures.day(newest.observed_on)}"


def head(item: OwedItem, *, whose: bool) -> str:
    """Name, due words, whose turn it is and whose it is, and what is scheduled already."""
    unit = item.key_result.promise.unit if item.key_result else ""
    people = f"Owed by {owner_words(item)}" if whose else ""
    about = (turn_words(item), people, *(one.name for one in item.initiatives))
    lines = (check_in_words(item), " · ".join(filter(None, about)), scheduled_words(item.scheduled, unit))
    title = tag("h3", "sd-card-title", text(item.name))
    return title + "".join(div("sd-sub", text(line)) for line in lines if line)


def _bar(item: OwedItem) -> str:
    view = item.key_result
    if view is None:
        return ""
    return div("sd-card-line", trajectory_bar(track_of(view)), mark_and_word(view.status), span("", ""))


def may_check_in(item: OwedItem) -> bool:
    """Whether the actor may record evidence for it: by role, or as one of those who own or sponsor it."""
    actor = data.actor()
    ours = {one.id for one in (*item.owners, *item.sponsors)}
    return actor.may(Right.CHECK_IN, own=actor.person_id in ours)
