"""One key result on an initiative's page: promise, status with its reasons, trajectory, evidence."""

from collections.abc import Sequence

import streamlit as st

from components.data_api import evidence_address
from components.evidence_list import evidence_list
from components.evidence_pill import pill_of
from components.explain import as_of, attained_formula, evidence_words, explain, gap_formula, listed
from components.forecast_band import confidence_words, forecast_words
from components.markup import div, span, tag, text
from components.objective_rows import goal
from components.reasons import sentences_of
from components.status_mark import mark_and_word
from components.trajectory_bar import track_of, trajectory_bar
from components.trajectory_chart import trajectory_chart
from models import figures
from models.views.common import Moment
from models.views.initiative import DecisionView
from models.views.key_result import ContributionView, KeyResultView
from models.vocabulary import word


def key_result_head(link: ContributionView, moment: Moment | None, currency: str) -> str:
    """The card's head as HTML: name, promise, bar, status, gap, evidence, and the reasons as sentences."""
    view = link.key_result
    formula = explain(
        attained_formula(view), gap_formula(view), evidence_words(view), as_of(moment), words=_gap_words(view)
    )
    line = div(
        "sd-card-line",
        trajectory_bar(track_of(view)),
        mark_and_word(view.status),
        span("sd-relative", formula),
        pill_of(view),
    )
    title = tag("h3", "sd-card-title", text(view.name)) + div("sd-sub", text(promise_words(view)))
    served = div("sd-sub", text(served_words(link)))
    findings = sentences_of((*view.reasons, *view.wording), currency)
    said = listed([*findings, *forecast_words(view), *confidence_words(view)])
    return div("sd", title, line, said, served, _first_promise(view))


def key_result_chart(view: KeyResultView, decisions: Sequence[DecisionView], *, key: str) -> None:
    """The chart where there is a value to draw, then the evidence behind it."""
    if view.check_ins:
        trajectory_chart(view, decisions, key=key)
    st.html(evidence_list(view, evidence_address))


def promise_words(view: KeyResultView) -> str:
    """The promise in one line: baseline → now → target, by when, how often measured, from which source."""
    promise = view.promise
    course = [figures.before_value(promise.baseline, promise.unit)] if promise.baseline is not None else []
    course += [figures.before_value(view.newest.value, promise.unit)] if view.newest else []
    words = [" → ".join([*course, goal(view)])]
    words += [f"by {figures.day(promise.due_on)}"] if promise.due_on else ["no due date"]
    words += [word(promise.rhythm).lower()]
    words += [f"source: {view.source}" if view.source else "no source named"]
    return " · ".join(words)


def served_words(link: ContributionView) -> str:
    """How the initiative serves the key result, and what the key result serves."""
    view = link.key_result
    kind = "direct contribution" if link.kind == "direct" else f"enabling contribution{_enabled(link)}"
    words = [f"{kind}, weight {figures.number(link.weight)}"]
    words += [f"{figures.percent(link.share)} of the effect"] if link.share is not None else []
    words += [f"serves “{view.objective.name}”" if view.objective else "serves no objective yet"]
    words += [
        "headline"
        if view.headline
        else f"feeds “{view.feeds.name}”"
        if view.feeds
        else "feeds no headline key result"
    ]
    words += [f"owner {view.owner.name}" if view.owner else "no owner"]
    return " · ".join(words)


def _enabled(link: ContributionView) -> str:
    return f" (enables {link.enables})" if link.enables else ""


def _gap_words(view: KeyResultView) -> str:
    return "no gap to tell" if view.gap is None else figures.points(view.gap)


def _first_promise(view: KeyResultView) -> str:
    first = view.first_promise
    if first is None:
        return ""
    attained = (
        ""
        if view.first_attainment is None
        else f", {figures.percent(view.first_attainment)} attained against it"
    )
    target = figures.value(first.target, first.unit) if first.target is not None else "its bound"
    return div("sd-sub", text(f"First promise: {target} by {figures.day(first.due_on)}{attained}."))
