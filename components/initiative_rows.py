"""Initiatives, one row each: words, bar, gap, evidence; the reasons and the rest on opening, and a link to its page."""

from collections.abc import Sequence

import streamlit as st

from components import data, places
from components.advice_mark import advice_mark
from components.advice_panel import advice_beside
from components.attention import evidence_of
from components.data_session import PORTFOLIO
from components.evidence_pill import evidence_pill
from components.explain import initiative_formula, listed, money_words
from components.markup import div, label, span, tag, text
from components.objective_rows import key_result_row
from components.places import Place
from components.reasons import sentences_of
from components.status_mark import mark_and_word
from components.trajectory_bar import track_over, trajectory_bar
from models import figures
from models.views.initiative import InitiativeView
from models.vocabulary import DECISION_MARK, Watermelon, word

FIRST, PAGE = 12, 50
SPLIT = (27, 73)
SHOW_ALL, TURN = "initiatives:all", "initiatives:page"


def initiative_rows(initiatives: Sequence[InitiativeView], currency: str, *, name: str = "") -> None:
    """Place the rows: the first dozen, all on request, by pages; `name` tells one list of a page from another."""
    rows = st.container(gap=None, key=f"initiative-rows{name}")
    shown = _shown(initiatives, name)
    with rows:
        _head()
        for view in shown:
            _row(view, currency)


def _shown(initiatives: Sequence[InitiativeView], name: str) -> Sequence[InitiativeView]:
    if len(initiatives) <= FIRST:
        return initiatives
    if not st.toggle(f"Show all {len(initiatives):,}", key=f"{SHOW_ALL}{name}"):
        return initiatives[:FIRST]
    pages = -(-len(initiatives) // PAGE)
    turn = st.pagination(pages, key=f"{TURN}{name}") if pages > 1 else 1
    return initiatives[(turn - 1) * PAGE : turn * PAGE]


def _head() -> None:
    name, line = st.columns(SPLIT, gap="small")
    name.html(div("sd-head", "Initiative"))
    words = ("", "Attained, expected", "Outcome", "Gap", "Evidence", "Advice", "Approved")
    cells = (span("sd-right" if one in ("Gap", "Approved") else "", one) for one in words)
    line.html(div("sd sd-work sd-head", *cells))


def _row(view: InitiativeView, currency: str) -> None:
    name, line = st.columns(SPLIT, gap="small")
    with name:
        initiative_link(view.id, view.name)
    with line:
        st.html(div("sd sd-worklist", div("sd-rows", row(view, currency))))


def initiative_link(initiative_id: int, name: str) -> None:
    """A link to an initiative's own page."""
    asked = {PORTFOLIO: str(data.portfolio_id()), "initiative": str(initiative_id)}
    st.page_link(places.path(Place.INITIATIVE), label=label(name), query_params=asked)


def row(view: InitiativeView, currency: str) -> str:
    """One initiative as a row that opens, without its name."""
    summary = tag("summary", "", div("sd-work", _chevron(), *_cells(view, currency)))
    return tag("details", "", summary, div("sd-open", opened(view, currency)))


def opened(view: InitiativeView, currency: str) -> str:
    """What a row shows on opening: why, how it was computed, key results, money, delivery, last decision."""
    why = listed(sentences_of((*view.watermelon_reasons, *view.reasons), currency))
    lines = (
        advice_line(view, currency),
        initiative_formula(view),
        money_words(view, currency),
        delivery_words(view),
        decision_words(view),
    )
    facts = "".join(div("sd-sub", text(line)) for line in lines if line)
    return why + "".join(key_result_row(link.key_result) for link in view.contributions) + facts


def advice_line(view: InitiativeView, currency: str) -> str:
    """What the rules advise, why, and what stands beside it, in sentences; nothing for work that is not active."""
    advice = view.advice
    if advice is None:
        return ""
    sentences = (*sentences_of(advice.reasons, currency), *advice_beside(view, advice, currency))
    return f"Advice: {word(advice.kind).lower()}. {' '.join(sentences)}"


def delivery_words(view: InitiativeView) -> str:
    """The newest delivery report in a sentence, its original word kept."""
    report = view.delivery
    if report is None:
        return "No delivery report."
    original = f" (reported as “{report.original}”)" if report.original else ""
    return f"Delivery {word(report.delivery).lower()}{original}, {figures.day(report.reported_on)}."


def decision_words(view: InitiativeView) -> str:
    """The last decision in a sentence."""
    last = view.last_decision
    if last is None:
        return "No decision yet."
    return f"Last decision: {DECISION_MARK[last.kind]} {last.kind.value}, {figures.day(last.decided_on)}."


def _chevron() -> str:
    return span("sd-chevron", "›", aria_hidden="true")


def _cells(view: InitiativeView, currency: str) -> tuple[str, ...]:
    gap = figures.points(view.gap) if view.gap is not None else "–"
    money = figures.money(view.money.approved, currency) if view.money.approved is not None else "not known"
    return (
        trajectory_bar(track_over(view)),
        mark_and_word(view.status),
        span("sd-right", text(gap), title=initiative_formula(view)),
        evidence_pill(*evidence_of(view)),
        advice_mark(view.advice),
        span("sd-right", text(money), _ringed(view), title=money_words(view, currency)),
    )


def _ringed(view: InitiativeView) -> str:
    if view.watermelon is not Watermelon.WATERMELON:
        return ""
    return span("sd-melon", " ◎", title="Delivery on plan while outcomes are not landing.")
