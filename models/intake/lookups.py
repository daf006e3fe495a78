"""Codes in one sheet and names in another: found by their values, and joined by them."""

from dataclasses import dataclass, replace

from models.intake.book import Cell, Table, is_blank
from models.intake.fields import naming_names
from models.intake.joining import Joined, join
from models.intake.words import plain

WIDEST = 5  # a list that explains codes has few columns; anything wider is a table of its own
ENOUGH = 0.9
CODE_WORDS = frozenset(
    (
        "code",
        "codes",
        "id",
        "ids",
        "no",
        "nr",
        "number",
        "key",
        "ref",
        "reference",
        "kuerzel",
        "kennung",
        "nummer",
    )
) | {"schlussel", "schluessel", "numero", "cle", "kz"}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Where the names for codes stand: a table of the same file by its label, and the columns that meet."""

    label: str
    on: str
    to: str


def guess_lookup(table: Table, others: dict[str, Table]) -> Lookup | None:
    """The list that explains a column of codes, or that holds the names a table lacks; None when there is none."""
    lacks_name = not _has_name(table)
    for label, other in others.items():
        for on in table.columns:
            if not lacks_name and not _is_code(on):
                continue
            to = _meeting(table, on, other) if _may_explain(other, lacks_name) else None
            if to is not None:
                return Lookup(label, on, to)
    return None


def look_up(table: Table, other: Table, lookup: Lookup) -> Joined:
    """The table with the names for its codes; a name that explains a code is called after the code.

    Raises `Unreadable` when no code is in both.
    """
    renamed = replace(other, columns=tuple(_called(column, table, lookup) for column in other.columns))
    return join(table, renamed, (lookup.on, lookup.to))


def _called(column: str, table: Table, lookup: Lookup) -> str:
    if column == lookup.to or plain(column) not in naming_names() or not _has_name(table):
        return column
    words = [word for word in lookup.on.replace("_", " ").split() if plain(word) not in CODE_WORDS]
    name = " ".join(words)
    return name if name and name not in table.columns else f"{lookup.on} {column}"


def _has_name(table: Table) -> bool:
    return any(plain(column) in naming_names() for column in table.columns)


def _is_code(column: str) -> bool:
    words = plain(column).split()
    return len(words) > 1 and not CODE_WORDS.isdisjoint(words)


def _may_explain(other: Table, lacks_name: bool) -> bool:
    return _has_name(other) and len(other.columns) > 1 and (lacks_name or len(other.columns) <= WIDEST)


def _meeting(table: Table, on: str, other: Table) -> str | None:
    """The column of the other table that holds the codes of this one, each once."""
    codes = _codes(table, on)
    if len(set(codes)) < 2:
        return None
    for column in other.columns:
        there = _codes(other, column)
        if len(there) == len(set(there)) and plain(column) not in naming_names():
            met = sum(code in set(there) for code in set(codes))
            if met >= ENOUGH * len(set(codes)):
                return column
    return None


def _codes(table: Table, column: str) -> list[str]:
    return [_code(cell) for cell in table.values(column) if not is_blank(cell)]


def _code(cell: Cell) -> str:
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).casefold().strip()
