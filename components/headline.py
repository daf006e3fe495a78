"""The question a page answers, and under it the answer in one sentence with figures."""

from dataclasses import dataclass

import streamlit as st

from components.markup import tag, text
from models import figures
from models.views.common import Slice
from models.views.portfolio import PortfolioView
from models.vocabulary import Group


@dataclass(frozen=True, slots=True)
class Answer:
    """One sentence or two; `figure` is what the eye should meet first."""

    figure: str
    rest: str


def headline(question: str, answer: Answer | None = None) -> None:
    """Place the question and its answer."""
    parts = [tag("h1", "sd-question", text(question))]
    if answer:
        parts.append(tag("p", "sd-answer", tag("b", "", text(answer.figure)), " ", text(answer.rest)))
    st.html("".join(parts))


def section(title: str, note: str = "") -> None:
    """Place the title of a section, with a quiet note beneath."""
    below = tag("div", "sd-sub", text(note)) if note else ""
    st.html(tag("h2", "sd-section", text(title)) + below)


def outcomes_answer(view: PortfolioView) -> Answer:
    """Whether the money moves outcomes: the money not landing or unknown, of all of it."""
    if not view.initiatives:
        return Answer("Nothing to steer yet.", "Add initiatives, or import your spreadsheet under Portfolio.")
    if not any(one.contributions for one in view.initiatives):
        return _without_key_results(view)
    if not view.approved:
        return _without_money(view)
    open_money = amount(view.groups, Group.NOT_LANDING) + amount(view.groups, Group.UNKNOWN)
    currency = view.settings.currency
    figure = f"{figures.money(open_money, currency)} of {figures.money(view.approved, currency)}"
    rest = "stands behind outcomes that are not landing or unknown."
    if not open_money:
        figure, rest = (
            f"All of {figures.money(view.approved, currency)} that is due",
            "stands behind outcomes that land.",
        )
    return Answer(figure, f"{rest} {_watermelons(view)}".strip())


def _without_key_results(view: PortfolioView) -> Answer:
    number = figures.count(view.active, "active initiative")
    money = figures.money(view.approved, view.settings.currency) if view.approved else number
    return Answer(
        f"Nobody can say for {money}.",
        f"None of {number} has a key result, so every outcome is unknown. Begin where the money is: open the "
        "first initiative below and add one key result.",
    )


def _without_money(view: PortfolioView) -> Answer:
    doubtful = count(view.groups, Group.NOT_LANDING) + count(view.groups, Group.UNKNOWN)
    figure = f"{doubtful:,} of {figures.count(view.active, 'active initiative')}"
    return Answer(figure, f"are not landing or unknown. No budget is known yet. {_watermelons(view)}".strip())


def _watermelons(view: PortfolioView) -> str:
    number = len(view.watermelons)
    if not number:
        return ""
    verb, whose = ("looks", "its") if number == 1 else ("look", "their")
    return f"{figures.count(number, 'initiative')} {verb} fine on delivery while {whose} outcomes are not landing."


def amount(slices: tuple[Slice, ...], group: Group) -> int:
    """The money of one group, in minor units."""
    return sum(part.amount for part in slices if part.key == group.value)


def count(slices: tuple[Slice, ...], group: Group) -> int:
    """The number of initiatives in one group."""
    return sum(part.count for part in slices if part.key == group.value)
