"""Calendar steps: check-in intervals from the baseline date, and the periods of running totals (Method, section 2)."""

import numpy as np

from models.rules.facts import RHYTHMS, Codes, Days, Floats, Ints
from models.vocabulary import Rhythm

EPOCH = 719_163  # date(1970, 1, 1).toordinal(), where numpy's days begin
FIRST_DAY, LAST_DAY = 1, 3_652_059  # what datetime.date can hold
EPOCH_MONTH = 1969 * 12
LAST_MONTH = 9999 * 12 - 1  # as far as datetime.date reaches
MONTH_STARTS = (
    np.arange(-EPOCH_MONTH, LAST_MONTH + 2 - EPOCH_MONTH).astype("M8[M]").astype("M8[D]").astype(np.int64)
    + EPOCH
)
SLACK = 1e-6  # a share of a day lost to floating point

_MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}
_DAYS = {Rhythm.WEEKLY: 7, Rhythm.FORTNIGHTLY: 14}
STEP_MONTHS = np.array([_MONTHS.get(r, 0) for r in RHYTHMS])
STEP_DAYS = np.array([_DAYS.get(r, 0) for r in RHYTHMS])


def step(anchor: Days, rhythm: Codes, count: Ints) -> Days:
    """The day `count` intervals from `anchor`: 31 Jan monthly → 28 Feb → 31 Mar; weekly and fortnightly in days."""
    return add_months(anchor, count * STEP_MONTHS[rhythm]) + count * STEP_DAYS[rhythm]


def position(anchor: Days, rhythm: Codes, day: Days) -> Floats:
    """Where a day lies on the steps from `anchor`, in intervals; between two steps by its share of their days."""
    whole = _steps_before(anchor, rhythm, day)
    start, end = step(anchor, rhythm, whole), step(anchor, rhythm, whole + 1)
    return whole + (day - start) / np.maximum(end - start, 1)


def day_at(anchor: Days, rhythm: Codes, place: Floats) -> Days:
    """The last day not after a position on the steps from `anchor`."""
    whole = np.floor(place + SLACK / 366).astype(np.int64)
    start, end = step(anchor, rhythm, whole), step(anchor, rhythm, whole + 1)
    return start + np.floor(np.maximum(place - whole, 0) * (end - start) + SLACK).astype(np.int64)


def later(anchor: Days, rhythm: Codes, day: Days, intervals: float | Floats) -> Days:
    """The day so many intervals after (before, if negative) `day`, along the steps from `anchor`."""
    return day_at(anchor, rhythm, position(anchor, rhythm, day) + intervals)


def add_months(day: Days, months: Ints) -> Days:
    """Calendar months later; a day the month does not have becomes its last."""
    month = _month(day)
    of_month = day - MONTH_STARTS[month]
    then = np.clip(month + months, 0, LAST_MONTH)
    return MONTH_STARTS[then] + np.minimum(of_month, MONTH_STARTS[then + 1] - MONTH_STARTS[then] - 1)


def period_start(day: Days, months: Ints, fiscal_start_month: int) -> Days:
    """The first day of the period that holds `day`; periods of `months` are counted from the fiscal year's start."""
    month = _month(day)
    begun = month - (month - (fiscal_start_month - 1)) % np.maximum(months, 1)
    return MONTH_STARTS[np.clip(begun, 0, LAST_MONTH)]


def months_between(start: Days, end: Days) -> Ints:
    """How many calendar months lie between the months of two days."""
    return _month(end) - _month(start)


def _steps_before(anchor: Days, rhythm: Codes, day: Days) -> Ints:
    """How many whole intervals lie between `anchor` and `day`."""
    months, days = STEP_MONTHS[rhythm], STEP_DAYS[rhythm]
    by_month, by_day = (
        months_between(anchor, day) // np.maximum(months, 1),
        (day - anchor) // np.maximum(days, 1),
    )
    whole = np.where(months > 0, by_month, by_day)
    return whole - (step(anchor, rhythm, whole) > day)


def _month(day: Days) -> Ints:
    """The number of a day's month, January of year 1 being 0."""
    month = (day - EPOCH).astype("M8[D]").astype("M8[M]").astype(np.int64) + EPOCH_MONTH
    return np.clip(month, 0, LAST_MONTH)
