"""Lists the portfolios to switch between."""

from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from models.database import Database
from models.tables.base import FOREVER
from models.tables.portfolio import PortfolioVersion
from models.tables.strategy import InitiativeVersion
from models.views.portfolio import PortfolioName, RemovedPortfolio

_VERSION, _INITIATIVE = PortfolioVersion.__table__, InitiativeVersion.__table__


def list_portfolios(database: Database) -> tuple[PortfolioName, ...]:
    """The portfolios that are not removed, by name, each with the number of its initiatives."""
    with database.read() as session:
        rows = session.execute(_portfolios()).all()
    return tuple(PortfolioName(row.portfolio_id, row.name, row.demo, row.initiatives) for row in rows)


def list_removed(database: Database) -> tuple[RemovedPortfolio, ...]:
    """The portfolios that were removed from sight, the newest removal first; `revision` is the act to undo."""
    with database.read() as session:
        rows = session.execute(_removed()).all()
    return tuple(RemovedPortfolio(row.portfolio_id, row.name, row.revision) for row in rows)


@cache
def _removed() -> Select[Any]:
    return (
        select(_VERSION.c.portfolio_id, _VERSION.c.name, _VERSION.c.revision)
        .where(_VERSION.c.until == FOREVER, _VERSION.c.archived)
        .order_by(_VERSION.c.recorded_at.desc(), _VERSION.c.portfolio_id)
    )


@cache
def _portfolios() -> Select[Any]:
    initiatives = (
        select(func.count())
        .select_from(_INITIATIVE)
        .where(_INITIATIVE.c.portfolio_id == _VERSION.c.portfolio_id, _INITIATIVE.c.until == FOREVER)
        .where(_INITIATIVE.c.archived.is_(False))
        .correlate(_VERSION)
        .scalar_subquery()
    )
    return (
        select(_VERSION.c.portfolio_id, _VERSION.c.name, _VERSION.c.demo, initiatives.label("initiatives"))
        .where(_VERSION.c.until == FOREVER, _VERSION.c.archived.is_(False))
        .order_by(func.lower(_VERSION.c.name), _VERSION.c.portfolio_id)
    )
