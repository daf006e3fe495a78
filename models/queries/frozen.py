"""Loads what a decision rests on, as it was seen when it was frozen."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from models.database import Database
from models.errors import NotFound, Unreadable
from models.queries.known import PORTFOLIO, AnyRow
from models.tables.governance import Decision, FrozenView
from models.views.form_parts import UnreadableView
from models.views.frozen_form import View, from_text, text_hash

_DECISION, _FROZEN = Decision.__table__, FrozenView.__table__


def load_frozen(database: Database, portfolio_id: int, decision_id: int) -> View:
    """The view that a decision rests on; `decision_id` is the decision's version.

    Raises NotFound where the decision is not there or rests on no view, Unreadable where the view was changed
    since, or comes from a newer Steerdeck.
    """
    with database.read() as session:
        values = {"portfolio": portfolio_id, "decision": decision_id}
        row = session.execute(_frozen(), values).one_or_none()
    if row is None:
        raise NotFound("This decision is not there, or rests on no view that was kept.")
    return _opened(row)


def _opened(row: AnyRow) -> View:
    try:
        if text_hash(row.body) != row.digest:
            raise Unreadable("This view was changed after it was frozen. Restore it from a backup.")
        return from_text(row.body)
    except UnreadableView as fault:
        raise Unreadable(str(fault)) from fault


@cache
def _frozen() -> Select[Any]:
    return (
        select(_FROZEN.c.body, _FROZEN.c.digest)
        .join_from(_DECISION, _FROZEN, _FROZEN.c.id == _DECISION.c.frozen_view_id)
        .where(_DECISION.c.portfolio_id == PORTFOLIO, _DECISION.c.version == bindparam("decision"))
    )
