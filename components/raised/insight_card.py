"""One insight: what delivery learned, what became of it, what it changed, and what waits for an answer."""

import streamlit as st

from components import data, data_updates
from components.initiative_rows import initiative_link
from components.markup import div, span, tag, text
from components.raised.desk import is_open, turn
from components.raised.diff import side_by_side
from components.raised.evidence import newest_words
from components.raised.helped import helped_fields, helped_place
from components.raised.insight_answer import answer_fields, place_of
from components.raised.standing import may_answer, may_say_helped
from components.raised.words import (
    HELPED_WORD,
    asks_words,
    became_words,
    sent_words,
    update_words,
)
from models import figures
from models.views.raised import InsightView


def insight_card(view: InsightView) -> None:
    """Place one insight, with the fields that answer it on opening."""
    actor = data.actor()
    key = f"insight:{view.id}"
    kept, asked = data_updates.kept(), may_say_helped(view, actor)
    opened = may_answer(view, actor) and (is_open(key) or place_of(view) in kept)
    said = asked and (is_open(key) or helped_place(view) in kept)
    with st.container(border=True, key=key):
        st.html(insight_words(view))
        with st.container(horizontal=True, vertical_alignment="center"):
            if view.initiative:
                initiative_link(view.initiative.id, view.initiative.name)
            if may_answer(view, actor) and not opened:
                st.button("Answer", key=f"{key}:answer", on_click=turn, args=(key,))
            if asked and not said:
                st.button("Say whether it helped", key=f"{key}:helped", on_click=turn, args=(key,))
        if opened:
            st.fragment(answer_fields)(view)
        if said:
            st.fragment(helped_fields)(view)


def insight_words(view: InsightView) -> str:
    """What was learned and all that was said to it since."""
    today = data.portfolio().moment.day
    title = tag("h3", "sd-card-title", text(view.learned))
    lines = [div("sd-sub", text(sent_words(view))), _shown_by(view)]
    state = div("", span("sd-strong", text(became_words(view, today))))
    reply = div("sd-said", text(view.reply)) if view.reply else ""
    return div("sd", title, *lines, state, reply, _update(view), *_helped(view))


def _shown_by(view: InsightView) -> str:
    shown = [f"Evidence: {view.evidence}"] if view.evidence else []
    if view.key_result is not None:
        shown.insert(0, f"Shown by “{view.key_result.name}”. {newest_words(view.key_result.id)}")
    return "".join(div("sd-sub", text(words)) for words in shown)


def _update(view: InsightView) -> str:
    if view.update is None:
        return ""
    opens = tag("summary", "", span("sd-link", text(update_words(view))))
    why = div("sd-sub", text(view.update.change_reason or "No reason was given."))
    return div("sd-plain", tag("details", "", opens, side_by_side(view.update.changes), why))


def _helped(view: InsightView) -> list[str]:
    said = [
        div(
            "sd-item",
            text(f"{HELPED_WORD[one.helped]}: {one.sentence}"),
            div(
                "sd-sub",
                text(f"{one.answered_by}, {figures.day(one.answered_on)}, after “{one.review.name}”"),
            ),
        )
        for one in view.helped
    ]
    waits = asks_words(view)
    return [*said, div("sd-strong", text(waits))] if waits else said
