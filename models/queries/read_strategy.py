"""Reads objectives, key results, initiatives with their stages, and contributions as rows."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from models.queries.known import (
    DAY,
    INITIATIVE,
    KNOWN,
    PORTFOLIO,
    Scope,
    known,
    known_in,
    of_initiative,
    of_key_result,
    once_known,
)
from models.tables.portfolio import Act
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Initiative,
    InitiativeStage,
    InitiativeVersion,
    InterimTarget,
    KeyResultVersion,
    ObjectiveVersion,
    OwnField,
)
from models.vocabulary import Rhythm

_ACT = Act.__table__
_OBJECTIVE = ObjectiveVersion.__table__
_KEY_RESULT = KeyResultVersion.__table__
_INTERIM = InterimTarget.__table__
_IDENTITY, _INITIATIVE = Initiative.__table__, InitiativeVersion.__table__
_STAGE = InitiativeStage.__table__
_LINK = ContributionLink.__table__
_CONTRIBUTION = ContributionVersion.__table__
_OWN = OwnField.__table__
NOT_SHOWN = ("recorded_at", "portfolio_id", "supersedes", "claim_sentence", "claim_by")


@cache
def objectives() -> Select[Any]:
    """Every version of every objective by the revision, with its author, oldest first."""
    act = and_(_ACT.c.portfolio_id == _OBJECTIVE.c.portfolio_id, _ACT.c.revision == _OBJECTIVE.c.revision)
    return (
        select(_OBJECTIVE, _ACT.c.actor)
        .join_from(_OBJECTIVE, _ACT, act, isouter=True)
        .where(once_known(_OBJECTIVE))
        .order_by(_OBJECTIVE.c.objective_id, _OBJECTIVE.c.version)
    )


@cache
def key_results(scope: Scope) -> Select[Any]:
    """Key results as known, for one initiative every version by the revision with its moment, oldest first."""
    moment = (_KEY_RESULT.c.recorded_at,) if scope is Scope.INITIATIVE else ()
    return (
        select(*(column for column in _KEY_RESULT.c if column.name not in NOT_SHOWN), *moment)
        .where(_versions(scope))
        .order_by(_KEY_RESULT.c.key_result_id, _KEY_RESULT.c.version)
    )


@cache
def led(scope: Scope) -> Select[int]:
    """The ids of key results that another feeds, which is open and seen at least every quarter."""
    feeds = _KEY_RESULT.c.feeds_id
    often = _KEY_RESULT.c.rhythm.not_in((Rhythm.HALF_YEARLY.value, Rhythm.YEARLY.value))
    is_open = or_(_KEY_RESULT.c.closed_on.is_(None), _KEY_RESULT.c.closed_on > DAY)
    return select(feeds).where(
        known_in(scope, _KEY_RESULT),
        of_key_result(scope, feeds),
        _KEY_RESULT.c.archived.is_(False),
        often,
        is_open,
    )


@cache
def interim_targets(scope: Scope) -> Select[Any]:
    """Interim targets of the versions that `key_results` reads: version, due_on, value."""
    return (
        select(_KEY_RESULT.c.version, _INTERIM.c.due_on, _INTERIM.c.value)
        .join_from(_INTERIM, _KEY_RESULT, _INTERIM.c.key_result_version == _KEY_RESULT.c.version)
        .where(_versions(scope))
        .order_by(_KEY_RESULT.c.version, _INTERIM.c.due_on)
    )


def _versions(scope: Scope) -> ColumnElement[bool]:
    # One initiative's are found by their ids: an index that begins with the portfolio would be read whole.
    seen = known(_KEY_RESULT) if scope is Scope.PORTFOLIO else _KEY_RESULT.c.revision <= KNOWN
    return and_(seen, of_key_result(scope, _KEY_RESULT.c.key_result_id))


@cache
def initiatives(scope: Scope) -> Select[Any]:
    """Initiatives as known, each once for every stage it has had, oldest stage first."""
    # One of the portfolio's, found by its id alone: an index that begins with the portfolio would be read whole.
    ours = select(_IDENTITY.c.id).where(_IDENTITY.c.id == INITIATIVE, _IDENTITY.c.portfolio_id == PORTFOLIO)
    one = and_(known_in(scope, _INITIATIVE), _INITIATIVE.c.initiative_id == ours.scalar_subquery())
    wanted = known(_INITIATIVE) if scope is Scope.PORTFOLIO else one
    # Without the portfolio: an index that begins with it would be read whole for each initiative.
    staged = and_(_STAGE.c.initiative_id == _INITIATIVE.c.initiative_id, _STAGE.c.revision <= KNOWN)
    stage = (_STAGE.c.stage, _STAGE.c.claimed, _STAGE.c.gate_owed, _STAGE.c.effective_on)
    return (
        select(*(column for column in _INITIATIVE.c if column.name not in NOT_SHOWN), *stage)
        .join_from(_INITIATIVE, _STAGE, staged, isouter=True)
        .where(wanted)
        .order_by(_INITIATIVE.c.initiative_id, _STAGE.c.version)
    )


@cache
def contributions(scope: Scope) -> Select[Any]:
    """Contributions as known that are not archived, in the order they were made."""
    wanted = and_(known_in(scope, _CONTRIBUTION), _CONTRIBUTION.c.archived.is_(False))
    return (
        select(
            _CONTRIBUTION.c.contribution_id,
            _CONTRIBUTION.c.version,
            _LINK.c.initiative_id,
            _LINK.c.key_result_id,
            _CONTRIBUTION.c.kind,
            _CONTRIBUTION.c.weight,
            _CONTRIBUTION.c.share,
            _CONTRIBUTION.c.enables,
        )
        .join_from(_CONTRIBUTION, _LINK, _CONTRIBUTION.c.contribution_id == _LINK.c.id)
        .where(wanted, of_initiative(scope, _LINK.c.initiative_id))
        .order_by(_LINK.c.initiative_id, _CONTRIBUTION.c.contribution_id)
    )


@cache
def own_fields() -> Select[Any]:
    """The own fields of one initiative as known, by name."""
    return (
        select(_OWN.c.name, _OWN.c.value)
        .where(known_in(Scope.INITIATIVE, _OWN), _OWN.c.initiative_id == INITIATIVE)
        .order_by(_OWN.c.name)
    )
