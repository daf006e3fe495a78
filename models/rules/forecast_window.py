"""The newest values of each key result as steps side by side, as a forecast reads them (Method, section 3)."""

from dataclasses import dataclass, replace

import numpy as np

from models.rules.attainment import is_running_total
from models.rules.calendar import period_start
from models.rules.evidence import taken
from models.rules.facts import Days, Flags, Floats, Ints, Promises, Series

MOST_VALUES = 36
LARGEST = 1e12  # of a unit; what lies beyond counts as this much, so that squares stay finite


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The newest values of n reaches as the steps that led to each, right-aligned in 36 columns, the newest last.

    `step` is how far a value moved from the one before (the oldest from the start), `gap` over how many days; 0 where
    there is none. In a running total each period starts anew at 0. `count` is how many values there are, `start` the
    column of the step from the start point (-1 where it is no longer read). `step` and `newest` are in `unit`s.
    """

    step: Floats
    gap: Floats
    count: Ints
    start: Ints
    newest: Floats
    day: Days
    unit: Floats

    def before_newest(self) -> "Window":
        """The same window as it was before its newest value: one step fewer."""
        width = np.zeros((len(self.count), 1))
        return replace(
            self,
            step=np.concatenate([width, self.step[:, :-1]], axis=1),
            gap=np.concatenate([width, self.gap[:, :-1]], axis=1),
            count=np.maximum(self.count - 1, 0),
            start=np.where((self.start >= 0) & (self.start < MOST_VALUES - 1), self.start + 1, -1),
            newest=self.newest - self.step[:, -1],
        )


def last_of_day(series: Series, mask: Flags) -> Ints:
    """The rows where the mask holds, one a day and key result: the strongest, then the latest."""
    rows = np.flatnonzero(mask)
    whose, day = series.key_result[rows], series.day[rows]
    last = np.append((whose[1:] != whose[:-1]) | (day[1:] != day[:-1]), np.ones(min(len(rows), 1), np.bool_))
    return rows[last]


def newest_rows(series: Series, rows: Ints, count: int) -> Ints:
    """The last 36 of the given rows of each of `count` key results."""
    whose = series.key_result[rows]
    ends = np.cumsum(np.bincount(whose, minlength=count))
    return rows[ends[whose] - np.arange(len(rows)) <= MOST_VALUES]


def window(
    promises: Promises, series: Series, rows: Ints, *, start: Days, unit: Floats, fiscal_start_month: int = 1
) -> Window:
    """The newest 36 of the given rows of each reach; the start is (`start` day, baseline), before all rows.

    `unit` is the size one key result's values are measured in, above 0.
    """
    count = len(promises)
    whole = np.bincount(series.key_result[rows], minlength=count) <= MOST_VALUES
    rows = newest_rows(series, rows, count)
    whose, day = series.key_result[rows], series.day[rows]
    value = sized(series.value[rows], unit[whose])
    moved, passed = _steps(
        promises, whose, day, value=value, start=start, unit=unit, month=fiscal_start_month
    )
    sizes = np.bincount(whose, minlength=count)
    ends = np.cumsum(sizes)
    column = MOST_VALUES - (ends[whose] - np.arange(len(rows)))
    step, gap = np.zeros((count, MOST_VALUES)), np.zeros((count, MOST_VALUES))
    step[whose, column] = moved
    gap[whose, column] = passed
    step[~whole, 0] = gap[~whole, 0] = 0.0  # before the 36th value lies one that is not read
    last = np.maximum(ends - 1, 0)
    return Window(
        step=step,
        gap=gap,
        count=sizes,
        start=np.where((sizes > 0) & whole, MOST_VALUES - sizes, -1),
        newest=np.where(sizes > 0, taken(value, last), np.nan),
        day=np.where(sizes > 0, taken(day, last), -1),
        unit=unit,
    )


def _steps(
    promises: Promises, whose: Ints, day: Days, *, value: Floats, start: Days, unit: Floats, month: int
) -> tuple[Floats, Days]:
    """How far each row moved and in how many days; the first of a running total's period from 0 at its start."""
    if not len(whose):
        return value, day
    first = np.append(True, whose[1:] != whose[:-1])
    since = np.where(first, start[whose], np.append(day[:1], day[:-1]))
    before = np.where(first, sized(promises.baseline, unit)[whose], np.append(value[:1], value[:-1]))
    moved, passed = value - before, day - since
    total = np.flatnonzero((is_running_total(promises) & (promises.period_months > 0))[whose])
    begun = period_start(day[total], promises.period_months[whose[total]], month)
    anew = begun > since[total] - first[total]
    moved[total] = np.where(anew, value[total], moved[total])
    passed[total] = np.where(anew, day[total] - begun + 1, passed[total])
    return moved, np.maximum(passed, 1)


def sized(value: Floats, unit: Floats) -> Floats:
    """A value in units, what is missing as 0 and what is beyond all measure as the largest there is."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.clip(np.nan_to_num(value / unit), -LARGEST, LARGEST)
