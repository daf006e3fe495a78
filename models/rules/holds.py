"""How long a bound was kept, and whether the required share is still in reach (Method, section 2)."""

from dataclasses import dataclass

import numpy as np

from models.rules.calendar import STEP_DAYS, STEP_MONTHS, later
from models.rules.evidence import EVIDENCE_FROM, Evidence, day_of, last_row, taken
from models.rules.facts import NO_DAY, Days, Flags, Floats, Ints, KeptUntil, Promises, Series, Thresholds
from models.rules.measurability import hold_start, is_hold, keeps_bound
from models.rules.plan import SPAN

LASTS_INTERVALS = 2.0
_SHORTEST_MONTHS = 28  # two intervals are never shorter than twice their months of 28 days


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """Days of each hold, counted from its hold-from day to its newest value; zeros and NaN for reaches.

    `share` = kept ÷ known days, `best` = the share if every day left is kept, `required` what it has to reach.
    `kept_now` tells of the newest value, `broken_twice` of the last two. `left` are the days after the newest value.
    """

    start: Days
    kept: Ints
    known: Ints
    unknown: Ints
    left: Ints
    share: Floats
    best: Floats
    required: Floats
    kept_now: Flags
    broken_twice: Flags

    @property
    def out_of_reach(self) -> Flags:
        """Whether the required share can no longer be reached."""
        lost: Flags = (self.known > 0) & (np.round(self.best - self.required, 9) < 0)
        return lost


def kept(promises: Promises, series: Series, found: Evidence, thresholds: Thresholds) -> Kept:
    """What each hold has kept up to its newest value with evidence (the deciding one once final)."""
    hold, start = is_hold(promises), hold_start(promises)
    basis = np.where(found.deciding >= 0, found.deciding, found.strong)
    newest = day_of(series, basis)
    seen = hold & (basis >= 0)
    until = series.until or kept_until(promises, series, found.usable)
    last = seen & (start != NO_DAY) & (newest >= start)
    sound = keeps_bound(promises, slice(None), _value(series, basis))
    known = np.where(seen, taken(until.known, basis), 0) + last
    good = np.where(seen, taken(until.kept, basis), 0) + (last & sound)
    span = np.where(hold & (newest != NO_DAY), np.maximum(newest - start + 1, 0), 0)
    left = np.where(hold, np.maximum(promises.due - np.maximum(newest, start - 1), 0), 0)
    required = np.where(np.isnan(promises.required_share), thresholds.required_share, promises.required_share)
    before = value_before(promises, series, found.usable, basis)
    sound_before = keeps_bound(promises, slice(None), _value(series, before))
    return Kept(
        start=start,
        kept=good,
        known=known,
        unknown=span - known,
        left=left,
        share=_ratio(good, known),
        best=_ratio(good + left, known + left),
        required=np.where(hold, required, np.nan),
        kept_now=seen & sound,
        broken_twice=seen & (before >= 0) & ~sound & ~sound_before,
    )


def kept_until(promises: Promises, series: Series, usable: Flags) -> KeptUntil:
    """For each check-in of a hold the days kept and known from hold-from up to its own day, without it.

    A check-in on its own day keeps one day more where it lies within the bound. Zeros for reaches.
    """
    held = np.flatnonzero(is_hold(promises))
    place, day, value = _points(promises, series, usable, held)
    days = _held_days(promises, place, day, start=hold_start(promises))
    sound = keeps_bound(promises, place, value)
    rows = np.flatnonzero(is_hold(promises)[series.key_result])
    whose = series.key_result[rows]
    at = np.searchsorted(place * SPAN + day, whose * SPAN + series.day[rows])
    first = np.searchsorted(place, whose)
    return KeptUntil(*(_summed(part, rows, (first, at), len(series)) for part in (days * sound, days)))


def value_before(promises: Promises, series: Series, usable: Flags, basis: Ints) -> Ints:
    """The last row with evidence of an earlier day than the one at `basis`, not before hold-from; -1 = none."""
    whose = series.key_result
    able = usable & (series.strength >= EVIDENCE_FROM) & (series.day >= hold_start(promises)[whose])
    return last_row(series, able & (series.day < day_of(series, basis)[whose]))


def _summed(days: Ints, rows: Ints, between: tuple[Ints, Ints], count: int) -> Ints:
    """Sums of days from a key result's first point up to another of its points, at the rows that ask for them."""
    first, at = between
    running = np.append(0, np.cumsum(days))
    sums = np.zeros(count, np.int64)
    sums[rows] = running[np.minimum(at, len(days))] - running[first]
    return sums


def _points(promises: Promises, series: Series, usable: Flags, held: Ints) -> tuple[Ints, Days, Floats]:
    """The values that hold, of the key results in `held`: the baseline, each day's counting check-in with evidence."""
    hold = is_hold(promises)[series.key_result]
    rows = np.flatnonzero(usable & (series.strength >= EVIDENCE_FROM) & hold)
    place = np.concatenate([held, series.key_result[rows]])
    day = np.concatenate([promises.baseline_day[held], series.day[rows]])
    value = np.concatenate([promises.baseline[held], series.value[rows]])
    keys = place * SPAN + day
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    last = order[np.append(keys[1:] != keys[:-1], np.ones(min(len(keys), 1), np.bool_))]
    return place[last], day[last], value[last]


def _held_days(promises: Promises, place: Ints, day: Days, *, start: Days) -> Ints:
    """For how many days from hold-from each point holds: until the next, at most 2 intervals, the newest one day."""
    if not len(place):
        return np.zeros(0, np.int64)
    follows = np.append(place[1:] == place[:-1], False)
    until = np.where(follows, np.append(day[1:], 0), day + 1)
    rhythm = promises.rhythm[place]
    shortest = LASTS_INTERVALS * (STEP_MONTHS[rhythm] * _SHORTEST_MONTHS + STEP_DAYS[rhythm])
    wide = np.flatnonzero(until - day > shortest)
    ends = later(promises.baseline_day[place[wide]], rhythm[wide], day[wide], LASTS_INTERVALS)
    until[wide] = np.minimum(until[wide], ends)
    begun = np.maximum(day, start[place])
    return np.where(start[place] == NO_DAY, 0, np.maximum(until - begun, 0))


def _value(series: Series, row: Ints) -> Floats:
    return np.where(row >= 0, taken(series.value, row), np.nan)


def _ratio(part: Ints, whole: Ints) -> Floats:
    return np.where(whole > 0, np.round(part / np.maximum(whole, 1), 9), np.nan)
