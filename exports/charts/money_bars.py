"""Money by outcome: one stacked bar of funding by status for each objective, and one for the whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports import theme
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
    text_properties,
    value_axis,
    words,
)
from exports.charts.scale import Scale
from exports.grid import Box
from exports.measure import cut, width
from exports.slide import Chart, Slide
from exports.workbook_part import Column, Sheet
from models.vocabulary import GROUND, INK, STATUS_LOOK, Status

_GAP_WIDTH = 55
_DARK = (Status.ACHIEVED, Status.STALLED, Status.MISSED)
# On this blue neither ground nor ink reaches the contrast of 4.5 that text needs.
_BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Bar:
    """A named bar: amounts by status in units of `unit` (such as € m)."""

    name: str
    amounts: dict[Status, float]

    @property
    def total(self) -> float:
        """The whole bar."""
        return sum(self.amounts.values())


def add_money_bars(slide: Slide, box: Box, bars: Sequence[Bar], *, unit: str, alt: str) -> None:
    """Draw horizontal bars, the first on top; parts are labelled where their figure fits inside."""
    sheet = Sheet()
    names_room = min(300.0, box.width * 0.4)
    plot = Box(box.left + names_room, box.top, box.width - names_room - 56, box.height)
    names = sheet.add_column(
        "Objective", [cut(bar.name, names_room - 12, theme.CHART_SIZE + 1) for bar in bars]
    )
    widest = max((bar.total for bar in bars), default=0) or 1.0
    found = [status for status in Status if any(bar.amounts.get(status) for bar in bars)]
    series = "".join(
        _series(sheet, index, status, bars, names=names, points_per_unit=plot.width / widest)
        for index, status in enumerate(found)
    )
    series += _totals(sheet, len(found), bars, names)
    plots = (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{_GAP_WIDTH}"/><c:overlap val="100"/>'
        f'<c:axId val="{FIRST_AXIS}"/><c:axId val="{SECOND_AXIS}"/></c:barChart>'
    )
    axes = (
        _names_axis(),
        value_axis(SECOND_AXIS, FIRST_AXIS, "b", scale=Scale(0.0, widest, widest), hidden=True),
    )
    chart = Chart(chart_space(plots, axes, plot_layout(plot, box)), sheet)
    add_chart(slide, box, chart, name=f"Money by outcome, {unit}", alt=alt)


def _names_axis() -> str:
    return (
        f'<c:catAx><c:axId val="{FIRST_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{theme.line(None)}</c:spPr>'
        f'{text_properties(theme.CHART_SIZE + 1, INK)}<c:crossAx val="{SECOND_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _series(
    sheet: Sheet, index: int, status: Status, bars: Sequence[Bar], *, names: Column, points_per_unit: float
) -> str:
    amounts = [bar.amounts.get(status, 0.0) for bar in bars]
    column = sheet.add_column(STATUS_LOOK[status].word, [round(amount, 3) for amount in amounts])
    ink = GROUND if status in _DARK else _BLACK if status is Status.ON_TRAJECTORY else INK
    own = []
    for place, amount in enumerate(amounts):
        written = f"{amount:,.1f}"
        fits = amount > 0 and width(written, theme.CHART_SIZE, bold=True) + 4 <= amount * points_per_unit
        own.append(label(place, written, "ctr", colour=ink, bold=True) if fits else no_label(place))
    return (
        f"<c:ser>{series_head(index, column)}<c:spPr>{theme.status_fill(status)}{theme.status_line(status)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{labels(own)}<c:cat>{words(names)}</c:cat>'
        f"<c:val>{numbers(column)}</c:val></c:ser>"
    )


def _totals(sheet: Sheet, index: int, bars: Sequence[Bar], names: Column) -> str:
    """A series of nothing that carries each bar's total at its end."""
    column = sheet.add_column("Total (label only)", [0.0 for _ in bars])
    own = [label(place, f"{bar.total:,.1f}", "inBase", bold=True) for place, bar in enumerate(bars)]
    return (
        f"<c:ser>{series_head(index, column)}<c:spPr><a:noFill/></c:spPr>"
        f'<c:invertIfNegative val="0"/>{labels(own)}<c:cat>{words(names)}</c:cat>'
        f"<c:val>{numbers(column)}</c:val></c:ser>"
    )
