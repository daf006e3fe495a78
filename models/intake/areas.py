"""Tables on one sheet: several may stand one under another or side by side, each under its own column names."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from models.errors import Unreadable
from models.intake.book import Row, Sheet, is_blank
from models.intake.fields import is_known_name, naming_names
from models.intake.header import filled_rows, guess_row, may_be_names
from models.intake.turning import guess_turned
from models.intake.words import plain

Numbered = tuple[int, Row]


def areas(sheet: Sheet) -> tuple[Sheet, ...]:
    """The tables of a sheet, each as that sheet with everything else left blank, so that rows keep their numbers.

    Nothing is parted that might be one table: another begins only where known column names stand again.
    """
    try:
        first = guess_row(sheet)
    except Unreadable:
        return (sheet,)
    parts = [part for band in _bands(sheet, first) for part in _columns(band)]
    return tuple(parts) if len(parts) > 1 else (replace(sheet, title=_title(sheet)),)


def _bands(sheet: Sheet, first: int) -> list[Sheet]:
    """The sheet cut before each row of column names that begins another table, or before the title above it."""
    filled = list(filled_rows(sheet))
    names = _known(sheet.rows[first - 1])
    starts = [1]
    if _is_block(sheet, first):
        starts.append(_with_title(filled, [number for number, _ in filled].index(first)))
    for at, (number, row) in enumerate(filled):
        if number > first and _begins(filled, at) and not _known(row) <= names:
            starts.append(_with_title(filled, at))
            names = _known(row)
    ends = [*(start - 1 for start in starts[1:]), len(sheet.rows)]
    if len(starts) == 1:
        return [sheet]
    return [_cut(sheet, (start, end), (0, sheet.width)) for start, end in zip(starts, ends, strict=True)]


def _is_block(sheet: Sheet, first: int) -> bool:
    """Whether what stands above the column names is a record of its own, name by name down the first column."""
    return guess_turned(_cut(sheet, (1, first - 1), (0, sheet.width)))


def _begins(filled: list[Numbered], at: int) -> bool:
    """Whether a row of names known to us stands apart from the rows before it."""
    row = filled[at][1]
    top = _with_title(filled, at)
    first = at - (filled[at][0] - top)  # the place of that title among the filled rows
    if first <= 0 or top - filled[first - 1][0] <= 1:
        return False
    return may_be_names(row) and len(_known(row)) >= 2


def _with_title(filled: list[Numbered], at: int) -> int:
    """The number of the row, or that of the lone cells directly above it."""
    top = filled[at][0]
    while at > 0 and filled[at - 1][0] == top - 1 and _count(filled[at - 1][1]) == 1:
        at, top = at - 1, top - 1
    return top


def _columns(band: Sheet) -> Iterator[Sheet]:
    """The tables side by side in a band: parted by blank columns, each with a name column of its own."""
    try:
        row = guess_row(band)
    except Unreadable:
        yield band
        return
    ranges = [(left, right) for left, right in _ranges(band, row)]
    starts = [left for left, right in ranges if _is_table(band.rows[row - 1][left:right])]
    if len(starts) < 2:
        yield replace(band, title=_title(band))
        return
    for left, right in pairwise([0, *starts[1:], band.width]):
        part = _cut(band, (1, len(band.rows)), (left, right))
        yield replace(part, title=_title(part))


def _ranges(band: Sheet, row: int) -> Iterator[tuple[int, int]]:
    """Runs of columns with something in them, from the row of names on."""
    used = [
        any(place < len(cells) and not is_blank(cells[place]) for cells in band.rows[row - 1 :])
        for place in range(band.width)
    ]
    start = None
    for place, full in enumerate([*used, False]):
        if full and start is None:
            start = place
        elif not full and start is not None:
            yield start, place
            start = None


def _is_table(names: Row) -> bool:
    known = _known(names)
    return len(known) >= 2 and not known.isdisjoint(naming_names())


def _known(row: Row) -> frozenset[str]:
    return frozenset(plain(str(cell)) for cell in row if not is_blank(cell) and is_known_name(str(cell)))


def _cut(sheet: Sheet, rows: tuple[int, int], columns: tuple[int, int]) -> Sheet:
    """The sheet with only those rows (from 1, both included) and columns (from 0, the last one not) left in it."""
    (first, last), (left, right) = rows, columns
    kept = tuple(
        (None,) * left + row[left:right] if first <= number <= last else ()
        for number, row in enumerate(sheet.rows[:last], 1)
    )
    merged = tuple(
        span
        for span in sheet.merged
        if first <= span.top + 1 and span.bottom < last and left <= span.left and span.right < right
    )
    return replace(sheet, rows=kept, merged=merged)


def _title(sheet: Sheet) -> str:
    """The lone words nearest above the column names, or at the top of a record; empty when there are none."""
    if guess_turned(sheet):
        first = next(row for _, row in filled_rows(sheet))
        return _words(first) if _count(first) == 1 and not _known(first) else ""
    try:
        header = guess_row(sheet)
    except Unreadable:
        return ""
    before = takewhile(lambda each: each[0] < header, filled_rows(sheet))
    above = [row for _, row in before if _count(row) == 1]
    return _words(above[-1]) if above else ""


def _words(row: Row) -> str:
    return " ".join(str(next(cell for cell in row if not is_blank(cell))).split())[:80]


def _count(row: Row) -> int:
    return sum(not is_blank(cell) for cell in row)
