"""Whether a key result can be measured, and what is missing if not (Method, section 2)."""

from collections.abc import Callable

import numpy as np

from models.rules.facts import NO_CODE, NO_DAY, Codes, Days, Finding, Flags, Floats, Promises, code
from models.vocabulary import Accumulation, Direction, OutcomeClaim

INCREASE, DECREASE = code(Direction.INCREASE), code(Direction.DECREASE)
AT_LEAST, AT_MOST, WITHIN = code(Direction.AT_LEAST), code(Direction.AT_MOST), code(Direction.WITHIN)
RUNNING_TOTAL = code(Accumulation.RUNNING_TOTAL)
OUTPUT = code(OutcomeClaim.OUTPUT)


def is_reach(promises: Promises) -> Flags:
    """Whether each key result is a reach: increase or decrease."""
    reach: Flags = (promises.direction == INCREASE) | (promises.direction == DECREASE)
    return reach


def is_hold(promises: Promises) -> Flags:
    """Whether each key result holds a bound: at least, at most or within."""
    hold: Flags = promises.direction >= AT_LEAST
    return hold


def keeps_bound(promises: Promises, place: Codes | Days | slice, value: Floats) -> Flags:
    """Whether a value of the key result at `place` lies inside its bounds, bounds included."""
    direction = promises.direction[place]
    above = np.round(value - promises.lower[place], 9) >= 0
    below = np.round(promises.upper[place] - value, 9) >= 0
    kept: Flags = (above | (direction == AT_MOST)) & (below | (direction == AT_LEAST))
    return kept & ~np.isnan(value)


def hold_start(promises: Promises) -> Days:
    """The hold-from day: as set by the owner, else the baseline day where the baseline keeps the bound; -1 without."""
    kept = is_hold(promises) & keeps_bound(promises, slice(None), promises.baseline)
    own = np.where(kept, promises.baseline_day, NO_DAY)
    start = np.where(promises.hold_from != NO_DAY, np.maximum(promises.hold_from, promises.baseline_day), own)
    return np.where(is_hold(promises), start, NO_DAY)


def measurable(promises: Promises) -> Flags:
    """Whether nothing of each definition is missing."""
    faulty: Flags = np.zeros(len(promises), np.bool_)
    for test in FAULTS.values():
        faulty |= test(promises)
    return ~faulty


def findings(promises: Promises, place: int) -> list[Finding]:
    """What is missing from the definition of one key result, in the order a form asks for it."""
    only = promises.at(place)
    return [(name, _figures(only)) for name, test in FAULTS.items() if test(only)[0]]


def _figures(only: Promises) -> dict[str, float]:
    """The figures a sentence about one promise may need, without the missing ones."""
    names = ("baseline", "target", "lower", "upper")
    given = {name: float(getattr(only, name)[0]) for name in names}
    return {name: value for name, value in given.items() if not np.isnan(value)}


def _needs_target(promises: Promises) -> Flags:
    return is_reach(promises) & np.isnan(promises.target)


def _needs_bound(promises: Promises) -> Flags:
    no_lower = np.isnan(promises.lower) & np.isin(promises.direction, (AT_LEAST, WITHIN))
    no_upper = np.isnan(promises.upper) & np.isin(promises.direction, (AT_MOST, WITHIN))
    lacking: Flags = no_lower | no_upper
    return lacking


def _distance(promises: Promises) -> Floats:
    """How far the target lies from the baseline in the stated direction; NaN where it is no reach."""
    ahead = np.round(promises.target - promises.baseline, 9)
    return np.where(is_reach(promises), np.where(promises.direction == DECREASE, -ahead, ahead), np.nan)


def _total_of_nothing(promises: Promises) -> Flags:
    total = (promises.accumulation == RUNNING_TOTAL) & (promises.direction == INCREASE)
    nothing: Flags = total & (np.round(promises.target, 9) <= 0)
    return nothing


def _late_hold(promises: Promises) -> Flags:
    start = hold_start(promises)
    beyond: Flags = (start > promises.due) & (promises.due != NO_DAY)
    return beyond


def _no_hold_start(promises: Promises) -> Flags:
    definite = is_hold(promises) & ~np.isnan(promises.baseline) & ~_needs_bound(promises)
    without: Flags = definite & (hold_start(promises) == NO_DAY) & (promises.baseline_day != NO_DAY)
    return without


FAULTS: dict[str, Callable[[Promises], Flags]] = {
    "missing_metric": lambda p: ~p.has_metric,
    "missing_unit": lambda p: ~p.has_unit,
    "missing_direction": lambda p: p.direction == NO_CODE,
    "missing_baseline": lambda p: ~np.isfinite(p.baseline),
    "missing_baseline_day": lambda p: p.baseline_day == NO_DAY,
    "missing_target": _needs_target,
    "target_equals_baseline": lambda p: _distance(p) == 0,
    "target_met_at_baseline": lambda p: _distance(p) < 0,
    "total_of_nothing": _total_of_nothing,
    "missing_bound": _needs_bound,
    "bounds_crossed": lambda p: (p.direction == WITHIN) & (p.lower > p.upper),
    "missing_due": lambda p: p.due == NO_DAY,
    "due_before_baseline": lambda p: (
        (p.due != NO_DAY) & (p.baseline_day != NO_DAY) & (p.due <= p.baseline_day)
    ),
    "missing_hold_start": _no_hold_start,
    "hold_after_due": _late_hold,
    "marked_output": lambda p: p.claim == OUTPUT,
}
