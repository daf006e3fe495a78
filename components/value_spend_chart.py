"""Draws value against spend: budget used to the right, outcome attained upwards, and what the plan asks of both."""

from collections.abc import Iterable
from math import ceil, floor

from components.markup import div, span, tag, text
from components.value_spend import HEIGHT, STEP, WIDTH, Bubble, Plot, at, plot_of
from components.value_spend_names import MANY, key_of_names, names
from models import figures
from models.views.initiative import InitiativeView
from models.vocabulary import STATUS_LOOK


def value_spend_chart(initiatives: Iterable[InitiativeView], currency: str) -> str:
    """The chart as HTML, with a key below for names that found no room; says so where nothing can be drawn."""
    plot = plot_of(initiatives)
    if not plot.bubbles:
        return div("sd-empty-note", text(nothing_to_draw(plot)))
    tailed = [b for b in plot.bubbles if b.plan and (b.spot or len(plot.bubbles) <= MANY)]
    area = [_diagonal(plot), *_grid(plot), *(_tail(plot, bubble) for bubble in tailed)]
    area += [_disc(plot, bubble) for bubble in plot.bubbles]
    area += names(plot)
    drawing = div("sd-area", *area, role="img", aria_label=describe(plot))
    wide = " sd-with-margin" if plot.margin else ""
    hint = div("sd-narrow sd-note", "Wider than this screen: move it sideways.")
    chart = div("sd-scroll", div(f"sd-plot{wide}", drawing), tabindex="0")
    return hint + chart + key_of_names(plot) + _left_out(plot, currency)


def describe(plot: Plot) -> str:
    """The chart in words: one clause for each initiative, largest budget first."""
    clauses = [f"{bubble.name}: {_figures(bubble)}" for bubble in plot.bubbles]
    return "Value against spend. " + "; ".join(clauses)


def nothing_to_draw(plot: Plot) -> str:
    """Why the chart is empty and what would fill it."""
    if not plot.unplaced:
        return "No initiative to draw."
    return (
        f"None of {figures.count(len(plot.unplaced), 'initiative')} has a figure for its outcomes yet. "
        "The chart fills as key results with evidence on more than half of an initiative's weight come in."
    )


def _figures(bubble: Bubble) -> str:
    used = "spend not known" if bubble.used is None else f"{figures.percent(bubble.used)} of budget used"
    words = f"{STATUS_LOOK[bubble.status].word}, {figures.percent(bubble.attained)} attained, {used}"
    if bubble.plan:
        spend, value = bubble.plan
        words += f"; its plan asks {figures.percent(value)} attained at {figures.percent(spend)} used"
    return words + ("; delivery on plan while outcomes are not landing" if bubble.ringed else "")


def _grid(plot: Plot) -> list[str]:
    rows = [_level(plot, share) for share in _steps(plot.low, plot.high)]
    columns = [_column(plot, share) for share in _steps(0, plot.far)]
    words = [span("sd-axis sd-axis-x", "budget used →"), span("sd-axis sd-axis-y", "outcome attained ↑")]
    return [*_margin(plot), *rows, *columns, *words]


def _steps(low: float, high: float) -> list[float]:
    return [STEP * n for n in range(ceil(low / STEP), floor(high / STEP) + 1)]


def _margin(plot: Plot) -> list[str]:
    if not plot.margin:
        return []
    words = span("", "spend", tag("br", ""), "not known")
    return [span("sd-margin", words, style=f"width:{_margin_share(plot)}")]


def _margin_share(plot: Plot) -> str:
    return f"{100 * plot.margin / WIDTH:.2f}%"


def _level(plot: Plot, share: float) -> str:
    css = "sd-level sd-zero" if share == 0 else "sd-level"
    words = span("", figures.percent(share), style=f"right:calc(100% + {_margin_share(plot)} + .5rem)")
    return span(css, words, style=f"bottom:{at(plot, 0, share)[1]:.2f}%")


def _column(plot: Plot, share: float) -> str:
    return span("sd-column", figures.percent(share), style=f"left:{at(plot, share, plot.low)[0]:.2f}%")


def _diagonal(plot: Plot) -> str:
    return _line(plot, (0.0, 0.0), (1.0, 1.0), "sd-diagonal")


def _tail(plot: Plot, bubble: Bubble) -> str:
    used = bubble.used if bubble.used is not None else 0.0
    start = bubble.plan or (used, bubble.attained)
    colour = f"sd-{bubble.status.value}"
    x, y = at(plot, *start)
    foot = span(f"sd-foot {colour}", style=f"left:{x:.2f}%;bottom:{y:.2f}%")
    return _line(plot, start, (used, bubble.attained), f"sd-tail {colour}") + foot


def _line(plot: Plot, start: tuple[float, float], end: tuple[float, float], css: str) -> str:
    """A straight line as the diagonal of a box, so that it keeps its ends at any width."""
    (x1, y1), (x2, y2) = at(plot, *start), at(plot, *end)
    slope = "rising" if (x2 - x1) * (y2 - y1) >= 0 else "falling"
    if abs(y2 - y1) * HEIGHT / 100 < 2:
        slope = "flat"
    elif abs(x2 - x1) * WIDTH / 100 < 2:
        slope = "upright"
    place = f"left:{min(x1, x2):.2f}%;bottom:{min(y1, y2):.2f}%"
    size = f"width:{abs(x2 - x1):.2f}%;height:{abs(y2 - y1):.2f}%"
    return span(f"sd-line sd-{slope} {css}", style=f"{place};{size}")


def _disc(plot: Plot, bubble: Bubble) -> str:
    x, y = at(plot, bubble.used, bubble.attained)
    ring = " sd-ringed" if bubble.ringed else ""
    style = f"left:{x:.2f}%;bottom:{y:.2f}%;--sd-size:{2 * bubble.radius:.1f}px"
    return span(
        f"sd-disc sd-{bubble.status.value}{ring}", style=style, title=f"{bubble.name}: {_figures(bubble)}"
    )


def _left_out(plot: Plot, currency: str) -> str:
    if not plot.unplaced:
        return ""
    budget = figures.money(sum(one.money.approved or 0 for one in plot.unplaced), currency)
    number = figures.count(len(plot.unplaced), "initiative")
    words = f"Not drawn: {number} with {budget} and no figure for outcomes (evidence on too little of the weight)."
    return div("sd-note", text(words))
