"""How far a reach has come from its baseline to its target (Method, section 2)."""

import numpy as np

from models.rules.calendar import period_start
from models.rules.facts import NO_DAY, Days, Flags, Floats, Ints, Promises
from models.rules.measurability import INCREASE, RUNNING_TOTAL, is_reach


def attainment(
    promises: Promises, place: Ints, day: Days, value: Floats, *, fiscal_start_month: int = 1
) -> Floats:
    """(value − baseline) ÷ (target − baseline) of a value observed on a day, 1 = target; NaN for holds and gaps.

    Not clamped. A growing running total is counted from where its period starts (`zero`). Target = baseline gives NaN.
    """
    start = zero(promises, place, day, fiscal_start_month)
    distance = promises.target[place] - start
    usable = is_reach(promises)[place] & (np.round(distance, 9) != 0)
    return np.where(usable, (value - start) / np.where(usable, distance, 1.0), np.nan)


def zero(promises: Promises, place: Ints, day: Days, fiscal_start_month: int) -> Floats:
    """The value that counts as attainment 0: the baseline; for a growing running total what its period starts at."""
    growing = is_running_total(promises)[place] & (promises.direction[place] == INCREASE)
    from_baseline = ~growing | first_period_is_under_way(promises, place, day, fiscal_start_month)
    return np.where(from_baseline, promises.baseline[place], 0.0)


def first_period_is_under_way(promises: Promises, place: Ints, day: Days, fiscal_start_month: int) -> Flags:
    """Whether a day lies in the period that had already begun on the baseline day, and so starts at the baseline."""
    months, since = promises.period_months[place], promises.baseline_day[place]
    begun = period_start(since, months, fiscal_start_month)
    same = period_start(day, months, fiscal_start_month) <= begun
    under_way: Flags = same & (begun < since) & (months > 0)
    return under_way


def is_running_total(promises: Promises) -> Flags:
    """Whether each key result is a reach that adds up within a period."""
    total: Flags = is_reach(promises) & (promises.accumulation == RUNNING_TOTAL)
    return total


def first_promise_attainment(
    first: Promises, value: Floats, day: Days, fiscal_start_month: int = 1
) -> Floats:
    """Attainment of the counting values against the first promise ever made; NaN where there is no value."""
    against = attainment(first, np.arange(len(first)), day, value, fiscal_start_month=fiscal_start_month)
    return np.where(day == NO_DAY, np.nan, np.round(against, 9))
