"""The items of the list that are no check-ins: an action to finish, an answer to give."""

from functools import partial

import streamlit as st

from components import data, data_updates
from components.forms.form import Form
from components.forms.saving import show_other_faults
from components.markup import div, tag, text
from components.raised import links
from components.updates.desk import DONE, desk
from components.updates.words import due_words, owner_words
from models import figures
from models.actor import Right
from models.errors import Fault, Invalid, Problem
from models.views.owed import OwedItem
from models.vocabulary import DECISION_MARK
from models.vocabulary_updates import OwedKind

FORM = "wanted"
RAISED = {
    OwedKind.ESCALATION: links.ESCALATION,
    OwedKind.QUESTION: links.INSIGHT,
    OwedKind.INSIGHT: links.INSIGHT,
}
SPLIT = (72, 28)


def wanted_card(item: OwedItem, *, whose: bool) -> None:
    """An action with its button, a question with its answer; nothing to press for who may not."""
    with st.container(border=True, key=f"owed:{item.key}"):
        owed_by = f"Owed by {owner_words(item)}" if whose and item.owners else ""
        lines = [due_words(item), " · ".join(filter(None, (*_about(item), owed_by)))]
        title = tag("h3", "sd-card-title", text(_title(item)))
        words, act = st.columns(SPLIT, vertical_alignment="center")
        words.html(div("sd", title, *(div("sd-sub", text(line)) for line in lines)))
        with act:
            if item.kind is OwedKind.ACTION and _may(item, Right.FINISH):
                st.button("Done", key=f"finish:{item.key}", on_click=finish, args=(item,), width="stretch")
            _lead_on(item)
        if item.kind is OwedKind.REPLY and _may(item, Right.CHECK_IN):
            _answer(item)


def _title(item: OwedItem) -> str:
    if item.kind is OwedKind.QUESTION:
        return f"Did it help? “{item.name}”"
    return item.words if item.kind is OwedKind.REPLY else item.name


def _lead_on(item: OwedItem) -> None:
    """What was raised is answered on its own page, among what is open on the same initiative."""
    kind = RAISED.get(item.kind)
    if kind is not None:
        about = item.initiatives[0].name if item.initiatives else None
        links.page_link(kind, "Answer under Raise", about=about)


def _about(item: OwedItem) -> list[str]:
    works = [one.name for one in item.initiatives]
    if item.kind is OwedKind.ACTION and item.decision is not None:
        mark = f"{DECISION_MARK[item.decision]} {item.decision.value}"
        return [f"The committee decided: {mark}, {figures.day(item.decided_on)}", *works]
    if item.kind is OwedKind.ESCALATION:
        since = f"with {_level(item)} since {figures.day(item.asked_on)}"
        return [f"Raised by {item.asked_by}, {since}", *works]
    if item.kind is OwedKind.INSIGHT:
        return [f"What delivery learned, sent by {item.asked_by}; waits for a reply", *works]
    if item.kind is OwedKind.QUESTION:
        return [f"Adopted; asked since the review “{item.asked_by}”", *works]
    value = ""
    if item.check_in is not None and item.key_result is not None:
        shown = figures.value(item.check_in.value, item.key_result.promise.unit)
        value = f": {shown} of {figures.day(item.check_in.observed_on)}"
    return [f"{item.asked_by} asks about “{item.name}”{value}", *works]


def _level(item: OwedItem) -> str:
    return owner_words(item) if item.owners else f"the {item.words.replace('_', ' ')}"


def _may(item: OwedItem, right: Right) -> bool:
    actor = data.actor()
    return actor.may(right, own=actor.person_id in {one.id for one in item.owners})


def finish(item: OwedItem) -> None:
    """Say that the action is done; for the button's callback."""
    done = f"Done: {item.name}"
    data.send(data_updates.finish_action, data.portfolio_id(), item.id, form=f"finish:{item.id}", done=done)


def _answer(item: OwedItem) -> None:
    form = Form(FORM, item.id)
    kept = data_updates.kept().get(_place(item))
    start = kept.entered.get("answer", "") if kept else ""
    st.text_input("Your answer", start, key=form.key("answer"), live=True, on_change=keep, args=(item,))
    show_other_faults(form, frozenset())
    st.button("Answer", key=form.key("send"), type="secondary", on_click=answer, args=(item,))


def _place(item: OwedItem) -> str:
    return f"answer:{item.id}"


def keep(item: OwedItem) -> None:
    """Keep the answer as it is typed; for its callback."""
    data_updates.keep(_place(item), {"answer": Form(FORM, item.id).value("answer", "")})


def answer(item: OwedItem) -> None:
    """Send the answer; for the button's callback."""
    form, table, forget = Form(FORM, item.id), desk(), data_updates.drop(_place(item))
    words = form.value("answer", "") or ""

    def close() -> None:
        forget()
        table[DONE].append("Answered.")

    send = partial(data.attempt, data_updates.answer_ask_back, data.portfolio_id(), item.id)
    try:
        send(answer=words, form=form.name, after=close)
    except Invalid as invalid:
        form.keep(faults=invalid.faults)
    except Problem as problem:
        form.keep(faults=(Fault("", str(problem)),))
