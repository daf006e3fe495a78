"""What a column was found to hold, and what the reader says it holds instead."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from models.intake import dates, numerals
from models.intake.book import Cell, Table
from models.intake.columns import sample
from models.intake.dates import DateStyle, Order
from models.intake.mapping import Mapping
from models.intake.numerals import NumberStyle

Way = TypeVar("Way", bound=str)


class ReadAs(StrEnum):
    """How the cells of a column are read, in words for the reader."""

    TEXT = "text"
    DATES = "dates"
    DAY_FIRST = "dates, day first"
    MONTH_FIRST = "dates, month first"
    YEAR_FIRST = "dates, year first"
    NUMBERS = "numbers"
    POINT = "numbers, 1,234.5"
    COMMA = "numbers, 1.234,5"


ORDERS = {
    Order.DAY_FIRST: ReadAs.DAY_FIRST,
    Order.MONTH_FIRST: ReadAs.MONTH_FIRST,
    Order.YEAR_FIRST: ReadAs.YEAR_FIRST,
}
SIGNS = {".": ReadAs.POINT, ",": ReadAs.COMMA}


def read_as(table: Table, mapping: Mapping, column: str) -> ReadAs:
    """How a column is read: as the mapping says, else as most of its cells are."""
    if column in mapping.texts:
        return ReadAs.TEXT
    if order := dict(mapping.orders).get(column):
        return ORDERS[order]
    if sign := dict(mapping.decimals).get(column):
        return SIGNS[sign]
    return _detected(sample(table, column))


def _detected(cells: list[Cell]) -> ReadAs:
    order, sign = dates.decide_order(cells), numerals.decide_decimal(cells)
    day, figure = DateStyle(order or Order.DAY_FIRST), NumberStyle(sign or ".", money=True)
    if _most(cells, [not isinstance(cell, int | float) and _is_day(cell, day) for cell in cells]):
        return ORDERS[order] if order else ReadAs.DATES
    if _most(cells, [numerals.read_number(cell, figure).value is not None for cell in cells]):
        return SIGNS[sign] if sign else ReadAs.NUMBERS
    return ReadAs.TEXT


def _is_day(cell: Cell, style: DateStyle) -> bool:
    return isinstance(dates.read_date(cell, style).value, date)


def _most(cells: list[Cell], good: list[bool]) -> bool:
    return bool(cells) and 2 * sum(good) > len(cells)


def with_read_as(mapping: Mapping, column: str, way: ReadAs) -> Mapping:
    """The mapping with another way to read a column."""
    order = next((each for each, name in ORDERS.items() if name is way), None)
    sign = next((each for each, name in SIGNS.items() if name is way), None)
    others = tuple(each for each in mapping.texts if each != column)
    return replace(
        mapping,
        texts=(*others, column) if way is ReadAs.TEXT else others,
        orders=_set(mapping.orders, column, order),
        decimals=_set(mapping.decimals, column, sign),
    )


def _set(pairs: tuple[tuple[str, Way], ...], column: str, way: Way | None) -> tuple[tuple[str, Way], ...]:
    kept = tuple((name, value) for name, value in pairs if name != column)
    return kept if way is None else (*kept, (column, way))
