"""The pale 80 % band of a forecast: in the trajectory chart from the newest value to the due day, and in words."""

from typing import Any

from components.reasons import sentences_of
from models import figures
from models.rules.owed import apart
from models.views.key_result import KeyResultView
from models.vocabulary import Direction

REACHES = (Direction.INCREASE, Direction.DECREASE)
SAID_BY_STATUS = ("forecast_not_measurable", "forecast_past_due")


def forecast_words(view: KeyResultView) -> list[str]:
    """The forecast, or why there is none, as sentences; nothing where the status says it already."""
    if view.forecast is None:
        return []
    said = (one for one in view.forecast.reasons if one.code not in SAID_BY_STATUS)
    return sentences_of(said, "", view.promise.unit)


def confidence_words(view: KeyResultView) -> list[str]:
    """The owner's confidence where it stands over 30 points apart from the forecast; nothing where they agree."""
    chance = view.forecast.chance if view.forecast else None
    confidence = view.newest.confidence if view.newest else None
    points = apart(confidence, chance)
    if points is None:
        return []
    way = "surer" if points > 0 else "less sure"
    return [
        f"The owner is {way} than the forecast: {confidence} of 10 against {figures.percent(chance)}, "
        f"{figures.number(abs(points))} points apart."
    ]


def chart_band(view: KeyResultView, colours: dict[str, str]) -> list[dict[str, Any]]:
    """The band as a trace of plotly's plain dictionary; none for a hold, whose forecast is a share and not a value."""
    forecast, newest = view.forecast, view.newest
    drawn = forecast is not None and newest is not None and view.promise.direction in REACHES
    if not drawn or forecast is None or newest is None or forecast.due is None or forecast.low is None:
        return []
    begins, ends = newest.observed_on.isoformat(), forecast.due.isoformat()
    return [
        {
            "type": "scatter",
            "x": [begins, ends, ends, begins],
            "y": [newest.value, forecast.low, forecast.high, newest.value],
            "mode": "none",
            "fill": "toself",
            "fillcolor": colours["hairline"],
            "opacity": 0.55,
            "showlegend": False,
            "hoverinfo": "skip",
            "name": "forecast",
        }
    ]
