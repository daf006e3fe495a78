"""Reads what acts wrote that came in with a whole portfolio: the trail has their rows under the loading."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from models.queries.audit_changes import Written
from models.queries.known import IDS, PORTFOLIO
from models.tables.audit import AuditEntry
from models.tables.portfolio import Act
from models.vocabulary_trail import TABLES

LOAD = "load"
RECORDED = [table for tables in TABLES.values() for table in tables]
_ENTRY, _ACT = AuditEntry.__table__, Act.__table__
Cells = dict[str, Any]


def loaded(portfolio: ColumnElement[int] | int = PORTFOLIO) -> ColumnElement[bool]:
    """The entry was written when the portfolio was loaded."""
    loads = select(_ACT.c.intent).where(_ACT.c.portfolio_id == portfolio, _ACT.c.command == LOAD)
    return _ENTRY.c.intent.in_(loads)


def load_written(session: Session, portfolio_id: int, revisions: Collection[int]) -> dict[int, list[Written]]:
    """What each of the acts wrote, by revision."""
    if not revisions:
        return {}
    values = {"portfolio": portfolio_id, "ids": sorted(revisions)}
    rows = session.execute(_rows(), values).all()
    cells = [(row.table_name, json.loads(row.after)) for row in rows]
    return _written(cells, _older(session, cells), frozenset(revisions))


def _written(
    rows: Iterable[tuple[str, Cells]], older: dict[tuple[str, int], Cells], revisions: frozenset[int]
) -> dict[int, list[Written]]:
    found: dict[int, list[Written]] = defaultdict(list)
    ended: dict[tuple[str, int], Cells] = {}
    for table, cells in rows:
        if cells["until"] in revisions:
            ended[table, cells["version"]] = cells
        if cells["revision"] in revisions:
            before = older.get((table, cells["supersedes"]), {})
            found[cells["revision"]].append(Written(table, before, cells))
    replaced = {(one.table, one.before.get("version")) for many in found.values() for one in many}
    for (table, version), cells in ended.items():
        if (table, version) not in replaced:
            found[cells["until"]].append(Written(table, cells, None))
    return found


def _older(session: Session, rows: Iterable[tuple[str, Cells]]) -> dict[tuple[str, int], Cells]:
    """The versions that these took the place of."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for table, cells in rows:
        if cells["supersedes"] is not None:
            wanted[table].add(cells["supersedes"])
    return {
        (table, row.row_id): json.loads(row.after)
        for table, versions in wanted.items()
        for row in session.execute(_of_table(), {"table": table, "ids": sorted(versions)})
    }


@cache
def _rows() -> Select[Any]:
    born, ended = (func.json_extract(_ENTRY.c.after, f"$.{name}") for name in ("revision", "until"))
    return (
        select(_ENTRY.c.table_name, _ENTRY.c.after)
        .where(
            loaded(),
            _ENTRY.c.action == "insert",
            _ENTRY.c.table_name.in_([one for one in RECORDED if one != "api_token"]),
            or_(born.in_(IDS), ended.in_(IDS)),
        )
        .order_by(_ENTRY.c.id)
    )


@cache
def _of_table() -> Select[Any]:
    return select(_ENTRY.c.row_id, _ENTRY.c.after).where(
        _ENTRY.c.table_name == bindparam("table"), _ENTRY.c.row_id.in_(IDS), _ENTRY.c.action == "insert"
    )
