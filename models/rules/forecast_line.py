"""The straight line through all values of a window: how fast they move, and how certain that is (Method, section 3)."""

from dataclasses import dataclass, replace

import numpy as np

from models.rules.facts import Flags, Floats
from models.rules.forecast_window import MOST_VALUES, Window

LEAST_GAIN, MOST_GAIN = (
    2.0,
    6.0,
)  # times the variance around its line that a series may gain over as long again


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """What the values of n series add up to as points, all alike; one value more is one addition.

    Days and values are counted back from the newest value, which lies at 0, 0. `start` is 1 where the start is a point
    of its own, kept apart at `start_day`, `start_value`. Of the steps d over days g from point to point, that from the
    start left out, there are `step_squares` Σd², `step_products` Σdg and `gap_squares` Σg².
    """

    count: Floats
    day: Floats
    value: Floats
    day_squares: Floats
    value_squares: Floats
    products: Floats
    start: Floats
    start_day: Floats
    start_value: Floats
    step_squares: Floats
    step_products: Floats
    gap_squares: Floats

    def after(self, step: Floats, gap: Floats) -> "Points":
        """The sums once each series took one more step, `gap` days long; right for up to 36 values."""
        known = np.minimum(self.count, 1.0)
        return Points(
            count=self.count + 1,
            day=self.day - gap * self.count,
            value=self.value - step * self.count,
            day_squares=self.day_squares - 2 * gap * self.day + gap**2 * self.count,
            value_squares=self.value_squares - 2 * step * self.value + step**2 * self.count,
            products=self.products - step * self.day - gap * self.value + gap * step * self.count,
            start=self.start,
            start_day=self.start_day - gap * self.start,
            start_value=self.start_value - step * self.start,
            step_squares=self.step_squares + known * step**2,
            step_products=self.step_products + known * step * gap,
            gap_squares=self.gap_squares + known * gap**2,
        )

    def with_start(self, share: Floats) -> "Points":
        """The sums with the start counted in as a share of a point."""
        weight = self.start * share
        return replace(
            self,
            count=self.count + weight,
            day=self.day + weight * self.start_day,
            value=self.value + weight * self.start_value,
            day_squares=self.day_squares + weight * self.start_day**2,
            value_squares=self.value_squares + weight * self.start_value**2,
            products=self.products + weight * self.start_day * self.start_value,
            start=self.start - weight,
        )

    def steps_around(self, slope: Floats) -> Floats:
        """What the squares of the steps add up to once a slope a day is taken off."""
        squares = self.step_squares - 2 * slope * self.step_products + slope**2 * self.gap_squares
        return np.maximum(squares, 0.0)

    def lag(self, drift: Floats) -> Floats:
        """How far the newest value lies beyond the mean of all, each moved on to its day by a drift a day."""
        return -(self.value - drift * self.day) / np.maximum(self.count, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The line of least squares through the points of n series.

    `slope` a day, `newest` its height at the newest value less that value, `along` the squared days of the points
    around their middle, `off` the squared distances of the points from the line, `count` how many points.
    """

    slope: Floats
    newest: Floats
    along: Floats
    off: Floats
    count: Floats

    def strayed(self, one: Floats) -> Floats:
        """The variance of a value around the line; `one` is what a single value is expected to show before."""
        return (self.off + one) / np.maximum(self.count - 1, 1)

    def steadiness(self, lag: Floats, strayed: Floats, stepped: Floats, clear: Floats | float) -> Floats:
        """How far the slope is believed, 0 … 1: half of it where it is `clear` times its standard error.

        `stepped` is the variance of a single step; where it is less than `strayed`, neighbours lie on the same side of
        the line, and each value counts the less. `lag` is how far the newest values lie from the line; where that is
        against the slope and as far as values usually stray, half of the rest is believed: the series has stalled.
        """
        own = np.divide(stepped, strayed, out=np.ones_like(strayed), where=strayed > stepped)
        certain = _part((self.slope**2 * self.along * own) ** 3, (clear**2 * strayed) ** 3)
        against = np.maximum(-lag * np.sign(self.slope), 0.0)
        return certain * (1 - _part(against**6, strayed**3))

    @property
    def long(self) -> Floats:
        """Over how many days the points are spread."""
        return np.sqrt(12 * self.along / np.maximum(self.count, 1))

    def gains(self, strayed: Floats) -> tuple[Floats, Floats]:
        """The least and the most variance a day a forecast gains, from how far the values strayed from their line."""
        long = self.long
        a_day = np.divide(strayed, long, out=np.zeros_like(long), where=long > 0)
        return LEAST_GAIN * a_day, MOST_GAIN * a_day


def points(window: Window) -> Points:
    """The values of each window as points."""
    there = np.arange(MOST_VALUES) >= MOST_VALUES - np.minimum(window.count, MOST_VALUES)[:, np.newaxis]
    day, value = (_back(steps, there) for steps in (window.gap, window.step))
    start = np.where(window.start >= 0, 1.0, 0.0)
    begins = np.arange(MOST_VALUES) == window.start[:, np.newaxis]
    step, gap = np.where(begins, 0.0, window.step), np.where(begins, 0.0, window.gap)
    return Points(
        count=there.sum(1).astype(np.float64),
        day=day.sum(1),
        value=value.sum(1),
        day_squares=np.einsum("ij,ij->i", day, day),
        value_squares=np.einsum("ij,ij->i", value, value),
        products=np.einsum("ij,ij->i", day, value),
        start=start,
        start_day=-window.gap.sum(1) * start,
        start_value=-window.step.sum(1) * start,
        step_squares=np.einsum("ij,ij->i", step, step),
        step_products=np.einsum("ij,ij->i", step, gap),
        gap_squares=np.einsum("ij,ij->i", gap, gap),
    )


def line(seen: Points) -> Line:
    """The line through the points; flat where they lie on one day."""
    count = np.maximum(seen.count, 1e-9)
    along = np.maximum(seen.day_squares - seen.day**2 / count, 0.0)
    across = seen.products - seen.day * seen.value / count
    slope = np.divide(across, along, out=np.zeros_like(along), where=along > 0)
    off = np.maximum(seen.value_squares - seen.value**2 / count - slope * across, 0.0)
    return Line(slope, (seen.value - slope * seen.day) / count, along, off, seen.count)


def _back(steps: Floats, there: Flags) -> Floats:
    """Where each value lies, counted back from the newest; 0 where there is none."""
    reached = np.cumsum(steps, axis=1)
    return np.where(there, reached - reached[:, -1:], 0.0)


def _part(share: Floats, other: Floats) -> Floats:
    """The share of the two together, 0 where both are 0."""
    both = share + other
    return np.divide(share, both, out=np.zeros_like(both), where=both > 0)
