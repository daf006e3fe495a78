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
LONGEST = 80  # neither a figure nor a word for sums is longer


def aside(sheet: Sheet, columns: Sequence[str], lines: Sequence[Line]) -> dict[int, str]:
    """Why rows are left out, by their number; rows that are rows are not in it."""
    found = {}
    naming = [place for place, column in enumerate(columns) if plain(column) in naming_names()]
    names = [column.casefold() for column in columns]
    for line in lines:
        if reason := _reason(sheet, names, line, naming):
            found[line.number] = reason
    return found


def _reason(sheet: Sheet, names: Sequence[str], line: Line, naming: list[int]) -> str:
    if _is_total(line.cells, naming):
        return TOTAL
    if sheet.merged and line.number <= len(sheet.rows) and len(names) > 2 and is_across(sheet, line.number):
        return HEADING
    return NAMES_AGAIN if _are_names(names, line.cells) else ""


def _is_total(cells: Sequence[Cell], naming: list[int]) -> bool:
    """A row that begins with a word for sums, or in whose place for a name one stands, and that has figures only.

    Words elsewhere in it make it a row: an initiative may well be called Total Quality.
    """
    first = next((place for place, cell in enumerate(cells) if _is_word(cell)), None)
    if first is None or not may_total(str(cells[first])[:LONGEST]):
        return False
    filled = [place for place, cell in enumerate(cells) if not is_blank(cell)]
    words = [place for place in filled if _is_word(cells[place])]
    if first not in naming and first != filled[0]:
        return False
    if is_total(str(cells[first])):
        return not any(place in naming for place in words[1:])
    return len(words) == 1 and len(filled) > 1 and len(cells) > 2


def _is_word(cell: Cell) -> bool:
    if not isinstance(cell, str) or not any(map(str.isalpha, cell)):
        return False
    return len(cell) > LONGEST or take_apart(cell) is None


def _are_names(names: Sequence[str], cells: Sequence[Cell]) -> bool:
    same = sum(
        isinstance(cell, str) and cell.strip().casefold() == name
        for name, cell in zip(names, cells, strict=True)
    )
    return same >= 2 and 2 * same > sum(not is_blank(cell) for cell in cells)
