"""The names on value against spend: beside their bubbles, on a leader, or numbered in a key below."""

from math import atan2, degrees, hypot

from components.markup import div, span, tag, text
from components.status_mark import mark
from components.value_spend import Bubble, Plot, Spot, at, short_name
from models import figures

# More bubbles than this cannot all be told apart by numbers; the rest is named below, on opening.
MANY = 60


def names(plot: Plot) -> list[str]:
    """A name, or a number, beside each bubble."""
    numbers = _numbers(plot)
    placed = [
        _name(plot, bubble, short_name(bubble.name), bubble.spot) for bubble in plot.bubbles if bubble.spot
    ]
    numbered = [
        _name(plot, bubble, str(numbers[bubble.id]), Spot(bubble.radius + 3, 0, led=False))
        for bubble in plot.bubbles
        if bubble.id in numbers
    ]
    return placed + numbered


def key_of_names(plot: Plot) -> str:
    """The names that found no room, by their numbers; without numbers and on opening where they are many."""
    numbers = _numbers(plot)
    nameless = [bubble for bubble in plot.bubbles if bubble.spot is None]
    entries = "".join(_entry(bubble, numbers.get(bubble.id)) for bubble in nameless)
    if not entries:
        return ""
    key = div("sd-key sd-crowded", entries)
    if numbers:
        return key
    words = f"{figures.count(len(nameless), 'name')} without room on the chart; filter to see fewer"
    summary = tag("summary", "", span("sd-chevron", "›", aria_hidden="true"), span("sd-link", text(words)))
    return div("sd-rows sd-plain", tag("details", "", summary, key))


def _numbers(plot: Plot) -> dict[int, int]:
    if len(plot.bubbles) > MANY:
        return {}
    nameless = (bubble for bubble in plot.bubbles if bubble.spot is None)
    return {bubble.id: number for number, bubble in enumerate(nameless, start=1)}


def _entry(bubble: Bubble, number: int | None) -> str:
    words = "" if number is None else f"{number} "
    return span("sd-entry", words, mark(bubble.status), " ", text(bubble.name))


def _name(plot: Plot, bubble: Bubble, words: str, spot: Spot) -> str:
    x, y = at(plot, bubble.used, bubble.attained)
    across = "0px" if spot.dx > 0 else "-100%" if spot.dx < 0 else "-50%"
    along = "50%" if spot.dx else "0px" if spot.dy > 0 else "100%"
    move = f"translate(calc({across} + {spot.dx:.1f}px), calc({along} - {spot.dy:.1f}px))"
    strong = " sd-strong" if bubble.ringed else ""
    name = span(f"sd-name{strong}", text(words), style=f"left:{x:.2f}%;bottom:{y:.2f}%;transform:{move}")
    return _leader(bubble, spot, x, y) + name if spot.led else name


def _leader(bubble: Bubble, spot: Spot, x: float, y: float) -> str:
    turn, reach = -degrees(atan2(spot.dy, spot.dx)), hypot(spot.dx, spot.dy) - bubble.radius
    move = f"rotate({turn:.1f}deg) translateX({bubble.radius:.1f}px)"
    return span("sd-leader", style=f"left:{x:.2f}%;bottom:{y:.2f}%;width:{reach:.1f}px;transform:{move}")
