"""One person who owes something: chosen or not, what is late, when they were reminded, and the message to them."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components.markup import div, label, text
from components.nudges.words import first_items, last_words, owing, reach
from models.views.nudge import NudgeMessage, NudgeView

Made = Callable[[NudgeMessage], bytes]


@dataclass(frozen=True, slots=True)
class Makers:
    """What makes the files: of one message a text and a mail, of all a table and a folder; and the name of one."""

    text: Made
    mail: Made
    table: Callable[[list[NudgeMessage]], bytes]
    folder: Callable[[list[NudgeMessage]], bytes]
    stem: Callable[[NudgeMessage], str]


def key_of(person_id: int) -> str:
    """The key of the tick that chooses a person."""
    return f"nudge:{person_id}"


def person_card(view: NudgeView, message: Callable[[NudgeView], NudgeMessage], make: Makers) -> bool:
    """Place a person and answer whether they are chosen; whoever was reminded today cannot be."""
    with st.container(border=True, key=f"person:{view.person.id}", gap="xsmall"):
        chosen = st.checkbox(
            label(view.person.name),
            value=view.proposed,
            disabled=view.today is not None,
            key=key_of(view.person.id),
        )
        lines = (f"{owing(view)} · {reach(view)}", first_items(view), last_words(view.last))
        st.html(div("sd", *(div("sd-sub", text(line)) for line in lines)))
        preview = st.expander("Message", key=f"preview:{view.person.id}", on_change="rerun", type="compact")
        if preview.open:
            with preview:
                _preview(message(view), make)
    return bool(chosen) and view.today is None


def _preview(message: NudgeMessage, make: Makers) -> None:
    id = message.person.id
    st.html(div("sd", div("sd-strong", text(message.subject))))
    st.code(message.body, language=None, wrap_lines=True)
    with st.container(horizontal=True):
        for words, ending, kind, made in (
            ("Text", "txt", "text/plain", make.text),
            ("Mail draft", "eml", "message/rfc822", make.mail),
        ):
            st.download_button(
                words,
                made(message),
                file_name=f"{make.stem(message)}.{ending}",
                mime=kind,
                key=f"nudge:{id}:{ending}",
                icon=":material/download:",
                on_click="ignore",
            )
