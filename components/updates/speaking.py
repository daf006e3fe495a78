"""What a sponsor or the PMO says to a check-in: that it was seen, or a question back that its owner must answer."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import data, data_updates
from components.check_in_words import words_of
from components.forms.form import Form
from components.forms.saving import show_other_faults
from components.headline import section
from components.markup import div, tag, text
from components.updates.desk import DONE, desk
from models import figures
from models.actor import Right
from models.errors import Fault, Invalid, Problem
from models.views.key_result import CheckInView
from models.views.owed import OwedItem, Preview, Said
from models.vocabulary_updates import ResponseKind

FORM = "speak"
ASK = "Ask back: what would you like to know?"


FIRST = 8


def newly_checked_in(items: Sequence[OwedItem]) -> None:
    """The check-ins recorded lately that got no word yet, for who may say one."""
    ours = [one for one in items if may_speak(one) and one.check_in is not None]
    if not ours:
        return
    section("Checked in lately", "Say that you saw it, or ask back: the question waits in the owner's list.")
    for item in ours[:FIRST]:
        if item.check_in is not None:
            _speak(item, item.check_in)
    if len(ours) > FIRST:
        st.caption(f"{len(ours) - FIRST} more wait behind these.")


def _speak(item: OwedItem, newest: CheckInView) -> None:
    with st.container(border=True, key=f"spoken:{newest.id}"):
        st.html(div("sd", tag("h3", "sd-card-title", text(item.name)), _newest(newest, item)))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.button("Seen", key=f"seen:{newest.id}", on_click=see, args=(newest.id,))
            _question(newest.id)


def said_lately(said: Sequence[Said]) -> None:
    """What was said to the reader's check-ins lately; questions that wait stand in the list."""
    lines = [
        one for one in said if one.response.kind is ResponseKind.ACKNOWLEDGED or one.response.answered_on
    ]
    if not lines:
        return
    section("Said about these check-ins lately")
    words = (f"{one.item.name}: {words_of(one.response)}" for one in lines[:FIRST])
    st.html(div("sd", *(div("sd-item", text(line)) for line in words)))


def spoken(stand: Preview) -> None:
    """What was said to the check-in that counts, with the answers."""
    newest = stand.key_result.newest
    said = [one for one in stand.responses if newest is not None and one.check_in == newest.id]
    if said:
        st.html(div("sd", *(div("sd-sub", text(words_of(one))) for one in said)))


def may_speak(item: OwedItem) -> bool:
    """Whether the actor may speak to the check-ins of the key result: the PMO, and who sponsors what serves it."""
    actor = data.actor()
    return actor.may(Right.RESPOND, own=actor.person_id in {one.id for one in item.sponsors})


def _newest(newest: CheckInView, item: OwedItem) -> str:
    unit = item.key_result.promise.unit if item.key_result else ""
    value = f"{figures.value(newest.value, unit)} of {figures.day(newest.observed_on)}"
    by = f", recorded by {newest.by}" if newest.by else ""
    learned = div("sd-sub", text(newest.learned)) if newest.learned else ""
    return tag("b", "", text(value)) + text(by) + learned


def _question(check_in: int) -> None:
    form = Form(FORM, check_in)
    st.text_input("Ask back", key=form.key("question"), placeholder=ASK, label_visibility="collapsed")
    st.button("Ask", key=form.key("ask"), on_click=ask, args=(check_in,))
    show_other_faults(form, frozenset())


def see(check_in: int) -> None:
    """Say that the check-in was seen; for the button's callback."""
    form = f"seen:{check_in}"
    data.send(data_updates.acknowledge, data.portfolio_id(), check_in, form=form, done="Noted as seen.")


def ask(check_in: int) -> None:
    """Ask the owner back; for the button's callback."""
    form, table = Form(FORM, check_in), desk()
    words = form.value("question", "") or ""
    send = partial(data.attempt, data_updates.ask_back, data.portfolio_id(), check_in)
    try:
        send(
            question=words, form=form.name, after=lambda: table[DONE].append("Asked: it waits in their list.")
        )
    except Invalid as invalid:
        form.keep(faults=invalid.faults)
    except Problem as problem:
        form.keep(faults=(Fault("", str(problem)),))
