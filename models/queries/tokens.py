"""Reads the tokens of sources: all of a portfolio for a person, one by its secret for a request."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select

from models.database import Database
from models.queries.known import PORTFOLIO, AnyRow
from models.tables.base import FOREVER
from models.tables.portfolio import PortfolioVersion
from models.tables.sources import ApiToken, ApiTokenUse
from models.views.source import TokenView

_TOKEN, _USE, _SETTINGS = ApiToken.__table__, ApiTokenUse.__table__, PortfolioVersion.__table__


def load_tokens(database: Database, portfolio_id: int) -> tuple[TokenView, ...]:
    """The tokens of a portfolio: those that work first, each group by name."""
    statement = _tokens(_TOKEN.c.portfolio_id == PORTFOLIO).order_by(
        _TOKEN.c.revoked_at.is_not(None), func.lower(_TOKEN.c.name), _TOKEN.c.id
    )
    with database.read() as session:
        rows = session.execute(statement, {"portfolio": portfolio_id}).all()
    return tuple(map(_view, rows))


def find_token(database: Database, digest: str) -> TokenView | None:
    """The token whose secret has this hash, revoked or not; None where there is none."""
    with database.read() as session:
        row = session.execute(_by_digest(), {"digest": digest}).one_or_none()
    return None if row is None else _view(row)


def _view(row: AnyRow) -> TokenView:
    return TokenView(
        id=row.id,
        portfolio_id=row.portfolio_id,
        name=row.name,
        may_read=row.may_read,
        may_report=row.may_report,
        created_by=row.created_by,
        created_at=row.created_at,
        revoked_by=row.revoked_by,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
        open=not row.archived,
    )


@cache
def _by_digest() -> Select[Any]:
    return _tokens(_TOKEN.c.digest == bindparam("digest"))


def _tokens(wanted: ColumnElement[bool]) -> Select[Any]:
    stands = and_(_SETTINGS.c.portfolio_id == _TOKEN.c.portfolio_id, _SETTINGS.c.until == FOREVER)
    return (
        select(_TOKEN, _USE.c.used_at, _SETTINGS.c.archived)
        .join_from(_TOKEN, _SETTINGS, stands)
        .outerjoin(_USE, _USE.c.token_id == _TOKEN.c.id)
        .where(wanted)
    )
