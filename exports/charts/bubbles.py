"""Where the bubbles of value against spend stand: scales, centres, radii, names, before anything is drawn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports import theme
from exports.charts.labels import Disc, Label, place_labels
from exports.charts.line_labels import along
from exports.charts.scale import Scale
from exports.grid import Box
from models.vocabulary import Status

# The largest bubble is drawn a quarter as wide as the shorter side of the plot. Not every program heeds the
# format's own scale, so an unseen bubble, many times as large as the largest, keeps the others small.
_QUARTER = 0.25
_UNSEEN, _UNSEEN_IN_A_CROWD, CROWD = 6.0, 12.0, 15
_SMALLEST = 4.0
# Bubbles on the last line of a scale need to stand inside it.
_HEADROOM = 8.0
_EDGE = 0.04
_CORNER = 150.0
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bubble:
    """An initiative on the picture: shares used and attained, its budget, where its own plan puts it (shares).

    `ringed` is a watermelon, `ahead` spends ahead of its outcomes.
    """

    name: str
    status: Status
    used: float
    attained: float
    budget: float
    planned: Spot | None = None
    ringed: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The plot with its scales, and the bubbles in the order in which they choose their place for a name."""

    plot: Box
    across: Scale
    up: Scale
    bubbles: tuple[Bubble, ...]
    discs: tuple[Disc, ...]
    labels: tuple[Label, ...]
    unseen: float

    def spot(self, shares: Spot) -> Spot:
        """Shares used and attained as a point of the slide; what is off the scale stands at its edge."""
        return _spot(self.plot, (self.across, self.up), shares)

    @property
    def diagonal(self) -> tuple[Spot, Spot]:
        """The ends of the line on which outcomes keep pace with spend."""
        start = max(self.across.low, self.up.low, 0) / 100
        return self.spot((start, start)), self.spot((1, 1))

    @property
    def tails(self) -> list[tuple[Spot, Spot]]:
        """From each bubble's own plan to the bubble; in a crowd only for the ringed ones."""
        crowd = len(self.bubbles) > CROWD
        shown = [b for b in self.bubbles if not crowd or b.ringed]
        return [(self.spot(b.planned), self.spot((b.used, b.attained))) for b in shown if b.planned]

    @property
    def corners(self) -> tuple[Box, Box]:
        """Where the words for the two sides of the diagonal stand: upper left, lower right."""
        return _corners(self.plot)


def picture_of(bubbles: Sequence[Bubble], plot: Box) -> Picture:
    """Place `bubbles` on `plot`; ringed ones choose first, then those that spend ahead, then the largest.

    In a crowd only these two kinds may have their names on leaders; the others go without where there is no room.
    """
    order = sorted(bubbles, key=lambda b: (not b.ringed, not b.ahead, -b.budget, b.name))
    asking = sum(b.ringed or b.ahead for b in order)
    scales = _scales(order)
    largest = max((b.budget for b in order), default=0) or 1.0
    unseen = _UNSEEN_IN_A_CROWD if len(order) > CROWD else _UNSEEN
    widest = _QUARTER * min(plot.width, plot.height) / math.sqrt(unseen)
    discs = [
        Disc(*_spot(plot, scales, (b.used, b.attained)), _radius(b.budget / largest, widest), b.name)
        for b in order
    ]
    bare = Picture(plot, *scales, tuple(order), tuple(discs), (), unseen * largest)
    lines = [point for ends in (bare.diagonal, *bare.tails) for point in along(ends)]
    led = asking if len(order) > CROWD else len(order)
    labels = place_labels(discs, plot, theme.CHART_SIZE, obstacles=_corners(plot), lines=lines, led=led)
    return replace(bare, labels=tuple(labels))


def _corners(plot: Box) -> tuple[Box, Box]:
    high = Box(plot.left + 8, plot.top + 18, _CORNER, 15)
    return high, Box(plot.right - _CORNER - plot.width * 0.07, plot.bottom - 17, _CORNER, 15)


def _scales(bubbles: Sequence[Bubble]) -> tuple[Scale, Scale]:
    most = max([1.0, *(b.used for b in bubbles)])
    high = math.ceil(most * 4) * 25.0 + _HEADROOM
    across = Scale(_low([b.used for b in bubbles]), high, 25 * math.ceil(most / 2))
    return across, Scale(_low([b.attained for b in bubbles]), 100 + _HEADROOM, 25)


def _low(shares: Sequence[float]) -> float:
    """Where a scale begins: at 0, below it down to −100 where outcomes do harm, above it where a crowd needs room."""
    least = max(min(shares, default=0.0), -1.0)
    if least < 0:
        return math.floor(least * 4) * 25.0
    return math.floor(min(max(least - _EDGE, 0.0), 0.5) * 4) * 25.0 if len(shares) > CROWD else 0.0


def _spot(plot: Box, scales: tuple[Scale, Scale], shares: Spot) -> Spot:
    across, up = scales
    wide = min(max(shares[0] * 100, across.low), across.high)
    high = min(max(shares[1] * 100, up.low), up.high)
    return plot.left + plot.width * across.place(wide), plot.bottom - plot.height * up.place(high)


def _radius(part: float, widest: float) -> float:
    return max(widest * math.sqrt(max(part, 0)) / 2, _SMALLEST / 2)
