"""The trajectory chart holds the observed values, the plan, the promise and the decisions, in words too."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from components.style import colours
from components.trajectory_chart import describe, spec, standing
from models.views.initiative import DecisionView
from models.vocabulary import DecisionKind, Strength
from tests.components.builders import HOLD, check_in, key_result, without_evidence

LIGHT = colours(dark=False)
PLAN = ((date(2026, 1, 31), 41.0), (date(2027, 4, 30), 70.0))
SERIES = (
    check_in(45.0, id=1, observed_on=date(2026, 3, 31)),
    check_in(49.0, id=2, observed_on=date(2026, 5, 31), superseded=True),
    check_in(50.0, id=3, observed_on=date(2026, 5, 31), corrects=2, strength=Strength.ASSERTION),
)
PIVOT = DecisionView(1, DecisionKind.PIVOT, date(2026, 4, 15), "Committee", "committee", "")


@pytest.fixture
def view():
    return key_result(check_ins=SERIES, plan=PLAN)


def words(chart):
    return [note["text"] for note in chart["layout"]["annotations"]]


def test_line_has_the_values_that_stand(view):
    assert list(spec(view, (), LIGHT)["data"][-1]["y"]) == [45.0, 50.0]


def test_corrected_value_is_drawn_apart_and_not_in_the_line(view):
    assert [trace["y"] for trace in spec(view, (), LIGHT)["data"] if trace["mode"] == "markers"] == [[49.0]]


def test_plan_is_thin_and_dashed(view):
    plan = spec(view, (), LIGHT)["data"][0]
    assert plan["y"] == [41.0, 70.0]
    assert plan["line"]["dash"] == "dash"


def test_weak_evidence_is_a_hollow_dot(view):
    assert spec(view, (), LIGHT)["data"][-1]["marker"]["color"] == [LIGHT["behind"], LIGHT["ground"]]


def test_target_and_newest_value_are_labelled_at_the_line(view):
    labels = [label.replace("\u00a0", " ") for label in words(spec(view, (), LIGHT))]
    assert "target 70 %" in labels
    assert "<b>50 %</b>" in labels


def test_decision_is_a_hairline_with_its_mark(view):
    chart = spec(view, (PIVOT,), LIGHT)
    assert "↻" in words(chart)
    assert chart["layout"]["shapes"][-1]["x0"] == "2026-04-15"


def test_hold_shows_its_bound():
    view = key_result(promise=HOLD, kept_share=0.97, check_ins=SERIES)
    assert "at least 99.8 %" in [label.replace("\u00a0", " ") for label in words(spec(view, (), LIGHT))]


def test_hold_within_shows_both_bounds():
    promise = replace(HOLD, lower=5.0, upper=9.0)
    labels = words(spec(key_result(promise=promise, kept_share=0.97, check_ins=SERIES), (), LIGHT))
    assert [label.split()[1] for label in labels[:2]] == ["least", "most"]


def test_figure_is_valid_and_has_no_template(view):
    figure = go.Figure(spec(view, (PIVOT,), LIGHT))
    assert "colorscale" not in figure.to_json()


def test_alternative_text_tells_course_promise_and_status(view):
    assert describe(view).replace("\u00a0", " ") == (
        "Onboarding completed without help: 2 values, 45 % on 31 Mar 2026 to 50 % on 31 May 2026; "
        "promised 70 % by 30 Apr 2027; Behind."
    )


def test_alternative_text_without_values_says_so():
    assert "no value observed yet" in describe(without_evidence())


def test_sources_are_shown_as_text(view):
    source = check_in(51.0, id=9, source="<a href=x>click</a>")
    drawn = spec(replace(view, check_ins=(source,)), (), LIGHT)["data"][-1]["text"][0]
    assert "<a" not in drawn


def test_standing_values_come_oldest_first(view):
    assert [one.id for one in standing(view)] == [1, 3]
