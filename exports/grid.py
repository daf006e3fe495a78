"""Where things stand on a slide: boxes in points on a grid of twelve columns."""

from dataclasses import dataclass

SLIDE_WIDTH, SLIDE_HEIGHT = 960.0, 540.0
MARGIN = 36.0
GUTTER = 12.0
COLUMNS = 12
CONTENT = SLIDE_WIDTH - 2 * MARGIN
_COLUMN = (CONTENT - (COLUMNS - 1) * GUTTER) / COLUMNS


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def overlaps(self, other: "Box", slack: float = 0.5) -> bool:
        """Whether the two share more than `slack` points in both directions."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


def columns(first: int, count: int, top: float, height: float) -> Box:
    """The box over `count` columns from column `first` (0 is the leftmost)."""
    left = MARGIN + first * (_COLUMN + GUTTER)
    return Box(left, top, count * _COLUMN + (count - 1) * GUTTER, height)


TITLE = Box(MARGIN, 20, CONTENT, 62)
RULE_TOP = 86.0
LEAD = Box(MARGIN, 93, CONTENT, 18)
BODY = Box(MARGIN, 124, CONTENT, 376)
FOOTER_RULE_TOP = 509.0
FOOTER = Box(MARGIN, 513, CONTENT - 60, 16)
PAGE_NUMBER = Box(SLIDE_WIDTH - MARGIN - 48, 513, 48, 16)
