"""Names beside bubbles: each gets a place where it covers neither another name nor another bubble."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.charts.line_labels import along
from exports.grid import Box
from exports.measure import LINE_HEIGHT, cut, width

SIDES = "rltb"
_GAP = 2.0
_WIDEST = 168.0
# More names than this nobody reads from four metres.
_MOST = 40
_AIR = 4.0
# The format counts in whole units, so a box as wide as its words could be too narrow by one.
_HAIR = 0.5
# How far from its bubble a name may stand, on the end of a thin leader, and in which directions.
_REACHES = (12.0, 22.0, 34.0, 48.0, 64.0, 82.0)
_TURNS = 16


@dataclass(frozen=True, slots=True)
class Disc:
    """A bubble as drawn: its centre and radius in points, and its name."""

    x: float
    y: float
    radius: float
    name: str

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it stands: on a `side` of its bubble (r, l, t, b), or further off; no box where no room is."""

    text: str
    side: str
    box: Box | None


@dataclass(slots=True)
class _Ground:
    """What names have to mind: the frame, the bubbles, what is taken, and the lines that had better not run through."""

    frame: Box
    discs: Sequence[Disc]
    taken: list[Box]
    lines: list[tuple[float, float]]

    def takes(self, box: Box, disc: Disc, *, strictly: bool) -> bool:
        """Whether a name of `disc` can stand in `box`; `strictly` keeps the lines out of it too."""
        inside = box.left >= self.frame.left and box.right <= self.frame.right
        inside = inside and box.top >= self.frame.top and box.bottom <= self.frame.bottom
        others = [other.box for other in self.discs if other is not disc]
        if not inside or any(box.overlaps(other) for other in (*self.taken, *others)):
            return False
        return not (strictly and any(_holds(box, point) for point in self.lines))


def place_labels(
    discs: Sequence[Disc],
    frame: Box,
    size: float,
    *,
    obstacles: Sequence[Box] = (),
    lines: Sequence[tuple[float, float]] = (),
    led: int = _MOST,
) -> list[Label]:
    """A label for each disc, first come first served; long names are shortened.

    Names stay inside `frame`, clear of `obstacles` and, where there is room, of the points of `lines`. Those that fit
    beside their bubble come before those that need a leader, so that a crowd does not take the places of others.
    After the first forty there are no names. Only the first `led` may stand on a leader.
    """
    ground = _Ground(frame, discs, list(obstacles), list(lines))
    found: list[Label] = [Label(cut(disc.name, _WIDEST, size), "", None) for disc in discs]
    few = min(led, _MOST)
    for find, strictly, most in (
        (_beside, True, _MOST),
        (_further, True, few),
        (_beside, False, few),
        (_further, False, few),
    ):
        for place, disc in enumerate(discs[:most]):
            if found[place].box is None:
                found[place] = find(disc, found[place].text, size, ground, strictly=strictly)
                _take(ground, disc, found[place])
    return found


def _take(ground: _Ground, disc: Disc, label: Label) -> None:
    """Keep the place of a name, and the way of its leader, free from now on."""
    if label.box is not None:
        ground.taken.append(_aired(label.box))
        if not label.side:
            ground.lines += along(leader(disc, label.box))


def _beside(disc: Disc, name: str, size: float, ground: _Ground, *, strictly: bool) -> Label:
    for side in SIDES:
        box = _side_box(disc, name, size, side)
        if ground.takes(box, disc, strictly=strictly):
            return Label(name, side, box)
    return Label(name, "", None)


def _further(disc: Disc, name: str, size: float, ground: _Ground, *, strictly: bool) -> Label:
    for box in _ring(disc, name, size):
        if ground.takes(box, disc, strictly=strictly) and not box.overlaps(disc.box):
            way = along(leader(disc, box)) if strictly else []
            if not any(_holds(taken, point) for taken in ground.taken for point in way):
                return Label(name, "", box)
    return Label(name, "", None)


def _aired(box: Box) -> Box:
    """A name's box with a little air at its ends, so that two names in a row do not read as one."""
    return Box(box.left - _AIR, box.top, box.width + 2 * _AIR, box.height)


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


def _side_box(disc: Disc, name: str, size: float, side: str) -> Box:
    wide, tall = width(name, size) + _HAIR, size * LINE_HEIGHT
    away = disc.radius + _GAP
    left, top = {
        "r": (disc.x + away, disc.y - tall / 2),
        "l": (disc.x - away - wide, disc.y - tall / 2),
        "t": (disc.x - wide / 2, disc.y - away - tall),
        "b": (disc.x - wide / 2, disc.y + away),
    }[side]
    return Box(left, top, wide, tall)


def _ring(disc: Disc, name: str, size: float) -> Iterator[Box]:
    wide, tall = width(name, size) + _HAIR, size * LINE_HEIGHT
    for reach in _REACHES:
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            x = disc.x + (disc.radius + reach) * math.cos(angle)
            y = disc.y + (disc.radius + reach) * math.sin(angle)
            left = x if math.cos(angle) > 0.01 else x - wide if math.cos(angle) < -0.01 else x - wide / 2
            yield Box(left, y - tall / 2, wide, tall)


def leader(disc: Disc, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ends of the thin line from a name to the rim of its bubble."""
    start_x = min(max(disc.x, box.left), box.right)
    start_y = min(max(disc.y, box.top), box.bottom)
    away = math.hypot(start_x - disc.x, start_y - disc.y) or 1.0
    rim = disc.radius / away
    return (start_x, start_y), (disc.x + (start_x - disc.x) * rim, disc.y + (start_y - disc.y) * rim)
