"""Reads the acts on a portfolio: what was done last, and which act can be undone."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, exists, select

from models.database import Database
from models.queries.known import PORTFOLIO, AnyRow
from models.queries.undoable import FINAL
from models.tables.portfolio import Act
from models.views.trail import ActView

_ACT = Act.__table__
_LATER = Act.__table__.alias("later")


def load_acts(database: Database, portfolio_id: int, *, limit: int = 50) -> tuple[ActView, ...]:
    """The newest acts on a portfolio, newest first."""
    with database.read() as session:
        rows = session.execute(_acts(), {"portfolio": portfolio_id, "most": limit}).all()
    return tuple(map(_act, rows))


def last_undoable(database: Database, portfolio_id: int, *, by: str | None = None) -> ActView | None:
    """The newest act that was not undone and can be; with `by`, only where that actor did it; else None."""
    with database.read() as session:
        row = session.execute(_undoable(), {"portfolio": portfolio_id, "most": 1}).one_or_none()
    if row is None or (by is not None and row.actor != by):
        return None
    return _act(row)


def _act(row: AnyRow) -> ActView:
    return ActView(
        id=row.id,
        revision=row.revision,
        recorded_at=row.recorded_at,
        actor=row.actor,
        role=row.role,
        command=row.command,
        summary=row.summary,
        undoes=row.undoes,
        undone=bool(row.undone),
    )


@cache
def _acts() -> Select[Any]:
    undone = exists().where(_LATER.c.undoes == _ACT.c.id).label("undone")
    of_portfolio = _ACT.c.portfolio_id == PORTFOLIO
    return select(_ACT, undone).where(of_portfolio).order_by(_ACT.c.revision.desc()).limit(bindparam("most"))


@cache
def _undoable() -> Select[Any]:
    undone = exists().where(_LATER.c.undoes == _ACT.c.id)
    return _acts().where(~undone, _ACT.c.undoes.is_(None), _ACT.c.command.not_in(["undo", *FINAL]))
