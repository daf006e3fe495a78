"""Rows that are no rows of their table: totals, headings between the rows, the column names once more."""

from collections.abc import Sequence

from models.intake.book import Cell, Line, Sheet, is_blank
from models.intake.fields import naming_names
from models.intake.merging import is_across
from models.intake.numerals import take_apart
from models.intake.words import is_total, may_total, plain

TOTAL = "a total: it sums up other rows"
HEADING = "a heading between the rows"
NAMES_AGAIN = "the column names once more"


def aside(sheet: Sheet, columns: Sequence[str], lines: Sequence[Line]) -> dict[int, str]:
    """Why rows are left out, by their number; rows that are rows are not in it."""
    found = {}
    naming = [place for place, column in enumerate(columns) if plain(column) in naming_names()]
    for line in lines:
        if reason := _reason(sheet, columns, line, naming):
            found[line.number] = reason
    return found


def _reason(sheet: Sheet, columns: Sequence[str], line: Line, naming: list[int]) -> str:
    if _is_total(line.cells, naming):
        return TOTAL
    if line.number <= len(sheet.rows) and len(columns) > 2 and is_across(sheet, line.number):
        return HEADING
    return NAMES_AGAIN if _are_names(columns, line.cells) else ""


def _is_total(cells: Sequence[Cell], naming: list[int]) -> bool:
    """A row that begins with a word for sums, or in whose place for a name one stands, and that has figures only.

    Words elsewhere in it make it a row: an initiative may well be called Total Quality.
    """
    filled = [(place, cell) for place, cell in enumerate(cells) if not is_blank(cell)]
    words = [(place, cell) for place, cell in filled if _is_word(cell)]
    if not words:
        return False
    place, first = words[0]
    named = place in naming or place == filled[0][0]
    if is_total(str(first)) and named:
        return not any(other in naming for other, _ in words[1:])
    return may_total(str(first)) and named and len(words) == 1 and len(filled) > 1 and len(cells) > 2


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and any(map(str.isalpha, cell)) and take_apart(cell) is None


def _are_names(columns: Sequence[str], cells: Sequence[Cell]) -> bool:
    filled = [(column, cell) for column, cell in zip(columns, cells, strict=True) if not is_blank(cell)]
    same = [1 for column, cell in filled if isinstance(cell, str) and plain(cell) == plain(column)]
    return len(same) >= 2 and 2 * len(same) > len(filled)
