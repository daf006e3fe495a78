"""Figures of forecasts, advice and steering return their formulas with their numbers, in words."""

from datetime import date

import pytest

from models import explanations
from models.views.advice import AdviceView, TargetsView
from models.views.forecast import ForecastView
from models.views.reason import Reason
from models.views.review import AgendaInitiative
from models.views.steering import (
    DimensionPoint,
    DimensionView,
    FocusView,
    FrictionView,
    LoadView,
    OverlapView,
    PartView,
    RecordView,
    SignalPoint,
    WaitView,
)
from models.vocabulary import Advice

DUE, QUARTER = date(2026, 12, 31), (date(2026, 7, 1), date(2026, 9, 30))
MADE = ForecastView(60.0, 50.0, 70.0, 0.75, DUE, (Reason("forecast_made", (("count", 7),)),), 0.8, 0.6, 1.0)
KEPT = ForecastView(0.9, 0.8, 1.0, 0.4, DUE, (Reason("forecast_made_hold", (("count", 5),)),), 0.9, 0.8, 1.0)
POINT = SignalPoint(*QUARTER, 6, 8, (), share=0.75)
CLOCKS = SignalPoint(*QUARTER, 3, 8, (), days=30, open=5, oldest_open=40)
PART = PartView("part_on_evidence", 75.0, Reason("part_share", (("count", 6), ("of", 8))))
PARTS = (PART, PartView("part_fresh", 50.0, Reason("part_share", (("count", 1), ("of", 2)))))
INDEX = DimensionView("improve", 62.5, PARTS, ())
PAIR = OverlapView(Reason("x"), RecordView("a", 1), RecordView("a", 2), 0.75, 1.0, None, 0.75)
FOCUS = FocusView(3, 14, 2, 4, (), (), (), (), (), ())
LOAD = LoadView(RecordView("team", 1, "Claims"), 5, 4, over=True, initiatives=())
COST = FrictionView(
    "rigid_budgets", Reason("x"), (), Reason("y"), Reason("cost_money", (("amount", 50_000_00),))
)
SAID = (
    (MADE, "value", "Value to expect on 31 Dec 2026 = the newest value and the drift of 7 values"),
    (MADE, "high", "80 of 100 such series come to lie between 50 and 70 on 31 Dec 2026."),
    (
        MADE,
        "chance",
        "Chance = the share of what is to be expected on 31 Dec 2026 that meets what is accepted = 75 %.",
    ),
    (
        MADE,
        "attainment",
        "To expect on 31 Dec 2026 = (value to expect 60 − baseline) ÷ (target − baseline) = 80 %.",
    ),
    (MADE, "attainment_low", "80 of 100 such series come to lie between 60 % and 100 % of the way"),
    (KEPT, "value", "Share of days to expect to be kept by 31 Dec 2026"),
    (KEPT, "attainment_high", "80 of 100 such series have kept between 80 % and 100 % of their days"),
    (TargetsView(3, 4), "met", "3 = the mean chance × the 4 targets that have a chance"),
    (AdviceView(Advice.STOP, frees=30_00), "frees", "Stopping frees € 30 = approved − spent − committed."),
    (POINT, "share", "6 ÷ 8 = 75 %."),
    (POINT, "numerator", "6 of 8; a percentage stands from five cases on."),
    (CLOCKS, "days", "30 days = the first day by which half of 8 clocks had closed; 3 have, 5 run on"),
    (CLOCKS, "oldest_open", "5 clocks run; 40 days is the age of the oldest."),
    (WaitView((), 12, closed=False, open=True), "days", "12 days from its start to the day of this view"),
    (PART, "points", "6 ÷ 8 × 100 = 75 points."),
    (INDEX, "index", "Index = (75 + 50) ÷ 2 parts = 62.5 points of 100."),
    (DimensionPoint(*QUARTER, 40.0), "index", "The mean of its parts at the quarter's end on 30 Sep 2026"),
    (COST, "cost", "€ 50.0 k = the approved budgets behind the records it names."),
    (LOAD, "count", "Claims: 5 initiatives active at once; more than 4 are too many."),
    (FOCUS, "count", "3 active initiatives: exploring, delivering or scaling; the limit is 2."),
    (
        FOCUS,
        "weight",
        "14 = S, M, L and XL as 1, 2, 4 and 8, added up over 3 active initiatives; the limit is 4.",
    ),
    (PAIR, "score", "Score = 0.25 × objective 100 % + 0.25 × metric not known + 0.5 × wording 75 % = 75 %;"),
    (PAIR, "objective", "Objectives that both serve ÷ those of the one with fewer = 100 %."),
)
NONE = (
    (ForecastView(), "value"),
    (ForecastView(), "attainment_low"),
    (AdviceView(Advice.STOP), "frees"),
    (SignalPoint(*QUARTER, 1, 2, ()), "share"),
    (SignalPoint(*QUARTER, 1, 2, ()), "days"),
    (PartView("part_fresh", None, Reason("part_no_cases")), "points"),
    (DimensionView("scale", None, (), ()), "index"),
    (PAIR, "metric"),
)


def said(view, figure, currency="EUR"):
    return explanations.words(view, figure, currency).replace("\u00a0", " ").replace("\u2060", "")


@pytest.mark.parametrize(("view", "figure", "beginning"), SAID)
def test_a_figure_is_told_with_its_numbers(view, figure, beginning):
    assert said(view, figure).startswith(beginning)


@pytest.mark.parametrize(("view", "figure"), NONE)
def test_without_a_figure_nothing_is_told(view, figure):
    assert said(view, figure) == ""


def test_an_agenda_tells_its_figures_without_what_is_behind_them():
    shown = AgendaInitiative(*[None] * 5, attained=0.5, expected=0.6, gap=-10.0, coverage=0.75, money=None)

    assert said(shown, "gap").startswith("Attained 50 % and expected 60 % are weighted means")
    assert said(shown, "coverage").endswith("= 75 %.")
