"""How long a bound was kept, and whether the required share is still in reach (Method, section 2)."""

from dataclasses import dataclass

import numpy as np

from models.rules.calendar import STEP_DAYS, STEP_MONTHS, later
from models.rules.evidence import EVIDENCE_FROM, Evidence, day_of, last_row, taken
from models.rules.facts import NO_DAY, Days, Flags, Floats, Ints, Promises, Series, Thresholds
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
    place, day, value = _points(promises, series, found, np.where(hold, newest, NO_DAY))
    days = _held_days(promises, place, day, start=start, newest=newest)
    sound = keeps_bound(promises, place, value)
    known = np.bincount(place, days, len(promises)).astype(np.int64)
    good = np.bincount(place, days * sound, len(promises)).astype(np.int64)
    span = np.where(hold & (newest != NO_DAY), np.maximum(newest - start + 1, 0), 0)
    left = np.where(hold, np.maximum(promises.due - np.maximum(newest, start - 1), 0), 0)
    required = np.where(np.isnan(promises.required_share), thresholds.required_share, promises.required_share)
    return Kept(
        start=start,
        kept=good,
        known=known,
        unknown=span - known,
        left=left,
        share=_ratio(good, known),
        best=_ratio(good + left, known + left),
        required=np.where(hold, required, np.nan),
        kept_now=hold & (basis >= 0) & keeps_bound(promises, slice(None), _value(series, basis)),
        broken_twice=hold & _broken_twice(promises, series, found, start=start, basis=basis),
    )


def _points(promises: Promises, series: Series, found: Evidence, until: Days) -> tuple[Ints, Days, Floats]:
    """The values that hold: the baseline and each day's counting check-in with evidence, up to the newest one."""
    rows = np.flatnonzero(
        found.usable & (series.strength >= EVIDENCE_FROM) & (series.day <= until[series.key_result])
    )
    held = np.flatnonzero(until != NO_DAY)
    place = np.concatenate([held, series.key_result[rows]])
    day = np.concatenate([promises.baseline_day[held], series.day[rows]])
    value = np.concatenate([promises.baseline[held], series.value[rows]])
    keys = place * SPAN + day
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    last = order[np.append(keys[1:] != keys[:-1], np.ones(min(len(keys), 1), np.bool_))]
    return place[last], day[last], value[last]


def _held_days(promises: Promises, place: Ints, day: Days, *, start: Days, newest: Days) -> Ints:
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
    return np.where(start[place] == NO_DAY, 0, np.maximum(np.minimum(until, newest[place] + 1) - begun, 0))


def _broken_twice(promises: Promises, series: Series, found: Evidence, *, start: Days, basis: Ints) -> Flags:
    """Whether the newest value and the one before it, of another day and since hold-from, both break the bound."""
    able = found.usable & (series.strength >= EVIDENCE_FROM) & (series.day >= start[series.key_result])
    before = last_row(series, able & (series.day < day_of(series, basis)[series.key_result]))
    both = (basis >= 0) & (before >= 0)
    sound = [keeps_bound(promises, slice(None), _value(series, row)) for row in (basis, before)]
    twice: Flags = both & ~sound[0] & ~sound[1]
    return twice


def _value(series: Series, row: Ints) -> Floats:
    return np.where(row >= 0, taken(series.value, row), np.nan)


def _ratio(part: Ints, whole: Ints) -> Floats:
    return np.where(whole > 0, np.round(part / np.maximum(whole, 1), 9), np.nan)
