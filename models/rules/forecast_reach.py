"""Where a reach will stand on a day ahead, and how likely it meets a bar there (Method, section 3)."""

from dataclasses import dataclass

import numpy as np

from models.rules.attainment import is_running_total
from models.rules.calendar import period_start
from models.rules.facts import Flags, Floats, Ints, Promises, Series
from models.rules.forecast_line import line, points
from models.rules.forecast_noise import EXPERIENCE, Experience, Spread, spread, steadiness, sums
from models.rules.forecast_window import Window, sized, window
from models.rules.measurability import INCREASE
from models.rules.plan_points import first_effect

SURELY = 0.98  # no series says more than this about what has not happened
WIDTH_80 = float(
    np.log(9.0) * np.sqrt(3.0) / np.pi
)  # the 90 % point of a logistic curve, in standard deviations
SLOPE = float(np.pi / np.sqrt(3.0))
LEAST_LASTING = 1e-3  # of what is usual; below it all noise is taken to cancel out
_FURTHEST = 1e290  # as far as a number can be and still be rounded to 9 decimals


@dataclass(frozen=True, slots=True, eq=False)
class Ahead:
    """What is asked of n reaches: the value `days` after the newest one, and whether it meets `bar`.

    `rising` reaches are to end at or above their bar, others at or below. `anew` ones are running totals whose period
    starts again at 0 before that day. `least` is the least variance a day, in squared units of the window.
    """

    days: Floats
    bar: Floats
    rising: Flags
    total: Flags
    anew: Flags
    least: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """The value of n reaches on a day ahead: the middle, the 80 % interval, and the chance to meet the bar."""

    value: Floats
    low: Floats
    high: Floats
    chance: Floats


def bar(promises: Promises) -> Floats:
    """What a reach has to come to: accepted-from, else the target."""
    return np.where(np.isnan(promises.accepted_from), promises.target, promises.accepted_from)


def reach_window(promises: Promises, series: Series, rows: Ints, fiscal_start_month: int = 1) -> Window:
    """The newest of the given rows of each reach, counted from (first-effect day, baseline), in a unit of its own."""
    larger = np.fmax(np.abs(promises.baseline), np.abs(bar(promises)))
    unit = np.where((larger > 0) & np.isfinite(larger), larger, 1.0)
    return window(
        promises,
        series,
        rows,
        start=first_effect(promises),
        unit=unit,
        fiscal_start_month=fiscal_start_month,
    )


def ahead(
    promises: Promises, seen: Window, fiscal_start_month: int = 1, floor: float = EXPERIENCE.floor
) -> Ahead:
    """What is asked of each reach on its due day, as seen from its newest value."""
    total = is_running_total(promises) & (promises.period_months > 0)
    begun = period_start(promises.due, promises.period_months, fiscal_start_month)
    anew = total & (begun > seen.day)
    asked, life = sized(bar(promises), seen.unit), np.maximum(promises.due - promises.baseline_day, 1)
    way = sized(promises.target, seen.unit) - sized(promises.baseline, seen.unit)
    return Ahead(
        days=np.maximum(promises.due - np.where(anew, begun - 1, seen.day), 0).astype(np.float64),
        bar=asked,
        rising=promises.direction == INCREASE,
        total=total,
        anew=anew,
        least=(floor * way) ** 2 / life,
    )


def outlook(
    seen: Window, asked: Ahead, *, held: Spread | None = None, experience: Experience = EXPERIENCE
) -> Outlook:
    """A random walk with a drift: that of the line through all values as far as it is certain, and what the newest say.

    `held` is a spread estimated before, kept whatever the newest value says.
    """
    added, every = sums(seen, experience.memory), points(seen)
    scatter = held or spread(added, every, asked.least, experience, asks=~asked.total)
    whole, all_points = added.with_start(scatter.start_share), every.with_start(scatter.start_share)
    straight, noise = line(all_points), (scatter.step, scatter.strayed, scatter.lasting)
    steady = straight.slope * steadiness(straight, whole, noise, experience)
    newer, doubt = whole.drift - steady, experience.doubt / np.clip(scatter.lasting, LEAST_LASTING, 1.0) ** 2
    believed = _believed(newer**2 * whole.seen, scatter.step * doubt)
    drift = np.where(asked.total, whole.drift, steady + believed * newer)  # a total adds up by its nature
    lately, ever = experience.memory * (whole.moved - drift * whole.days), all_points.lag(drift)
    smoothed = seen.newest - lately - scatter.cancelled * (ever - lately)
    level = np.where(asked.anew, 0.0, np.where(asked.total, seen.newest, smoothed))
    middle = level + drift * asked.days
    wide = np.sqrt((scatter.growth + scatter.wander * asked.days) * asked.days)
    return Outlook(
        value=_in_full(middle, seen.unit),
        low=_in_full(middle - WIDTH_80 * wide, seen.unit),
        high=_in_full(middle + WIDTH_80 * wide, seen.unit),
        chance=_chance(np.where(asked.rising, middle - asked.bar, asked.bar - middle), wide),
    )


def spread_before_newest(seen: Window, asked: Ahead, experience: Experience = EXPERIENCE) -> Spread:
    """The spread as it was estimated before the newest value was known."""
    before = seen.before_newest()
    return spread(sums(before, experience.memory), points(before), asked.least, experience, asks=~asked.total)


def _believed(signal: Floats, noise: Floats) -> Floats:
    """By how much a drift is believed, 0 … 1: its square against its square and noise."""
    both = signal + noise
    return np.divide(signal, both, out=np.zeros_like(both), where=both > 0)


def _chance(room: Floats, wide: Floats) -> Floats:
    """The chance that the room to the bar ends at 0 or above; without noise it is as good as known."""
    known = np.where(np.round(room, 9) >= 0, SURELY, 1 - SURELY)
    scaled = np.divide(room, wide, out=np.zeros_like(wide), where=wide > 0)
    curve = 1 / (1 + np.exp(-np.clip(SLOPE * scaled, -50, 50)))
    return np.where(wide > 0, np.clip(curve, 1 - SURELY, SURELY), known)


def _in_full(sized: Floats, unit: Floats) -> Floats:
    """Back from units to values, within what a number holds."""
    with np.errstate(over="ignore"):
        return np.clip(sized * unit, -_FURTHEST, _FURTHEST)
