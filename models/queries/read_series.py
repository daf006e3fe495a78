"""Reads what is kept of each key result's check-ins, the check-ins themselves, and what an act touched of it all."""

from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Exists, FromClause, Select, and_, literal, select, union

from models.queries.known import DAY, IDS, KNOWN, PORTFOLIO, known
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.tables.money import Actual, Budget, SpendPlan
from models.tables.series import FORM, InitiativeMoney, KeyResultSeries
from models.tables.strategy import ContributionLink, ContributionVersion, InitiativeVersion, KeyResultVersion

_SERIES = KeyResultSeries.__table__
_CHECK_IN = CheckIn.__table__
_KEY_RESULT = KeyResultVersion.__table__
_LINK, _CONTRIBUTION = ContributionLink.__table__, ContributionVersion.__table__
_INITIATIVE, _MONEY = InitiativeVersion.__table__, InitiativeMoney.__table__
_AMOUNTS = (Budget.__table__, Actual.__table__, SpendPlan.__table__)
SERIES, MONEY = "series", "money"


@cache
def kept() -> Select[Any]:
    """What is kept of the portfolio's key results and stood at the revision already."""
    columns = (_SERIES.c.key_result_id, _SERIES.c.promise, _SERIES.c.fiscal_start_month, _SERIES.c.newest_day)
    stands = and_(_SERIES.c.portfolio_id == PORTFOLIO, _SERIES.c.revision <= KNOWN, _SERIES.c.form == FORM)
    return select(*columns, _SERIES.c.packed).where(stands)


@cache
def is_laid() -> Select[bool, bool]:
    """Whether anything is kept of the portfolio's check-ins, and whether of its money."""
    return select(_any_of(_SERIES).label(SERIES), _any_of(_MONEY).label(MONEY))


def _any_of(table: FromClause) -> Exists:
    return select(table.c.portfolio_id).where(table.c.portfolio_id == PORTFOLIO).exists()


@cache
def observations() -> Select[Any]:
    """Check-ins of some key results (`ids`) that stand: version, key_result_id, observed_on, value, strength."""
    columns = (_CHECK_IN.c.version, _CHECK_IN.c.key_result_id, _CHECK_IN.c.observed_on)
    known_then = and_(_CHECK_IN.c.revision <= KNOWN, _CHECK_IN.c.until > KNOWN)
    stands = and_(known_then, _CHECK_IN.c.withdrawn.is_(False), _CHECK_IN.c.observed_on <= DAY)
    return select(*columns, _CHECK_IN.c.value, _CHECK_IN.c.strength).where(
        stands, _CHECK_IN.c.key_result_id.in_(IDS)
    )


@cache
def touched() -> CompoundSelect[Any]:
    """What the act at the revision began or ended versions, check-ins or money of: its kind of row, its id."""
    series = [(SERIES, table.c.key_result_id) for table in (_CHECK_IN, _KEY_RESULT)]
    money = [(MONEY, table.c.initiative_id) for table in (_INITIATIVE, *_AMOUNTS)]
    parts = []
    for kind, id in (*series, *money):
        table = id.table
        of_ours = select(literal(kind).label("kind"), id.label("id")).where(table.c.portfolio_id == PORTFOLIO)
        begun = and_(table.c.until == FOREVER, table.c.revision == KNOWN)
        parts += [of_ours.where(begun), of_ours.where(table.c.until == KNOWN)]
    return union(*parts)


@cache
def all_ids() -> Select[Any]:
    """The ids of all key results of the portfolio that stand."""
    return select(_KEY_RESULT.c.key_result_id).where(known(_KEY_RESULT)).order_by(_KEY_RESULT.c.key_result_id)


@cache
def all_initiatives() -> Select[Any]:
    """The ids of all initiatives of the portfolio that stand."""
    return select(_INITIATIVE.c.initiative_id).where(known(_INITIATIVE)).order_by(_INITIATIVE.c.initiative_id)


@cache
def promises() -> Select[Any]:
    """Some key results (`ids`) as they stand."""
    return (
        select(_KEY_RESULT)
        .where(_KEY_RESULT.c.until == FOREVER, _KEY_RESULT.c.key_result_id.in_(IDS))
        .order_by(_KEY_RESULT.c.key_result_id)
    )


@cache
def starts() -> Select[Any]:
    """The key_result_id and the starts_on of every initiative that serves one of some key results (`ids`)."""
    return (
        select(_LINK.c.key_result_id, _INITIATIVE.c.starts_on)
        .join_from(_LINK, _CONTRIBUTION, _CONTRIBUTION.c.contribution_id == _LINK.c.id)
        .join(_INITIATIVE, _INITIATIVE.c.initiative_id == _LINK.c.initiative_id)
        .where(
            _LINK.c.key_result_id.in_(IDS),
            _CONTRIBUTION.c.until == FOREVER,
            _INITIATIVE.c.until == FOREVER,
            _INITIATIVE.c.starts_on.is_not(None),
        )
    )
