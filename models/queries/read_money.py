"""Reads budgets, actuals and spend plans as rows of one shape, what is kept of them, and funding moves."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, CompoundSelect, FromClause, Select, and_, literal, select, union_all

from models.queries.known import (
    DAY,
    IDS,
    INITIATIVE,
    KNOWN,
    PORTFOLIO,
    Scope,
    known_in,
    of_initiative,
)
from models.tables.money import Actual, Budget, FundingMove, SpendPlan
from models.tables.series import AMOUNTS_FORM, InitiativeMoney

_BUDGET, _ACTUAL, _PLAN, _MOVE = (
    Budget.__table__,
    Actual.__table__,
    SpendPlan.__table__,
    FundingMove.__table__,
)
_KEPT = InitiativeMoney.__table__
Wanted: TypeAlias = Callable[[FromClause], ColumnElement[bool]]

BUDGET, ACTUAL, PLAN = "budget", "actual", "plan"


@cache
def amounts(scope: Scope) -> CompoundSelect[Any]:
    """Budgets and actuals up to the day, and spend plans beyond it too, oldest first.

    Columns: kind, initiative_id, day, amount, committed, source, version.
    """
    return _oldest_first(
        lambda table: and_(known_in(scope, table), of_initiative(scope, table.c.initiative_id))
    )


@cache
def amounts_of_some() -> CompoundSelect[Any]:
    """The same of some initiatives (`ids`), found by those alone."""
    return _oldest_first(
        lambda table: and_(known_in(Scope.INITIATIVE, table), table.c.initiative_id.in_(IDS))
    )


@cache
def kept() -> Select[Any]:
    """What is kept of the money of the portfolio's initiatives and stood at the revision already."""
    stands = and_(_KEPT.c.portfolio_id == PORTFOLIO, _KEPT.c.revision <= KNOWN, _KEPT.c.form == AMOUNTS_FORM)
    return select(_KEPT.c.initiative_id, _KEPT.c.packed).where(stands)


def _oldest_first(wanted: Wanted) -> CompoundSelect[Any]:
    budgets = _amounts(BUDGET, _BUDGET.c.effective_on, _BUDGET.c.approved, wanted)
    actuals = _amounts(ACTUAL, _ACTUAL.c.period_end, _ACTUAL.c.spent, wanted)
    plans = _amounts(PLAN, _PLAN.c.period_end, _PLAN.c.planned, wanted)
    every = union_all(
        budgets.where(_BUDGET.c.effective_on <= DAY), actuals.where(_ACTUAL.c.period_end <= DAY), plans
    )
    columns = every.selected_columns
    return every.order_by(columns.initiative_id, columns.day, columns.version)


def _amounts(kind: str, day: ColumnElement[date], amount: ColumnElement[int], wanted: Wanted) -> Select[Any]:
    table = amount.table
    committed = table.c.committed if kind == ACTUAL else literal(None, amount.type)
    source = table.c.source if kind != PLAN else literal("")
    return select(
        literal(kind).label("kind"),
        table.c.initiative_id,
        day.label("day"),
        amount.label("amount"),
        committed.label("committed"),
        source.label("source"),
        table.c.version,
    ).where(wanted(table))


@cache
def moves() -> Select[Any]:
    """The funding moves of one initiative, newest first."""
    known = known_in(Scope.INITIATIVE, _MOVE)
    wanted = and_(known, _MOVE.c.initiative_id == INITIATIVE, _MOVE.c.decided_on <= DAY)
    return select(_MOVE).where(wanted).order_by(_MOVE.c.effective_on.desc(), _MOVE.c.version.desc())
