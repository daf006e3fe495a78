"""Reads the audit trail: every row before and after each act."""

import json
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, select

from models.database import Database
from models.queries.known import PORTFOLIO, AnyRow
from models.tables.audit import AuditEntry
from models.tables.portfolio import Act
from models.views.trail import TrailEntry

_ENTRY, _ACT = AuditEntry.__table__, Act.__table__
NEWEST = 2**62


def load_trail(
    database: Database, portfolio_id: int, *, limit: int = 200, before: int = NEWEST
) -> tuple[TrailEntry, ...]:
    """The newest entries of a portfolio's trail, newest first; `before` an entry's id leads to older ones."""
    values = {"portfolio": portfolio_id, "most": limit, "before": before}
    with database.read() as session:
        rows = session.execute(_trail(), values).all()
    return tuple(map(_entry, rows))


def _entry(row: AnyRow) -> TrailEntry:
    return TrailEntry(
        id=row.id,
        recorded_at=datetime.fromisoformat(row.recorded_at),
        actor=row.actor,
        intent=row.intent,
        table=row.table_name,
        row_id=row.row_id,
        action=row.action,
        changed=_changed(row.before, row.after),
    )


def _changed(before: str | None, after: str | None) -> tuple[tuple[str, str, str], ...]:
    old, new = json.loads(before or "{}"), json.loads(after or "{}")
    names = sorted(old.keys() | new.keys())
    return tuple(
        (name, _text(old, name), _text(new, name)) for name in names if old.get(name) != new.get(name)
    )


def _text(cells: dict[str, Any], name: str) -> str:
    value = cells.get(name)
    return "" if value is None else str(value)


@cache
def _trail() -> Select[Any]:
    act = and_(_ACT.c.intent == _ENTRY.c.intent, _ACT.c.portfolio_id == PORTFOLIO)
    return (
        select(_ENTRY)
        .join_from(_ENTRY, _ACT, act)
        .where(_ENTRY.c.id < bindparam("before"))
        .order_by(_ENTRY.c.id.desc())
        .limit(bindparam("most"))
    )
