"""Reads every version that steering is drawn from, once for all the moments that it looks at."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, String, literal, select, type_coerce, union_all

from models.queries.known import DAY, once_known
from models.queries.read_money import ACTUAL, BUDGET, PLAN
from models.tables.evidence import CheckIn
from models.tables.governance import ReviewVersion
from models.tables.money import Actual, Budget, SpendPlan
from models.tables.portfolio import PortfolioVersion
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    InitiativeStage,
    InitiativeVersion,
    InterimTarget,
    KeyResultVersion,
)

_SETTINGS, _REVIEW, _CHECK_IN = PortfolioVersion.__table__, ReviewVersion.__table__, CheckIn.__table__
_KEY_RESULT, _INTERIM = KeyResultVersion.__table__, InterimTarget.__table__
_INITIATIVE, _STAGE = InitiativeVersion.__table__, InitiativeStage.__table__
_LINK, _CONTRIBUTION = ContributionLink.__table__, ContributionVersion.__table__
_BUDGET, _ACTUAL, _PLAN = Budget.__table__, Actual.__table__, SpendPlan.__table__


@cache
def settings() -> Select[Any]:
    """The settings of the portfolio in every version by the revision."""
    return select(_SETTINGS).where(once_known(_SETTINGS)).order_by(_SETTINGS.c.version)


@cache
def reviews() -> Select[Any]:
    """Every version of every review that is not archived in it, by its day."""
    return (
        select(_REVIEW)
        .where(once_known(_REVIEW), _REVIEW.c.archived.is_(False))
        .order_by(_REVIEW.c.planned_on, _REVIEW.c.review_id)
    )


@cache
def key_results() -> Select[Any]:
    """Every version of every key result, oldest first."""
    return (
        select(_KEY_RESULT)
        .where(once_known(_KEY_RESULT))
        .order_by(_KEY_RESULT.c.key_result_id, _KEY_RESULT.c.version)
    )


@cache
def interim_targets() -> Select[Any]:
    """The interim targets of all those versions: version, due_on, value."""
    return (
        select(_KEY_RESULT.c.version, _INTERIM.c.due_on, _INTERIM.c.value)
        .join_from(_INTERIM, _KEY_RESULT, _INTERIM.c.key_result_version == _KEY_RESULT.c.version)
        .where(once_known(_KEY_RESULT))
        .order_by(_KEY_RESULT.c.version, _INTERIM.c.due_on)
    )


@cache
def initiatives() -> Select[Any]:
    """Every version of every initiative that is not archived in it, oldest first."""
    return (
        select(_INITIATIVE)
        .where(once_known(_INITIATIVE), _INITIATIVE.c.archived.is_(False))
        .order_by(_INITIATIVE.c.initiative_id, _INITIATIVE.c.version)
    )


@cache
def stages() -> Select[Any]:
    """Every stage of every initiative, oldest first."""
    columns = (_STAGE.c.initiative_id, _STAGE.c.revision, _STAGE.c.stage, _STAGE.c.effective_on)
    return select(*columns).where(once_known(_STAGE)).order_by(_STAGE.c.initiative_id, _STAGE.c.version)


@cache
def contributions() -> Select[Any]:
    """Every version of every contribution that is not archived in it, in the order they were made."""
    version = _CONTRIBUTION.c
    return (
        select(
            version.revision,
            version.until,
            _LINK.c.initiative_id,
            _LINK.c.key_result_id,
            version.kind,
            version.weight,
        )
        .join_from(_CONTRIBUTION, _LINK, version.contribution_id == _LINK.c.id)
        .where(once_known(_CONTRIBUTION), version.archived.is_(False))
        .order_by(_LINK.c.initiative_id, version.contribution_id)
    )


@cache
def amounts() -> CompoundSelect[Any]:
    """Every version of budgets and actuals up to the day, and of spend plans, oldest first.

    Columns: kind, initiative_id, day, amount, committed, version, revision, until.
    """
    every = union_all(
        _amounts(BUDGET, _BUDGET.c.effective_on, _BUDGET.c.approved).where(_BUDGET.c.effective_on <= DAY),
        _amounts(ACTUAL, _ACTUAL.c.period_end, _ACTUAL.c.spent).where(_ACTUAL.c.period_end <= DAY),
        _amounts(PLAN, _PLAN.c.period_end, _PLAN.c.planned),
    )
    columns = every.selected_columns
    return every.order_by(columns.initiative_id, columns.day, columns.version)


def _amounts(kind: str, day: ColumnElement[Any], amount: ColumnElement[int]) -> Select[Any]:
    table = amount.table
    committed = table.c.committed if kind == ACTUAL else literal(None, amount.type)
    columns = (table.c.version, table.c.revision, table.c.until)
    return select(
        literal(kind).label("kind"),
        table.c.initiative_id,
        day.label("day"),
        amount.label("amount"),
        committed.label("committed"),
        *columns,
    ).where(once_known(table))


@cache
def check_ins() -> Select[Any]:
    """Every version of every check-in up to the day that is not withdrawn; the day as text, for there are many.

    Columns: version, key_result_id, observed_on, value, strength, revision, until.
    """
    return select(
        _CHECK_IN.c.version,
        _CHECK_IN.c.key_result_id,
        type_coerce(_CHECK_IN.c.observed_on, String),
        _CHECK_IN.c.value,
        _CHECK_IN.c.strength,
        _CHECK_IN.c.revision,
        _CHECK_IN.c.until,
    ).where(once_known(_CHECK_IN), _CHECK_IN.c.withdrawn.is_(False), _CHECK_IN.c.observed_on <= DAY)
