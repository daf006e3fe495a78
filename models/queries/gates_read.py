"""Reads what gates are judged by: requests, answers, waivers, live objectives, and what was decided, as rows."""

from functools import cache
from typing import Any

from sqlalchemy import Select, or_, select

from models.queries.known import DAY, known, once_known
from models.tables.gates import GateAnswer, GateRequestVersion, Waiver
from models.tables.governance import Decision
from models.tables.strategy import InitiativeStage, ObjectiveVersion
from models.vocabulary import DecisionKind

_REQUEST, _ANSWER, _WAIVER = GateRequestVersion.__table__, GateAnswer.__table__, Waiver.__table__
_DECISION, _OBJECTIVE = Decision.__table__, ObjectiveVersion.__table__
_STAGE = InitiativeStage.__table__


@cache
def requests() -> Select[Any]:
    """The requests made by the day, newest first."""
    wanted = (known(_REQUEST), _REQUEST.c.archived.is_(False), _REQUEST.c.requested_on <= DAY)
    return select(_REQUEST).where(*wanted).order_by(_REQUEST.c.gate_request_id.desc())


@cache
def answers() -> Select[Any]:
    """What was answered to criteria by the day."""
    return (
        select(_ANSWER)
        .where(known(_ANSWER), _ANSWER.c.answered_on <= DAY)
        .order_by(_ANSWER.c.gate_request_id, _ANSWER.c.version)
    )


@cache
def waivers() -> Select[Any]:
    """The waivers given by the day and not withdrawn, expired ones too."""
    wanted = (known(_WAIVER), _WAIVER.c.withdrawn.is_(False), _WAIVER.c.waived_on <= DAY)
    return select(_WAIVER).where(*wanted).order_by(_WAIVER.c.initiative_id, _WAIVER.c.version)


@cache
def stages() -> Select[Any]:
    """Every stage of every initiative by the revision, oldest first."""
    columns = (_STAGE.c.initiative_id, _STAGE.c.stage, _STAGE.c.effective_on)
    return select(*columns).where(once_known(_STAGE)).order_by(_STAGE.c.initiative_id, _STAGE.c.version)


@cache
def live_objectives() -> Select[int]:
    """The ids of the objectives that are live on the day."""
    begun = or_(_OBJECTIVE.c.valid_from.is_(None), _OBJECTIVE.c.valid_from <= DAY)
    lasts = or_(_OBJECTIVE.c.valid_until.is_(None), _OBJECTIVE.c.valid_until >= DAY)
    live = (known(_OBJECTIVE), _OBJECTIVE.c.archived.is_(False), begun, lasts)
    return select(_OBJECTIVE.c.objective_id).where(*live)


@cache
def decided() -> Select[Any]:
    """The decisions to continue and to pivot by the day: initiative_id, kind, setting, decided_on, condition_due_on."""
    columns = (_DECISION.c.initiative_id, _DECISION.c.kind, _DECISION.c.setting, _DECISION.c.decided_on)
    kinds = (DecisionKind.CONTINUE.value, DecisionKind.PIVOT.value)
    wanted = (known(_DECISION), _DECISION.c.kind.in_(kinds), _DECISION.c.decided_on <= DAY)
    return (
        select(*columns, _DECISION.c.condition_due_on)
        .where(*wanted, _DECISION.c.initiative_id.is_not(None))
        .order_by(_DECISION.c.version)
    )
