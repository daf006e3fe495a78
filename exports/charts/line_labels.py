"""Where the words of a line chart stand so that no line runs through them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exports.charts.scale import Scale
from exports.grid import Box
from exports.measure import LINE_HEIGHT, width

Point = tuple[float, float]
_GAP = 5.0
_STEP = 5.0
_NUDGE = 8.0
# A line this far away does not touch the words; beyond the second distance there is nothing to gain.
_CLEAR, _FAR = 4.0, 30.0


@dataclass(frozen=True, slots=True)
class Plot:
    """The plot area and its two scales: from days and values to points of the slide."""

    box: Box
    across: Scale
    up: Scale

    def spot(self, day: float, value: float) -> Point:
        """Where a day (as a serial) and a value stand."""
        return (
            self.box.left + self.box.width * self.across.place(day),
            self.box.bottom - self.box.height * self.up.place(value),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place for words: at which point, on which side of it (t, b, r, l), moved down by `nudge`, in which box."""

    point: int
    side: str
    box: Box
    nudge: float = 0


def along(line: Sequence[Point]) -> list[Point]:
    """Points every few steps along a line."""
    found = list(line)
    for (x0, y0), (x1, y1) in pairwise(line):
        steps = int(math.hypot(x1 - x0, y1 - y0) // _STEP)
        found += [(x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps) for n in range(1, steps)]
    return found


def outline_of(box: Box) -> list[Point]:
    """A box as points to keep clear of."""
    corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    return along([*corners, corners[0]])


def places_at(points: Iterable[tuple[int, Point]], words: str, size: float, sides: str) -> list[Place]:
    """Every place that `words` could take beside the points given with their numbers."""
    return [
        Place(number, side, _beside(point, width(words, size, bold=True), size, side))
        for number, point in points
        for side in sides
    ]


def slanted_places(points: Iterable[tuple[int, Point]], words: str, size: float) -> list[Place]:
    """Places beside points of a slanted line: to the right or left, and a little above or below."""
    return [
        replace(place, nudge=nudge, box=replace(place.box, top=place.box.top + nudge))
        for place in places_at(points, words, size, "rl")
        for nudge in (_NUDGE, -_NUDGE)
    ]


def clearest(places: Sequence[Place], own: Sequence[Point], others: Sequence[Point], frame: Box) -> Place:
    """The place inside `frame` that its own line does not run through and that stands furthest from the others.

    The first of several alike is taken.
    """

    def merit(place: Place) -> tuple[float, float]:
        clear = round(min(_clearance(place.box, own, frame), _CLEAR), 1)
        return clear, round(min(_clearance(place.box, others, frame), _FAR), 1)

    return max(places, key=merit)


def _beside(point: Point, wide: float, size: float, side: str) -> Box:
    x, y = point
    tall = size * LINE_HEIGHT
    left, top = {
        "t": (x - wide / 2, y - _GAP - tall),
        "b": (x - wide / 2, y + _GAP),
        "r": (x + _GAP, y - tall / 2),
        "l": (x - _GAP - wide, y - tall / 2),
    }[side]
    return Box(left, top, wide, tall)


def _clearance(box: Box, busy: Sequence[Point], frame: Box) -> float:
    """How far the nearest busy point is; less than nothing outside the frame."""
    outside = max(
        frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom
    )
    if outside > 0:
        return -outside
    return min([_FAR, *(_distance(box, point) for point in busy)])


def _distance(box: Box, point: Point) -> float:
    across = max(box.left - point[0], point[0] - box.right, 0.0)
    down = max(box.top - point[1], point[1] - box.bottom, 0.0)
    return math.hypot(across, down)
