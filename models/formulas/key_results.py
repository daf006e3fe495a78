"""How the figures of a key result came to be: formulas with their numbers (Method, section 2)."""

from datetime import date

from models.views.key_result import KeyResultView, Promise
from models.views.reason import Reason
from models.vocabulary import Accumulation, Age

NEAR = 1e-3


def attainment(view: KeyResultView) -> Reason | None:
    """(value − baseline) ÷ (target − baseline), or the share of days kept; None where there is none."""
    if view.kept_share is not None:
        return kept_share(view)
    if view.attainment is None or view.newest is None:
        return None
    figures = _counted(view.promise, view.newest.value, view.attainment)
    if figures is None:
        return Reason("formula_attainment_plain", (("attained", view.attainment),))
    return Reason(
        "formula_attainment", (*figures, ("value", view.newest.value), ("attained", view.attainment))
    )


def kept_share(view: KeyResultView) -> Reason | None:
    """Days kept of the days known, beside what is required."""
    if view.kept_share is None:
        return None
    required = view.expected if view.expected is not None else view.promise.required_share
    return Reason("formula_kept", (("kept", view.kept_share), ("required", required)))


def expected(view: KeyResultView) -> Reason | None:
    """The planned value of the day of the newest value, as attainment; of a hold its required share."""
    if view.expected is None:
        return None
    if view.promise.baseline is None or view.promise.target is None:
        return Reason("formula_expected_hold", (("expected", view.expected),))
    day = view.newest.observed_on if view.newest else None
    return _planned(view, view.expected, day)


def expected_today(view: KeyResultView) -> Reason | None:
    """What the plan asks for on the day of the view."""
    if view.expected_today is None:
        return None
    return Reason("formula_expected_today", (("expected", view.expected_today),))


def gap(view: KeyResultView) -> Reason | None:
    """Attained − expected on the day of the newest value."""
    if view.gap is None or view.expected is None or view.newest is None:
        return None
    figures = (("day", view.newest.observed_on), ("expected", view.expected), ("gap", view.gap))
    return Reason("formula_gap", figures)


def age(view: KeyResultView) -> Reason:
    """How old the newest value is, and when the next one is due."""
    if view.newest is None or view.age_days is None:
        return Reason("formula_no_value")
    day = ("day", view.newest.observed_on)
    if view.age is Age.FINAL:
        return Reason("formula_final", (day,))
    figures = (day, ("days", view.age_days), ("age", view.age.value))
    if view.next_due is None:
        return Reason("formula_age", figures)
    return Reason("formula_age_due", (*figures, ("due", view.next_due)))


def evidence(view: KeyResultView) -> Reason:
    """What backs the newest value: source, strength, day; or that nothing does."""
    if view.newest is None:
        return Reason("formula_no_value")
    source = view.newest.source or view.source or "no source named"
    figures = (("source", source), ("strength", int(view.strength)), ("day", view.newest.observed_on))
    return Reason("formula_evidence", figures)


def first_attainment(view: KeyResultView) -> Reason | None:
    """Attainment against the first promise ever made."""
    if view.first_attainment is None:
        return None
    first, attained = view.first_promise or view.promise, ("attained", view.first_attainment)
    figures = view.newest and _counted(first, view.newest.value, view.first_attainment)
    if not figures or not view.newest:
        return Reason("formula_first_promise_plain", (attained,))
    return Reason("formula_first_promise", (*figures, ("value", view.newest.value), attained))


def at_last_review(view: KeyResultView) -> Reason | None:
    """Attainment at the last closed portfolio review."""
    if view.at_last_review is None:
        return None
    return Reason("formula_last_review", (("attained", view.at_last_review),))


def _counted(promise: Promise, value: float, attained: float) -> tuple[tuple[str, float | str], ...] | None:
    """Start and target between which a value was counted; None where neither start gives the figure."""
    if promise.baseline is None or promise.target is None:
        return None
    starts = [(promise.baseline, "baseline")]
    if promise.accumulation is Accumulation.RUNNING_TOTAL:
        starts.append((0.0, "start of its period"))
    for start, word in starts:
        distance = promise.target - start
        if distance and abs((value - start) / distance - attained) < NEAR:
            return ("start", start), ("start_word", word), ("target", promise.target)
    return None


def _planned(view: KeyResultView, share: float, day: date | None) -> Reason:
    promise = view.promise
    if (
        promise.baseline is None
        or promise.target is None
        or promise.accumulation is Accumulation.RUNNING_TOTAL
    ):
        return Reason("formula_expected_plain", (("day", day), ("expected", share)))
    planned = promise.baseline + share * (promise.target - promise.baseline)
    figures = (("start", promise.baseline), ("start_word", "baseline"), ("target", promise.target))
    return Reason("formula_expected", (*figures, ("day", day), ("planned", planned), ("expected", share)))
