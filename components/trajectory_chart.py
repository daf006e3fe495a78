"""The trajectory chart of one key result: values, plan, target and decisions, with the labels at the lines."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components import style
from components.forecast_band import chart_band
from components.objective_rows import goal
from models import figures
from models.views.initiative import DecisionView
from models.views.key_result import CheckInView, KeyResultView
from models.vocabulary import DECISION_MARK, STATUS_LOOK, STRENGTH_WORD, Direction, Strength

HEIGHT = 230
CROWD = 26
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False}

Parts = list[dict[str, Any]]


def trajectory_chart(view: KeyResultView, decisions: Sequence[DecisionView], *, key: str) -> None:
    """Place the chart."""
    figure = go.Figure(spec(view, decisions, style.colours(dark=style.is_dark())))
    st.plotly_chart(figure, theme=None, key=key, config=CONFIG, height=HEIGHT, alt=describe(view))


def spec(view: KeyResultView, decisions: Sequence[DecisionView], colours: dict[str, str]) -> dict[str, Any]:
    """The chart as plotly's plain dictionary, without a template."""
    shapes, notes = _target(view, colours)
    lines, marks = _decisions(decisions, colours)
    traces = [
        *chart_band(view, colours),
        *_plan(view, colours),
        *_corrected(view, colours),
        *_observed(view, colours),
    ]
    layout = _layout(view, colours)
    layout |= {"shapes": shapes + lines, "annotations": notes + marks + _newest(view, colours)}
    return {"data": traces, "layout": layout}


def describe(view: KeyResultView) -> str:
    """The chart in words."""
    values = standing(view)
    promise = view.promise
    promised = f"promised {goal(view)} by {figures.day(promise.due_on)}"
    if not values:
        return f"{view.name}: no value observed yet, {promised}."
    first, last = values[0], values[-1]
    ends = [
        f"{figures.value(one.value, promise.unit)} on {figures.day(one.observed_on)}" for one in (first, last)
    ]
    course = " to ".join(dict.fromkeys(ends))
    return f"{view.name}: {figures.count(len(values), 'value')}, {course}; {promised}; {STATUS_LOOK[view.status].word}."


def standing(view: KeyResultView) -> list[CheckInView]:
    """The check-ins that stand, oldest first: what was corrected or withdrawn is left out."""
    return sorted(
        (one for one in view.check_ins if not one.superseded), key=lambda one: (one.observed_on, one.id)
    )


def _plan(view: KeyResultView, colours: dict[str, str]) -> Parts:
    if not view.plan:
        return []
    line = {"color": colours["muted"], "width": 1.2, "dash": "dash"}
    return [_trace(view.plan, mode="lines", line=line, hoverinfo="skip")]


def _observed(view: KeyResultView, colours: dict[str, str]) -> Parts:
    values = standing(view)
    colour, ground = colours[view.status.value], colours["ground"]
    fills = [colour if one.strength >= Strength.INDICATIVE else ground for one in values]
    marker = {
        "size": 8 if len(values) <= CROWD else 5,
        "color": fills,
        "line": {"color": colour, "width": 1.6},
    }
    points = [(one.observed_on, one.value) for one in values]
    words = [_words(one, view.promise.unit) for one in values]
    line = {"color": colour, "width": 2.4}
    return [
        _trace(
            points,
            mode="lines+markers",
            line=line,
            marker=marker,
            text=words,
            hovertemplate="%{text}<extra></extra>",
        )
    ]


def _corrected(view: KeyResultView, colours: dict[str, str]) -> Parts:
    old = [one for one in view.check_ins if one.superseded]
    if not old:
        return []
    marker = {"size": 7, "symbol": "x-thin", "line": {"color": colours["muted"], "width": 1.4}}
    points = [(one.observed_on, one.value) for one in old]
    words = [f"{_words(one, view.promise.unit)}<br>corrected later" for one in old]
    return [_trace(points, mode="markers", marker=marker, text=words, hovertemplate="%{text}<extra></extra>")]


def _trace(points: Sequence[tuple[date, float]], **drawn: Any) -> dict[str, Any]:  # noqa: ANN401  plotly's own words
    x, y = [day.isoformat() for day, _value in points], [value for _day, value in points]
    return {"type": "scatter", "x": x, "y": y, "showlegend": False, "cliponaxis": False, **drawn}


def _words(one: CheckInView, unit: str) -> str:
    source = f"<br>{escape(one.source)}" if one.source else ""
    value = escape(figures.value(one.value, unit))
    return f"<b>{value}</b> · {figures.day(one.observed_on)}<br>{STRENGTH_WORD[one.strength]}{source}"


def _target(view: KeyResultView, colours: dict[str, str]) -> tuple[Parts, Parts]:
    levels = _levels(view)
    shapes = [
        _rule({"x0": 0, "x1": 1, "xref": "paper", "y0": at, "y1": at}, colours["ink"], "dot")
        for _word, at, _side in levels
    ]
    notes = [
        _note(
            escape(f"{word} {figures.value(at, view.promise.unit)}"),
            colours["ink"],
            **{"x": 1, "xref": "paper", "y": at, "xanchor": "right", "yanchor": side},
        )
        for word, at, side in levels
    ]
    return shapes, notes


def _levels(view: KeyResultView) -> list[tuple[str, float, str]]:
    """What is promised: the word, the level, and the anchor that puts the word where the values do not come from."""
    promise = view.promise
    falls = promise.direction is Direction.DECREASE
    if promise.direction in (Direction.INCREASE, Direction.DECREASE):
        return [] if promise.target is None else [("target", promise.target, "top" if falls else "bottom")]
    bounds = (("at least", promise.lower, "top"), ("at most", promise.upper, "bottom"))
    return [(word, at, side) for word, at, side in bounds if at is not None]


def _decisions(decisions: Sequence[DecisionView], colours: dict[str, str]) -> tuple[Parts, Parts]:
    lines: Parts = []
    marks: Parts = []
    for one in decisions:
        day = one.decided_on.isoformat()
        lines.append(
            _rule({"x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper"}, colours["muted"], "solid")
        )
        place = {"x": day, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": "center"}
        words = f"{one.kind.value.capitalize()}, {figures.day(one.decided_on)}"
        mark = _note(DECISION_MARK[one.kind], colours["ink"], hovertext=words, **place)
        marks.append(mark | {"font": {"color": colours["ink"], "size": 15}})
    return lines, marks


def _newest(view: KeyResultView, colours: dict[str, str]) -> Parts:
    values = standing(view)
    if not values:
        return []
    last = values[-1]
    words = f"<b>{escape(figures.value(last.value, view.promise.unit))}</b>"
    # A falling line comes from above, so its newest value is named below it.
    shift = -14 if view.promise.direction is Direction.DECREASE else 14
    place = {"x": last.observed_on.isoformat(), "y": last.value, "yshift": shift, "xanchor": "center"}
    return [_note(words, colours["ink"], **place)]


def _rule(ends: dict[str, Any], colour: str, dash: str) -> dict[str, Any]:
    return {"type": "line", "line": {"color": colour, "width": 0.8, "dash": dash}, "layer": "below", **ends}


def _note(words: str, colour: str, **place: Any) -> dict[str, Any]:  # noqa: ANN401  plotly's own words
    return {"text": words, "showarrow": False, "font": {"color": colour, "size": 12}, **place}


def _layout(view: KeyResultView, colours: dict[str, str]) -> dict[str, Any]:
    axis = {
        "color": colours["muted"],
        "gridcolor": colours["hairline"],
        "zeroline": False,
        "fixedrange": True,
    }
    return {
        # None would stand for plotly's own template, 6 kB a chart; an empty one is none.
        "template": {},
        "height": HEIGHT,
        "margin": {"l": 48, "r": 14, "t": 26, "b": 30},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, Arial, sans-serif", "size": 12, "color": colours["ink"]},
        "hoverlabel": {"bgcolor": colours["raised"], "font": {"color": colours["ink"]}},
        "hovermode": "closest",
        "dragmode": False,
        "xaxis": axis
        | {"type": "date", "range": _days(view), "showgrid": False, "tickformat": "%b %y", "nticks": 5},
        "yaxis": axis | {"nticks": 5, "tickformat": ",~g"},
    }


def _days(view: KeyResultView) -> list[str] | None:
    days = [one.observed_on for one in view.check_ins] + [day for day, _value in view.plan]
    days += [day for day in (view.promise.baseline_on, view.promise.due_on) if day]
    return [min(days).isoformat(), max(days).isoformat()] if days else None
