"""The dated points that a plan runs through: starts, first effect, interim targets, ends of periods, due day."""

from typing import TypeAlias

import numpy as np

from models.rules.attainment import first_period_is_under_way, is_running_total
from models.rules.calendar import add_months, months_between, period_start
from models.rules.facts import NO_DAY, Days, Flags, Floats, Ints, Promises
from models.rules.measurability import INCREASE

Points: TypeAlias = tuple[Ints, Days, Floats]
"""(place of the key result, day, planned value), flat."""


def plan_points(promises: Promises, planned_for: Flags, fiscal_start_month: int) -> Points:
    """All points of all plans, not sorted; of two on one day the later one here counts."""
    everyone = np.flatnonzero(planned_for)
    total = is_running_total(promises)[everyone]
    starts = (
        _level_starts(promises, everyone[~total]),
        _period_starts(promises, everyone[total], fiscal_start_month),
    )
    begin: Points = _joined(*starts)
    kinds = (
        _period_ends(promises, begin, fiscal_start_month),
        (everyone, promises.due[everyone], promises.target[everyone]),
        _interims(promises, planned_for),
        begin,
        _first_effects(promises, begin, fiscal_start_month),
    )
    return _joined(*kinds)


def first_effect(promises: Promises) -> Days:
    """The day from which the plan moves: within the plan's days, the baseline day where none is set."""
    inside = np.clip(promises.first_effect, promises.baseline_day, promises.due - 1)
    return np.where(promises.first_effect == NO_DAY, promises.baseline_day, inside)


def _level_starts(promises: Promises, who: Ints) -> Points:
    return who, promises.baseline_day[who], promises.baseline[who]


def _period_starts(promises: Promises, who: Ints, fiscal_start_month: int) -> Points:
    """Where the running totals start: at 0 in each period; one under way on the baseline day at the baseline."""
    months, since, due = promises.period_months[who], promises.baseline_day[who], promises.due[who]
    begun = np.where(months > 0, period_start(since, months, fiscal_start_month), since)
    span = months_between(begun, period_start(due, months, fiscal_start_month))
    count = np.where(months > 0, span // np.maximum(months, 1), 0) + 1
    place, nth = np.repeat(who, count), _places_within(count)
    day = add_months(np.repeat(begun, count), nth * promises.period_months[place])
    under_way = (nth == 0) & first_period_is_under_way(promises, place, day, fiscal_start_month)
    from_baseline = under_way & (promises.direction[place] == INCREASE)
    day = np.where(from_baseline, promises.baseline_day[place], day)
    return place, day, np.where(from_baseline, promises.baseline[place], 0.0)


def _period_ends(promises: Promises, starts: Points, fiscal_start_month: int) -> Points:
    """The target again on the last day of each full period of a running total; the start value before any effect."""
    place, day, value = starts
    end = _period_end(promises, starts, fiscal_start_month)
    flat = end <= first_effect(promises)[place]
    inner = is_running_total(promises)[place] & (end < promises.due[place]) & (end > day)
    return place[inner], end[inner], np.where(flat, value, promises.target[place])[inner]


def _first_effects(promises: Promises, starts: Points, fiscal_start_month: int) -> Points:
    """The corner where a plan leaves its start value: on the first-effect day."""
    place, day, value = starts
    effect = first_effect(promises)[place]
    whole = ~is_running_total(promises)[place]
    inner = (effect > day) & (whole | (effect <= _period_end(promises, starts, fiscal_start_month)))
    return place[inner], effect[inner], value[inner]


def _interims(promises: Promises, planned_for: Flags) -> Points:
    given = promises.interims
    after = np.maximum(first_effect(promises), promises.baseline_day)[given.key_result]
    valid = planned_for[given.key_result] & (given.day > after) & (given.day < promises.due[given.key_result])
    valid &= np.isfinite(given.value)
    return given.key_result[valid], given.day[valid], given.value[valid]


def _period_end(promises: Promises, starts: Points, fiscal_start_month: int) -> Days:
    place, day, _ = starts
    months = promises.period_months[place]
    end = add_months(period_start(day, months, fiscal_start_month), months) - 1
    return np.where(months > 0, end, promises.due[place])


def _places_within(count: Ints) -> Ints:
    """0, 1, 2 … within each group of the given sizes."""
    return np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)


def _joined(*kinds: Points) -> Points:
    place, day, value = (np.concatenate([kind[part] for kind in kinds]) for part in range(3))
    return place, day, value
