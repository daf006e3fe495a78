"""Which insights and escalations the reader wants to see; the choice lives in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from components import data
from components.filters import ALL
from components.raised import links
from components.raised.standing import is_mine
from models.views.raised import EscalationView, InsightView
from models.vocabulary import EscalationState, InsightState, word

MINE = "mine"
STATE_KEYS = {InsightState: "insights", EscalationState: "escalations"}
Found = TypeVar("Found", InsightView, EscalationView)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: an initiative by its name, only one's own; None and False are everything."""

    about: str | None = None
    mine: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.about is not None or self.mine


def pick_choice() -> Choice:
    """Place the fields that hold for both tabs and answer what was chosen."""
    names = sorted({one.name for one in data.portfolio().initiatives}, key=str.casefold)
    work, own = st.columns([3, 1], vertical_alignment="bottom")
    with work:
        about = st.selectbox(
            "Initiative", names, index=None, key=links.ABOUT, bind="query-params", placeholder=ALL
        )
    with own:
        mine = st.toggle(
            "Mine", key=MINE, bind="query-params", help="What you raised, and what waits for you"
        )
    return Choice(about, mine)


def pick_state(kind: type[InsightState] | type[EscalationState]) -> str | None:
    """Place the field of the states, as words, and answer the one chosen; None is every one."""
    words = [word(one) for one in kind]
    return st.segmented_control(
        "State", words, key=STATE_KEYS[kind], bind="query-params", label_visibility="collapsed"
    )


def chosen(views: Sequence[Found], choice: Choice, state: str | None) -> list[Found]:
    """The views that fit, in the order given."""
    actor = data.actor()

    def fits(one: Found) -> bool:
        about = one.initiative is not None and one.initiative.name == choice.about
        in_state = state is None or word(one.state) == state
        return in_state and (choice.about is None or about) and (not choice.mine or is_mine(one, actor))

    return [one for one in views if fits(one)]


def empty_words(nothing: str, *, narrowed: bool) -> str:
    """What an empty list says: that nothing is there, or that nothing fits what was chosen."""
    return "Nothing fits what is chosen above." if narrowed else nothing
