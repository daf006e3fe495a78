"""How a value stands to its plan: gap, tolerance, and how far it moved of what the plan asked (Method, section 2)."""

from dataclasses import dataclass

import numpy as np

from models.rules.attainment import attainment, is_running_total
from models.rules.calendar import later, period_start
from models.rules.evidence import EVIDENCE_FROM, last_row, taken
from models.rules.facts import NO_DAY, Days, Flags, Floats, Ints, Promises
from models.rules.ground import Ground
from models.rules.measurability import is_hold

STALL_INTERVALS = 2.0
SHRINKING_PART = 0.25  # of the time, at its end, over which the tolerance shrinks to 0


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A value of each key result against its plan; shares are 1 = 100 %, `gap` and `tolerance` in points."""

    row: Ints
    value: Floats
    day: Days
    attainment: Floats
    expected: Floats
    gap: Floats
    tolerance: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Movement:
    """What the plan asked and how far attainment moved from `start` to the newest value's day, as shares."""

    start: Days
    asked: Floats
    moved: Floats

    def stalled(self, below: float) -> Flags:
        """Whether less than the share `below` of what was asked was moved."""
        short: Flags = np.round(self.moved - below * self.asked, 9) < 0
        return short & (np.round(self.asked, 9) > 0)


def standing(ground: Ground, row: Ints) -> Standing:
    """How the check-ins at `row` (one a key result, -1 = none) stand to the plan on the day they were observed."""
    promises, held = ground.promises, ground.held
    there = (row >= 0) & ground.measurable
    day = np.where(row >= 0, taken(ground.series.day, row), promises.baseline_day)
    value = np.where(row >= 0, taken(ground.series.value, row), np.nan)
    come = attainment(
        promises, ground.places, day, value, fiscal_start_month=ground.thresholds.fiscal_start_month
    )
    hold = is_hold(promises)
    attained = np.where(hold, held.share, come).round(9)
    expected = np.where(hold, held.required, ground.plan.expected(ground.places, day)).round(9)
    attained, expected = np.where(there, attained, np.nan), np.where(there, expected, np.nan)
    tolerance = tolerance_on(promises, day, ground.thresholds.tolerance)
    return Standing(
        row=row,
        value=value,
        day=np.where(row >= 0, day, NO_DAY),
        attainment=attained,
        expected=expected,
        gap=np.round((attained - expected) * 100, 9),
        tolerance=np.where(there & ~hold, tolerance, np.nan),
    )


def tolerance_on(promises: Promises, day: Days, tolerance: float) -> Floats:
    """Tolerance in points on a day: whole, then shrinking evenly to 0 over the last quarter of the time."""
    quarter = np.maximum((promises.due - promises.baseline_day) * SHRINKING_PART, SHRINKING_PART)
    return np.round(tolerance * np.clip((promises.due - day) / quarter, 0.0, 1.0), 9)


def within_tolerance(gap: Floats, tolerance: Floats | float) -> Flags:
    """Whether a gap, both in points, is no further behind than the tolerance, compared at 9 decimals."""
    inside: Flags = np.round(gap + tolerance, 9) >= 0
    return inside


def movement(ground: Ground, now: Standing, last_review: Days) -> Movement:
    """What was asked and moved since the earlier of two intervals ago and the last closed portfolio review."""
    promises, series = ground.promises, ground.series
    start, floor = looks_back(ground, now.day, last_review)
    whose = series.key_result
    able = ground.evidence.usable & (series.strength >= EVIDENCE_FROM)
    row = last_row(series, able & (series.day <= start[whose]) & (series.day >= floor[whose]))
    day = np.where(row >= 0, taken(series.day, row), floor)
    value = np.where(row >= 0, taken(series.value, row), ground.plan.value(ground.places, floor))
    month = ground.thresholds.fiscal_start_month
    before = attainment(promises, ground.places, day, value, fiscal_start_month=month)
    asked = now.expected - ground.plan.expected(ground.places, start)
    return Movement(start, asked, now.attainment - before)


def looks_back(ground: Ground, day: Days, last_review: Days) -> tuple[Days, Days]:
    """From where a movement to a value of each day is measured, and how far back a value may be to begin it."""
    promises = ground.promises
    start = later(promises.baseline_day, promises.rhythm, day, -STALL_INTERVALS)
    start = np.where(last_review >= 0, np.minimum(start, last_review), start)
    floor = _earliest(ground, day)
    return np.maximum(start, floor), floor


def _earliest(ground: Ground, day: Days) -> Days:
    """How far back a movement may look: to the baseline day; of a running total to the start of the day's period."""
    promises = ground.promises
    begun = period_start(day, promises.period_months, ground.thresholds.fiscal_start_month)
    total = is_running_total(promises) & (promises.period_months > 0)
    return np.where(total, np.maximum(begun, promises.baseline_day), promises.baseline_day)
