"""Reads what steering is judged by as rows: decisions, updates with whom they concern, moves, insights, escalations."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, case, func, select

from models.queries.known import DAY, KNOWN, PORTFOLIO, known, once_known
from models.tables.evidence import CheckIn
from models.tables.governance import Adjustment, AgendaItemVersion, Decision, FrozenView
from models.tables.money import Budget, FundingMove
from models.tables.portfolio import Act
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Dependency,
    InitiativeStage,
    InitiativeVersion,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.tables.upwards import EscalationVersion, InsightVersion
from models.vocabulary import Strength

_DECISION, _FROZEN, _ADJUSTMENT = Decision.__table__, FrozenView.__table__, Adjustment.__table__
_ITEM, _ACT, _CHECK_IN = AgendaItemVersion.__table__, Act.__table__, CheckIn.__table__
_BUDGET, _MOVE = Budget.__table__, FundingMove.__table__
_OBJECTIVE, _KEY_RESULT = ObjectiveVersion.__table__, KeyResultVersion.__table__
_INITIATIVE, _STAGE = InitiativeVersion.__table__, InitiativeStage.__table__
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
def updates() -> Select[Any]:
    """Every change of an objective by the revision, oldest first; its first version is none."""
    return (
        select(_OBJECTIVE)
        .where(once_known(_OBJECTIVE), _OBJECTIVE.c.supersedes.is_not(None))
        .order_by(_OBJECTIVE.c.version)
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
def stages() -> Select[Any]:
    """Every stage of every initiative by the revision, oldest first."""
    columns = (_STAGE.c.initiative_id, _STAGE.c.revision, _STAGE.c.stage, _STAGE.c.effective_on)
    return select(*columns).where(once_known(_STAGE)).order_by(_STAGE.c.initiative_id, _STAGE.c.version)


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
def budgets() -> Select[Any]:
    """All approved budgets by the day, oldest first: initiative_id, effective_on, approved."""
    columns = (_BUDGET.c.initiative_id, _BUDGET.c.effective_on, _BUDGET.c.approved)
    return (
        select(*columns)
        .where(known(_BUDGET), _BUDGET.c.effective_on <= DAY)
        .order_by(_BUDGET.c.initiative_id, _BUDGET.c.effective_on, _BUDGET.c.version)
    )


@cache
def agenda() -> Select[Any]:
    """The agenda items of all reviews that are about an initiative."""
    about = _ITEM.c.initiative_id.is_not(None)
    return (
        select(_ITEM).where(known(_ITEM), about, _ITEM.c.archived.is_(False)).order_by(_ITEM.c.agenda_item_id)
    )


@cache
def rights() -> Select[Any]:
    """The decision right of every version of every initiative by the revision, with when it stood."""
    columns = (_INITIATIVE.c.initiative_id, _INITIATIVE.c.revision, _INITIATIVE.c.until)
    return select(*columns, _INITIATIVE.c.decision_right).where(once_known(_INITIATIVE))


@cache
def first_effects() -> Select[Any]:
    """Every version's first-effect day of the key results whose first effect is still ahead, oldest first."""
    ahead = select(_KEY_RESULT.c.key_result_id).where(known(_KEY_RESULT), _KEY_RESULT.c.first_effect_on > DAY)
    columns = (_KEY_RESULT.c.key_result_id, _KEY_RESULT.c.first_effect_on, _KEY_RESULT.c.decision_id)
    return (
        select(*columns)
        .where(once_known(_KEY_RESULT), _KEY_RESULT.c.key_result_id.in_(ahead))
        .order_by(_KEY_RESULT.c.key_result_id, _KEY_RESULT.c.version)
    )


@cache
def check_ins() -> Select[Any]:
    """For each key result how many check-ins stand from `since` to the day, and how many of them without evidence."""
    own = select(_KEY_RESULT.c.key_result_id).where(known(_KEY_RESULT), _KEY_RESULT.c.archived.is_(False))
    unbacked = func.sum(case((_CHECK_IN.c.strength < int(Strength.INDICATIVE), 1), else_=0))
    return (
        select(_CHECK_IN.c.key_result_id, func.count().label("taken"), unbacked.label("unbacked"))
        .where(
            _CHECK_IN.c.key_result_id.in_(own),
            _CHECK_IN.c.observed_on >= SINCE,
            _CHECK_IN.c.observed_on <= DAY,
            known(_CHECK_IN),
            _CHECK_IN.c.withdrawn.is_(False),
        )
        .group_by(_CHECK_IN.c.key_result_id)
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
