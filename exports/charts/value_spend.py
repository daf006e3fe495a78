"""Value against spend: a native bubble chart, with the diagonal, tails and far names as shapes under and over it."""

from collections import Counter
from collections.abc import Sequence

from exports import theme
from exports.charts.bubbles import Bubble, Picture, Spot, picture_of
from exports.charts.labels import Label, leader
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
from exports.grid import Box
from exports.shapes import add_line, add_text
from exports.slide import Chart, Slide
from exports.workbook_part import Sheet
from models.vocabulary import INK, MUTED, STATUS_LOOK, Status

_PERCENT = '0" %"'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
Named = tuple[Bubble, Label]


def add_value_against_spend(
    slide: Slide, box: Box, bubbles: Sequence[Bubble], *, unit: str, alt: str
) -> list[str]:
    """Draw the picture into `box`; returns the names that found no room in it."""
    picture = picture_of(bubbles, Box(box.left + 56, box.top + 6, box.width - 70, box.height - 50))
    _add_under(slide, picture)
    sheet = Sheet()
    plots = (
        f'<c:bubbleChart><c:varyColors val="0"/>{_all_series(sheet, picture, unit)}'
        '<c:bubbleScale val="100"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>'
        f'<c:axId val="{FIRST_AXIS}"/><c:axId val="{SECOND_AXIS}"/></c:bubbleChart>'
    )
    axes = (
        value_axis(FIRST_AXIS, SECOND_AXIS, "b", scale=picture.across, code=_PERCENT, title="budget used"),
        value_axis(SECOND_AXIS, FIRST_AXIS, "l", scale=picture.up, code=_PERCENT, title="outcome attained"),
    )
    chart = Chart(chart_space(plots, axes, plot_layout(picture.plot, box)), sheet)
    add_chart(slide, box, chart, name="Value against spend", alt=alt)
    _add_far_names(slide, picture)
    pairs = zip(picture.bubbles, picture.labels, strict=True)
    return [bubble.name for bubble, placed in pairs if placed.box is None]


def _add_under(slide: Slide, picture: Picture) -> None:
    """What lies under the chart: the diagonal, its two sides in words, and the tails from each one's own plan."""
    _add_segment(slide, *picture.diagonal, 1, dash="dash")
    for start, end in picture.tails:
        _add_segment(slide, start, end, 1)
    size = (theme.CHART_SIZE,)
    high, low = picture.corners
    add_text(slide, high, "outcomes ahead of spend", sizes=size, colour=MUTED, name="Corner")
    add_text(slide, low, "spend ahead of outcomes", sizes=size, colour=MUTED, align="r", name="Corner")


def _add_far_names(slide: Slide, picture: Picture) -> None:
    """Names that found no room beside their bubble, each on a thin leader."""
    for disc, placed in zip(picture.discs, picture.labels, strict=True):
        if placed.box is not None and not placed.side:
            start, end = leader(disc, placed.box)
            _add_segment(slide, start, end, 0.5, dash="sysDot")
            add_text(slide, placed.box, placed.text, sizes=(theme.CHART_SIZE,), name="Bubble name")


def _add_segment(slide: Slide, start: Spot, end: Spot, points: float, *, dash: str = "solid") -> None:
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    rising = (start[0] < end[0]) == (start[1] > end[1])
    if max(right - left, bottom - top) > 3:
        add_line(slide, Box(left, top, right - left, bottom - top), MUTED, points, dash=dash, up=rising)


def _all_series(sheet: Sheet, picture: Picture, unit: str) -> str:
    # LibreOffice leaves out a series that is shorter than a later one, so the longest come first.
    counts = Counter(bubble.status for bubble in picture.bubbles)
    found = sorted(counts, key=lambda status: -counts[status])
    pairs = list(zip(picture.bubbles, picture.labels, strict=True))
    series = [
        _series(sheet, index, [pair for pair in pairs if pair[0].status is status], unit)
        for index, status in enumerate(found)
    ]
    return "".join(series) + _unseen(sheet, len(found), picture)


def _series(sheet: Sheet, index: int, named: Sequence[Named], unit: str) -> str:
    bubbles = [bubble for bubble, _ in named]
    status = bubbles[0].status
    word = STATUS_LOOK[status].word
    sheet.add_column(f"{word}: initiative", [b.name for b in bubbles])
    used = sheet.add_column(f"{word}: budget used, %", [round(b.used * 100, 1) for b in bubbles])
    attained = sheet.add_column(word, [round(b.attained * 100, 1) for b in bubbles])
    budget = sheet.add_column(f"{word}: approved, {unit}", [b.budget for b in bubbles])
    own = [label(i, p.text, p.side) if p.side else no_label(i) for i, (_, p) in enumerate(named)]
    rings = "".join(_ring(place, status) for place, b in enumerate(bubbles) if b.ringed)
    return (
        f"<c:ser>{series_head(index, attained)}<c:spPr>{theme.status_fill(status)}"
        f'{theme.status_line(status)}</c:spPr><c:invertIfNegative val="0"/>{rings}{labels(own)}'
        f"<c:xVal>{numbers(used)}</c:xVal><c:yVal>{numbers(attained)}</c:yVal>"
        f'<c:bubbleSize>{numbers(budget)}</c:bubbleSize><c:bubble3D val="0"/></c:ser>'
    )


def _ring(place: int, status: Status) -> str:
    return (
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{theme.status_fill(status)}{theme.line(INK, 2.5)}</c:spPr></c:dPt>"
    )


def _unseen(sheet: Sheet, index: int, picture: Picture) -> str:
    """The bubble without fill that fixes the scale of the others."""
    used = sheet.add_column("Scale: x", [(picture.across.low + picture.across.high) / 2])
    attained = sheet.add_column("Scale (not shown)", [(picture.up.low + picture.up.high) / 2])
    budget = sheet.add_column("Scale: size", [round(picture.unseen, 6)])
    return (
        f"<c:ser>{series_head(index, attained)}<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>"
        f'<c:invertIfNegative val="0"/><c:xVal>{numbers(used)}</c:xVal><c:yVal>{numbers(attained)}</c:yVal>'
        f'<c:bubbleSize>{numbers(budget)}</c:bubbleSize><c:bubble3D val="0"/></c:ser>'
    )
