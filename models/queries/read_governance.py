"""Reads decisions and reviews as rows."""

from functools import cache
from typing import Any

from sqlalchemy import Select, and_, select

from models.queries.known import DAY, INITIATIVE, Scope, known, known_in, newest, of_initiative
from models.tables.governance import Decision, ReviewVersion

_DECISION, _REVIEW = Decision.__table__, ReviewVersion.__table__


@cache
def newest_decisions(scope: Scope) -> Select[Any]:
    """The newest decision on each initiative."""
    wanted = and_(
        known(_DECISION), of_initiative(scope, _DECISION.c.initiative_id), _DECISION.c.decided_on <= DAY
    )
    ranked = newest(
        select(_DECISION).where(wanted),
        _DECISION.c.initiative_id,
        _DECISION.c.decided_on,
        _DECISION.c.version,
    )
    return select(ranked).where(ranked.c.place == 1)


@cache
def decisions() -> Select[Any]:
    """All decisions on one initiative, newest first."""
    known_then = known_in(Scope.INITIATIVE, _DECISION)
    wanted = and_(known_then, _DECISION.c.initiative_id == INITIATIVE, _DECISION.c.decided_on <= DAY)
    return select(_DECISION).where(wanted).order_by(_DECISION.c.decided_on.desc(), _DECISION.c.version.desc())


@cache
def reviews() -> Select[Any]:
    """The portfolio's reviews that are not archived, by their day."""
    return (
        select(_REVIEW)
        .where(known(_REVIEW), _REVIEW.c.archived.is_(False))
        .order_by(_REVIEW.c.planned_on, _REVIEW.c.review_id)
    )
