"""Reads one review, its agenda, and the decisions on its initiatives with what came of them, as rows."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from models.queries.known import DAY, known, once_known
from models.tables.governance import Action, Adjustment, AgendaItemVersion, Decision, ReviewVersion
from models.tables.money import FundingMove

_REVIEW, _ITEM = ReviewVersion.__table__, AgendaItemVersion.__table__
_DECISION, _ACTION, _ADJUSTMENT = Decision.__table__, Action.__table__, Adjustment.__table__
_MOVE = FundingMove.__table__
_ONE_REVIEW: BindParameter[Any] = bindparam("review")


@cache
def review() -> Select[Any]:
    """One review."""
    return select(_REVIEW).where(known(_REVIEW), _REVIEW.c.review_id == _ONE_REVIEW)


@cache
def agenda() -> Select[Any]:
    """The items of the review, in their order."""
    return (
        select(_ITEM)
        .where(known(_ITEM), _ITEM.c.review_id == _ONE_REVIEW, _ITEM.c.archived.is_(False))
        .order_by(_ITEM.c.position, _ITEM.c.agenda_item_id)
    )


@cache
def decisions() -> Select[Any]:
    """All decisions on the `initiatives`, corrected ones too, oldest first."""
    wanted = _DECISION.c.initiative_id.in_(bindparam("initiatives", expanding=True))
    return (
        select(_DECISION)
        .where(once_known(_DECISION), wanted, _DECISION.c.decided_on <= DAY)
        .order_by(_DECISION.c.decided_on, _DECISION.c.version)
    )


@cache
def actions() -> Select[Any]:
    """The actions of the `decisions`."""
    return select(_ACTION).where(known(_ACTION), _of_decisions(_ACTION)).order_by(_ACTION.c.version)


@cache
def adjustments() -> Select[Any]:
    """The changes in delivery that the `decisions` led to by the day, oldest first."""
    wanted = (known(_ADJUSTMENT), _of_decisions(_ADJUSTMENT), _ADJUSTMENT.c.adjusted_on <= DAY)
    return select(_ADJUSTMENT).where(*wanted).order_by(_ADJUSTMENT.c.adjusted_on, _ADJUSTMENT.c.version)


@cache
def moves() -> Select[Any]:
    """The money that the `decisions` moved."""
    return select(_MOVE).where(known(_MOVE), _of_decisions(_MOVE)).order_by(_MOVE.c.version)


def _of_decisions(table: Any) -> Any:  # noqa: ANN401  a table of any kind and its condition
    return table.c.decision_id.in_(bindparam("decisions", expanding=True))
