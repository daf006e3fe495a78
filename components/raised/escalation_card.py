"""One blocked question: whose turn it is and since when, its ladder, what was said, and the fields that answer it."""

import streamlit as st

from components import data, data_updates
from components.initiative_rows import initiative_link
from components.markup import div, span, tag, text
from components.raised.desk import is_open, turn
from components.raised.escalation_answer import answer_fields, place_of
from components.raised.ladder import ladder_of, level_word
from components.raised.standing import may_reply, may_withdraw
from components.raised.words import ended_words, raised_words
from components.reasons import sentences_of
from models import figures
from models.views.raised import EscalationView, ReplyView


def escalation_card(view: EscalationView) -> None:
    """Place one question, with the fields that answer it on opening."""
    actor = data.actor()
    key = f"escalation:{view.id}"
    able = may_reply(view, actor) or may_withdraw(view, actor)
    opened = able and (is_open(key) or place_of(view) in data_updates.kept())
    with st.container(border=True, key=key):
        st.html(escalation_words(view))
        with st.container(horizontal=True, vertical_alignment="center"):
            if view.initiative:
                initiative_link(view.initiative.id, view.initiative.name)
            if able and not opened:
                mine = view.is_turn_of(actor.person_id, actor.role.value)
                words = "Answer: it is your turn" if mine else "Answer"
                st.button(words, key=f"{key}:answer", on_click=turn, args=(key,))
        if opened:
            st.fragment(answer_fields)(view)


def escalation_words(view: EscalationView) -> str:
    """The question, whose turn it is, the ladder and the replies."""
    title = tag("h3", "sd-card-title", text(view.question))
    stands = " ".join(sentences_of(view.reasons, "")) or ended_words(view)
    css = "sd-callout sd-behind" if view.overdue else ""
    state = div(css, span("sd-strong", text(stands)))
    raised = div("sd-sub", text(raised_words(view)))
    return div("sd", title, raised, state, ladder_of(view), *(_reply(one) for one in view.replies))


def _reply(one: ReplyView) -> str:
    place = f", {level_word(one.level)}" if one.level else ""
    what = " · passed on" if one.passes_on else " · the answer" if one.ends else ""
    by = div("sd-sub", text(f"{one.replied_by}{place}, {figures.day(one.replied_on)}{what}"))
    return div("sd-said", text(one.reply), by)
