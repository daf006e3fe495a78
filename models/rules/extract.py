"""The few check-ins of a series that an assessment looks at, whatever the day: what is kept beside each key result."""

from dataclasses import dataclass

import numpy as np

from models.rules.evidence import EVIDENCE_FROM, day_of, first_row, last_row
from models.rules.facts import NO_DAY, Days, Flags, Ints, KeptUntil, Promises, Series, Thresholds
from models.rules.ground import Ground, ground
from models.rules.holds import kept_until, value_before
from models.rules.pace import looks_back
from models.rules.plan import SPAN
from models.rules.status import late_values
from models.rules.value import gains

NEWEST = 4  # more than one, so that a review closed a few check-ins later still finds its value
NEVER = SPAN - 1


@dataclass(frozen=True, slots=True, eq=False)
class Extract:
    """The rows of a series that matter, in order, with what they cannot tell without the rows between them.

    `next_day` and `next_strong` are the days of the check-in that follows, of any strength and with evidence (NEVER =
    none does); `gained_before` is the day of the last value before it that beat the baseline (-1 = none). `until` has
    the kept days.
    """

    rows: Ints
    next_day: Days
    next_strong: Days
    gained_before: Days
    until: KeptUntil


def extract(
    promises: Promises, series: Series, thresholds: Thresholds, *, last_review: int, starts: tuple[Ints, Days]
) -> Extract:
    """What to keep of a whole series. `starts` are places of key results, each with a day since which value counts.

    Other reviews and starts may need check-ins that are not kept; `models.rules.sure` tells where.
    """
    after_all = int(max(series.day.max(initial=0), promises.due.max(initial=0))) + 1
    base = ground(promises, series, after_all, thresholds)
    usable, gained = base.evidence.usable, gains(base)
    keep = np.zeros(len(series), np.bool_)
    for rows in (*_bearing(base, last_review), *_gaining(series, gained, starts)):
        keep[rows[rows >= 0]] = True
    kept, strong = np.flatnonzero(keep), usable & (series.strength >= EVIDENCE_FROM)
    until = kept_until(promises, series, usable)
    return Extract(
        rows=kept,
        next_day=_next(series, usable)[kept],
        next_strong=_next(series, strong)[kept],
        gained_before=_before(series, gained)[kept],
        until=KeptUntil(until.kept[kept], until.known[kept]),
    )


def _bearing(base: Ground, last_review: int) -> list[Ints]:
    """The rows that status, figures and reasons rest on, while a verdict is open and once it is final."""
    series, found = base.series, base.evidence
    strong = found.usable & (series.strength >= EVIDENCE_FROM)
    whose, review = series.key_result, np.full(len(base.promises), last_review)
    late = np.flatnonzero(strong & (series.day > base.promises.due[whose]))
    reached = np.zeros(len(series), np.bool_)
    reached[late] = late_values(base, late)
    rows = [
        found.newest,
        first_row(series, found.usable),
        first_row(series, strong),
        first_row(series, reached),
    ]
    rows += [_last_ones(series, strong), last_row(series, strong & (series.day <= last_review))]
    rows.append(last_row(series, found.usable & (series.day <= last_review)))
    for basis in (found.strong, found.deciding):
        day = day_of(series, basis, base.promises.baseline_day)
        for since in (np.full_like(review, NO_DAY), review):
            start, _ = looks_back(base, day, since)
            rows.append(last_row(series, strong & (series.day <= start[whose])))
        rows += [basis, value_before(base.promises, series, found.usable, basis)]
    return rows


def _gaining(series: Series, gained: Flags, starts: tuple[Ints, Days]) -> list[Ints]:
    """The first and the last row that beats the baseline, and the first one since each start."""
    rows = np.flatnonzero(gained)
    keys = np.append(series.key_result[rows] * SPAN + series.day[rows], np.iinfo(np.int64).max)
    place, day = starts
    at = np.searchsorted(keys, place * SPAN + day)
    found = np.append(rows, -1)[at]
    return [first_row(series, gained), last_row(series, gained), found]


def _last_ones(series: Series, mask: Flags) -> Ints:
    """The newest rows of each key result where the mask holds."""
    rows = np.flatnonzero(mask)
    whose = series.key_result[rows]
    from_end = np.searchsorted(whose, whose, side="right") - np.arange(len(rows))
    return rows[from_end <= NEWEST]


def _next(series: Series, mask: Flags) -> Days:
    """The day of the next row of the same key result where the mask holds; NEVER where none follows."""
    rows = np.flatnonzero(mask)
    whose = np.append(series.key_result[rows], -1)
    day = np.append(series.day[rows], NEVER)
    at = np.searchsorted(rows, np.arange(len(series)), side="right")
    return np.where(whose[at] == series.key_result, day[at], NEVER)


def _before(series: Series, mask: Flags) -> Days:
    """The day of the last row before, of the same key result, where the mask holds; NO_DAY where there is none."""
    rows = np.flatnonzero(mask)
    whose = np.append(series.key_result[rows], -1)
    day = np.append(series.day[rows], NO_DAY)
    at = np.searchsorted(rows, np.arange(len(series)), side="left") - 1
    return np.where(whose[at] == series.key_result, day[at], NO_DAY)
