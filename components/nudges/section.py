"""Readiness: who owes what by lateness, whom to remind, the messages, and what became of them."""

from collections.abc import Sequence

import streamlit as st

from components import data, data_nudges
from components.headline import section
from components.markup import div, tag, text
from components.nudges.person import Makers, key_of, person_card
from components.nudges.sending import draw_buttons, draw_progress
from components.nudges.words import item_line
from models.actor import Right
from models.views.nudge import NudgeMessage, NudgesView, NudgeView

WORD = "nudges:word"
FIRST = 12
LOCAL = ("localhost", "127.0.0.1", "[::1]")
NOTE = "Whoever is late is ticked. Each gets one message with everything that waits for them, at most once a day."


def draw(view: NudgesView, make: Makers) -> None:
    """Place the section; only who may remind sees more than the list."""
    section("Who owes what", NOTE)
    if not view.people:
        st.html(div("sd sd-empty-note", text("Nothing is owed. What falls due next stands in My updates.")))
    elif data.actor().may(Right.REMIND):
        _remind(view, make)
    _unowned(view)


def _remind(view: NudgesView, make: Makers) -> None:
    draw_progress()
    word = st.text_area(
        "A word of yours, at the top of every message",
        key=WORD,
        max_chars=1000,
        height=80,
        persist_state="session",
        placeholder="The portfolio review is on Thursday; please look at this by Tuesday.",
    )
    _choose_all(view)
    top = st.container()

    def message(one: NudgeView) -> NudgeMessage:
        return data_nudges.message(one, word or "", view)

    chosen = [one for one in _shown(view.people) if person_card(one, message, make)]
    chosen += [one for one in _hidden(view.people) if _is_chosen(one)]
    with top:
        messages = [message(one) for one in chosen]
        draw_buttons(chosen, messages)
        _downloads(messages, make)
        _links()


def _choose_all(view: NudgesView) -> None:
    with st.container(horizontal=True):
        for words, key, ids in (
            ("Tick everybody", "all", {one.person.id for one in view.people if one.today is None}),
            ("Tick who is late", "late", {one.person.id for one in view.people if one.proposed}),
            ("Tick nobody", "none", set()),
        ):
            st.button(words, key=f"nudges:{key}", type="tertiary", on_click=tick, args=(view, ids))


def tick(view: NudgesView, ids: set[int]) -> None:
    """Choose exactly these people; for a button's callback."""
    for one in view.people:
        st.session_state[key_of(one.person.id)] = one.person.id in ids


def _shown(people: Sequence[NudgeView]) -> Sequence[NudgeView]:
    return people if _wants_all(people) else people[:FIRST]


def _hidden(people: Sequence[NudgeView]) -> Sequence[NudgeView]:
    return () if st.session_state.get("nudges:everybody") else people[FIRST:]


def _wants_all(people: Sequence[NudgeView]) -> bool:
    return len(people) <= FIRST or bool(
        st.toggle(f"Show all {len(people):,} people", key="nudges:everybody", persist_state="session")
    )


def _is_chosen(one: NudgeView) -> bool:
    """Whether somebody further down is chosen, whose tick is not drawn."""
    return one.today is None and bool(st.session_state.get(key_of(one.person.id), one.proposed))


def _downloads(messages: Sequence[NudgeMessage], make: Makers) -> None:
    if not messages:
        return
    with st.container(horizontal=True):
        for words, name, kind, made in (
            ("All as a table", "Reminders.csv", "text/csv", make.table),
            ("All as mail drafts", "Reminders.zip", "application/zip", make.folder),
        ):
            st.download_button(
                words,
                made(list(messages)),
                file_name=name,
                mime=kind,
                key=f"nudges:{name}",
                icon=":material/download:",
                on_click="ignore",
            )


def _links() -> None:
    base = data_nudges.base()
    words = f"Links lead to {base}."
    if any(f"//{name}" in base for name in LOCAL):
        words += " Only this machine can open them: set STEERDECK_ADDRESS to the address that colleagues use."
    st.html(div("sd sd-sub", text(words)))


def _unowned(view: NudgesView) -> None:
    if view.unowned:
        section("Owned by nobody", "Name an owner, so that somebody can be asked.")
        st.html(tag("ul", "sd", *(tag("li", "", text(item_line(one))) for one in view.unowned)))
