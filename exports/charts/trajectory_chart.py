"""The trajectory chart of one key result: a native chart, its lines named where they run."""

from dataclasses import dataclass

from exports import theme
from exports.charts.parts import (
    FIRST_AXIS,
    SECOND_AXIS,
    add_chart,
    chart_space,
    label,
    labels,
    numbers,
    plot_layout,
    series_head,
    value_axis,
)
from exports.charts.scale import Scale, date_scale, format_code, round_scale
from exports.charts.trajectory import Dated, Trajectory, trajectory_of
from exports.grid import Box
from exports.measure import width
from exports.slide import Chart, Slide
from exports.workbook_part import Column, Sheet
from models import figures
from models.views.key_result import KeyResultView
from models.vocabulary import INK, MUTED, STATUS_LOOK

_DATES = "d\\ mmm\\ yyyy"
_MONTHS = "mmm\\ yy"
# A label such as "Sep 26" and the space around it.
_TICK_ROOM = 46.0
_SCALE_ROOM = 52.0
_NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the chart: its name in the workbook, its points, its looks and its one label."""

    name: str
    points: tuple[Dated, ...]
    looks: str
    label: str


def add_trajectory_chart(slide: Slide, box: Box, view: KeyResultView) -> None:
    """Draw the chart into `box`; its workbook holds the very check-in values with their dates."""
    drawn = trajectory_of(view)
    lines = [_observed(view, drawn)]
    if drawn.planned:
        lines.append(_planned(drawn))
    lines += [_bound(words, bound, drawn) for words, bound in drawn.bounds]
    sheet = Sheet()
    series = _written(sheet, lines)
    plot = _plot(box, drawn)
    plots = (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        f'<c:axId val="{FIRST_AXIS}"/><c:axId val="{SECOND_AXIS}"/></c:scatterChart>'
    )
    days = date_scale(drawn.observed[0][0], drawn.last, most=max(2, int(plot.width // _TICK_ROOM)))
    height = round_scale(drawn.heights, lines=4 if box.height > 120 else 3)
    axes = _axes(days, height, view.promise.unit)
    chart = Chart(chart_space(plots, axes, plot_layout(plot, box)), sheet)
    add_chart(slide, box, chart, name=f"Trajectory of {view.name}", alt=_alt(view, drawn))


def _plot(box: Box, drawn: Trajectory) -> Box:
    """The plot area: room on the left for the scale, on the right for the names of the lines that end there."""
    names = [width(words, theme.CHART_SIZE, bold=True) for words, _ in drawn.bounds]
    right = min(max(names, default=0) + 10, box.width * 0.3)
    return Box(box.left + _SCALE_ROOM, box.top + 14, box.width - _SCALE_ROOM - right, box.height - 36)


def _axes(days: Scale, height: Scale, unit: str) -> tuple[str, str]:
    code = format_code(height.step, unit)
    return (
        value_axis(FIRST_AXIS, SECOND_AXIS, "b", scale=days, code=_MONTHS),
        value_axis(SECOND_AXIS, FIRST_AXIS, "l", scale=height, code=code, grid=True),
    )


def _written(sheet: Sheet, lines: list[_Line]) -> str:
    """The lines as series. LibreOffice leaves out one that is shorter than a later one, so the longest come first."""
    columns = [(line, *_columns(sheet, line)) for line in lines]
    columns.sort(key=lambda entry: -len(entry[0].points))
    return "".join(_series(index, *entry) for index, entry in enumerate(columns))


def _columns(sheet: Sheet, line: _Line) -> tuple[Column, Column]:
    days = sheet.add_column(f"{line.name}: day", [day for day, _ in line.points])
    return days, sheet.add_column(line.name, [value for _, value in line.points])


def _series(index: int, line: _Line, days: Column, values: Column) -> str:
    return (
        f"<c:ser>{series_head(index, values)}{line.looks}{labels([line.label])}"
        f"<c:xVal>{numbers(days, _DATES)}</c:xVal><c:yVal>{numbers(values)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


def _observed(view: KeyResultView, drawn: Trajectory) -> _Line:
    colour = STATUS_LOOK[view.status].light
    looks = (
        f"<c:spPr>{theme.line(colour, 2.25)}</c:spPr>"
        f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{theme.fill(colour)}'
        f"{theme.line(colour, 0.75)}</c:spPr></c:marker>"
    )
    last = len(drawn.observed) - 1
    day, newest = drawn.observed[last]
    ahead, rising = newest >= drawn.plan_on(day), newest >= drawn.observed[last - 1][1]
    # Beside the point where the line itself comes from above or below.
    side = "r" if ahead is not rising else "t" if ahead else "b"
    words = label(last, figures.value(newest, view.promise.unit), side, bold=True)
    return _Line(view.name, drawn.observed, looks, words)


def _planned(drawn: Trajectory) -> _Line:
    points, place = drawn.named_plan()
    rising = points[-1][1] >= points[0][1]
    side, nudge = ("b", 0.02) if rising else ("t", -0.02)
    looks = f"<c:spPr>{theme.line(MUTED, 1.25, 'dash')}</c:spPr>{_NO_MARKER}"
    return _Line("planned", points, looks, label(place, "planned", side, colour=MUTED, nudge=nudge))


def _bound(words: str, bound: float, drawn: Trajectory) -> _Line:
    points = ((drawn.observed[0][0], bound), (drawn.last, bound))
    looks = f"<c:spPr>{theme.line(INK, 0.75)}</c:spPr>{_NO_MARKER}"
    return _Line(words, points, looks, label(1, words, "r", bold=True))


def _alt(view: KeyResultView, drawn: Trajectory) -> str:
    day, newest = drawn.observed[-1]
    ends = "".join(f", {words}" for words, _ in drawn.bounds)
    value = figures.value(newest, view.promise.unit)
    status = STATUS_LOOK[view.status].word.lower()
    return f"Line chart of {view.name}: {value} on {figures.day(day)}{ends}; {status}."
