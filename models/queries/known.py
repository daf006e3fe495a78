"""What every read shares: rows as known at a revision, up to a day, of one portfolio or of one initiative."""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Row,
    Subquery,
    and_,
    bindparam,
    func,
    or_,
    select,
)
from sqlalchemy.sql import Select

from models.tables.base import FOREVER
from models.tables.strategy import ContributionLink, ContributionVersion

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Rows: TypeAlias = Sequence[AnyRow]


class Table(tuple[AnyRow, ...]):
    """Rows that give whole columns too: to walk thousands of them for each column costs ten times as much."""

    @cached_property
    def columns(self) -> Mapping[str, tuple[Any, ...]]:
        """The columns by name; none where there are no rows."""
        return dict(zip(self[0]._fields, zip(*self, strict=True), strict=True)) if self else {}


def column(rows: Rows, name: str) -> Sequence[Any]:
    """One column of rows, in their order."""
    if isinstance(rows, Table):
        return rows.columns.get(name, ())
    return [getattr(row, name) for row in rows]


PORTFOLIO: BindParameter[Any] = bindparam("portfolio")
KNOWN: BindParameter[Any] = bindparam("known")
DAY: BindParameter[Any] = bindparam("day")
INITIATIVE: BindParameter[Any] = bindparam("initiative")
IDS: BindParameter[Any] = bindparam("ids", expanding=True)


class Scope(Enum):
    """How much a read takes in: the whole portfolio, or one initiative with what it serves."""

    PORTFOLIO = "portfolio"
    INITIATIVE = "initiative"


def known(table: FromClause) -> ColumnElement[bool]:
    """The row is of the portfolio and is known at the revision (Method, section 9)."""
    columns = table.c
    return and_(columns.portfolio_id == PORTFOLIO, columns.revision <= KNOWN, columns.until > KNOWN)


def known_in(scope: Scope, table: FromClause) -> ColumnElement[bool]:
    """As `known`; what is of one initiative is found by that alone, for an index by portfolio would be read whole."""
    if scope is Scope.PORTFOLIO:
        return known(table)
    return and_(table.c.revision <= KNOWN, table.c.until > KNOWN)


def once_known(table: FromClause) -> ColumnElement[bool]:
    """The row is of the portfolio and was known by the revision, superseded since or not."""
    return and_(table.c.portfolio_id == PORTFOLIO, table.c.revision <= KNOWN)


def standing(table: FromClause) -> ColumnElement[bool]:
    """The row is of the portfolio, stands now and is not archived: what an editor starts from."""
    return and_(table.c.portfolio_id == PORTFOLIO, table.c.until == FOREVER, table.c.archived.is_(False))


def of_initiative(scope: Scope, column: ColumnElement[int]) -> ColumnElement[bool]:
    """The row is about an initiative in scope."""
    return column == INITIATIVE if scope is Scope.INITIATIVE else column.is_not(None)


def of_key_result(scope: Scope, column: ColumnElement[int]) -> ColumnElement[bool]:
    """The row is about a key result in scope: for an initiative, one that it serves at the revision."""
    return column.in_(served()) if scope is Scope.INITIATIVE else column.is_not(None)


def served() -> Select[tuple[int]]:
    """The ids of the key results that the initiative serves at the revision."""
    link, version = ContributionLink.__table__, ContributionVersion.__table__
    return (
        select(link.c.key_result_id)
        .join_from(link, version, version.c.contribution_id == link.c.id)
        .where(
            link.c.initiative_id == INITIATIVE,
            known_in(Scope.INITIATIVE, version),
            version.c.archived.is_(False),
        )
    )


def not_after_day(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """The row is about the day or an earlier one; a row without a day is about every day."""
    return or_(column.is_(None), column <= DAY)


def newest(statement: Select[Any], owner: ColumnElement[int], *order: ColumnElement[Any]) -> Subquery:
    """The rows of a statement with `place`, 1 for the newest row of each owner."""
    place = func.row_number().over(partition_by=owner, order_by=[one.desc() for one in order])
    return statement.add_columns(place.label("place")).subquery()
