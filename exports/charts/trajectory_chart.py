"""The trajectory chart of one key result: a native chart, its lines named where they run."""

from dataclasses import dataclass

from exports import theme
from exports.charts.line_labels import (
    Place,
    Plot,
    Point,
    along,
    clearest,
    outline_of,
    places_at,
    slanted_places,
)
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
from exports.workbook_part import Column, Sheet, serial
from models import figures
from models.views.key_result import KeyResultView
from models.vocabulary import INK, MUTED, STATUS_LOOK

_DATES = "d\\ mmm\\ yyyy"
_MONTHS = "mmm\\ yy"
# A label such as "Sep 26" and the space around it.
_TICK_ROOM = 46.0
_SCALE_ROOM = 52.0
_LINE_ROOM = 32.0
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
    plot = _plot(box, drawn)
    value, plan = _named(view, drawn, plot, box)
    lines = [_observed(view, drawn, value)]
    if plan:
        lines.append(_planned(drawn, plan, box))
    lines += [_bound(words, bound, drawn) for words, bound in drawn.bounds]
    sheet = Sheet()
    plots = (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{_written(sheet, lines)}'
        f'<c:axId val="{FIRST_AXIS}"/><c:axId val="{SECOND_AXIS}"/></c:scatterChart>'
    )
    axes = _axes(plot.across, plot.up, view.promise.unit)
    chart = Chart(chart_space(plots, axes, plot_layout(plot.box, box)), sheet)
    add_chart(slide, box, chart, name=f"Trajectory of {view.name}", alt=_alt(view, drawn))


def _plot(box: Box, drawn: Trajectory) -> Plot:
    """The plot area: room on the left for the scale, on the right for the names of the lines that end there."""
    names = [width(words, theme.CHART_SIZE, bold=True) for words, _ in drawn.bounds]
    right = min(max(names, default=0) + 10, box.width * 0.3)
    inner = Box(box.left + _SCALE_ROOM, box.top + 14, box.width - _SCALE_ROOM - right, box.height - 36)
    days = date_scale(drawn.observed[0][0], drawn.last, most=max(2, int(inner.width // _TICK_ROOM)))
    return Plot(inner, days, round_scale(drawn.heights, lines=max(3, int(inner.height // _LINE_ROOM))))


def _named(view: KeyResultView, drawn: Trajectory, plot: Plot, frame: Box) -> tuple[Place, Place | None]:
    """Where the newest value and the plan have their words, clear of all lines and of each other."""
    observed, plan = _spots(plot, drawn.observed), _spots(plot, drawn.planned)
    bounds = [_spots(plot, ((drawn.observed[0][0], b), (drawn.last, b))) for _, b in drawn.bounds]
    fixed = [point for line in bounds for point in along(line)]
    last = len(observed) - 1
    words = figures.value(drawn.observed[last][1], view.promise.unit)
    value = clearest(
        places_at([(last, observed[last])], words, theme.CHART_SIZE, "tbrl"),
        along(observed),
        fixed + along(plan),
        frame,
    )
    if not plan:
        return value, None
    stops = list(enumerate(_spots(plot, drawn.plan_with_stops())))[1:-1]
    busy = [*along(observed), *fixed, *outline_of(value.box)]
    return value, clearest(slanted_places(stops, "planned", theme.CHART_SIZE), along(plan), busy, plot.box)


def _spots(plot: Plot, points: tuple[Dated, ...]) -> list[Point]:
    return [plot.spot(serial(day), value) for day, value in points]


def _axes(days: Scale, height: Scale, unit: str) -> tuple[str, str]:
    code = format_code(height, unit)
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


def _observed(view: KeyResultView, drawn: Trajectory, place: Place) -> _Line:
    colour = STATUS_LOOK[view.status].light
    looks = (
        f"<c:spPr>{theme.line(colour, 2.25)}</c:spPr>"
        f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{theme.fill(colour)}'
        f"{theme.line(colour, 0.75)}</c:spPr></c:marker>"
    )
    words = figures.value(drawn.observed[place.point][1], view.promise.unit)
    return _Line(view.name, drawn.observed, looks, label(place.point, words, place.side, bold=True))


def _planned(drawn: Trajectory, place: Place, frame: Box) -> _Line:
    looks = f"<c:spPr>{theme.line(MUTED, 1.25, 'dash')}</c:spPr>{_NO_MARKER}"
    words = label(place.point, "planned", place.side, colour=MUTED, nudge=place.nudge / frame.height)
    return _Line("planned", drawn.plan_with_stops(), looks, words)


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
