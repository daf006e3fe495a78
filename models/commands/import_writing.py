"""Writes many rows of one table at once, each in the place of the one that stands under the same key."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select, update

from models.commands.work import CLOCK, Work
from models.tables.base import FOREVER

CHUNK = 5000
Cells = dict[str, Any]


def put_all(work: Work, kind: type[Any], key: tuple[str, ...], rows: Sequence[Cells]) -> int:
    """Write rows of a table; `key` are the columns that tell its rows apart, the first one the most telling.

    What says the same as before is not written again; the last of several rows with one key counts. Returns how many
    rows were written.
    """
    wanted = {tuple(row[name] for name in key): row for row in rows}
    standing, corrections = _standing(work, kind, key, wanted)
    fresh = []
    for place, row in wanted.items():
        current = standing.get(place)
        if current is not None and all(getattr(current, name) == value for name, value in row.items()):
            continue
        numbered = {"correction": corrections.get(place, -1) + 1} if "correction" in kind.__table__.c else {}
        fresh.append({**row, **numbered, "supersedes": current.version if current is not None else None})
    end_all(work, kind, [row["supersedes"] for row in fresh if row["supersedes"] is not None])
    for some in _uniform(fresh):
        work.insert(kind, some)
    return len(fresh)


def _standing(
    work: Work, kind: type[Any], key: tuple[str, ...], wanted: Mapping[tuple[Any, ...], Cells]
) -> tuple[dict[tuple[Any, ...], Row[Any]], dict[tuple[Any, ...], int]]:
    """The current row under each wanted key, and the highest correction there ever was."""
    standing: dict[tuple[Any, ...], Row[Any]] = {}
    corrections: dict[tuple[Any, ...], int] = {}
    table = kind.__table__
    for some in chunks({place[0] for place in wanted}):
        rows = select(table).where(table.c.portfolio_id == work.portfolio_id, table.c[key[0]].in_(some))
        for row in work.session.execute(rows):
            place = tuple(getattr(row, name) for name in key)
            if row.until == FOREVER:
                standing[place] = row
            corrections[place] = max(corrections.get(place, -1), getattr(row, "correction", 0))
    return standing, corrections


def end_all(work: Work, kind: type[Any], versions: Iterable[int]) -> None:
    """Have versions known until this revision."""
    table = kind.__table__
    for some in chunks(versions):
        work.session.execute(update(table).where(table.c.version.in_(some)).values(until=work.revision))


def supersede_all(work: Work, kind: type[Any], changed: Sequence[tuple[Any, Cells]]) -> list[Any]:
    """New versions of rows, each pair a current row and the columns that change; returns them in order."""
    end_all(work, kind, [current.version for current, _ in changed])
    columns = [column.key for column in kind.__table__.c if column.key not in CLOCK]
    fresh = []
    for current, changes in changed:
        said = {name: getattr(current, name) for name in columns}
        fresh.append(kind(**{**said, **changes, "supersedes": current.version}))
    return list(work.add_all(fresh)) if fresh else []


def currents(work: Work, kind: type[Any], column: str, ids: Iterable[int]) -> dict[int, Any]:
    """The current rows of things by their ids."""
    found: dict[int, Any] = {}
    for some in chunks(ids):
        rows = select(kind).where(
            kind.portfolio_id == work.portfolio_id, kind.until == FOREVER, getattr(kind, column).in_(some)
        )
        found |= {getattr(row, column): row for row in work.session.scalars(rows)}
    return found


def chunks(ids: Iterable[Any]) -> Iterator[list[Any]]:
    """Parts small enough for one statement."""
    listed = sorted(ids)
    return (listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK))


def _uniform(rows: Sequence[Cells]) -> Iterator[list[Cells]]:
    """Rows with equal columns together: one statement takes no others."""
    alike: dict[tuple[str, ...], list[Cells]] = {}
    for row in rows:
        alike.setdefault(tuple(row), []).append(row)
    yield from alike.values()
