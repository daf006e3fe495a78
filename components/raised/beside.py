"""What was raised, beside other pages: what is open on an initiative, the insights that an objective took up."""

from collections.abc import Sequence

import streamlit as st

from components import access, data, data_raised
from components.headline import section
from components.markup import div, text
from components.places import Place
from components.raised import links
from components.raised.words import became_words
from components.reasons import sentences_of
from models.actor import Right
from models.views.raised import InsightView, RaisedView
from models.vocabulary import EscalationState, InsightState

MOST = 3


def raised_on_initiative(initiative_id: int, name: str) -> None:
    """Place what is open on an initiative, and the way to raise something; nothing for who may not open the page."""
    if not access.may_open(Place.RAISE):
        return
    section("Raised", "What delivery learned here, and what blocks it")
    st.html(open_words(data_raised.raised(), initiative_id))
    with st.container(horizontal=True):
        if data.actor().may(Right.RAISE):
            links.raise_link(links.INSIGHT, initiative_id)
            links.raise_link(links.ESCALATION, initiative_id)
        links.page_link(links.ESCALATION, "All that was raised here", about=name)


def open_words(view: RaisedView, initiative_id: int) -> str:
    """The open questions and insights of an initiative, the newest first, each with where it stands."""
    items = [
        *(
            _item(one.question, " ".join(sentences_of(one.reasons, "")))
            for one in view.escalations
            if one.initiative and one.initiative.id == initiative_id and one.state is EscalationState.OPEN
        ),
        *(
            _item(one.learned, _stands(one, view))
            for one in view.insights
            if one.initiative and one.initiative.id == initiative_id and _is_alive(one)
        ),
    ]
    if not items:
        return div("sd sd-note", "Nothing is open.")
    more = [div("sd-sub", f"and {len(items) - MOST:,} more")] if len(items) > MOST else []
    return div("sd", *items[:MOST], *more)


def _is_alive(one: InsightView) -> bool:
    return one.state is InsightState.OPEN or one.asked is not None


def _stands(one: InsightView, view: RaisedView) -> str:
    return "Adopted; asked whether it helped." if one.asked else became_words(one, view.moment.day)


def _item(title: str, words: str) -> str:
    return div("sd-item", div("", text(title)), div("sd-sub", text(words)))


def insights_of(view: RaisedView, objective_id: int) -> list[InsightView]:
    """The insights that were adopted into an objective, the newest first."""
    return [
        one for one in view.insights if one.update is not None and one.update.objective.id == objective_id
    ]


def learned_words(adopted: Sequence[InsightView]) -> str:
    """The insights that an objective took up, with whether they helped; "" without any."""
    if not adopted:
        return ""
    head = div("sd-sub", text("Learned by delivery and taken up:"))
    return div("sd", head, *(_item(one.learned, _taken_up(one)) for one in adopted))


def _taken_up(one: InsightView) -> str:
    by = one.initiative.name if one.initiative else one.sent_by
    said = one.helped[-1].helped if one.helped else None
    helped = {"yes": "it helped", "no": "it did not help", "too_early": "too early to say whether it helped"}
    judged = helped[said.value] if said else "not said yet whether it helped"
    return f"{by}: {judged}."
