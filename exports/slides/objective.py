"""One page per objective: its headline key results, who serves it, and what its money stands behind."""

from collections.abc import Sequence

from exports import grid, theme
from exports.grid import Box
from exports.marks import MARK_SIZE, add_status
from exports.messages import lead_line, objective_message, short
from exports.shapes import add_text
from exports.slide import Slide, part_of
from exports.slides.rows import add_key_results, add_why_now, gap_cell, status_cell
from exports.spoken import reasons_of, sources_of
from exports.table import MOST_ROWS, Cell, Column, add_table, pages_of
from models import figures
from models.attention import initiatives_by_attention, key_results_by_attention
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_OF, GROUP_WORD, MUTED, STATUS_LOOK, Group, Status

_SECTION = "Objectives"
_BESIDE = 4
_ROW = 40.0
_LINE = 24.0
_INITIATIVES = (
    Column("Initiative", 262),
    Column("outcome", 116, indent=MARK_SIZE + 6),
    Column("gap", 52, "r"),
    Column("approved", 76, "r"),
)


def objective_slides(view: ObjectiveView, portfolio: PortfolioView) -> list[Slide]:
    """One slide; with many headline key results those that need attention, the rest counted and in the notes."""
    title, results = objective_message(view), key_results_by_attention(view.headline)
    pages, left = _pages(results)
    slides = []
    for place, rows in enumerate(pages, start=1):
        slide = Slide(title, _SECTION, lead=_lead(view, left), part=part_of(place, len(pages)))
        bottom = _add_results(slide, view, rows, add_why_now(slide, view.why_now or view.why))
        if place == len(pages):
            _add_below(slide, view, portfolio, bottom + 18)
        slide.note(*_spoken(view, rows if place < len(pages) else [*rows, *left]))
        slides.append(slide)
    return slides


def _pages(results: list[KeyResultView]) -> tuple[list[Sequence[KeyResultView]], Sequence[KeyResultView]]:
    """The rows of each slide, and those left to the notes: what is below a table has room under four rows."""
    if len(results) <= _BESIDE:
        return [results], ()
    if len(results) <= MOST_ROWS + _BESIDE:
        first, *more = pages_of(results, MOST_ROWS)
        return ([first, *more] if more and len(more[-1]) <= _BESIDE else [first, *more, []]), ()
    return [results[:MOST_ROWS], results[MOST_ROWS : MOST_ROWS + _BESIDE]], results[MOST_ROWS + _BESIDE :]


def _lead(view: ObjectiveView, left: Sequence[KeyResultView]) -> str:
    owner = f"owner {view.owner.name}" if view.owner else "no owner"
    more = f"{figures.count(len(left), 'more headline key result')} in the notes" if left else ""
    return lead_line([owner, "" if view.live else "not live", more])


def _add_results(slide: Slide, view: ObjectiveView, rows: Sequence[KeyResultView], top: float) -> float:
    """The table of headline key results, or what to do where there is none; returns its lower edge."""
    if rows:
        height = 22 + _ROW * len(rows)
        smalls = ["" for _ in rows]
        return add_key_results(slide, grid.columns(0, 12, top, height), rows, smalls).box.bottom
    if view.headline:
        return top - 10
    words = (
        "Name one measurable outcome as its headline key result; until then the objective is not measurable."
    )
    return add_text_under(slide, top + 16, words)


def add_text_under(slide: Slide, top: float, words: str) -> float:
    """A useful sentence where a table would be empty; returns its lower edge."""
    box = grid.columns(0, 9, top, 40)
    return box.top + add_text(slide, box, words).height


def _add_below(slide: Slide, view: ObjectiveView, portfolio: PortfolioView, top: float) -> None:
    found = {initiative.id: initiative for initiative in portfolio.initiatives}
    serving = initiatives_by_attention(found[ref.id] for ref in view.initiatives if ref.id in found)
    _add_initiatives(slide, serving, portfolio.settings.currency, top)
    _add_money(slide, view, portfolio.settings.currency, top)


def _heading(slide: Slide, box: Box, words: str) -> None:
    add_text(slide, box, words, sizes=(theme.HEADING_SIZE,), bold=True, name="Heading")


def _add_initiatives(slide: Slide, serving: Sequence[InitiativeView], currency: str, top: float) -> None:
    box = grid.columns(0, 7, top, 18)
    if not serving:
        add_text(slide, grid.columns(0, 7, top, 36), "No initiative serves it yet.", colour=MUTED)
        return
    room = int((502 - top - 20 - 22) // _LINE)
    shown = serving[: min(room, MOST_ROWS)]
    more = f", the first {len(shown)} by attention" if len(shown) < len(serving) else ""
    verb = "serves" if len(serving) == 1 else "serve"
    _heading(slide, box, f"{figures.count(len(serving), 'initiative')} {verb} it{more}")
    cells = [_initiative_row(view, currency) for view in shown]
    first = shown[0]
    alt = (
        f"Table of {figures.count(len(shown), 'initiative')}. First: {first.name}, "
        f"{STATUS_LOOK[first.status].word}, gap {figures.points(first.gap)}."
    )
    placed = add_table(
        slide, grid.columns(0, 7, top + 20, 22 + _LINE * len(shown)), _INITIATIVES, cells, alt=alt
    )
    for row, view in enumerate(shown):
        cell = placed.cell(row, 1)
        add_status(slide, cell.left, cell.top + cell.height / 2, view.status)
    if len(shown) < len(serving):
        slide.note(f"Serving initiatives: {', '.join(view.name for view in serving)}.")


def _initiative_row(view: InitiativeView, currency: str) -> list[Cell]:
    approved = figures.money(view.money.approved, currency)
    return [Cell(view.name), status_cell(view.status), gap_cell(view.gap), Cell(approved)]


def _add_money(slide: Slide, view: ObjectiveView, currency: str, top: float) -> None:
    box = grid.columns(8, 4, top, 18)
    _heading(slide, box, f"{figures.money(view.amount, currency)} stands behind it")
    low = top + 24
    for part in [part for part in view.money if part.count][:5]:
        status = Status(part.key)
        add_status(slide, box.left, low + 8, status)
        words = f"{STATUS_LOOK[status].word}: {figures.money(part.amount, currency)}"
        add_text(slide, Box(box.left + 16, low, box.width - 16, 18), words, name="Money")
        low += 20
    rest = [_feeding(view), _unknown(view)]
    for words in (text for text in rest if text):
        fitted = add_text(
            slide, Box(box.left, low + 8, box.width, min(54.0, 500 - low - 8)), words, colour=MUTED
        )
        low += 8 + fitted.height


def _feeding(view: ObjectiveView) -> str:
    if not view.feeding:
        return ""
    groups = [GROUP_OF[result.status] for result in view.feeding]
    counts = [(groups.count(group), GROUP_WORD[group]) for group in Group]
    parts = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"{figures.count(len(groups), 'key result')} feed{'s' if len(groups) == 1 else ''} it: {parts}."


def _unknown(view: ObjectiveView) -> str:
    if not view.amount_unknown:
        return ""
    return f"Budget not known: {figures.count(view.amount_unknown, 'initiative')}."


def _spoken(view: ObjectiveView, rows: Sequence[KeyResultView]) -> list[str]:
    notes = [
        view.why and f"Why: {short(view.why, 600)}",
        view.why_now and f"Why now: {short(view.why_now, 600)}",
    ]
    notes += reasons_of(view.name, view.reasons)
    for result in rows:
        notes += reasons_of(result.name, result.reasons) + sources_of(result)
    return notes
