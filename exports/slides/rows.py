"""Table rows that several slides share: a key result or an objective with its bar, mark, gap and evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports import grid, theme
from exports.grid import Box
from exports.marks import BAR_INSET, MARK_SIZE, add_status, add_trajectory
from exports.markup import clean
from exports.measure import width
from exports.messages import short, whole_sentences
from exports.shapes import add_line, add_text
from exports.slide import Slide
from exports.table import Cell, Column, Placed, add_table
from models import figures
from models.sentences import sentence
from models.views.key_result import KeyResultView, Promise
from models.vocabulary import INK, MUTED, STATUS_LOOK, STRENGTH_WORD, Direction, Status, strength_dots

_MARK_ROOM = MARK_SIZE + 6
_BOUND_WORD = {Direction.AT_LEAST: "at least", Direction.AT_MOST: "at most", Direction.WITHIN: "within"}


@dataclass(frozen=True, slots=True)
class Bar:
    """What a trajectory bar shows: shares attained and expected, and attained at the last review."""

    status: Status
    attained: float | None
    expected: float | None
    review: float | None = None
    hold: bool = False

    @property
    def words(self) -> str:
        """The figures under the bar."""
        if self.attained is None:
            return "no figure yet" if self.expected is None else f"expected {figures.percent(self.expected)}"
        verb, due = ("kept", "required") if self.hold else ("attained", "expected")
        if self.expected is None:
            return f"{figures.percent(self.attained)} {verb}"
        return f"{figures.percent(self.attained)}, {due} {figures.percent(self.expected)}"


def add_why_now(slide: Slide, why: str) -> float:
    """Why now, on the lead's line where it fits there, else on one of its own; returns where the body begins."""
    size, words = theme.LEAD_SIZES[0], f"why now: {clean(why)}"
    if not clean(why):
        return grid.LEAD.bottom + 9
    slide.note(f"Why now: {short(why, 600)}")
    box = Box(grid.MARGIN, grid.LEAD.top + 18, grid.CONTENT, 17)
    line = whole_sentences(words, box.width, size)
    if width(joined := f"{slide.lead} · {line}", size) <= grid.LEAD.width:
        slide.lead = joined
        return grid.LEAD.bottom + 9
    add_text(slide, box, line, sizes=(size,), colour=MUTED, name="Why now")
    return box.bottom + 8


def add_figures(slide: Slide, top: float, items: Sequence[tuple[str, str]]) -> None:
    """Figures in a row, each under a rule with its words beneath."""
    wide = (grid.CONTENT - grid.GUTTER * (len(items) - 1)) / max(1, len(items))
    for place, (figure, words) in enumerate(items):
        box = Box(grid.MARGIN + place * (wide + grid.GUTTER), top, wide, 60)
        add_line(slide, Box(box.left, box.top, box.width, 0), INK, 1.5)
        high, low = (
            Box(box.left, box.top + 5, box.width, 28),
            Box(box.left, box.top + 33, box.width, 18),
        )
        add_text(slide, high, figure, sizes=(22, 18), bold=True, name="Figure")
        add_text(slide, low, words, sizes=(14, 12), colour=MUTED, name="Caption")


KEY_RESULT_COLUMNS = (
    Column("Key result", 286),
    Column("baseline → now → target", 152),
    Column("attained, expected", 154, indent=BAR_INSET),
    Column("outcome", 114, indent=_MARK_ROOM),
    Column("gap", 56, "r"),
    Column("evidence", 128, indent=14),
)
_BAR, _STATUS = 2, 3


def bar_of(view: KeyResultView) -> Bar:
    """The bar of a key result."""
    hold = view.kept_share is not None
    attained = view.kept_share if hold else view.attainment
    return Bar(view.status, attained, view.expected, view.at_last_review, hold)


def way(view: KeyResultView) -> str:
    """From where, where now, to where: 41 → 53 → 70 %; for a hold now and its bound: 96.2, at least 95 %."""
    promise = view.promise
    now = figures.before_value(view.newest.value, promise.unit) if view.newest else ""
    if promise.direction in _BOUND_WORD:
        return f"{now}, {_bound(promise)}" if now else _bound(promise)
    start = (
        figures.before_value(promise.baseline, promise.unit)
        if promise.baseline is not None
        else "no baseline"
    )
    end = figures.value(promise.target, promise.unit) if promise.target is not None else "no target"
    return f"{start} → {now} → {end}" if view.newest else f"{start} → {end}, no value yet"


def _bound(promise: Promise) -> str:
    if promise.direction is Direction.WITHIN:
        lower = figures.before_value(promise.lower, promise.unit)
        return f"within {lower} to {figures.value(promise.upper, promise.unit)}"
    bound = promise.lower if promise.direction is Direction.AT_LEAST else promise.upper
    bound = promise.target if bound is None else bound
    return f"{_BOUND_WORD[promise.direction]} {figures.value(bound, promise.unit)}"


def evidence_cell(view: KeyResultView) -> Cell:
    """Age in words, and strength as dots with its name."""
    aged = figures.age(view.age_days, view.age)
    if view.newest is None:
        return Cell(aged)
    return Cell(aged, f"{strength_dots(view.strength)} {STRENGTH_WORD[view.strength]}")


def gap_cell(gap: float | None) -> Cell:
    """A gap in points, or a dash where there is none to tell."""
    return Cell("–" if gap is None else figures.points(gap))


def bar_cell(bar: Bar) -> Cell:
    """The words under a bar; the bar itself is laid over the cell."""
    return Cell("", bar.words, anchor="b")


def status_cell(status: Status, small: str = "") -> Cell:
    """The word of a status; its mark is laid over the indent."""
    return Cell(STATUS_LOOK[status].word, small)


def lay_bars(slide: Slide, placed: Placed, bars: Sequence[Bar], *, bar: int, status: int) -> None:
    """Lay bars over column `bar` and marks over column `status` of a table."""
    for row, one in enumerate(bars):
        cell = placed.cell(row, bar)
        room = Box(cell.left, cell.top + 4, cell.width - 14, cell.height - 4 - theme.TABLE_SMALL * 1.2 - 4)
        words = f"{STATUS_LOOK[one.status].word}: {one.words}"
        add_trajectory(
            slide,
            room,
            one.status,
            attained=one.attained,
            expected=one.expected,
            review=one.review,
            alt=words,
        )
        mark = placed.cell(row, status)
        add_status(slide, mark.left, mark.top + mark.height / 2, one.status)


def key_result_row(view: KeyResultView, small: str = "") -> list[Cell]:
    """The cells of one key result."""
    small = small or _standing(view)
    status = status_cell(view.status, "closed" if view.closed else "final" if view.final else "")
    return [
        Cell(view.name, small, bold=True),
        Cell(way(view)),
        bar_cell(bar_of(view)),
        status,
        gap_cell(view.gap),
        evidence_cell(view),
    ]


def _standing(view: KeyResultView) -> str:
    """Under a key result: what keeps it from being judged, else when it is due."""
    if view.status in (Status.NOT_MEASURABLE, Status.TOO_EARLY) and view.reasons:
        return sentence(view.reasons[0]).split(":")[0].rstrip(".")
    return f"due {figures.day(view.promise.due_on)}" if view.promise.due_on else ""


def add_key_results(
    slide: Slide, box: Box, views: Sequence[KeyResultView], smalls: Sequence[str] = ()
) -> Placed:
    """A table of key results with their bars and marks."""
    rows = [key_result_row(view, smalls[i] if smalls else "") for i, view in enumerate(views)]
    placed = add_table(slide, box, KEY_RESULT_COLUMNS, rows, alt=_alt(views))
    lay_bars(slide, placed, [bar_of(view) for view in views], bar=_BAR, status=_STATUS)
    return placed


def _alt(views: Sequence[KeyResultView]) -> str:
    first = views[0]
    return (
        f"Table of {figures.count(len(views), 'key result')}. First: {short(first.name)}, {way(first)}, "
        f"{bar_of(first).words}, {STATUS_LOOK[first.status].word.lower()}."
    )
