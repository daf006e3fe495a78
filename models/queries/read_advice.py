"""Reads what advice rests on: whole series, closed reviews' revisions, pivots, and answers to strategy updates."""

from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import Double, Integer, Select, bindparam, cast, func, select, type_coerce

from models.queries.known import DAY, KNOWN, PORTFOLIO, known
from models.tables.evidence import CheckIn
from models.tables.governance import Adjustment, Decision
from models.tables.portfolio import Act
from models.tables.strategy import ContributionVersion, InitiativeStage, InitiativeVersion, KeyResultVersion
from models.vocabulary import DecisionKind

_ACT, _DECISION, _ADJUSTMENT = Act.__table__, Decision.__table__, Adjustment.__table__
_CHECK_IN = CheckIn.__table__
_STRATEGY = tuple(
    table.__table__ for table in (InitiativeVersion, InitiativeStage, KeyResultVersion, ContributionVersion)
)
BEFORE_ORDINALS = 1_721_424.5  # the Julian day of the day before ordinal day 1


@cache
def series() -> Select[Any]:
    """The check-ins that stand of key results (`ids`, a JSON list), in the columns of `SERIES` and in no order."""
    wanted = func.json_each(bindparam("ids")).table_valued("value")
    return (
        select(
            _CHECK_IN.c.key_result_id,
            _CHECK_IN.c.version,
            cast(func.julianday(_CHECK_IN.c.observed_on) - BEFORE_ORDINALS, Integer),
            type_coerce(_CHECK_IN.c.value, Double),
            _CHECK_IN.c.strength,
        )
        .join_from(wanted, _CHECK_IN, _CHECK_IN.c.key_result_id == wanted.c.value)
        .where(
            _CHECK_IN.c.revision <= KNOWN,
            _CHECK_IN.c.until > KNOWN,
            _CHECK_IN.c.withdrawn.is_(False),
            _CHECK_IN.c.observed_on <= DAY,
        )
    )


SERIES = np.dtype(
    [("key_result", "<i8"), ("version", "<i8"), ("day", "<i8"), ("value", "<f8"), ("strength", "i1")]
)
"""One check-in of `series`; the day is an ordinal."""


@cache
def revision_before() -> Select[Any]:
    """The last revision recorded before a moment (`before`), None where there is none."""
    wanted = (_ACT.c.portfolio_id == PORTFOLIO, _ACT.c.revision <= KNOWN)
    return select(func.max(_ACT.c.revision)).where(*wanted, _ACT.c.recorded_at < bindparam("before"))


@cache
def strategy_moved() -> Select[Any]:
    """The last revisions, known at the moment, at which any initiative, stage, key result or link began or ended."""
    ends = (
        select(func.max(table.c[column])).where(table.c.portfolio_id == PORTFOLIO, table.c[column] <= KNOWN)
        for table in _STRATEGY
        for column in ("revision", "until")
    )
    return select(*(end.scalar_subquery() for end in ends))


@cache
def pivots() -> Select[Any]:
    """The day of the newest pivot of each initiative: initiative_id, pivoted_on."""
    wanted = (
        known(_DECISION),
        _DECISION.c.kind == DecisionKind.PIVOT.value,
        _DECISION.c.initiative_id.is_not(None),
        _DECISION.c.decided_on <= DAY,
    )
    newest = func.max(_DECISION.c.decided_on).label("pivoted_on")
    return select(_DECISION.c.initiative_id, newest).where(*wanted).group_by(_DECISION.c.initiative_id)


@cache
def answers() -> Select[Any]:
    """What delivery answered to strategy updates by the day: initiative_id, objective_version."""
    wanted = (
        known(_ADJUSTMENT),
        _ADJUSTMENT.c.objective_version.is_not(None),
        _ADJUSTMENT.c.adjusted_on <= DAY,
    )
    return select(_ADJUSTMENT.c.initiative_id, _ADJUSTMENT.c.objective_version).where(*wanted)
