"""Forecasts and advice on screen: pale, in words, with their reasons, and nothing chosen for the committee."""

from dataclasses import replace
from datetime import date

import pytest

from components.advice_panel import advice_panel
from components.explain import initiative_formula
from components.forecast_band import chart_band, forecast_words
from components.initiative_head import initiative_head
from components.initiative_rows import advice_line
from components.style import colours
from components.trajectory_bar import place_on_track, track_of, trajectory_bar
from models.views.advice import AdviceView, TargetsView
from models.views.common import Ref
from models.views.forecast import ForecastView
from models.views.reason import Reason
from models.vocabulary import Advice
from tests.components.builders import HOLD, REACH, initiative, key_result

DUE = date(2027, 4, 30)
FIGURES = (("value", 62.0), ("low", 58.0), ("high", 66.0), ("chance", 0.35), ("due", DUE), ("count", 8))
FORECAST = ForecastView(62.0, 58.0, 66.0, 0.35, DUE, (Reason("forecast_made", FIGURES),), 0.72, 0.59, 0.86)
WHY = Reason("chance_low", (("chance", 0.35), ("status", "behind"), ("threshold", 0.4)))
ADVICE = AdviceView(Advice.PIVOT, (WHY,), frees=1_200_000_00)
LIGHT = colours(dark=False)


def plain(markup):
    return markup.replace("\u00a0", " ")


def forecasted(**fields):
    return key_result(forecast=FORECAST, **fields)


def test_bar_has_a_pale_band_where_the_forecast_lies_at_the_due_day():
    left, width = place_on_track(0.59), place_on_track(0.86) - place_on_track(0.59)
    assert f'sd-band" style="left:{left:.2f}%;width:{width:.2f}%' in trajectory_bar(track_of(forecasted()))


def test_band_is_said_in_the_label_of_the_bar():
    assert "forecast at the due day 59 % to 86 %" in plain(trajectory_bar(track_of(forecasted())))


def test_what_is_final_has_no_band():
    assert "sd-band" not in trajectory_bar(track_of(forecasted(final=True)))


def test_chart_band_opens_from_the_newest_value_to_the_due_day():
    view = forecasted()
    (band,) = chart_band(view, LIGHT)
    assert band["y"] == [view.newest.value, 58.0, 66.0, view.newest.value]
    assert band["x"][1] == "2027-04-30"


def test_hold_has_no_band_in_the_chart_for_its_forecast_is_a_share():
    assert chart_band(forecasted(promise=HOLD), LIGHT) == []


def test_without_a_forecast_nothing_is_drawn():
    few = ForecastView(reasons=(Reason("forecast_few_values", (("count", 2), ("needed", 3))),))
    view = key_result(forecast=few)
    assert chart_band(view, LIGHT) == []
    assert "sd-band" not in trajectory_bar(track_of(view))
    assert forecast_words(view) == [
        "There is no forecast yet: 2 of the 3 values with evidence that it takes."
    ]


def test_what_the_status_says_already_is_not_said_twice():
    due = ForecastView(reasons=(Reason("forecast_past_due", (("due", DUE),)),))
    assert forecast_words(key_result(forecast=due)) == []


def test_forecast_is_a_sentence_with_its_figures():
    assert plain(forecast_words(forecasted())[0]) == (
        "Forecast for 30 Apr 2027 from 8 values: 62 %, between 58 % and 66 % with a likelihood of 80 %; "
        "the chance of meeting the promise is 35 %."
    )


@pytest.mark.parametrize(
    ("unit", "written"), [("€ k", "€ 62 k, between € 58 k and € 66 k"), ("", "62, between 58 and 66")]
)
def test_forecast_gives_its_values_in_the_unit_of_its_key_result(unit, written):
    view = forecasted(promise=replace(REACH, unit=unit))
    assert f"from 8 values: {written} with" in plain(forecast_words(view)[0])


def test_advice_stands_with_its_reason_and_what_stopping_frees():
    panel = plain(advice_panel(initiative(advice=ADVICE, targets_expected=TargetsView(3, 4))))
    assert ">Pivot</b>" in panel
    assert "A chance of 35 % to meet its targets, below 40 %; its status is behind." in panel
    assert "Targets it can expect to meet: 3 of 4." in panel
    assert "Stopping frees € 1.2 m" in panel


def test_narrow_screen_has_the_advice_and_its_first_reason_under_the_headline():
    weaker = Reason("no_basis", (("coverage", 0.1), ("threshold", 0.3)))
    head = plain(initiative_head(initiative(advice=replace(ADVICE, reasons=(WHY, weaker)))))
    brief = head[head.index("sd-narrow") : head.index("sd-head-bar")]
    assert head.index("sd-answer") < head.index("sd-narrow")
    assert "Pivot" in brief
    assert "A chance of 35 % to meet its targets" in brief
    assert "Evidence covers" not in brief


def test_narrow_screen_says_nothing_of_advice_where_there_is_none():
    assert "sd-narrow" not in initiative_head(initiative())


def test_advice_offers_nothing_to_press():
    panel = advice_panel(initiative(advice=ADVICE))
    assert not any(tag in panel for tag in ("<button", "<input", "checked", "selected"))


def test_duplicate_is_named_as_text():
    advice = replace(ADVICE, duplicate_of=Ref(2, "<b>Portal</b>"))
    assert "&lt;b&gt;Portal&lt;/b&gt;" in advice_panel(initiative(advice=advice))


def test_unknown_money_is_said_to_be_unknown():
    advice = replace(ADVICE, frees=None)
    assert "What stopping frees is not known." in advice_panel(initiative(advice=advice))


def test_work_that_is_not_active_gets_no_advice():
    assert "only" in advice_panel(initiative())


def test_row_of_outcomes_names_the_duplicate_and_what_stopping_frees():
    advice = replace(ADVICE, duplicate_of=Ref(2, "Customer Portal"))
    line = plain(advice_line(initiative(advice=advice, currency=""), "EUR"))
    assert "The other initiative is “Customer Portal”." in line
    assert "Stopping frees € 1.2 m" in line


def test_who_has_no_key_result_is_told_so_in_place_of_a_share_of_none():
    bare = initiative(contributions=(), attained=None, expected=None, coverage=0.0)
    assert initiative_formula(bare) == "No figure: no key result counts for it."
