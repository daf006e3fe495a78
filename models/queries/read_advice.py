"""Reads what advice looks back on: closed reviews' revisions, pivots, and what delivery made of strategy updates."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from models.queries.known import DAY, KNOWN, PORTFOLIO, known
from models.tables.governance import Adjustment, Decision
from models.tables.portfolio import Act
from models.vocabulary import DecisionKind

_ACT, _DECISION, _ADJUSTMENT = Act.__table__, Decision.__table__, Adjustment.__table__


@cache
def revision_before() -> Select[Any]:
    """The last revision recorded before a moment (`before`), None where there is none."""
    wanted = (_ACT.c.portfolio_id == PORTFOLIO, _ACT.c.revision <= KNOWN)
    return select(func.max(_ACT.c.revision)).where(*wanted, _ACT.c.recorded_at < bindparam("before"))


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
