"""Reads budgets, actuals and spend plans as rows of one shape, and funding moves."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, literal, select, union_all

from models.queries.known import DAY, INITIATIVE, Scope, known, known_in, of_initiative
from models.tables.money import Actual, Budget, FundingMove, SpendPlan

_BUDGET, _ACTUAL, _PLAN, _MOVE = (
    Budget.__table__,
    Actual.__table__,
    SpendPlan.__table__,
    FundingMove.__table__,
)

BUDGET, ACTUAL, PLAN = "budget", "actual", "plan"


@cache
def amounts(scope: Scope) -> CompoundSelect[Any]:
    """Budgets and actuals up to the day, and spend plans beyond it too, oldest first.

    Columns: kind, initiative_id, day, amount, committed, source, version.
    """
    budgets = _amounts(scope, BUDGET, _BUDGET.c.effective_on, _BUDGET.c.approved)
    actuals = _amounts(scope, ACTUAL, _ACTUAL.c.period_end, _ACTUAL.c.spent)
    plans = _amounts(scope, PLAN, _PLAN.c.period_end, _PLAN.c.planned)
    every = union_all(
        budgets.where(_BUDGET.c.effective_on <= DAY), actuals.where(_ACTUAL.c.period_end <= DAY), plans
    )
    columns = every.selected_columns
    return every.order_by(columns.initiative_id, columns.day, columns.version)


def _amounts(scope: Scope, kind: str, day: ColumnElement[date], amount: ColumnElement[int]) -> Select[Any]:
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
    ).where(known_in(scope, table), of_initiative(scope, table.c.initiative_id))


@cache
def moves() -> Select[Any]:
    """The funding moves of one initiative, newest first."""
    wanted = and_(known(_MOVE), _MOVE.c.initiative_id == INITIATIVE, _MOVE.c.decided_on <= DAY)
    return select(_MOVE).where(wanted).order_by(_MOVE.c.effective_on.desc(), _MOVE.c.version.desc())
