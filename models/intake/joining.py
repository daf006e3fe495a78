"""Two tables into one, row by row, on a key that both have."""

from dataclasses import dataclass, replace

from models.errors import Unreadable
from models.intake.book import Cell, Line, Table, is_blank
from models.intake.header import distinct


@dataclass(frozen=True, slots=True)
class Joined:
    """The first table with the columns of the second, and sentences on the rows that found no partner."""

    table: Table
    remarks: tuple[str, ...]


def join(first: Table, second: Table, on: tuple[str, str]) -> Joined:
    """Each row of the first table with the second's row of the same key; rows keep the first table's numbers.

    Raises `Unreadable` when a key stands more than once in the second table, or when no key is in both.
    """
    at, other_at = first.position(on[0]), second.position(on[1])
    partners = _by_key(second, other_at, on[1])
    kept = [place for place in range(len(second.columns)) if place != other_at]
    empty: tuple[Cell, ...] = (None,) * len(kept)
    used: set[str] = set()
    lines = []
    for line in first.lines:
        key = _key(line.cells[at])
        partner = partners.get(key)
        used |= {key} if partner else set()
        lines.append(
            Line(
                line.number,
                line.cells + (tuple(partner.cells[place] for place in kept) if partner else empty),
            )
        )
    if not used:
        raise Unreadable(
            f"No row of the two files has the same “{on[0]}” and “{on[1]}”. Choose other key columns."
        )
    columns = distinct([*first.columns, *(second.columns[place] for place in kept)])
    return Joined(replace(first, columns=columns, lines=tuple(lines)), _remarks(first, at, partners, used))


def _key(cell: Cell) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return "" if is_blank(cell) else " ".join(text.casefold().split())


def _by_key(table: Table, at: int, name: str) -> dict[str, Line]:
    partners: dict[str, Line] = {}
    for line in table.lines:
        key = _key(line.cells[at])
        if key in partners:
            raise Unreadable(
                f"In the second file, “{line.cells[at]}” stands in rows {partners[key].number} and {line.number} of "
                f"“{name}”. Keep one of the two rows, or make that file the first."
            )
        if key:
            partners[key] = line
    return partners


def _remarks(first: Table, at: int, partners: dict[str, Line], used: set[str]) -> tuple[str, ...]:
    alone = [line.number for line in first.lines if _key(line.cells[at]) not in used]
    spare = [line.number for key, line in partners.items() if key not in used]
    sentences = []
    if alone:
        sentences.append(f"Without a partner in the second file: {_listed(alone)}.")
    if spare:
        sentences.append(f"In the second file without a partner, and not used: {_listed(spare)}.")
    return tuple(sentences)


def _listed(numbers: list[int]) -> str:
    rows = "row " if len(numbers) == 1 else f"{len(numbers):,} rows, "
    return rows + ", ".join(map(str, numbers[:20])) + (" and others" if len(numbers) > 20 else "")
