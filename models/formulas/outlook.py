"""How the figures of forecasts, of targets to expect and of advice came to be (Method, sections 3 and 4)."""

from models.views.advice import AdviceView, TargetsView
from models.views.forecast import ForecastView
from models.views.reason import Reason

HOLD = "forecast_made_hold"


def value(view: ForecastView) -> Reason | None:
    """The middle of what is to be expected at the due day, from how many values."""
    if view.value is None:
        return None
    code = "formula_forecast_hold" if _is_hold(view) else "formula_forecast"
    return Reason(code, (("due", view.due), ("value", view.value), ("count", _values(view))))


def interval(view: ForecastView) -> Reason | None:
    """The ends between which 80 of 100 such series come to lie."""
    if view.low is None or view.high is None:
        return None
    code = "formula_interval_hold" if _is_hold(view) else "formula_interval"
    return Reason(code, (("low", view.low), ("high", view.high), ("due", view.due)))


def chance(view: ForecastView) -> Reason | None:
    """How much of what is to be expected meets the promise."""
    if view.chance is None:
        return None
    return Reason("formula_forecast_chance", (("chance", view.chance), ("due", view.due)))


def attainment(view: ForecastView) -> Reason | None:
    """The value to expect as a share of the way to the target; of a hold the share of days kept."""
    if view.attainment is None:
        return None
    code = "formula_forecast_hold" if _is_hold(view) else "formula_forecast_attained"
    figures = (
        ("due", view.due),
        ("value", view.value),
        ("attained", view.attainment),
        ("count", _values(view)),
    )
    return Reason(code, figures)


def attainment_interval(view: ForecastView) -> Reason | None:
    """The interval as shares of the way to the target, the worse end first."""
    if view.attainment_low is None or view.attainment_high is None:
        return None
    figures = (("low", view.attainment_low), ("high", view.attainment_high), ("due", view.due))
    return Reason("formula_interval_hold" if _is_hold(view) else "formula_interval_attained", figures)


def targets(view: TargetsView) -> Reason:
    """The mean chance × the targets that have one, rounded."""
    return Reason("formula_targets", (("met", view.met), ("of", view.of)))


def frees(view: AdviceView) -> Reason | None:
    """What stopping would free; its parts stand with the money of the initiative."""
    return None if view.frees is None else Reason("formula_frees_plain", (("frees", view.frees),))


def _is_hold(view: ForecastView) -> bool:
    return any(one.code == HOLD for one in view.reasons)


def _values(view: ForecastView) -> int | None:
    """How many values the forecast reads, where its reason says so."""
    found = next((one.figure("count") for one in view.reasons), None)
    return found if isinstance(found, int) else None
