"""What a table's rows are and which column holds which field, guessed from names and checked against the cells."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from models.intake.book import Cell, Shared, Table, is_blank
from models.intake.dates import DateStyle, Order, decide_order, read_date
from models.intake.fields import FIELDS, Field, Shape
from models.intake.found import Found
from models.intake.numerals import NumberStyle, currencies, decide_decimal, read_number
from models.intake.terms import read_term
from models.intake.words import is_unknown, plain
from models.views.import_basis import Kind

SAMPLE = 400
COMMENT = re.compile(r"(comment|narrative|commentary|kommentar|bemerkung|commentaire|remarque)s?$")
MILLIONS = re.compile(
    r"[£€$]\s?(?:[\d.,]+\s?)?m(?:illion|io|n)?\b|\b(?:gbp|eur|usd|chf)\s?m(?:illion|n)?\b|\bmio\b|\bmillion",
    re.IGNORECASE,
)
THOUSANDS = re.compile(r"[£€$]\s?(?:k|000)\b|\bt(?:sd|eur)\b|\b(?:k|t)(?:€|£|\$)|\bthousand", re.IGNORECASE)
YEAR = re.compile(r"\b(?:fy ?)?(?:(?:19|20)\d{2}|(?<=fy)\d{2})(?: \d{2})?\b")
SHARED = ("metric",)  # a field that may use the column of another


def guess_kind(table: Table) -> Kind:
    """What the rows most likely are."""
    found = {kind: {name for name, _ in guess_columns(table, kind)} for kind in Kind}
    promised = found[Kind.KEY_RESULTS] & {"baseline", "direction", "due_on"}
    if {"key_result", "observed_on", "value"} <= found[Kind.CHECK_INS] and not promised:
        return Kind.CHECK_INS
    if len(found[Kind.KEY_RESULTS] & {"target", "baseline", "direction", "unit", "due_on", "metric"}) >= 2:
        return Kind.KEY_RESULTS
    if found[Kind.INITIATIVES] & {
        "starts_on",
        "ends_on",
        "budget",
        "rating",
        "department",
        "sponsor",
        "stage",
    }:
        return Kind.INITIATIVES
    objective = any(
        plain(column) in ("objective", "ziel", "objectif", "strategic objective") for column in table.columns
    )
    return Kind.OBJECTIVES if objective else Kind.INITIATIVES


def guess_columns(table: Table, kind: Kind) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each field that a column fits, its columns: by the very name first, then by a name within the name."""
    free = list(table.columns)
    guessed: dict[str, tuple[str, ...]] = {}
    for match in (_by_name, _within_name):
        for field in FIELDS[kind]:
            if field.name in guessed:
                continue
            pool = list(table.columns) if field.name in SHARED else free
            chosen = match(table, field, pool)
            if chosen:
                guessed[field.name] = chosen
                free = [column for column in free if column not in chosen]
    return tuple(guessed.items())


def _by_name(table: Table, field: Field, free: Sequence[str]) -> tuple[str, ...]:
    if field.name == "comment":
        return tuple(column for column in free if _is_comment(column, field))
    for name in field.names:
        fitting = [column for column in free if plain(column) == name and fits(table, column, field)]
        if fitting:
            return tuple(fitting) if field.several else (fitting[0],)
    return ()


def _within_name(table: Table, field: Field, free: Sequence[str]) -> tuple[str, ...]:
    """Only longer names are looked for inside others: `forecast completion date` holds `completion date`."""
    scored = [
        (len(name), column)
        for column in free
        for name in field.names
        if len(name) > 4 and f" {name} " in f" {plain(column)} " and fits(table, column, field)
        if field.shape is not Shape.MONEY or not _is_of_one_year(table, column)
    ]
    return (max(scored, key=lambda each: each[0])[1],) if scored else ()


def _is_of_one_year(table: Table, column: str) -> bool:
    """Whether a column is one of several that differ in their year only: none of them is an amount for the whole."""
    stem = YEAR.sub("", plain(column))
    return stem != plain(column) and sum(YEAR.sub("", plain(each)) == stem for each in table.columns) > 1


def _is_comment(column: str, field: Field) -> bool:
    return plain(column) in field.names or bool(COMMENT.search(plain(column)))


def sample(table: Table, column: str) -> list[Cell]:
    """The first filled cells of a column."""
    return list(islice((cell for cell in table.values(column) if not is_blank(cell)), SAMPLE))


def fits(table: Table, column: str, field: Field) -> bool:
    """Whether a column's cells can be what the field holds; an empty column fits everything."""
    cells = sample(table, column)
    if not cells or field.shape is Shape.TEXT:
        return True
    good = sum(map(_reader(field, cells), cells[:60]))
    if field.shape is Shape.MONEY and plain(column) in field.names:
        return 4 * good > len(cells[:60])  # a register in which most amounts are still to come
    return 2 * good > len(cells[:60])


def _reader(field: Field, cells: Sequence[Cell]) -> Callable[[Cell], bool]:
    """Whether a cell of these can be read for the field."""
    if field.shape is Shape.TERM:
        return lambda cell: read_term(field.name, str(cell)) is not None
    if field.shape is Shape.DATE:
        dates = DateStyle(decide_order(cells) or Order.DAY_FIRST)
        return lambda cell: is_meant(read_date(cell, dates))
    numbers = NumberStyle(decide_decimal(cells) or ".", money=True)
    return lambda cell: isinstance(cell, Shared) or is_meant(read_number(cell, numbers))


def is_meant(found: Found) -> bool:
    """Whether a cell holds a value, was meant as one, or says that there is none; a sentence is nothing of it."""
    return found.value is not None or bool(found.fault) or is_unknown(found.note)


def guess_scale(table: Table, column: str) -> int:
    """What one unit of an amount column most likely is: 1, 1000 or 1000000.

    The column's name speaks first; else the sheet's own words do, where every fifth row talks of millions and the
    figures themselves are too small to be single units.
    """
    for pattern, scale in ((MILLIONS, 10**6), (THOUSANDS, 10**3)):
        if pattern.search(column.replace("_", " ")):
            return scale
    style = NumberStyle(decide_decimal(sample(table, column)) or ".", money=True)
    values = [
        found.value for cell in sample(table, column) if (found := read_number(cell, style)).value is not None
    ]
    small = [abs(float(str(value))) < 10**6 for value in values]
    if not small or sum(small) < 0.95 * len(small):
        return 1
    rows = [
        # A bar between cells: £358 beside M. Brown is no million.
        " | ".join(str(cell) for cell in line.cells if isinstance(cell, str))
        for line in table.lines[:SAMPLE]
    ]
    return 10**6 if 5 * sum(bool(MILLIONS.search(row)) for row in rows) > len(rows) else 1


def guess_currency(table: Table, columns: Sequence[str]) -> str:
    """The one currency that the cells of some columns name; empty when none or several are named."""
    found = currencies(cell for column in columns for cell in sample(table, column))
    return found.pop() if len(found) == 1 else ""
