"""How far the values of a reach scatter and drift, and what other series taught of both (Method, section 3)."""

from dataclasses import dataclass

import numpy as np

from models.rules.facts import Flags, Floats, Ints
from models.rules.forecast_lasting import LEAST_CLEAR, lasting
from models.rules.forecast_line import Line, Points, line
from models.rules.forecast_window import MOST_VALUES, Window


@dataclass(frozen=True, slots=True)
class Experience:
    """What such series show, found by the back-test over real series (docs/forecast.md).

    `memory`: what a step weighs against the next newer one. `doubt`: how many times its own uncertainty (squared) a
    drift has to be before half of it is believed. `few`: by how many values' worth of uncertainty a short series is
    wider. `growth`: the part of the steps' variance that usually adds up over time rather than cancelling out, for
    monthly values; `sparse`: the power of the days between values with which it rises, as rare values cancel out less;
    `usual`: what this weighs against what a series shows of itself (infinite: a series is not asked).
    `turn`: by how much a drift changes over the time it was seen. `clear`: how many times its standard error the slope
    of the line through all values has to be before half of it is believed. `start_trust`: how many times wider than
    usual the step from the start may be before it counts half. `floor`: the least noise, as a share of the way to the
    target, over the whole life.
    """

    memory: float = 0.5
    doubt: float = 6.0
    few: float = 4.0
    growth: float = 0.3
    sparse: float = 0.35
    usual: float = 5.0
    turn: float = 0.3
    clear: float = 6.0
    start_trust: float = 8.0
    floor: float = 0.01


EXPERIENCE = Experience()
A_MONTH = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What n series add up to, newer steps weighing more: all a forecast needs, and one step more is one addition.

    Over steps d and days g, with weights w: `weight` Σw, `moved` Σwd, `days` Σwg, `squares` Σwd²/g, `span` Σw²g. The
    step from the start is kept apart in `start_…`, with its weight.
    """

    count: Ints
    weight: Floats
    moved: Floats
    days: Floats
    squares: Floats
    span: Floats
    start_weight: Floats
    start_moved: Floats
    start_days: Floats

    def after(self, step: Floats, gap: Floats, memory: float) -> "Sums":
        """The sums once each series took one more step, `gap` days long."""
        return Sums(
            count=np.minimum(self.count + 1, MOST_VALUES),
            weight=self.weight * memory + 1,
            moved=self.moved * memory + step,
            days=self.days * memory + gap,
            squares=self.squares * memory + step**2 / gap,
            span=self.span * memory**2 + gap,
            start_weight=self.start_weight * memory,
            start_moved=self.start_moved,
            start_days=self.start_days,
        )

    def with_start(self, share: Floats) -> "Sums":
        """The sums with the step from the start counted in by a share of its weight."""
        weight = self.start_weight * share
        return Sums(
            count=self.count,
            weight=self.weight + weight,
            moved=self.moved + weight * self.start_moved,
            days=self.days + weight * self.start_days,
            squares=self.squares + weight * self.start_moved**2 / self.start_days,
            span=self.span + weight**2 * self.start_days,
            start_weight=self.start_weight - weight,
            start_moved=self.start_moved,
            start_days=self.start_days,
        )

    @property
    def scatter(self) -> Floats:
        """The weighted squares of the steps a day around their own drift."""
        drift_squares = np.divide(self.moved**2, self.days, out=np.zeros_like(self.days), where=self.days > 0)
        return np.maximum(self.squares - drift_squares, 0.0)

    @property
    def drift(self) -> Floats:
        """The weighted movement a day; 0 without steps."""
        return np.divide(self.moved, self.days, out=np.zeros_like(self.days), where=self.days > 0)

    @property
    def gap(self) -> Floats:
        """The usual days between values; a month without steps."""
        return np.divide(self.days, self.weight, out=np.full_like(self.days, A_MONTH), where=self.weight > 0)

    @property
    def seen(self) -> Floats:
        """Over how many days the drift was seen, by weight; 0 without steps."""
        return np.divide(self.days**2, self.span, out=np.zeros_like(self.days), where=self.span > 0)


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How wide n series scatter: `step` variance of steps a day, `growth` variance of a forecast a day ahead.

    `start_share` is by how much the step from the start counts, `strayed` the variance of values around their line.
    `lasting` says how much of the noise lasts, 1 = as much as is usual. `wander` is the variance a day that each day
    ahead adds to the growth where it lasts longer and no line is believed: such a series came so far by chance.
    """

    step: Floats
    growth: Floats
    start_share: Floats
    strayed: Floats
    lasting: Floats
    wander: Floats

    @property
    def cancelled(self) -> Floats:
        """The share of what usually lasts that cancels out here, 0 … 1."""
        return np.maximum(1.0 - self.lasting, 0.0)


def sums(window: Window, memory: float) -> Sums:
    """The weighted sums over the steps of each window."""
    there, row = window.gap > 0, np.arange(len(window.count))
    weights = np.where(there, memory ** (MOST_VALUES - 1.0 - np.arange(MOST_VALUES)), 0.0)
    first = np.maximum(window.start, 0)
    begins = (window.start >= 0) & there[row, first]
    start_weight = np.where(begins, weights[row, first], 0.0)
    weights[row[begins], first[begins]] = 0.0
    gap = np.where(there, window.gap, 1.0)
    return Sums(
        count=window.count,
        weight=weights.sum(1),
        moved=np.einsum("ij,ij->i", weights, window.step),
        days=np.einsum("ij,ij->i", weights, gap),
        squares=np.einsum("ij,ij->i", weights / gap, window.step**2),
        span=np.einsum("ij,ij->i", weights**2, gap),
        start_weight=start_weight,
        start_moved=np.where(begins, window.step[row, first], 0.0),
        start_days=np.where(begins, gap[row, first], 1.0),
    )


def spread(
    added: Sums,
    points: Points,
    floor: Floats,
    experience: Experience = EXPERIENCE,
    *,
    asks: Flags | None = None,
) -> Spread:
    """How wide the series scatter; `floor` is the least variance a day.

    `asks` tells which series are asked themselves how much of their noise lasts; without it all are.
    """
    usual = (added.scatter + floor) / np.maximum(added.weight - 0.5, 0.5)
    wide = added.start_moved**2 / added.start_days
    allowed = usual * experience.start_trust**2
    share = np.divide(allowed, allowed + wide, out=np.ones_like(wide), where=allowed + wide > 0)
    whole, straight = added.with_start(share), line(points.with_start(share))
    short = 1 + experience.few / np.maximum(added.count, 1)
    step = (whole.scatter + floor) / np.maximum(whole.weight - 1, 0.25) * short
    strayed = straight.strayed(step * whole.gap)
    common = experience.growth * (whole.gap / A_MONTH) ** experience.sparse
    own = lasting(points, line(points), (common, experience.usual), floor * whole.gap)
    part = own if asks is None else np.where(asks, own, common)
    steady = steadiness(straight, whole, (step, strayed, part / common), experience)
    least, most = straight.gains(strayed)
    gained = np.maximum((1 - steady) * step * part + steady * np.minimum(step * part, most), least)
    turning = (experience.turn * whole.drift) ** 2 * whole.seen
    beyond = (1 - steady) * step * np.maximum(part - common, 0.0) / np.maximum(1.0 - common, 0.1)
    wander = np.divide(beyond, straight.long, out=np.zeros_like(beyond), where=straight.long > 0)
    return Spread(step, gained + turning, share, strayed, part / common, wander)


def steadiness(
    straight: Line, whole: Sums, noise: tuple[Floats, Floats, Floats], experience: Experience
) -> Floats:
    """How far the slope of each line is believed, 0 … 1: the sooner where its noise cancels out.

    `noise` is the variance of steps a day and around the line, and how much of it lasts, 1 = as usual.
    """
    step, strayed, lasts = noise
    lag = -experience.memory * (whole.moved - straight.slope * whole.days) - straight.newest
    clear = experience.clear * np.sqrt(np.clip(lasts, LEAST_CLEAR, 1.0))
    return straight.steadiness(lag, strayed, step * whole.gap, clear)
