"""Where the column names of a sheet stand, and the table under them."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from models.errors import Unreadable
from models.intake.aside import aside
from models.intake.book import Cell, Line, Row, Sheet, Table, is_blank, letter
from models.intake.fields import is_known_name
from models.intake.merging import group_over, last_header_row, names_of
from models.intake.stacking import are_stacked, stacked_names

SEARCHED = 30
COMPARED = 300
LONGEST_NAME = 120
NO_HEADER = (
    "“{}” has no row of column names. Write a name above each column, such as Name, Owner and Due date, "
    "save the file, and choose it again; or choose the row that holds the names."
)


def guess_row(sheet: Sheet) -> int:
    """Number, from 1, of the row that holds the column names; raises `Unreadable` when none does."""
    candidates = list(islice(filled_rows(sheet), SEARCHED))
    widest = max((_count(row) for _, row in candidates), default=0)
    fitting = [
        (number, row)
        for number, row in candidates
        if _count(row) >= max(1, 0.6 * widest) and may_be_names(row)
    ]
    if not fitting or _is_data(sheet, *fitting[0]):
        raise Unreadable(sheet.fault or NO_HEADER.format(sheet.name))
    # Groups of columns may have names of their own above: the row with the names we know is meant.
    number, row = max(fitting, key=lambda each: _known(each[1]))
    return last_header_row(sheet, number if _known(row) > _known(fitting[0][1]) + 1 else fitting[0][0])


def guess_names(sheet: Sheet) -> tuple[int, bool]:
    """The row of the column names as `guess_row`, and whether the row above it holds their first part.

    Two rows are put together only where they touch no merged cells, which say for themselves how deep a header is.
    """
    lower = _stacked(sheet)
    try:
        row = guess_row(sheet)
    except Unreadable:
        if lower is None:
            raise
        return lower, True
    return (lower, True) if lower is not None and lower <= row + 1 else (row, False)


def _stacked(sheet: Sheet) -> int | None:
    """The second of the first two rows that are one row of names, from 1."""
    if sheet.fault:
        return None
    merged = {row for span in sheet.merged for row in range(span.top + 1, span.bottom + 2)}
    for (one, upper), (two, lower) in pairwise(islice(filled_rows(sheet), SEARCHED)):
        below = sheet.rows[two : two + COMPARED]
        if two == one + 1 and merged.isdisjoint((one, two)) and are_stacked(upper, lower, below):
            return two
    return None


def table(sheet: Sheet, header_row: int, *, stacked: bool = False) -> Table:
    """The rows under a row of names (numbered from 1); raises `Unreadable` when that row holds no names.

    `stacked` puts the names of the row above before them.

    Blank rows are left out; columns without any name and value are, too. Equal names are told apart by the name of
    their group, else by a number.
    """
    if sheet.fault:
        raise Unreadable(sheet.fault)
    if not 1 <= header_row <= len(sheet.rows) or not _count(sheet.rows[header_row - 1]):
        raise Unreadable(f"Row {header_row} is empty. Choose the row that holds the column names.")
    lines = [line for line in filled_rows(sheet) if line[0] > header_row]
    if not lines:
        raise Unreadable(
            f"There are no rows under row {header_row}. Choose the row that holds the column names."
        )
    above = sheet.rows[header_row - 2] if stacked and header_row > 1 else ()
    names = stacked_names(above, sheet.rows[header_row - 1]) if above else _grouped(sheet, header_row)
    kept = [place for place in range(sheet.width) if _is_used(place, names, lines)]
    columns = distinct([_name(names, place) for place in kept])
    rows = tuple(Line(number, _picked(row, kept)) for number, row in lines)
    return Table(columns, rows, sheet.epoch, aside(sheet, columns, rows))


def _grouped(sheet: Sheet, header_row: int) -> Row:
    """The column names; one that says nothing alone, or stands twice, with the name of its group before it."""
    names = names_of(sheet, header_row)
    written = [str(name).strip().casefold() for name in names]
    clear = [is_known_name(str(name)) and written.count(str(name).strip().casefold()) == 1 for name in names]
    groups = [group_over(sheet, header_row, place) if sheet.merged else "" for place in range(len(names))]
    return tuple(
        f"{group} {name if isinstance(name, str) else _plainly(name)}"
        if group and not known and not is_blank(name)
        else name
        for name, group, known in zip(names, groups, clear, strict=True)
    )


def _plainly(cell: Cell) -> str:
    """A year that stands as a figure: 2025.0 is 2025."""
    return str(cell).removesuffix(".0")


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The same names, each once: the second `rating` becomes `rating (2)`."""
    seen: set[str] = set()
    unique = []
    for name in names:
        label, count = name, 1
        while label.casefold() in seen:
            count += 1
            label = f"{name} ({count})"
        seen.add(label.casefold())
        unique.append(label)
    return tuple(unique)


def filled_rows(sheet: Sheet) -> Iterator[tuple[int, Row]]:
    """The rows that hold anything, with their numbers, one after the other."""
    return ((number, row) for number, row in enumerate(sheet.rows, 1) if not all(map(is_blank, row)))


def _count(row: Row) -> int:
    return sum(not is_blank(cell) for cell in row)


def _known(row: Row) -> int:
    return sum(is_known_name(str(cell)) for cell in row if not is_blank(cell))


def may_be_names(row: Row) -> bool:
    """Whether a row could be column names: words, and years beside them."""
    cells = [cell for cell in row if not is_blank(cell)]
    named = sum(_may_name(cell) for cell in cells)
    return 2 * named > len(cells) and all(_may_name(cell) or _is_year(cell) for cell in cells)


def _may_name(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= LONGEST_NAME and any(map(str.isalpha, cell))


def _is_year(cell: Cell) -> bool:
    text = str(cell).removesuffix(".0")
    return text.isdecimal() and 1950 <= int(text) <= 2100


def _is_data(sheet: Sheet, number: int, row: Row) -> bool:
    """A row of plain text is data when one of its cells stands again further down in its own column."""
    if any(is_known_name(str(cell)) for cell in row if not is_blank(cell)):
        return False
    below = [other for other in sheet.rows[number : number + COMPARED] if other != row]
    return any(
        not is_blank(cell) and any(cell == other[place] for other in below if place < len(other))
        for place, cell in enumerate(row)
    )


def _is_used(place: int, names: Row, lines: list[tuple[int, Row]]) -> bool:
    if place < len(names) and not is_blank(names[place]):
        return True
    return any(place < len(row) and not is_blank(row[place]) for _, row in lines)


def _name(names: Row, place: int) -> str:
    cell = names[place] if place < len(names) else None
    return f"Column {letter(place)}" if is_blank(cell) else " ".join(_plainly(cell).split())


def _picked(row: Row, kept: list[int]) -> Row:
    return tuple(row[place] if place < len(row) else None for place in kept)
