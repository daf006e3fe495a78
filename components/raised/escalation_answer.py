"""The fields that answer a blocked question: reply, pass it on, resolve it, or take it back."""

from typing import Any

import streamlit as st

from components import data, data_raised, data_updates
from components.forms.fields import text_field
from components.forms.form import Form
from components.forms.saving import show_other_faults
from components.raised.desk import form_of, put_away, turn
from components.raised.ladder import level_word
from components.raised.sending import kept_text, send
from components.raised.standing import may_end, may_pass_on, may_reply, may_withdraw
from models.drafts_raised import EscalationReplyDraft
from models.views.raised import EscalationView

KIND = "answer_escalation"
FIELDS = frozenset({"reply"})


def place_of(view: EscalationView) -> str:
    """Where the reply to a question is kept until it is sent."""
    return f"{KIND}:{view.id}"


def answer_fields(view: EscalationView) -> None:
    """Place the reply and the buttons that the reader may press."""
    form, actor = form_of(KIND, view.id, view.version), data.actor()
    start = kept_text(place_of(view), "reply")
    more = {"live": True, "on_change": keep, "args": (view, form)}
    text_field(form, "reply", "Your reply", start, placeholder="The answer, or what is being done", **more)
    show_other_faults(form, FIELDS)
    with st.container(horizontal=True):
        if may_reply(view, actor):
            _button("Reply", "reply", view, "Replied. It stays open.")
        if may_pass_on(view, actor):
            _button(f"Pass on to {_next(view)}", "pass_on", view, "Passed on.")
        if may_end(view, actor):
            _button("Resolve with this answer", "resolve", view, "Resolved, with your answer.")
        if may_withdraw(view, actor):
            st.button("Withdraw", key=form.key("withdraw"), on_click=withdraw, args=(view, form))
        st.button("Close", key=form.key("close"), type="tertiary", on_click=let_go, args=(view, form))


def _next(view: EscalationView) -> str:
    above = view.steps[(view.turn or 0) + 1]
    said = level_word(above.level)
    return said if said[:2].isupper() else said.lower()


def _button(words: str, act: str, view: EscalationView, done: str) -> None:
    form = form_of(KIND, view.id, view.version)
    st.button(words, key=form.key(f"do:{act}"), on_click=answer, args=(view, act, done))


def answer(view: EscalationView, act: str, done: str) -> None:
    """Send the reply; for the button's callback."""
    form = form_of(KIND, view.id, view.version)
    draft = EscalationReplyDraft(view.id, form.value("reply", "") or "", passes_on=act == "pass_on")
    command: Any = data_raised.resolve_escalation if act == "resolve" else data_raised.reply_to_escalation
    send(form, place_of(view), command, draft, done=done, expected=form.expected)


def withdraw(view: EscalationView, form: Form) -> None:
    """Take the question back; for the button's callback."""
    command, done = data_raised.withdraw_escalation, "Withdrawn. It stays in the record."
    send(form, place_of(view), command, view.id, done=done, expected=form.expected)


def keep(view: EscalationView, form: Form) -> None:
    """Keep the reply as it is typed; for its callback."""
    data_updates.keep(place_of(view), {"reply": form.value("reply", "") or ""})


def let_go(view: EscalationView, form: Form) -> None:
    """Close the fields and forget what was typed; for the button's callback."""
    data_updates.drop(place_of(view))()
    put_away(form)
    turn("")
    st.rerun()
