"""The choices behind a pack, its making with progress in sight, and the file when it is done."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Protocol, TypeVar

import streamlit as st

from components import data, places
from components.attention import by_attention, needs_attention
from components.headline import Answer
from components.markup import label
from components.places import Place
from models import figures
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import word

MOST_BY_DEFAULT = 8
MADE = "pack:made"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

Term = TypeVar("Term", bound=StrEnum)


class Making(Protocol):
    """Makes the deck of the portfolio in view with evidence pages for these initiatives."""

    def __call__(
        self, initiatives: Sequence[InitiativeView], *, progress: Callable[[int, int, str], None]
    ) -> bytes: ...


def answer(view: PortfolioView) -> Answer:
    """What the pack will be drawn from."""
    return Answer(
        f"As of {figures.day(view.moment.day)}.",
        "Slides with native charts and tables, from the same figures as Outcomes: changed there, changed here.",
    )


def nothing_yet() -> None:
    """There is nothing to print."""
    st.write("A pack needs initiatives. Add them or import your spreadsheet, then come back.")
    st.page_link(places.path(Place.PORTFOLIO), label="Go to Portfolio", icon=":material/upload_file:")


def pick_sections(sections: list[Term]) -> list[Term]:
    """The sections that the pack has, in the order of the product."""
    chosen = st.pills(
        "Sections",
        sections,
        selection_mode="multi",
        default=sections,
        format_func=lambda section: section.value,
        key="pack:sections",
    )
    return [section for section in sections if section in chosen]


def pick_initiatives(view: PortfolioView) -> list[int]:
    """The initiatives that get an evidence page; at first those that need the committee most."""
    ranked = by_attention(view.initiatives)
    names = {one.id: f"{one.name} ({word(one.status).lower()})" for one in ranked}
    asking = [one.id for one in ranked if needs_attention(one)][:MOST_BY_DEFAULT]
    return st.multiselect(
        "Evidence pages for",
        list(names),
        default=asking,
        format_func=names.__getitem__,
        key=f"pack:{view.id}:initiatives",
        placeholder="Choose initiatives",
        help="One page each: key results, trajectory chart, money, what was learned.",
    )


def make_and_offer(view: PortfolioView, chosen: Sequence[int], make: Making) -> None:
    """The button that makes the pack; then the file, as long as nothing it was made from has changed."""
    pressed = st.button("Make the pack", type="primary", key="pack:make", icon=":material/slideshow:")
    asked = (view.id, view.moment, tuple(chosen), tuple(st.session_state.get("pack:sections", ())))
    if pressed:
        st.session_state[MADE] = asked, made(chosen, make)
    kept: tuple[Any, bytes] | None = st.session_state.get(MADE)
    if kept is None:
        return
    if kept[0] != asked:
        st.caption("The choice or the figures have changed since the last pack was made. Make it again.")
        return
    name = file_name(view)
    st.download_button(
        f"Download {label(name)}",
        kept[1],
        file_name=name,
        mime=PPTX,
        key="pack:download",
        icon=":material/download:",
        on_click="ignore",
    )


def made(chosen: Sequence[int], make: Making) -> bytes:
    """Make the deck, saying how far it is."""
    bar = st.progress(0.0, text="Reading the evidence")
    views = [data.initiative(one) for one in chosen]

    def tell(done: int, total: int, what: str) -> None:
        bar.progress(done / total, text=label(what))

    deck = make(views, progress=tell)
    bar.empty()
    return deck


def file_name(view: PortfolioView) -> str:
    """A name that says what and as of when, safe on every system."""
    plain = re.sub(r"[^\w-]+", "-", view.name).strip("-")[:60] or "portfolio"
    return f"{plain}-{view.moment.day.isoformat()}.pptx"
