"""An initiative's evidence page: key results, trajectory charts, money, delivery, what was learned and decided."""

from collections.abc import Sequence

from exports import grid, measure, theme
from exports.charts.trajectory import trajectory_of
from exports.charts.trajectory_chart import add_trajectory_chart
from exports.grid import Box
from exports.messages import initiative_message
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.slides.facts import add_facts, lead_of, spoken_of
from exports.slides.promise import promise_slide
from exports.slides.rows import add_key_results, add_why_now
from exports.spoken import reasons_of, sources_of
from exports.table import pages_of
from models.attention import contributions_by_attention
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView

_SECTION = "Evidence"
_ROWS = 4
_ROW = 38.0
_BOTTOM = 502.0
_WIDEST = 600.0


def evidence_slides(view: InitiativeView, currency: str) -> list[Slide]:
    """One slide, or more where there are more than four key results."""
    if not (rows := contributions_by_attention(view.contributions)):
        return [promise_slide(view, currency)]
    pages, title = pages_of(rows, _ROWS), initiative_message(view)
    return [
        _page(Slide(title, _SECTION, part=part_of(place, len(pages))), view, rows, currency, first=place == 1)
        for place, rows in enumerate(pages, start=1)
    ]


def _page(
    slide: Slide, view: InitiativeView, rows: Sequence[ContributionView], currency: str, *, first: bool
) -> Slide:
    slide.lead = lead_of(view)
    top = _add_results(slide, rows, add_why_now(slide, view.why_now))
    results = [row.key_result for row in rows]
    wide = grid.columns(0, 8, 0, 0).width - 12 if first else grid.CONTENT
    _add_charts(slide, results, Box(grid.MARGIN, top, wide, _BOTTOM - top), 2 if first else 3)
    if first:
        add_facts(slide, view, currency, grid.columns(8, 4, top, _BOTTOM - top))
        slide.note(*spoken_of(view, currency))
    for result in results:
        slide.note(*reasons_of(result.name, result.reasons), *sources_of(result))
    return slide


def _add_results(slide: Slide, rows: Sequence[ContributionView], top: float) -> float:
    """The table of key results; returns where the rest may begin."""
    smalls = [f"enables {row.enables}" if row.enables else "" for row in rows]
    box = grid.columns(0, 12, top, 22 + _ROW * len(rows))
    return add_key_results(slide, box, [row.key_result for row in rows], smalls).box.bottom + 14


def _add_charts(slide: Slide, results: Sequence[KeyResultView], box: Box, most: int) -> None:
    """The trajectories of the key results that need attention first and have something to draw."""
    drawn = [result for result in results if trajectory_of(result).drawable][:most]
    if not drawn:
        if results:
            words = "No trajectory yet: it is drawn from the second value on."
            add_text(slide, Box(box.left, box.top + 4, box.width, 36), words)
        return
    width = min(_WIDEST, (box.width - grid.GUTTER * (len(drawn) - 1)) / len(drawn))
    for place, result in enumerate(drawn):
        left = box.left + place * (width + grid.GUTTER)
        size = (theme.TABLE_SIZE,)
        head = Box(left, box.top, width - 4, 16)
        add_text(slide, head, _chart_heading(result, head.width), sizes=size, bold=True, name="Heading")
        add_trajectory_chart(slide, Box(left, box.top + 18, width, box.height - 18), result)


def _chart_heading(view: KeyResultView, room: float) -> str:
    """The name with its unit, without it where there is no room; the newest value carries it as well."""
    with_unit = f"{view.name}, {view.promise.unit}" if view.promise.unit else view.name
    return with_unit if measure.width(with_unit, theme.TABLE_SIZE, bold=True) <= room else view.name
