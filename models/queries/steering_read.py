"""Reads what steering is judged by as rows: decisions, updates with whom they concern, moves, insights, escalations."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, select

from models.queries.known import DAY, KNOWN, PORTFOLIO, known, once_known
from models.tables.governance import Adjustment, AgendaItemVersion, Decision, FrozenView
from models.tables.money import FundingMove
from models.tables.portfolio import Act
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Dependency,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.tables.upwards import EscalationVersion, InsightVersion

_DECISION, _FROZEN, _ADJUSTMENT = Decision.__table__, FrozenView.__table__, Adjustment.__table__
_ITEM, _ACT, _MOVE = AgendaItemVersion.__table__, Act.__table__, FundingMove.__table__
_OBJECTIVE, _KEY_RESULT = ObjectiveVersion.__table__, KeyResultVersion.__table__
_LINK, _CONTRIBUTION = ContributionLink.__table__, ContributionVersion.__table__
_DEPENDENCY = Dependency.__table__
_INSIGHT, _ESCALATION = InsightVersion.__table__, EscalationVersion.__table__
SINCE: BindParameter[Any] = bindparam("since")
END: BindParameter[Any] = bindparam("end")
_DECIDED = and_(known(_DECISION), _DECISION.c.decided_on >= SINCE, _DECISION.c.decided_on <= DAY)


@cache
def decisions() -> Select[Any]:
    """The decisions from `since` to the day, oldest first."""
    return select(_DECISION).where(_DECIDED).order_by(_DECISION.c.decided_on, _DECISION.c.version)


@cache
def frozen_views() -> Select[Any]:
    """The views that decisions from `since` to the day rest on, each once."""
    wanted = select(_DECISION.c.frozen_view_id).where(_DECIDED)
    return select(_FROZEN.c.id, _FROZEN.c.body).where(
        _FROZEN.c.portfolio_id == PORTFOLIO, _FROZEN.c.id.in_(wanted)
    )


@cache
def linked() -> Select[Any]:
    """Which initiatives served each changed objective when it changed: the update's version, initiative_id."""
    changed = _OBJECTIVE.c.revision
    served = and_(
        _KEY_RESULT.c.objective_id == _OBJECTIVE.c.objective_id,
        _KEY_RESULT.c.revision <= changed,
        _KEY_RESULT.c.until > changed,
        _KEY_RESULT.c.archived.is_(False),
    )
    stood = and_(
        _CONTRIBUTION.c.contribution_id == _LINK.c.id,
        _CONTRIBUTION.c.revision <= changed,
        _CONTRIBUTION.c.until > changed,
        _CONTRIBUTION.c.archived.is_(False),
    )
    return (
        select(_OBJECTIVE.c.version, _LINK.c.initiative_id)
        .join_from(_OBJECTIVE, _KEY_RESULT, served)
        .join(_LINK, _LINK.c.key_result_id == _KEY_RESULT.c.key_result_id)
        .join(_CONTRIBUTION, stood)
        .where(once_known(_OBJECTIVE), _OBJECTIVE.c.supersedes.is_not(None))
        .distinct()
        .order_by(_OBJECTIVE.c.version, _LINK.c.initiative_id)
    )


@cache
def adjustments() -> Select[Any]:
    """What strategy updates led to by the day."""
    led = _ADJUSTMENT.c.objective_version.is_not(None)
    return (
        select(_ADJUSTMENT)
        .where(known(_ADJUSTMENT), led, _ADJUSTMENT.c.adjusted_on <= DAY)
        .order_by(_ADJUSTMENT.c.version)
    )


@cache
def moves() -> Select[Any]:
    """All funding moves decided by the day."""
    return select(_MOVE).where(known(_MOVE), _MOVE.c.decided_on <= DAY).order_by(_MOVE.c.version)


@cache
def agenda() -> Select[Any]:
    """The agenda items of all reviews that are about an initiative."""
    about = _ITEM.c.initiative_id.is_not(None)
    return (
        select(_ITEM).where(known(_ITEM), about, _ITEM.c.archived.is_(False)).order_by(_ITEM.c.agenda_item_id)
    )


@cache
def dependencies() -> Select[Any]:
    """Who waits for whom, neither resolved nor accepted: initiative_id, needs_id."""
    columns = (_DEPENDENCY.c.initiative_id, _DEPENDENCY.c.needs_id)
    return select(*columns).where(known(_DEPENDENCY), _DEPENDENCY.c.state == "open").order_by(*columns)


@cache
def insights() -> Select[Any]:
    """The insights sent by the day."""
    return (
        select(_INSIGHT)
        .where(known(_INSIGHT), _INSIGHT.c.archived.is_(False), _INSIGHT.c.sent_on <= DAY)
        .order_by(_INSIGHT.c.insight_id)
    )


@cache
def escalations() -> Select[Any]:
    """The escalations raised by the day."""
    return (
        select(_ESCALATION)
        .where(known(_ESCALATION), _ESCALATION.c.archived.is_(False), _ESCALATION.c.raised_on <= DAY)
        .order_by(_ESCALATION.c.escalation_id)
    )


@cache
def first_act() -> Select[Any]:
    """When the portfolio's first act was recorded."""
    return (
        select(_ACT.c.recorded_at).where(_ACT.c.portfolio_id == PORTFOLIO).order_by(_ACT.c.revision).limit(1)
    )


@cache
def newest_act() -> Select[Any]:
    """The last revision recorded before `end`, within what is known."""
    by_then = (_ACT.c.portfolio_id == PORTFOLIO, _ACT.c.revision <= KNOWN, _ACT.c.recorded_at < END)
    return select(_ACT.c.revision).where(*by_then).order_by(_ACT.c.revision.desc()).limit(1)
