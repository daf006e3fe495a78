"""Sheets that hold one record a column: recognised by the names down their first column, and turned."""

from dataclasses import replace
from itertools import islice

from models.errors import Unreadable
from models.intake.book import Row, Sheet, Span, is_blank
from models.intake.fields import is_known_name
from models.intake.header import filled_rows, guess_row
from models.intake.merging import spread

MOST = 300  # nobody keeps more fields of a record than that
LEAST = 3  # so many known names down the first column make it a column of names


def guess_turned(sheet: Sheet) -> bool:
    """Whether the names of the fields stand down the first column, and not across a row."""
    rows = [row for _, row in islice(filled_rows(sheet), MOST + 1)]
    if len(rows) > MOST:
        return False
    place = _first_column(rows)
    down = sum(is_known_name(str(row[place])) for row in rows if _has(row, place))
    return down >= LEAST and 2 * down >= sum(_has(row, place) for row in rows) and down > _across(sheet) + 1


def turned(sheet: Sheet) -> Sheet:
    """The sheet with its columns as rows: row 1 is column A; rows that hold a lone heading are left out."""
    place = _first_column([row for _, row in filled_rows(sheet)])
    kept = [row for row in sheet.rows if any(not is_blank(cell) for cell in row[place + 1 :])]
    rows = tuple(
        tuple(row[column] if column < len(row) else None for row in kept) for column in range(sheet.width)
    )
    numbers = {id(row): at for at, row in enumerate(kept)}
    merged = tuple(
        Span(span.left, numbers[id(sheet.rows[span.top])], span.right, numbers[id(sheet.rows[span.top])])
        for span in sheet.merged
        if span.top == span.bottom < len(sheet.rows) and id(sheet.rows[span.top]) in numbers
    )
    return spread(replace(sheet, rows=rows, merged=merged))


def _across(sheet: Sheet) -> int:
    try:
        row = sheet.rows[guess_row(sheet) - 1]
    except Unreadable:
        return 0
    return sum(is_known_name(str(cell)) for cell in row if not is_blank(cell))


def _first_column(rows: list[Row]) -> int:
    filled = [place for row in rows for place, cell in enumerate(row) if not is_blank(cell)]
    return min(filled, default=0)


def _has(row: Row, place: int) -> bool:
    return place < len(row) and not is_blank(row[place])
