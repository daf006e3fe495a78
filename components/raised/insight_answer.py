"""The fields that answer an insight: a reply, and what becomes of it; adopting opens the change it leads to."""

from typing import Any

import streamlit as st

from components import data, data_raised, data_updates
from components.forms.fields import text_field
from components.forms.form import Form, open_form
from components.forms.saving import show_other_faults
from components.raised.desk import form_of, put_away, turn
from components.raised.sending import kept_text, send
from components.raised.standing import may_adopt
from models.drafts_raised import InsightReplyDraft
from models.views.raised import InsightView

KIND, ADOPT = "answer_insight", "adopt"
FIELDS = frozenset({"reply"})


def place_of(view: InsightView) -> str:
    """Where the reply to an insight is kept until it is sent."""
    return f"{KIND}:{view.id}"


def answer_fields(view: InsightView) -> None:
    """Place the reply and its buttons."""
    form = form_of(KIND, view.id, view.version)
    start = kept_text(place_of(view), "reply")
    more = {"live": True, "on_change": keep, "args": (view, form)}
    text_field(form, "reply", "Your reply", start, placeholder="What becomes of it, and why", **more)
    show_other_faults(form, FIELDS)
    with st.container(horizontal=True):
        if may_adopt(view, data.actor()):
            st.button("Adopt into the strategy", key=form.key("adopt"), on_click=adopt, args=(view,))
        _button("Reply only", "reply", view, done="Replied. It stays open.")
        _button("Park", "park", view, done="Parked. It can be taken up later.")
        _button("Reject", "reject", view, done="Rejected, with your reply.")
        st.button("Close", key=form.key("close"), type="tertiary", on_click=let_go, args=(view, form))


def _button(words: str, act: str, view: InsightView, *, done: str) -> None:
    form = form_of(KIND, view.id, view.version)
    st.button(words, key=form.key(f"do:{act}"), on_click=answer, args=(view, act), kwargs={"done": done})


def answer(view: InsightView, act: str, *, done: str) -> None:
    """Send the reply with what becomes of the insight; for the button's callback."""
    commands: dict[str, Any] = {
        "reply": data_raised.reply_to_insight,
        "park": data_raised.park_insight,
        "reject": data_raised.reject_insight,
    }
    form = form_of(KIND, view.id, view.version)
    draft = InsightReplyDraft(view.id, form.value("reply", "") or "")
    send(form, place_of(view), commands[act], draft, done=done, expected=form.expected)


def adopt(view: InsightView) -> None:
    """Open the change that the insight leads to; for the button's callback."""
    open_form(ADOPT, view.id, view.version)
    st.rerun()


def keep(view: InsightView, form: Form) -> None:
    """Keep the reply as it is typed; for its callback."""
    data_updates.keep(place_of(view), {"reply": form.value("reply", "") or ""})


def let_go(view: InsightView, form: Form) -> None:
    """Close the fields and forget what was typed; for the button's callback."""
    data_updates.drop(place_of(view))()
    put_away(form)
    turn("")
    st.rerun()
