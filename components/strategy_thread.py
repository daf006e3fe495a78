"""One objective as a thread: why and why now, its key results with the initiatives that serve them, its updates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from components import data_raised
from components.advice_mark import advice_words
from components.explain import listed
from components.initiative_rows import initiative_link
from components.markup import div, span, tag, text
from components.objective_rows import key_result_row
from components.raised.beside import insights_of, learned_words
from components.reasons import sentences_of
from components.status_mark import mark_and_word
from components.trajectory_bar import track_over, trajectory_bar
from models import figures
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.objective import ObjectiveUpdate, ObjectiveView
from models.vocabulary import Advice, Contribution

NO_HEADLINE = (
    "No headline key result: nothing says whether this objective came true. "
    "Give it one under Portfolio, or mark one of its key results as headline."
)
GOAL = "goal"
"""The objective that the address asks for; “objective” is a filter of another page, which would take it away."""


@dataclass(frozen=True, slots=True)
class Served:
    """An initiative as it serves one key result."""

    initiative: InitiativeView
    link: ContributionView


def served_by(initiatives: Iterable[InitiativeView]) -> dict[int, list[Served]]:
    """The initiatives that serve each key result, the largest budget first, by the key result's id."""
    found: dict[int, list[Served]] = {}
    for view in sorted(initiatives, key=lambda one: -(one.money.approved or 0)):
        for link in view.contributions:
            found.setdefault(link.key_result.id, []).append(Served(view, link))
    return found


def in_order(objectives: Iterable[ObjectiveView]) -> list[ObjectiveView]:
    """The one that the address asks for, then the live ones, then those retired."""
    return sorted(
        (one for one in objectives if not one.archived), key=lambda one: (not is_asked(one), not one.live)
    )


def is_asked(view: ObjectiveView) -> bool:
    """Whether the address asks for this objective."""
    return bool(st.query_params.get(GOAL) == str(view.id))


def objective_thread(view: ObjectiveView, served: Mapping[int, Sequence[Served]], currency: str) -> None:
    """Place the objective's head, and its thread on opening; the one asked for stands open."""
    st.html(objective_head(view, currency))
    body = st.expander(
        thread_words(view), expanded=is_asked(view), key=f"thread:{view.id}", on_change="rerun"
    )
    if not body.open:
        return
    with body.container(gap="small"):
        if not view.headline:
            st.html(div("sd sd-empty-note", NO_HEADLINE))
        for headline in view.headline:
            _key_result(headline, served)
            for feeder in (one for one in view.feeding if one.feeds and one.feeds.id == headline.id):
                _key_result(feeder, served, feeds=True)
        loose = [one for one in view.feeding if one.feeds is None]
        for feeder in loose:
            _key_result(feeder, served, feeds=True)
        st.html(updates(strategy_updates(view)))
        st.html(learned_words(insights_of(data_raised.raised(), view.id)))


def objective_head(view: ObjectiveView, currency: str) -> str:
    """Name, status and bar, why, why now, and why the status is what it is."""
    owner = f"owner {view.owner.name}" if view.owner else "no owner"
    retired = (
        ""
        if view.live
        else f", not live{f' since {figures.day(view.valid_until)}' if view.valid_until else ''}"
    )
    name = div(
        "",
        tag("h2", "sd-card-title", text(view.name)),
        div("sd-sub", text(f"{view.key} · {owner}{retired}".strip(" ·"))),
    )
    line = div("sd-goal", name, trajectory_bar(track_over(view)), div("", mark_and_word(view.status)))
    whys = _why("Why", view.why) + _why("Why now", view.why_now)
    return div("sd sd-thread", line, whys, div("sd-open", listed(sentences_of(view.reasons, currency))))


def thread_words(view: ObjectiveView) -> str:
    """What opens onto the thread, in words."""
    parts = [figures.count(len(view.headline), "headline key result")]
    parts += [f"{len(view.feeding):,} feeding"] if view.feeding else []
    parts += [figures.count(len(view.initiatives), "initiative")]
    changes = strategy_updates(view)
    parts += [figures.count(len(changes), "strategy update")] if changes else []
    return ", ".join(parts)


def strategy_updates(view: ObjectiveView) -> list[ObjectiveUpdate]:
    """What was changed since the objective was first written, newest first."""
    return sorted(view.updates, key=lambda one: one.version, reverse=True)[:-1]


def _why(name: str, said: str) -> str:
    words = text(said) if said else span("sd-muted", "not said yet")
    return div("sd-why", span("sd-muted", f"{name}: "), words)


def _key_result(view: KeyResultView, served: Mapping[int, Sequence[Served]], *, feeds: bool = False) -> None:
    role, note = ("fed", "feeds · ") if feeds else ("headline", "headline · ")
    serving = served.get(view.id, ())
    with st.container(gap=None, key=f"{role}-{view.id}"):
        st.html(div("sd", key_result_row(view, note)))
        if not serving:
            return
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.html(span("sd-note", "↳", aria_hidden="true"), width="content")
            for one in serving:
                initiative_link(one.initiative.id, serving_words(one))


def serving_words(one: Served) -> str:
    """The name of an initiative as it serves, and what is advised for it where that is not to go on as it does."""
    kind = "" if one.link.kind == Contribution.DIRECT else " (enabling)"
    advice = one.initiative.advice
    said = advice is not None and advice.kind is not Advice.CONTINUE
    return f"{one.initiative.name}{kind}" + (f" {advice_words(advice)}" if said else "")


def updates(changes: Sequence[ObjectiveUpdate]) -> str:
    """The strategy updates of an objective as given, dated, with author and reason."""
    if not changes:
        return div("sd sd-note", "Not changed since it was first written.")
    head = tag("h3", "sd-card-title", "Strategy updates")
    return div("sd", head, *(_update(one) for one in changes))


def _update(one: ObjectiveUpdate) -> str:
    kind = " · editorial, starts no clock" if one.editorial else ""
    words = f"{figures.day(one.recorded_on)} · {one.author}{kind}"
    return div("sd-item", div("", text(one.reason or "No reason given.")), div("sd-sub", text(words)))
