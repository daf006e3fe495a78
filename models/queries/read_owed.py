"""Reads what people owe besides check-ins, and what is said around check-ins, as rows."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, or_, select

from models.queries.known import DAY, PORTFOLIO, Scope, known, known_in
from models.tables.evidence import CheckIn
from models.tables.governance import Action, Decision
from models.tables.strategy import KeyResult
from models.tables.updates import CheckInResponse, KeptDraft
from models.vocabulary_updates import ResponseKind

_ACTION, _DECISION = Action.__table__, Decision.__table__
_KEY_RESULT = KeyResult.__table__
_CHECK_IN, _RESPONSE, _DRAFT = CheckIn.__table__, CheckInResponse.__table__, KeptDraft.__table__
KEY_RESULT: BindParameter[Any] = bindparam("key_result")
SINCE: BindParameter[Any] = bindparam("since")
HOLDER: BindParameter[Any] = bindparam("holder")


@cache
def open_actions() -> Select[Any]:
    """Actions of decisions that are not done by the day, with the decision that asked for each."""
    columns = (_DECISION.c.initiative_id, _DECISION.c.kind, _DECISION.c.decided_on, _DECISION.c.decided_by)
    is_open = or_(_ACTION.c.done_on.is_(None), _ACTION.c.done_on > DAY)
    return (
        select(_ACTION.c.version, _ACTION.c.what, _ACTION.c.due_on, _ACTION.c.owner_id, *columns)
        .join_from(_ACTION, _DECISION, _DECISION.c.version == _ACTION.c.decision_id)
        .where(known(_ACTION), is_open, _DECISION.c.decided_on <= DAY)
        .order_by(_ACTION.c.version)
    )


@cache
def scheduled() -> Select[Any]:
    """Check-ins that stand and are dated after the day, the soonest first."""
    ours = select(_KEY_RESULT.c.id).where(_KEY_RESULT.c.portfolio_id == PORTFOLIO)
    found = (_CHECK_IN.c.key_result_id.in_(ours), _CHECK_IN.c.observed_on > DAY)  # by series: few lie ahead
    stands = (known_in(Scope.INITIATIVE, _CHECK_IN), _CHECK_IN.c.withdrawn.is_(False))
    return select(_CHECK_IN).where(*found, *stands).order_by(_CHECK_IN.c.observed_on, _CHECK_IN.c.version)


@cache
def questions() -> Select[Any]:
    """Questions asked back about check-ins and not answered by the day, each with its check-in."""
    cells = [column.label(f"of_{column.name}") for column in _CHECK_IN.c]
    is_open = or_(_RESPONSE.c.answered_on.is_(None), _RESPONSE.c.answered_on > DAY)
    asked = (_RESPONSE.c.kind == ResponseKind.ASKED.value, _RESPONSE.c.said_on <= DAY, is_open)
    return (
        select(_RESPONSE, *cells)
        .join_from(_RESPONSE, _CHECK_IN, _CHECK_IN.c.version == _RESPONSE.c.check_in_version)
        .where(known(_RESPONSE), *asked)
        .order_by(_RESPONSE.c.said_on, _RESPONSE.c.version)
    )


@cache
def said_lately() -> Select[Any]:
    """What was said to check-ins, or answered, on or after a day (`since`), the newest first."""
    said = _RESPONSE.c.said_on.between(SINCE, DAY)
    answered = _RESPONSE.c.answered_on.between(SINCE, DAY)
    return (
        select(_RESPONSE)
        .where(known(_RESPONSE), or_(said, answered))
        .order_by(_RESPONSE.c.said_on.desc(), _RESPONSE.c.version.desc())
    )


@cache
def responses() -> Select[Any]:
    """What was said to the check-ins of one key result (`key_result`) of the portfolio, oldest first."""
    ours = (
        known_in(Scope.INITIATIVE, _RESPONSE),
        _RESPONSE.c.key_result_id == KEY_RESULT,
        _RESPONSE.c.said_on <= DAY,
    )
    return select(_RESPONSE).where(*ours).order_by(_RESPONSE.c.said_on, _RESPONSE.c.version)


@cache
def check_ins() -> Select[Any]:
    """The check-ins of one key result (`key_result`) of the portfolio that stand, scheduled too, oldest first."""
    stands = (known_in(Scope.INITIATIVE, _CHECK_IN), _CHECK_IN.c.withdrawn.is_(False))
    ours = _CHECK_IN.c.key_result_id == KEY_RESULT
    return select(_CHECK_IN).where(ours, *stands).order_by(_CHECK_IN.c.observed_on, _CHECK_IN.c.version)


@cache
def drafts() -> Select[Any]:
    """What one person (`holder`) has typed and not saved: place, body, kept_at."""
    ours = (_DRAFT.c.portfolio_id == PORTFOLIO, _DRAFT.c.holder == HOLDER)
    return select(_DRAFT.c.place, _DRAFT.c.body, _DRAFT.c.kept_at).where(*ours)
