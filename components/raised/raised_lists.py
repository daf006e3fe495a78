"""The two lists of the page: insights with what became of them, escalations with whose turn it is."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from components.markup import div, text
from components.raised.choosing import Choice, chosen, empty_words, pick_state
from components.raised.escalation_card import escalation_card
from components.raised.insight_card import insight_card
from components.raised.standing import in_turn
from models.views.raised import InsightView, RaisedView
from models.vocabulary import EscalationState, InsightState

FIRST = 20
NO_INSIGHTS = (
    "No insights yet. An insight is what delivery learned and strategy should know; it always gets a reply, and where "
    "it is adopted the objective changes with it. Raise the first one above, or from an initiative's page."
)
NO_ESCALATIONS = (
    "Nothing is blocked. An escalation is a question that climbs by itself, from owner to committee, until somebody "
    "answers it. Raise one above, or from an initiative's page."
)
Found = TypeVar("Found")


def insight_list(view: RaisedView, choice: Choice) -> None:
    """Those that wait for a reply first, the longest wait first; then those asked whether it helped; then the rest."""
    state = pick_state(InsightState)
    found = sorted(chosen(view.insights, choice, state), key=_by_waiting)
    narrowed = bool(view.insights) and (choice.narrows or state is not None)
    _place(found, insight_card, empty_words(NO_INSIGHTS, narrowed=narrowed), "insights")


def escalation_list(view: RaisedView, choice: Choice) -> None:
    """The overdue ones first, then the open ones by how long they wait, then those that ended."""
    state = pick_state(EscalationState)
    found = in_turn(chosen(view.escalations, choice, state))
    narrowed = bool(view.escalations) and (choice.narrows or state is not None)
    _place(found, escalation_card, empty_words(NO_ESCALATIONS, narrowed=narrowed), "escalations")


def _by_waiting(one: InsightView) -> tuple[int, int]:
    if one.state is InsightState.OPEN:
        return 0, one.sent_on.toordinal()
    if one.asked is not None and one.asked_on is not None:
        return 1, one.asked_on.toordinal()
    return 2, -(one.answered_on or one.sent_on).toordinal()


def _place(found: Sequence[Found], card: Callable[[Found], None], nothing: str, name: str) -> None:
    if not found:
        st.html(div("sd sd-empty-note", text(nothing)))
    everything = len(found) <= FIRST or st.toggle(f"Show all {len(found):,}", key=f"raised:all:{name}")
    for one in found if everything else found[:FIRST]:
        card(one)
