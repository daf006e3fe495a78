"""Value against spend: outcome attained over budget used, the diagonal between, bubbles as large as their budget."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from exports import theme
from exports.charts.labels import Disc, Label, place_labels
from exports.charts.parts import (
    FIRST_AXIS,
    SECOND_AXIS,
    add_chart,
    chart_space,
    label,
    labels,
    no_label,
    numbers,
    plot_layout,
    series_head,
    value_axis,
)
from exports.charts.scale import Scale
from exports.grid import Box
from exports.shapes import add_line, add_text
from exports.slide import Chart, Slide
from exports.workbook_part import Sheet
from models.vocabulary import INK, MUTED, STATUS_LOOK, Status

# The largest bubble is drawn a quarter as wide as the shorter side of the plot. Not every program heeds the
# format's own scale, so an unseen bubble, this many times as large as the largest, keeps the others small.
_UNSEEN = 6.0
_QUARTER = 0.25
# Bubbles on the last line of a scale need to stand inside it.
_HEADROOM = 8.0
_SMALLEST = 4.0


@dataclass(frozen=True, slots=True)
class Bubble:
    """An initiative on the picture: shares used and attained, where its plan puts it, its budget in major units."""

    name: str
    status: Status
    used: float
    attained: float
    budget: float
    planned: tuple[float, float] | None = None
    ringed: bool = False


def add_value_against_spend(
    slide: Slide, box: Box, bubbles: Sequence[Bubble], *, unit: str, alt: str
) -> list[str]:
    """Draw the picture into `box`; returns the names that found no room beside their bubble."""
    plot = Box(box.left + 56, box.top + 6, box.width - 70, box.height - 50)
    across, up = _scales(bubbles)
    order = sorted(bubbles, key=lambda b: (not b.ringed, -b.budget, b.name))
    discs = _discs(order, plot, (across, up))
    names = dict(zip(map(id, order), place_labels(discs, plot, theme.CHART_SIZE), strict=True))
    _add_under(slide, plot, order, (across, up))
    sheet = Sheet()
    series = _all_series(sheet, order, names, unit) + _unseen(sheet, order, (across, up))
    plots = (
        f'<c:bubbleChart><c:varyColors val="0"/>{series}<c:bubbleScale val="100"/><c:showNegBubbles val="0"/>'
        f'<c:sizeRepresents val="area"/><c:axId val="{FIRST_AXIS}"/><c:axId val="{SECOND_AXIS}"/></c:bubbleChart>'
    )
    chart = Chart(chart_space(plots, _axes(across, up), plot_layout(plot, box)), sheet)
    add_chart(slide, box, chart, name="Value against spend", alt=alt)
    return [bubble.name for bubble in order if not names[id(bubble)].side]


def _scales(bubbles: Sequence[Bubble]) -> tuple[Scale, Scale]:
    most = max([1.0, *(b.used for b in bubbles)])
    least = min([0.0, *(b.attained for b in bubbles)])
    across = Scale(0, math.ceil(most * 4) * 25.0 + _HEADROOM, 25)
    return across, Scale(math.floor(least * 4) * 25.0, 100 + _HEADROOM, 25)


def _discs(bubbles: Sequence[Bubble], plot: Box, scales: tuple[Scale, Scale]) -> list[Disc]:
    largest = max((b.budget for b in bubbles), default=1) or 1
    widest = _QUARTER * min(plot.width, plot.height) / math.sqrt(_UNSEEN)
    return [
        Disc(*_spot(b.used, b.attained, plot, scales), _radius(b.budget / largest, widest), b.name)
        for b in bubbles
    ]


def _radius(part: float, widest: float) -> float:
    return max(widest * math.sqrt(max(part, 0)) / 2, _SMALLEST / 2)


def _spot(used: float, attained: float, plot: Box, scales: tuple[Scale, Scale]) -> tuple[float, float]:
    across, up = scales
    high = min(max(attained * 100, up.low), up.high)
    return plot.left + plot.width * across.place(used * 100), plot.bottom - plot.height * up.place(high)


def _add_under(slide: Slide, plot: Box, bubbles: Sequence[Bubble], scales: tuple[Scale, Scale]) -> None:
    """What lies under the chart: the diagonal, its two sides in words, and the tails from each one's own plan."""
    x0, y0 = _spot(0, 0, plot, scales)
    x1, y1 = _spot(1, 1, plot, scales)
    add_line(slide, Box(x0, y1, x1 - x0, y0 - y1), MUTED, 1, dash="dash", up=True)
    for bubble in bubbles:
        if bubble.planned:
            _add_tail(
                slide, _spot(*bubble.planned, plot, scales), _spot(bubble.used, bubble.attained, plot, scales)
            )
    size = (theme.CHART_SIZE,)
    high = Box(plot.left + 8, plot.top + 18, 200, 15)
    add_text(slide, high, "outcomes ahead of spend", sizes=size, colour=MUTED, name="Corner")
    low = Box(x1 - 208, y0 - 17, 200, 15)
    add_text(slide, low, "spend ahead of outcomes", sizes=size, colour=MUTED, align="r", name="Corner")


def _add_tail(slide: Slide, start: tuple[float, float], end: tuple[float, float]) -> None:
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    rising = (start[0] < end[0]) == (start[1] > end[1])
    if max(right - left, bottom - top) > 3:
        add_line(slide, Box(left, top, right - left, bottom - top), MUTED, 0.5, up=rising)


def _axes(across: Scale, up: Scale) -> tuple[str, str]:
    code = '0" %"'
    return (
        value_axis(FIRST_AXIS, SECOND_AXIS, "b", scale=across, code=code, title="budget used"),
        value_axis(SECOND_AXIS, FIRST_AXIS, "l", scale=up, code=code, title="outcome attained"),
    )


def _all_series(sheet: Sheet, order: Sequence[Bubble], names: dict[int, Label], unit: str) -> str:
    # LibreOffice leaves out a series that is shorter than a later one, so the longest come first.
    counts = Counter(bubble.status for bubble in order)
    found = sorted(counts, key=lambda status: -counts[status])
    return "".join(
        _series(sheet, index, [b for b in order if b.status is status], names=names, unit=unit)
        for index, status in enumerate(found)
    )


def _series(
    sheet: Sheet, index: int, bubbles: Sequence[Bubble], *, names: dict[int, Label], unit: str
) -> str:
    status = bubbles[0].status
    word = STATUS_LOOK[status].word
    sheet.add_column(f"{word}: initiative", [b.name for b in bubbles])
    used = sheet.add_column(f"{word}: budget used, %", [round(b.used * 100, 1) for b in bubbles])
    attained = sheet.add_column(word, [round(b.attained * 100, 1) for b in bubbles])
    budget = sheet.add_column(f"{word}: approved, {unit}", [b.budget for b in bubbles])
    own = [_label(place, names[id(b)]) for place, b in enumerate(bubbles)]
    rings = "".join(_ring(place, status) for place, b in enumerate(bubbles) if b.ringed)
    return (
        f"<c:ser>{series_head(index, attained)}<c:spPr>{theme.status_fill(status)}{theme.status_line(status)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{rings}{labels(own)}<c:xVal>{numbers(used)}</c:xVal>'
        f"<c:yVal>{numbers(attained)}</c:yVal><c:bubbleSize>{numbers(budget)}</c:bubbleSize>"
        '<c:bubble3D val="0"/></c:ser>'
    )


def _unseen(sheet: Sheet, bubbles: Sequence[Bubble], scales: tuple[Scale, Scale]) -> str:
    """The bubble without fill that fixes the scale of the others."""
    middle = [(scale.low + scale.high) / 2 for scale in scales]
    used = sheet.add_column("Scale: x", [middle[0]])
    attained = sheet.add_column("Scale (not shown)", [middle[1]])
    budget = sheet.add_column("Scale: size", [max((b.budget for b in bubbles), default=1.0) * _UNSEEN])
    index = len({b.status for b in bubbles})
    return (
        f"<c:ser>{series_head(index, attained)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:invertIfNegative val="0"/><c:xVal>{numbers(used)}</c:xVal><c:yVal>{numbers(attained)}</c:yVal>'
        f'<c:bubbleSize>{numbers(budget)}</c:bubbleSize><c:bubble3D val="0"/></c:ser>'
    )


def _label(place: int, found: Label) -> str:
    return label(place, found.text, found.side) if found.side else no_label(place)


def _ring(place: int, status: Status) -> str:
    return (
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{theme.status_fill(status)}{theme.line(INK, 2.5)}</c:spPr></c:dPt>"
    )
