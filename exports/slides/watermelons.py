"""Watermelons by name: green outside, while the outcomes say otherwise."""

from collections.abc import Iterator, Sequence

from exports import grid
from exports.grid import Box
from exports.marks import BAR_INSET, MARK_SIZE, add_status
from exports.messages import delivery_word, watermelon_message
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.slides.rows import Bar, bar_cell, gap_cell, lay_bars, status_cell
from exports.spoken import reasons_of
from exports.table import Cell, Column, add_table, pages_of
from models import figures
from models.attention import initiatives_by_attention
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import MUTED, STATUS_LOOK, Watermelon

_SECTION = "Watermelons"
_ROW, _LINE = 44.0, 21.0
_COLUMNS = (
    Column("Initiative", 262),
    Column("delivery says", 130),
    Column("attained, expected", 190, indent=BAR_INSET),
    Column("outcome", 120, indent=MARK_SIZE + 6),
    Column("gap", 56, "r"),
    Column("used of approved", 130, "r"),
)


def watermelon_slides(view: PortfolioView) -> list[Slide]:
    """One slide or more; none where no initiative is green outside and missing inside."""
    found = _found(view)
    if not found:
        return []
    pages = pages_of(found)
    slides = [_page(view, rows, place, len(pages)) for place, rows in enumerate(pages, start=1)]
    _add_unknown_inside(slides[-1], view, 128 + 22 + _ROW * len(pages[-1]) + 22)
    return slides


def _found(view: PortfolioView) -> list[InitiativeView]:
    return initiatives_by_attention(i for i in view.initiatives if i.watermelon is Watermelon.WATERMELON)


def _page(view: PortfolioView, rows: Sequence[InitiativeView], place: int, pages: int) -> Slide:
    names = [initiative.name for initiative in _found(view)]
    slide = Slide(watermelon_message(names), _SECTION, part=part_of(place, pages))
    slide.lead = (
        "Delivery reports on plan, spend within 10 % of plan where known, outcomes behind, stalled or missed"
    )
    first = rows[0]
    alt = (
        f"Table of {figures.count(len(rows), 'initiative')}. First: {first.name}, {_bar(first).words}, "
        f"gap {figures.points(first.gap)}."
    )
    cells = [list(_row(initiative, view.settings.currency)) for initiative in rows]
    placed = add_table(slide, grid.columns(0, 12, 128, 22 + _ROW * len(rows)), _COLUMNS, cells, alt=alt)
    lay_bars(slide, placed, [_bar(initiative) for initiative in rows], bar=2, status=3)
    for initiative in rows:
        slide.note(*reasons_of(initiative.name, initiative.watermelon_reasons, view.settings.currency))
    return slide


def _add_unknown_inside(slide: Slide, view: PortfolioView, top: float) -> None:
    """Beneath, counted apart: what is green outside while nobody knows what is inside; the rest is in the notes."""
    known = {one.id: one for one in view.initiatives}
    inside = initiatives_by_attention(known[ref.id] for ref in view.unknown_inside if ref.id in known)
    room = int((500 - top - 20) // _LINE)
    if not inside or room < 1:
        return
    names = ", ".join(one.name for one in inside)
    heading = f"Green outside, unknown inside, counted apart: {len(inside)}"
    add_text(slide, grid.columns(0, 12, top, 18), heading, bold=True, name="Heading")
    # Where not all have room, the last line says how many more there are.
    shown = inside if len(inside) <= room else inside[: room - 1]
    for place, one in enumerate(shown):
        _add_inside(slide, one, view.settings.currency, top + 24 + place * _LINE)
    if more := len(inside) - len(shown):
        box = grid.columns(0, 12, top + 24 + len(shown) * _LINE, 18)
        add_text(slide, box, f"and {more} more", colour=MUTED, name="More")
    slide.note(f"Green outside, unknown inside: {names}.")


def _add_inside(slide: Slide, view: InitiativeView, currency: str, top: float) -> None:
    add_status(slide, grid.MARGIN, top + 9, view.status)
    word = STATUS_LOOK[view.status].word.lower()
    words = f"{view.name}: {word}, {figures.money(view.money.approved, currency)} approved"
    whole = grid.columns(0, 12, top, 18)
    add_text(slide, Box(whole.left + 16, top, whole.width - 16, 18), words, name="Inside")


def _bar(view: InitiativeView) -> Bar:
    return Bar(view.status, view.attained, view.expected)


def delivery_words(view: InitiativeView) -> Cell:
    """What the newest delivery report says."""
    report = view.delivery
    if report is None:
        return Cell("no report")
    return Cell(delivery_word(report), figures.day(report.reported_on))


def _row(view: InitiativeView, currency: str) -> Iterator[Cell]:
    yield Cell(view.name, view.owner.name if view.owner else "no owner", bold=True)
    yield delivery_words(view)
    yield bar_cell(_bar(view))
    yield status_cell(view.status)
    yield gap_cell(view.gap)
    used = figures.percent(view.money.used) if view.money.used is not None else "spend not known"
    yield Cell(figures.money(view.money.approved, currency), used)
