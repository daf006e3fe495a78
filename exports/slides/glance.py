"""Outcomes at a glance: the money in three groups, and every objective against its plan."""

from collections.abc import Sequence

from exports import grid
from exports.grid import Box
from exports.marks import BAR_INSET, MARK_SIZE
from exports.messages import glance_message, money_message
from exports.shapes import add_line, add_text
from exports.slide import Slide, part_of
from exports.slides.rows import Bar, bar_cell, gap_cell, lay_bars, status_cell
from exports.spoken import reasons_of
from exports.table import Cell, Column, add_table, pages_of
from models import figures
from models.attention import objectives_by_attention
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_WORD, INK, MUTED, STATUS_LOOK, Group

_SECTION = "Outcomes at a glance"
_GROUPS = (Group.LANDING, Group.NOT_LANDING, Group.UNKNOWN, Group.TOO_EARLY, Group.PAUSED)
_IF_ANY = (Group.TOO_EARLY, Group.PAUSED)
_COLUMNS = (
    Column("Objective", 360),
    Column("attained, expected", 230, indent=BAR_INSET),
    Column("outcome", 130, indent=MARK_SIZE + 6),
    Column("gap", 60, "r"),
    Column("money", 108, "r"),
)
_ROWS = 6


def glance_slides(view: PortfolioView) -> list[Slide]:
    """One slide, or more where there are more objectives than a table holds."""
    ordered = objectives_by_attention(o for o in view.objectives if not o.archived)
    pages = pages_of(ordered, _ROWS)
    return [_page(view, rows, place, len(pages)) for place, rows in enumerate(pages, start=1)]


def _page(view: PortfolioView, rows: Sequence[ObjectiveView], place: int, pages: int) -> Slide:
    slide = Slide(glance_message(view), _SECTION, part=part_of(place, pages))
    slide.lead = f"{money_message(view)}."
    _add_groups(slide, view)
    if rows:
        _add_objectives(slide, view, rows)
    else:
        box = grid.columns(0, 9, 206, 60)
        add_text(slide, box, "Add an objective under Portfolio, Edit: what should be true, why, and why now.")
    slide.note(*_spoken(view))
    return slide


def _spoken(view: PortfolioView) -> list[str]:
    notes = [
        f"Money: approved budgets of active and paused initiatives, as of {figures.day(view.moment.day)}."
    ]
    if view.approved_unknown:
        missing = figures.count(view.approved_unknown, "initiative")
        notes.append(f"{missing} without a known budget are left out of the sums.")
    return notes


def _add_groups(slide: Slide, view: PortfolioView) -> None:
    """Figures in a row, each under a rule: the amount, and what it stands behind."""
    amounts = {part.key: part for part in view.groups}
    shown = [group for group in _GROUPS if group in amounts or group not in _IF_ANY]
    width = (grid.CONTENT - grid.GUTTER * (len(shown) - 1)) / len(shown)
    for place, group in enumerate(shown):
        box = Box(grid.MARGIN + place * (width + grid.GUTTER), 126, width, 60)
        add_line(slide, Box(box.left, box.top, box.width, 0), INK, 1.5)
        part = amounts.get(group)
        amount = figures.money(part.amount if part else 0, view.settings.currency)
        add_text(
            slide, Box(box.left, box.top + 5, box.width, 28), amount, sizes=(22, 18), bold=True, name="Figure"
        )
        words = f"{GROUP_WORD[group]} · {figures.count(part.count if part else 0, 'initiative')}"
        low = Box(box.left, box.top + 33, box.width, 18)
        add_text(slide, low, words, sizes=(14, 12), colour=MUTED, name="Caption")


def _add_objectives(slide: Slide, view: PortfolioView, rows: Sequence[ObjectiveView]) -> None:
    currency = view.settings.currency
    cells = [_row(objective, currency) for objective in rows]
    first = rows[0]
    alt = (
        f"Table of {figures.count(len(rows), 'objective')}. First: {first.name}, {_bar(first).words}, "
        f"{STATUS_LOOK[first.status].word.lower()}."
    )
    placed = add_table(slide, grid.columns(0, 12, 198, 300), _COLUMNS, cells, alt=alt)
    lay_bars(slide, placed, [_bar(objective) for objective in rows], bar=1, status=2)
    for objective in rows:
        slide.note(*reasons_of(objective.name, objective.reasons))


def _bar(view: ObjectiveView) -> Bar:
    return Bar(view.status, view.attained, view.expected)


def _row(view: ObjectiveView, currency: str) -> list[Cell]:
    results = figures.count(len(view.headline), "headline key result")
    small = f"{figures.count(len(view.initiatives), 'initiative')} · {results}"
    return [
        Cell(view.name, small, bold=True),
        bar_cell(_bar(view)),
        status_cell(view.status),
        gap_cell(view.gap),
        Cell(figures.money(view.amount, currency)),
    ]
