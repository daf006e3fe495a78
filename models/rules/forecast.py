"""The forecast of every key result on its due day, or the reason there is none (Method, section 3)."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.rules.attainment import is_running_total
from models.rules.calendar import period_start
from models.rules.evidence import EVIDENCE_FROM
from models.rules.facts import Codes, Days, Finding, Flags, Floats, Ints, Promises
from models.rules.forecast_holds import hold_outlook
from models.rules.forecast_noise import EXPERIENCE, Experience, Spread
from models.rules.forecast_reach import Ahead, ahead, outlook, reach_window, spread_before_newest
from models.rules.forecast_window import Window, last_of_day
from models.rules.ground import Ground
from models.rules.measurability import is_hold
from models.rules.plan_points import first_effect
from models.rules.reasons import day_of_ordinal

FEWEST_VALUES = 3
REASONS = (
    "forecast_not_measurable",
    "forecast_past_due",
    "forecast_first_period",
    "forecast_few_values",
    "forecast_made",
)
NOT_MEASURABLE, PAST_DUE, FIRST_PERIOD, FEW_VALUES, MADE = range(len(REASONS))


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What n key results are expected to come to on their due day; NaN where no forecast is made.

    `value`, `low` and `high` are the value at the due day and its 80 % interval; of a hold the share kept by then.
    `chance` (1 = 100 %) is of meeting accepted-from, of a hold of ending at or above its required share. `reason` is a
    place in `REASONS`. `count` is how many values were there to read, `due` the day it is for.
    """

    made: Flags
    reason: Codes
    value: Floats
    low: Floats
    high: Floats
    chance: Floats
    count: Ints
    due: Days

    def __len__(self) -> int:
        return len(self.made)

    def findings(self, place: int) -> list[Finding]:
        """Why there is no forecast for key result `place`, or the figures of the one there is."""
        due = day_of_ordinal(self.due[place])
        figures: dict[int, dict[str, Any]] = {
            PAST_DUE: {"due": due},
            FEW_VALUES: {"count": int(self.count[place]), "needed": FEWEST_VALUES},
            MADE: {name: float(getattr(self, name)[place]) for name in ("value", "low", "high", "chance")},
        }
        reason = int(self.reason[place])
        beside = {"due": due, "count": int(self.count[place])} if reason == MADE else {}
        return [(REASONS[reason], {**figures.get(reason, {}), **beside})]


def forecast(ground: Ground, *, held: Spread | None = None, experience: Experience = EXPERIENCE) -> Forecast:
    """The forecast of every key result on the day of the ground; shares and chances are 1 = 100 %.

    It reads values with evidence after the first-effect day (of a hold from its hold-from day), the newest 36.
    `held` keeps the spread of reaches as it was estimated before (`spread_held`).
    """
    promises, hold, rows = ground.promises, is_hold(ground.promises), _rows(ground)
    seen = _window(ground, rows)
    reach = outlook(seen, _asked(ground, seen, experience), held=held, experience=experience)
    kept = hold_outlook(promises, ground.series, rows, ground.held)
    count = np.bincount(ground.series.key_result[rows], minlength=len(hold))
    reason = _reason(ground, seen, count)
    made = reason == MADE
    figures = {
        name: np.where(made, np.where(hold, getattr(kept, name), getattr(reach, name)), np.nan).round(9)
        for name in ("value", "low", "high", "chance")
    }
    return Forecast(made=made, reason=reason, count=count, due=promises.due, **figures)


def spread_held(ground: Ground, experience: Experience = EXPERIENCE) -> Spread:
    """The spread of each reach as it was estimated before its newest value: what that value alone cannot change."""
    seen = _window(ground, _rows(ground))
    return spread_before_newest(seen, _asked(ground, seen, experience), experience)


def _rows(ground: Ground) -> Ints:
    """The rows a forecast reads: with evidence, one a day, after the first effect; of a hold from hold-from on."""
    series, promises = ground.series, ground.promises
    begins = np.where(is_hold(promises), ground.held.start, first_effect(promises) + 1)
    able = (
        ground.evidence.usable
        & (series.strength >= EVIDENCE_FROM)
        & (series.day >= begins[series.key_result])
    )
    return last_of_day(series, able)


def _window(ground: Ground, rows: Ints) -> Window:
    return reach_window(ground.promises, ground.series, rows, ground.thresholds.fiscal_start_month)


def _asked(ground: Ground, seen: Window, experience: Experience) -> Ahead:
    return ahead(ground.promises, seen, ground.thresholds.fiscal_start_month, experience.floor)


def _reason(ground: Ground, seen: Window, count: Ints) -> Codes:
    promises = ground.promises
    tests = [
        ~ground.measurable,
        ground.today > promises.due,
        in_first_period(promises, seen.day, ground.thresholds.fiscal_start_month),
        count < FEWEST_VALUES,
    ]
    return np.select(tests, [NOT_MEASURABLE, PAST_DUE, FIRST_PERIOD, FEW_VALUES], MADE).astype(np.int8)


def in_first_period(promises: Promises, newest: Days, fiscal_start_month: int = 1) -> Flags:
    """Whether the newest value (-1 = none) of a running total lies in the period that holds the baseline day."""
    months = promises.period_months
    first = period_start(promises.baseline_day, months, fiscal_start_month)
    same = period_start(newest, months, fiscal_start_month) <= first
    within: Flags = is_running_total(promises) & (same | (months == 0))
    return within
