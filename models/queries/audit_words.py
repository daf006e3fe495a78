"""Says the cells of a row in the trail in words: names for ids, status words, dates, exact amounts."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, Table

from models import figures
from models.queries.audit_names import Id, references
from models.tables.base import FiniteFloat, UtcDateTime
from models.tables.every import METADATA
from models.vocabulary import STRENGTH_WORD, Rhythm, Role, Strength, word

CLOCK = frozenset(
    {"id", "version", "revision", "until", "recorded_at", "portfolio_id", "supersedes", "correction"}
)
"""Columns that say when and where a row was known; the others are what it says."""
SECRET = frozenset({"digest", "body", "mapping", "frozen_view_id", "blob_id", "entity_id"})
"""Columns that say nothing to a reader, or too much."""
SHARES = frozenset({"required_share", "share"})
STRENGTHS = frozenset({"strength", "source_strength"})
Cells = Mapping[str, Any]
Names = Mapping[Id, str]


def told(table: str) -> tuple[str, ...]:
    """The columns of a table that a reader is told, in their order, without the thing's own id."""
    found = METADATA.tables.get(table)
    if found is None:
        return ()
    own = f"{table.removesuffix('_version')}_id"
    return tuple(c.name for c in found.columns if c.name not in CLOCK | SECRET and c.name != own)


def ids_in(table: str, cells: Cells) -> list[Id]:
    """What the row refers to."""
    return [
        (target, cells[name]) for name, target in references(table).items() if cells.get(name) is not None
    ]


def in_words(table: str, name: str, value: Any, *, names: Names, currency: str) -> str:  # noqa: ANN401  from JSON
    """A cell as a person reads it; "" where it is empty."""
    column = _column(table, name)
    if value is None or value == "" or column is None:
        return "" if value is None else str(value)
    target = references(table).get(name)
    if target is not None:
        return names.get((target, value), f"no. {value}")
    return _plain(column, value, currency)


def is_empty(table: str, name: str, value: Any) -> bool:  # noqa: ANN401  from JSON
    """Whether a cell says nothing: no text, or a tick that is not set; the number 0 says something."""
    column = _column(table, name)
    return value in (None, "") or (
        value in (0, False) and column is not None and isinstance(column.type, Boolean)
    )


def _plain(column: Column[Any], value: Any, currency: str) -> str:  # noqa: ANN401  from JSON
    kind = column.type
    if isinstance(kind, Boolean):
        return "yes" if value else "no"
    if isinstance(kind, Date | DateTime | UtcDateTime):
        return figures.day(date.fromisoformat(str(value)[:10]))
    if isinstance(kind, BigInteger):
        return exact(int(value), currency)
    if isinstance(kind, FiniteFloat):
        return _number(column.name, float(value))
    if column.name in STRENGTHS:
        return STRENGTH_WORD[Strength(int(value))]
    return _term(str(value)) if _is_term(column) else str(value)


def exact(minor: int, currency: str) -> str:
    """An amount to the last minor unit: 6_240_000_050 EUR → € 62,400,000.50."""
    units = figures.major(abs(minor), currency)
    digits = f"{units:,.2f}".removesuffix(".00")
    return f"{'−' if minor < 0 else ''}{figures.currency_sign(currency)}\u00a0{digits}"


def _number(name: str, value: float) -> str:
    size = f"{abs(value) * 100:.12g}\u00a0%" if name in SHARES else f"{abs(value):,.12g}"
    return f"{'−' if value < 0 else ''}{size}"


def _term(value: str) -> str:
    for terms in (Role, Rhythm):
        if value in terms._value2member_map_:
            return word(terms(value))
    return value.replace("_", " ").capitalize()


@cache
def _is_term(column: Column[Any]) -> bool:
    table = column.table
    known = f"{column.name}_known"
    return isinstance(table, Table) and any(str(one.name or "").endswith(known) for one in table.constraints)


def _column(table: str, name: str) -> Column[Any] | None:
    found = METADATA.tables.get(table)
    return None if found is None else found.columns.get(name)
