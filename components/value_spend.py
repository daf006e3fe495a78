"""Places initiatives on value against spend: bubbles, tails, and a name beside each that covers nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from models.views.initiative import InitiativeView
from models.vocabulary import Status, Watermelon

# The plot is laid out at its narrowest, in pixels; a wider screen only moves things apart.
WIDTH, HEIGHT, MARGIN = 700.0, 440.0, 76.0
LARGEST, SMALLEST = 22.0, 4.5
LETTER, LINE, SPACE = 6.0, 14.0, 5.0
LONGEST_NAME = 26
STEP, EDGE = 0.25, 0.05


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the plot's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share more than an edge."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.top <= other.bottom or other.top <= self.bottom)

    def within(self, other: "Box") -> bool:
        """Whether the rectangle lies inside the other."""
        sideways = other.left <= self.left and self.right <= other.right
        return sideways and other.bottom <= self.bottom and self.top <= other.top


@dataclass(frozen=True, slots=True)
class Bubble:
    """One initiative on the plot; `used` None stands in the margin. `side` is where its name went, "" for the key below."""

    id: int
    name: str
    status: Status
    ringed: bool
    used: float | None
    attained: float
    plan: tuple[float, float] | None
    radius: float
    side: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """The placed bubbles, largest first, and the ends of both axes as shares."""

    bubbles: tuple[Bubble, ...]
    low: float
    high: float
    far: float
    unplaced: tuple[InitiativeView, ...]

    @property
    def margin(self) -> float:
        """The width of the margin for unknown spend, in pixels; 0 where all spend is known."""
        return MARGIN if any(bubble.used is None for bubble in self.bubbles) else 0.0

    def x(self, used: float | None) -> float:
        """Pixels from the left of the plot; unknown spend stands in the margin left of it."""
        return -MARGIN / 2 if used is None else WIDTH * used / self.far

    def y(self, attained: float) -> float:
        """Pixels above the bottom of the plot."""
        return HEIGHT * (attained - self.low) / (self.high - self.low)


def plot_of(initiatives: Iterable[InitiativeView]) -> Plot:
    """Place every initiative that has a figure for its outcomes; the others come back as `unplaced`."""
    works = sorted(initiatives, key=lambda one: -(one.money.approved or 0))
    shown = [one for one in works if one.attained is not None]
    unplaced = tuple(one for one in works if one.attained is None)
    largest = max((one.money.approved or 0 for one in shown), default=0)
    bubbles = [_bubble(one, largest) for one in shown]
    heights = [b.attained for b in bubbles] + [b.plan[1] for b in bubbles if b.plan]
    widths = [b.used for b in bubbles if b.used is not None] + [b.plan[0] for b in bubbles if b.plan]
    low = min(0.0, min(heights, default=0.0)) - EDGE
    high = max(1.0, max(heights, default=1.0)) + EDGE
    far = max(1.0, max(widths, default=1.0)) + EDGE
    plot = Plot(tuple(bubbles), low, high, far, unplaced)
    return replace(plot, bubbles=_named(plot))


def _bubble(view: InitiativeView, largest: int) -> Bubble:
    approved = view.money.approved or 0
    radius = max(SMALLEST, LARGEST * sqrt(approved / largest)) if largest else SMALLEST
    ringed = view.watermelon is Watermelon.WATERMELON
    plan = _plan(view)
    attained = view.attained or 0.0
    return Bubble(view.id, view.name, view.status, ringed, view.money.used, attained, plan, radius)


def _plan(view: InitiativeView) -> tuple[float, float] | None:
    """Where the initiative's own plan puts it: planned spend over approved, expected outcome."""
    money = view.money
    if view.expected is None or money.used is None:
        return None
    if money.planned_spend is None or not money.approved:
        return money.used, view.expected
    return money.planned_spend / money.approved, view.expected


def _named(plot: Plot) -> tuple[Bubble, ...]:
    taken = [_disc(plot, bubble) for bubble in plot.bubbles]
    frame = Box(-plot.margin, 0, WIDTH, HEIGHT)
    named = []
    for bubble in plot.bubbles:
        side, box = _free_side(plot, bubble, taken, frame)
        if box:
            taken.append(box)
        named.append(replace(bubble, side=side))
    return tuple(named)


def _free_side(plot: Plot, bubble: Bubble, taken: Sequence[Box], frame: Box) -> tuple[str, Box | None]:
    for side, box in label_boxes(plot, bubble):
        if box.within(frame) and not any(box.meets(other) for other in taken):
            return side, box
    return "", None


def _disc(plot: Plot, bubble: Bubble) -> Box:
    x, y, r = plot.x(bubble.used), plot.y(bubble.attained), bubble.radius * 0.85
    return Box(x - r, y - r, x + r, y + r)


def label_boxes(plot: Plot, bubble: Bubble) -> list[tuple[str, Box]]:
    """The places a bubble's name may take, best first, each with the side it is on."""
    x, y, away = plot.x(bubble.used), plot.y(bubble.attained), bubble.radius + SPACE
    wide, high = LETTER * len(short_name(bubble.name)), LINE / 2
    slant = away * 0.75
    return [
        ("right", Box(x + away, y - high, x + away + wide, y + high)),
        ("left", Box(x - away - wide, y - high, x - away, y + high)),
        ("above", Box(x - wide / 2, y + away, x + wide / 2, y + away + LINE)),
        ("below", Box(x - wide / 2, y - away - LINE, x + wide / 2, y - away)),
        ("right-above", Box(x + slant, y + slant, x + slant + wide, y + slant + LINE)),
        ("right-below", Box(x + slant, y - slant - LINE, x + slant + wide, y - slant)),
        ("left-above", Box(x - slant - wide, y + slant, x - slant, y + slant + LINE)),
        ("left-below", Box(x - slant - wide, y - slant - LINE, x - slant, y - slant)),
    ]


def short_name(name: str) -> str:
    """A name as the plot shows it, cut at a word where it is long."""
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[: LONGEST_NAME - 1].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;-–')}…"
