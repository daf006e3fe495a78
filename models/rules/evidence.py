"""Which check-in counts, how strong and how old it is, and when the next one is due (Method, section 2)."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from models.rules.calendar import day_at, later, position, step
from models.rules.facts import AGES, NO_DAY, RHYTHMS, Codes, Days, Flags, Ints, Promises, Series, Thresholds
from models.rules.measurability import hold_start
from models.vocabulary import Rhythm, Strength

Number = TypeVar("Number", bound=np.generic)

NONE = -1
EVIDENCE_FROM = int(Strength.INDICATIVE)
BACKED_FROM = int(Strength.MEASURED)
AGEING_INTERVALS, AGEING_INTERVALS_LONG = 2.0, 1.25
LONG_RHYTHMS = np.array([r in (Rhythm.HALF_YEARLY, Rhythm.YEARLY) for r in RHYTHMS])
WEEKLY = RHYTHMS.index(Rhythm.WEEKLY)
FRESH, AGEING, STALE, MISSING, FINAL = (AGES.index(a) for a in AGES)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The rows of the series that matter for each key result (-1 = none); `usable` has one flag a check-in.

    `strong` is the newest of strength ≥ 2, `newest` the newest of any, `counting` the one that counts, `deciding` the
    strong one that decides the final verdict. `stale` tells of the counting value.
    """

    usable: Flags
    strong: Ints
    newest: Ints
    counting: Ints
    deciding: Ints
    fresh_until: Days
    stale_from: Days
    stale: Flags


def counted_strength(strength: Strength, *, backed: bool) -> Strength:
    """What a source's strength counts as: measured and verified need a link, a file or an automatic source."""
    return strength if backed or strength < BACKED_FROM else Strength.INDICATIVE


def evidence(promises: Promises, series: Series, today: int, thresholds: Thresholds) -> Evidence:
    """The check-ins that count on `today`; those observed before the baseline or after `today` are left out."""
    since = promises.baseline_day[series.key_result]
    usable = (series.day <= today) & (series.day >= since) & np.isfinite(series.value)
    able = usable & (series.strength >= EVIDENCE_FROM)
    strong, newest = last_row(series, able), last_row(series, usable)
    _, gone = _age_limits(promises, series, strong, thresholds)
    counting = np.where((strong >= 0) & (today < gone), strong, newest)
    deciding = np.where(promises.due < today, _in_last_interval(promises, series, able), NONE)
    counting = np.where(deciding >= 0, deciding, counting)
    fresh_until, stale_from = _age_limits(promises, series, counting, thresholds)
    stale = (counting >= 0) & (today >= stale_from) & (deciding < 0)
    return Evidence(usable, strong, newest, counting, deciding, fresh_until, stale_from, stale)


def grace(promises: Promises, thresholds: Thresholds) -> Ints:
    """Days of grace of each key result, by its rhythm."""
    return np.where(promises.rhythm == WEEKLY, thresholds.weekly_grace_days, thresholds.grace_days)


def ages(found: Evidence, today: int) -> Codes:
    """The age code of each counting value."""
    code = np.select(
        [found.deciding >= 0, found.counting < 0, today <= found.fresh_until, ~found.stale],
        [FINAL, MISSING, FRESH, AGEING],
        STALE,
    )
    return code.astype(np.int8)


def first_due(promises: Promises, since: Days) -> Days:
    """The day the first check-in is due: one interval after `since`, at the latest the due day."""
    one: Days = np.ones(len(promises), np.int64)
    return np.minimum(step(since, promises.rhythm, one), promises.due)


def next_due(promises: Promises, series: Series, newest: Ints) -> Days:
    """The day the next check-in is due: the step after the one nearest to the newest, at the latest the due day."""
    since, rhythm = promises.baseline_day, promises.rhythm
    nearest = np.floor(position(since, rhythm, day_of(series, newest, since)) + 0.5).astype(np.int64)
    return np.minimum(step(since, rhythm, nearest + 1), promises.due)


def day_of(series: Series, row: Ints, otherwise: Days | int = NO_DAY) -> Days:
    """The day of each row; `otherwise` where there is none."""
    return np.where(row >= 0, taken(series.day, row), otherwise)


def last_row(series: Series, mask: Flags) -> Ints:
    """The last row of each key result where the mask holds; -1 where nowhere."""
    if not len(series):
        return np.full(len(series.starts) - 1, NONE)
    last = np.maximum.accumulate(np.where(mask, np.arange(len(mask)), NONE))[series.starts[1:] - 1]
    own: Flags = (series.starts[1:] > series.starts[:-1]) & (last >= series.starts[:-1])
    return np.where(own, last, NONE)


def first_row(series: Series, mask: Flags) -> Ints:
    """The first row of each key result where the mask holds; -1 where nowhere."""
    if not len(series):
        return np.full(len(series.starts) - 1, NONE)
    rows = np.where(mask, np.arange(len(mask)), len(mask))
    first = np.append(np.minimum.accumulate(rows[::-1])[::-1], len(mask))[series.starts[:-1]]
    return np.where(first < series.starts[1:], first, NONE)


def _in_last_interval(promises: Promises, series: Series, able: Flags) -> Ints:
    """The newest strong row in (due − 1 interval, due]; of a hold not before its hold-from day."""
    opens = later(_anchor(promises, promises.due), promises.rhythm, promises.due, -1.0)
    opens = np.maximum(opens, hold_start(promises) - 1)
    whose = series.key_result
    return last_row(series, able & (series.day > opens[whose]) & (series.day <= promises.due[whose]))


def _age_limits(promises: Promises, series: Series, row: Ints, thresholds: Thresholds) -> tuple[Days, Days]:
    """(last fresh day, first stale day) of each row's value, grace included; -1 where there is no row."""
    day = day_of(series, row, 1)
    anchor = _anchor(promises, day)
    place = position(anchor, promises.rhythm, day)
    intervals = np.where(LONG_RHYTHMS[promises.rhythm], AGEING_INTERVALS_LONG, AGEING_INTERVALS)
    spare = grace(promises, thresholds)
    fresh = day_at(anchor, promises.rhythm, place + 1) + spare
    stale = day_at(anchor, promises.rhythm, place + intervals) + spare + 1
    return np.where(row >= 0, fresh, NO_DAY), np.where(row >= 0, stale, NO_DAY)


def _anchor(promises: Promises, otherwise: Days) -> Days:
    """Where the steps begin: the baseline day, or another day where that is missing."""
    return np.where(promises.baseline_day == NO_DAY, otherwise, promises.baseline_day)


def taken(column: npt.NDArray[Number], row: Ints) -> npt.NDArray[Number]:
    """The entries of a column of the series at rows; anything where the row is -1."""
    return column[np.maximum(row, 0)] if len(column) else np.zeros(len(row), column.dtype)
