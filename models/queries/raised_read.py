"""Reads insights with what was said of them, escalations with their steps and replies, as rows."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from models.queries.known import DAY, known, once_known
from models.tables.strategy import InitiativeVersion, ObjectiveVersion
from models.tables.upwards import EscalationReply, EscalationStep, InsightQuestion

_QUESTION, _STEP, _REPLY = InsightQuestion.__table__, EscalationStep.__table__, EscalationReply.__table__
_OBJECTIVE, _INITIATIVE = ObjectiveVersion.__table__, InitiativeVersion.__table__


@cache
def questions() -> Select[Any]:
    """What was said by the day of whether insights helped, oldest first."""
    wanted = (known(_QUESTION), _QUESTION.c.answered_on <= DAY)
    return select(_QUESTION).where(*wanted).order_by(_QUESTION.c.answered_on, _QUESTION.c.version)


@cache
def updates() -> Select[Any]:
    """Versions of objectives by their numbers (`versions`), superseded ones too."""
    wanted = _OBJECTIVE.c.version.in_(bindparam("versions", expanding=True))
    return select(_OBJECTIVE).where(once_known(_OBJECTIVE), wanted)


@cache
def steps() -> Select[Any]:
    """The steps of all ladders, lowest first."""
    return (
        select(_STEP)
        .where(known(_STEP), _STEP.c.archived.is_(False))
        .order_by(_STEP.c.escalation_id, _STEP.c.place)
    )


@cache
def replies() -> Select[Any]:
    """All replies to questions by the day, oldest first."""
    wanted = (known(_REPLY), _REPLY.c.replied_on <= DAY)
    return select(_REPLY).where(*wanted).order_by(_REPLY.c.replied_on, _REPLY.c.version)


@cache
def initiatives() -> Select[Any]:
    """What initiatives are called and who stands behind them, archived ones too."""
    columns = (_INITIATIVE.c.initiative_id, _INITIATIVE.c.name, _INITIATIVE.c.owner_id)
    return select(*columns, _INITIATIVE.c.sponsor_id).where(known(_INITIATIVE))
