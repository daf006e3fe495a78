"""The question a page answers, and under it the answer in one sentence with figures."""

from dataclasses import dataclass

import streamlit as st

from components.markup import tag, text
from models.answer import portfolio_answer
from models.sentences import sentence
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
    answer, currency = portfolio_answer(view), view.settings.currency
    rest = (*answer.rest, *([answer.advice] if answer.advice else []))
    return Answer(sentence(answer.figure, currency), " ".join(sentence(one, currency) for one in rest))


def amount(slices: tuple[Slice, ...], group: Group) -> int:
    """The money of one group, in minor units."""
    return sum(part.amount for part in slices if part.key == group.value)


def count(slices: tuple[Slice, ...], group: Group) -> int:
    """The number of initiatives in one group."""
    return sum(part.count for part in slices if part.key == group.value)
