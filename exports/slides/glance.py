"""Outcomes at a glance: the money in three groups, and every objective against its plan."""

from collections.abc import Sequence

from exports import grid
from exports.marks import BAR_INSET, MARK_SIZE, add_status
from exports.messages import answer_sentences, delivery_word, glance_message, whole_sentences
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.slides.rows import Bar, add_figures, bar_cell, gap_cell, lay_bars, status_cell
from exports.spoken import reasons_of
from exports.table import Cell, Column, add_table, pages_of
from exports.theme import LEAD_SIZES
from models import figures
from models.attention import objectives_by_attention
from models.views.common import Slice
from models.views.initiative import InitiativeView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_WORD, STATUS_LOOK, Group

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
_LARGEST = (
    Column("Initiative", 440),
    Column("delivery says", 170),
    Column("outcome", 150, indent=MARK_SIZE + 6),
    Column("approved", 110, "r"),
)
_ROWS = 6


def glance_slides(view: PortfolioView) -> list[Slide]:
    """One slide, or more where there are more objectives than a table holds."""
    ordered = objectives_by_attention(o for o in view.objectives if not o.archived)
    pages = pages_of(ordered, _ROWS)
    return [_page(view, rows, place, len(pages)) for place, rows in enumerate(pages, start=1)]


def _page(view: PortfolioView, rows: Sequence[ObjectiveView], place: int, pages: int) -> Slide:
    slide = Slide(glance_message(view), _SECTION, part=part_of(place, pages))
    slide.lead = whole_sentences(" ".join(answer_sentences(view)), grid.LEAD.width, LEAD_SIZES[0])
    add_figures(slide, 126, _groups(view))
    if rows:
        _add_objectives(slide, view, rows)
    else:
        _add_largest(slide, view)
    slide.note(*_spoken(view))
    return slide


def _add_largest(slide: Slide, view: PortfolioView) -> None:
    """Without objectives: what to do, and the initiatives with most money, for there it pays to begin."""
    words = "Begin where the money is: set one objective and give these initiatives a key result."
    steered = [i for i in view.initiatives if i.active and not i.archived]
    if not steered:
        words = "Add an objective under Portfolio, Edit: what should be true, why, and why now."
    add_text(slide, grid.columns(0, 12, 204, 18), words, name="Advice")
    if not steered:
        return
    rows = sorted(steered, key=lambda i: (-(i.money.approved or 0), i.name, i.id))[:_ROWS]
    cells = [_largest_row(one, view.settings.currency) for one in rows]
    alt = f"Table of the {figures.count(len(rows), 'initiative')} with most money. First: {rows[0].name}."
    box = grid.columns(0, 12, 230, 262)
    placed = add_table(slide, box, _LARGEST, cells, alt=alt)
    for row, one in enumerate(rows):
        mark = placed.cell(row, 2)
        add_status(slide, mark.left, mark.top + mark.height / 2, one.status)


def _largest_row(view: InitiativeView, currency: str) -> list[Cell]:
    report = view.delivery
    said = f"{delivery_word(report)}, {figures.day(report.reported_on)}" if report else "no report"
    owner = view.owner.name if view.owner else "no owner"
    return [
        Cell(view.name, " · ".join(part for part in (view.department, owner) if part), bold=True),
        Cell(said),
        status_cell(view.status),
        Cell(figures.money(view.money.approved, currency)),
    ]


def _spoken(view: PortfolioView) -> list[str]:
    notes = [
        f"Money: approved budgets of active and paused initiatives, as of {figures.day(view.moment.day)}."
    ]
    if view.approved_unknown:
        missing = figures.count(view.approved_unknown, "initiative")
        notes.append(f"{missing} without a known budget are left out of the sums.")
    return notes


def _groups(view: PortfolioView) -> list[tuple[str, str]]:
    """The money of each group with how many initiatives it is; how many alone where no budget is known."""
    found = {part.key: part for part in view.groups}
    shown = [group for group in _GROUPS if group in found or group not in _IF_ANY]
    return [_group(group, found.get(group), view) for group in shown]


def _group(group: Group, part: Slice | None, view: PortfolioView) -> tuple[str, str]:
    number = part.count if part else 0
    if not view.approved:
        return f"{number:,}", f"{GROUP_WORD[group]}, budget not known" if number else GROUP_WORD[group]
    amount = figures.money(part.amount if part else 0, view.settings.currency)
    return amount, f"{GROUP_WORD[group]} · {figures.count(number, 'initiative')}"


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
