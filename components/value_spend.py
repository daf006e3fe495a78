"""Places initiatives on value against spend: bubbles, tails, and a name beside each that covers nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from models.views.initiative import InitiativeView
from models.vocabulary import Status, Watermelon

# The plot is laid out at its narrowest, in pixels; a wider screen only moves things apart.
WIDTH, HEIGHT, MARGIN = 700.0, 480.0, 76.0
LARGEST, SMALLEST = 19.0, 4.5
LETTER, LINE = 5.7, 14.0
# A name stands close to its bubble if it can, else further out on a thin leader.
RINGS = (5.0, 18.0, 34.0, 52.0)
DIRECTIONS = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.75, 0.75), (0.75, -0.75), (-0.75, 0.75), (-0.75, -0.75))
LONGEST_NAME = 24
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
class Spot:
    """Where a name stands, in pixels from its bubble's middle; `led` if a leader has to show whose it is."""

    dx: float
    dy: float
    led: bool

    def box(self, x: float, y: float, wide: float) -> Box:
        """The room of a name of that width beside a bubble at (x, y): it grows away from the bubble."""
        left = x + self.dx - (0 if self.dx > 0 else wide if self.dx < 0 else wide / 2)
        bottom = (
            y
            + self.dy
            - (0 if self.dy > 0 and not self.dx else LINE if self.dy < 0 and not self.dx else LINE / 2)
        )
        return Box(left, bottom, left + wide, bottom + LINE)


@dataclass(frozen=True, slots=True)
class Bubble:
    """One initiative on the plot; `used` None stands in the margin, a name without a `spot` in the key below."""

    id: int
    name: str
    status: Status
    ringed: bool
    used: float | None
    attained: float
    plan: tuple[float, float] | None
    radius: float
    spot: Spot | None = None


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
    """Where the initiative's own plan puts it today; without a spend plan straight above or below where it stands."""
    if view.plan_today is None or view.money.used is None:
        return None
    spend, value = view.plan_today
    return view.money.used if spend is None else spend, value


def _named(plot: Plot) -> tuple[Bubble, ...]:
    taken = [_disc(plot, bubble) for bubble in plot.bubbles]
    frame = Box(-plot.margin, 0, WIDTH, HEIGHT)
    named = []
    for bubble in plot.bubbles:
        spot, box = _free_spot(plot, bubble, taken, frame)
        if box:
            taken.append(box)
        named.append(replace(bubble, spot=spot))
    return tuple(named)


def _free_spot(
    plot: Plot, bubble: Bubble, taken: Sequence[Box], frame: Box
) -> tuple[Spot | None, Box | None]:
    for spot in spots(bubble):
        box = label_box(plot, bubble, spot)
        if box.within(frame) and not any(box.meets(other) for other in taken):
            return spot, box
    return None, None


def _disc(plot: Plot, bubble: Bubble) -> Box:
    x, y, r = plot.x(bubble.used), plot.y(bubble.attained), bubble.radius * 0.85
    return Box(x - r, y - r, x + r, y + r)


def spots(bubble: Bubble) -> list[Spot]:
    """The spots a bubble's name may take, best first."""
    return [
        Spot(right * (bubble.radius + out), up * (bubble.radius + out), led=out > RINGS[0])
        for out in RINGS
        for right, up in DIRECTIONS
    ]


def label_box(plot: Plot, bubble: Bubble, spot: Spot) -> Box:
    """The room that a bubble's name takes at a spot."""
    wide = LETTER * len(short_name(bubble.name)) + 2
    return spot.box(plot.x(bubble.used), plot.y(bubble.attained), wide)


def short_name(name: str) -> str:
    """A name as the plot shows it, cut at a word where it is long."""
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[: LONGEST_NAME - 1].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;-–')}…"


def at(plot: Plot, used: float | None, attained: float) -> tuple[float, float]:
    """Where a point stands, in per cent of the plot; the margin for unknown spend lies left of 0."""
    return 100 * plot.x(used) / WIDTH, 100 * plot.y(attained) / HEIGHT
