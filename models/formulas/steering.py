"""How the figures of steering came to be: signals, frictions, dimensions, focus (Method, sections 6 to 8)."""

from models.figures import number
from models.rules.dimension_parts import QUARTER_DAYS
from models.rules.overlap import METRIC, OBJECTIVE, WORDING
from models.views.reason import Reason
from models.views.steering import (
    DimensionPoint,
    DimensionView,
    FocusView,
    FrictionView,
    LoadView,
    OverlapView,
    PartView,
    SignalPoint,
    WaitView,
)


def share(view: SignalPoint) -> Reason | None:
    """Numerator ÷ denominator, from five cases on."""
    if view.share is None:
        return None
    figures = (("part", view.numerator), ("whole", view.denominator), ("share", view.share))
    return Reason("formula_signal_share", figures)


def counts(view: SignalPoint) -> Reason:
    """How many of how many, and from when on that is a percentage."""
    return Reason("formula_signal_counts", (("part", view.numerator), ("whole", view.denominator)))


def median(view: SignalPoint) -> Reason | None:
    """The day by which half of the clocks had closed, open ones counted as longer than their age."""
    if view.days is None and view.at_least is None:
        return None
    figures = (("whole", view.denominator), ("closed", view.numerator), ("open", view.open))
    if view.days is None:
        return Reason("formula_no_median", (*figures, ("days", view.at_least)))
    return Reason("formula_median", (*figures, ("days", view.days)))


def still_open(view: SignalPoint) -> Reason | None:
    """The clocks that run, and the oldest of them."""
    if view.oldest_open is None:
        return None
    return Reason("formula_open", (("open", view.open), ("days", view.oldest_open)))


def wait(view: WaitView) -> Reason:
    """The days of one clock, and whether it runs."""
    code = "formula_wait_open" if view.open else "formula_wait_closed" if view.closed else "formula_wait_left"
    return Reason(code, (("days", view.days),))


def cost(view: FrictionView) -> Reason | None:
    """What a friction costs, and what that is made of."""
    if view.cost is None:
        return None
    return Reason(f"formula_{view.cost.code}", view.cost.figures)


def points(view: PartView) -> Reason | None:
    """A part of a dimension as points of 100; None where it is left out."""
    if view.points is None:
        return None
    figures = (*view.reason.figures, ("points", view.points), ("quarter", QUARTER_DAYS))
    return Reason(f"formula_{view.reason.code}", figures)


def index(view: DimensionView) -> Reason | None:
    """The mean of the parts that have cases; None with fewer than two."""
    if view.index is None:
        return None
    parts = " + ".join(number(round(one.points or 0.0, 1)) for one in view.parts)
    return Reason("formula_index", (("parts", parts), ("count", len(view.parts)), ("index", view.index)))


def index_then(view: DimensionPoint) -> Reason | None:
    """The same of an earlier quarter, as it was known at its end."""
    if view.index is None:
        return None
    return Reason("formula_index_then", (("day", view.ends_on), ("index", view.index)))


def load(view: LoadView) -> Reason:
    """How much somebody carries at once, beside the threshold."""
    figures = (("who", view.who.name), ("count", view.count), ("threshold", view.threshold))
    return Reason("formula_load", figures)


def active(view: FocusView) -> Reason:
    """Active initiatives, beside the limit where there is one."""
    count = ("count", view.count)
    if view.limit is None:
        return Reason("formula_active", (count,))
    return Reason("formula_active_limit", (count, ("limit", view.limit)))


def weight(view: FocusView) -> Reason:
    """The weights of active initiatives added up, beside the limit where there is one."""
    figures = (("count", view.count), ("weight", view.weight))
    if view.weight_limit is None:
        return Reason("formula_weight", figures)
    return Reason("formula_weight_limit", (*figures, ("limit", view.weight_limit)))


def overlap(view: OverlapView) -> Reason:
    """The weighted mean of the three parts; one that is not known counts half."""
    weights = (("of_objective", OBJECTIVE), ("of_metric", METRIC), ("of_wording", WORDING))
    parts = (("objective", view.objective), ("metric", view.metric), ("wording", view.wording))
    return Reason("formula_overlap", (*weights, *parts, ("score", view.score)))


def same_objective(view: OverlapView) -> Reason | None:
    """Common objectives ÷ those of the one with fewer."""
    return _part("formula_same_objective", view.objective)


def same_metric(view: OverlapView) -> Reason | None:
    """Common metrics ÷ those of the one with fewer."""
    return _part("formula_same_metric", view.metric)


def same_wording(view: OverlapView) -> Reason | None:
    """How alike the names are."""
    return _part("formula_same_wording", view.wording)


def _part(code: str, part: float | None) -> Reason | None:
    return None if part is None else Reason(code, (("share", part),))
