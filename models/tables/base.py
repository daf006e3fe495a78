"""What every table shares: naming of constraints, column types, the version columns of the method's section on time."""

import math
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    text,
)
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

FOREVER = 2**62
NAME_LENGTH = 400
LARGEST = 1e300


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as UTC; a naive one is refused."""

    impl = SqlDateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware moment → naive UTC; raises ValueError for a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Naive UTC → aware moment."""
        return None if value is None else value.replace(tzinfo=UTC)


class FiniteFloat(TypeDecorator[float]):
    """A number that is neither NaN nor infinite; SQLite would store NaN as NULL without a word."""

    impl = Double
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:
        """The number itself; raises ValueError for NaN and infinity."""
        if value is not None and not math.isfinite(value):
            raise ValueError("A value must be a finite number.")
        return value


class Row(DeclarativeBase):
    """The base of all rows."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: Integer(),
        float: FiniteFloat(),
        date: Date(),
        datetime: UtcDateTime(),
    }


class Identity:
    """An entity's unchanging identity; all that is said of it lives in its versions."""

    id: Mapped[int] = mapped_column(primary_key=True)

    @declared_attr
    @classmethod
    def portfolio_id(cls) -> Mapped[int]:
        """The portfolio that the entity belongs to."""
        return mapped_column(ForeignKey("portfolio.id"), index=True)


class Fact:
    """A row that is true in a portfolio from `revision` on, until the revision that superseded it.

    Known at revision k: `revision <= k < until`. Nothing is overwritten but `until`, once, when a row is superseded.
    """

    version: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]
    until: Mapped[int] = mapped_column(BigInteger, default=FOREVER)
    recorded_at: Mapped[datetime]

    @declared_attr
    @classmethod
    def portfolio_id(cls) -> Mapped[int]:
        """The portfolio that the row belongs to."""
        return mapped_column(ForeignKey("portfolio.id"))

    @declared_attr
    @classmethod
    def supersedes(cls) -> Mapped[int | None]:
        """The version that this one takes the place of; at most one does."""
        return mapped_column(ForeignKey(f"{cls.__tablename__}.version"), unique=True)  # type: ignore[attr-defined]


def money() -> Mapped[int | None]:
    """An amount in minor units of the portfolio's currency; None is unknown."""
    return mapped_column(BigInteger)


def one_of(column: str, terms: type) -> CheckConstraint:
    """The column holds one of the vocabulary's terms."""
    listed = ", ".join(f"'{term.value}'" for term in terms)  # type: ignore[attr-defined]
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def named(column: str = "name") -> CheckConstraint:
    """The column holds a name that is neither empty nor endless."""
    return CheckConstraint(f"length({column}) BETWEEN 1 AND {NAME_LENGTH}", name=f"{column}_length")


def finite(*columns: str) -> list[CheckConstraint]:
    """The columns hold no NaN and no infinity (NaN counts as larger than any number in PostgreSQL)."""
    return [CheckConstraint(f"{c} BETWEEN -{LARGEST} AND {LARGEST}", name=f"{c}_finite") for c in columns]


def whole(*columns: str) -> list[CheckConstraint]:
    """The columns hold whole minor units."""
    return [CheckConstraint(f"{c} = CAST({c} AS BIGINT)", name=f"{c}_whole") for c in columns]


def in_order(first: str, last: str) -> CheckConstraint:
    """The first date is not after the last."""
    return CheckConstraint(f"{first} <= {last}", name=f"{first}_before_{last}")


def one_current(table: str, *columns: str, but: str = "") -> Index:
    """At most one current version for each combination of the columns, `but` for those a condition leaves out."""
    current = f"until = {FOREVER}" + (f" AND NOT {but}" if but else "")
    return Index(
        f"uq_{table}_current",
        *columns,
        unique=True,
        sqlite_where=text(current),
        postgresql_where=text(current),
    )


def known_index(table: str) -> Index:
    """The index behind reading a portfolio as known at a revision."""
    return Index(f"ix_{table}_known", "portfolio_id", "until", "revision")
