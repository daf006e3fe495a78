"""Names beside bubbles: each gets the side where it covers neither another name nor another bubble."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.grid import Box
from exports.measure import cut, width

_HEIGHT = 1.2
_GAP = 2.0


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
    """A name and the side of its bubble it stands on: r, l, t, b; no side where there was no room."""

    text: str
    side: str


def place_labels(discs: Sequence[Disc], frame: Box, size: float, widest: float = 130) -> list[Label]:
    """A label for each disc, first come first served; names are shortened to `widest` points."""
    taken: list[Box] = []
    found = []
    for disc in discs:
        name = cut(disc.name, widest, size)
        side = _free_side(disc, name, size, (frame, discs, taken))
        if side:
            taken.append(_box(disc, name, size, side))
        found.append(Label(name, side))
    return found


def _free_side(disc: Disc, name: str, size: float, around: tuple[Box, Sequence[Disc], list[Box]]) -> str:
    frame, discs, taken = around
    others = [other.box for other in discs if other is not disc]
    for side in "rltb":
        box = _box(disc, name, size, side)
        inside = box.left >= frame.left and box.right <= frame.right
        inside = inside and box.top >= frame.top and box.bottom <= frame.bottom
        if inside and not any(box.overlaps(other) for other in (*taken, *others)):
            return side
    return ""


def _box(disc: Disc, name: str, size: float, side: str) -> Box:
    wide, tall = width(name, size), size * _HEIGHT
    away = disc.radius + _GAP
    left, top = {
        "r": (disc.x + away, disc.y - tall / 2),
        "l": (disc.x - away - wide, disc.y - tall / 2),
        "t": (disc.x - wide / 2, disc.y - away - tall),
        "b": (disc.x - wide / 2, disc.y + away),
    }[side]
    return Box(left, top, wide, tall)
