"""Merged cells: what stands in one holds for every row it covers, and names above columns group them."""

from models.intake.book import Cell, Row, Shared, Sheet, Span, is_blank

DEEPEST_HEADER = 4


def spread(sheet: Sheet) -> Sheet:
    """The sheet with the words of cells merged over rows in each of those rows that holds anything of its own.

    A figure merged over rows is one figure for all of them: it becomes `Shared`, which counts for none alone.
    """
    tall = [
        span for span in sheet.merged if span.bottom > span.top and _cell(sheet.rows, span.top, span.left)
    ]
    if not tall:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for span in tall:
        cell = _cell(sheet.rows, span.top, span.left)
        last = min(span.bottom, len(rows) - 1)
        filled = [row for row in range(span.top, last + 1) if _has_own(sheet.rows[row], span)]
        said = _said(cell, len(filled))
        for row in filled:
            rows[row] += [None] * (span.left + 1 - len(rows[row]))
            rows[row][span.left] = said
    return _replaced(sheet, tuple(map(tuple, rows)))


def _replaced(sheet: Sheet, rows: tuple[Row, ...]) -> Sheet:
    return Sheet(sheet.name, rows, sheet.hidden, sheet.fault, sheet.merged, sheet.epoch, sheet.title)


def _said(cell: Cell, rows: int) -> Cell:
    is_figure = isinstance(cell, int | float) and not isinstance(cell, bool)
    return Shared(cell) if rows > 1 and is_figure and isinstance(cell, int | float) else cell


def _cell(rows: tuple[Row, ...], row: int, column: int) -> Cell:
    if row >= len(rows) or column >= len(rows[row]) or is_blank(rows[row][column]):
        return None
    return rows[row][column]


def _has_own(row: Row, span: Span) -> bool:
    """Whether a row holds anything beside the merged range."""
    return any(not is_blank(cell) for place, cell in enumerate(row) if not span.left <= place <= span.right)


def last_header_row(sheet: Sheet, row: int) -> int:
    """The lowest row of a header whose first row is given (from 1): names merged downwards say how deep it is."""
    at = row - 1
    deep = [
        span.bottom
        for span in sheet.merged
        if span.top <= at <= span.bottom < at + DEEPEST_HEADER
        and isinstance(_cell(sheet.rows, at, span.left), str)
    ]
    lowest = max(deep, default=at)
    return max(row, min(lowest, len(sheet.rows) - 1) + 1)


def names_of(sheet: Sheet, row: int) -> Row:
    """The names in a header row (from 1), with the name of a merged cell over every column it covers."""
    names = list(sheet.rows[row - 1]) + [None] * (sheet.width - len(sheet.rows[row - 1]))
    for span in sheet.merged:
        if span.top <= row - 1 <= span.bottom:
            name = _cell(sheet.rows, span.top, span.left)
            for place in range(span.left, min(span.right + 1, len(names))):
                names[place] = names[place] if not is_blank(names[place]) else name
    return tuple(names)


def group_over(sheet: Sheet, row: int, column: int) -> str:
    """The name of the group that stands over a column of a header row (from 1); empty when none does."""
    filled = [place for place, cell in enumerate(sheet.rows[row - 1]) if not is_blank(cell)]
    for span in sheet.merged:
        over = span.bottom == row - 2 and span.left <= column <= span.right and span.right > span.left
        whole = bool(filled) and span.left <= filled[0] and span.right >= filled[-1]
        if over and not whole and (name := _cell(sheet.rows, span.top, span.left)) is not None:
            return str(name)
    return ""


def is_across(sheet: Sheet, row: int) -> bool:
    """Whether a row (from 1) holds nothing but one cell merged over three columns or more: a heading between rows."""
    cells = [place for place, cell in enumerate(sheet.rows[row - 1]) if not is_blank(cell)]
    return len(cells) == 1 and any(
        span.top == row - 1 and span.left == cells[0] and span.right >= span.left + 2 for span in sheet.merged
    )
