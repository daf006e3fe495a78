"""Draws a key result as a check-in would leave it, by the same rules over the same series; nothing is written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from models.database import Database
from models.drafts import CheckInDraft
from models.errors import NotFound
from models.queries import read_governance, read_owed, read_strategy
from models.queries.key_result_views import check_in_view, key_result_views
from models.queries.known import AnyRow, Scope, known
from models.queries.measured import Measured, group_interims, known_day, measure, observed_of, promises_of
from models.queries.moment import Frame, load_frame
from models.queries.read_names import Wanted, load_names
from models.queries.responses import response_view
from models.queries.review_days import review_days
from models.rules.evidence import counted_strength
from models.tables.base import FOREVER
from models.tables.strategy import InterimTarget, KeyResultVersion
from models.views.owed import Preview
from models.vocabulary import Strength

_KEY_RESULT, _INTERIM = KeyResultVersion.__table__, InterimTarget.__table__


def preview_check_in(
    database: Database, portfolio_id: int, draft: CheckInDraft | None, *, key_result_id: int | None = None
) -> Preview:
    """The key result of a draft as it would stand once that is recorded; as it stands without a draft.

    Drawn for today, for a scheduled draft for its day. Raises NotFound.
    """
    id = draft.key_result_id if draft else key_result_id
    with database.read() as session:
        frame = load_frame(session, portfolio_id, now=database.clock())
        if draft and draft.observed_on > frame.moment.day:
            frame = replace(frame, moment=replace(frame.moment, day=draft.observed_on))
        return _drawn(session, frame, id, draft)


def _drawn(session: Session, frame: Frame, id: int | None, draft: CheckInDraft | None) -> Preview:
    values = {**frame.values, "key_result": id}
    row = session.execute(_one(), values).one_or_none()
    if row is None:
        raise NotFound("This key result is not there any more. Load the page again.")
    stand = session.execute(read_owed.check_ins(), values).all()
    seen: list[Any] = [one for one in stand if one.observed_on <= frame.moment.day]
    seen += [would_be(draft, row, stand, frame.moment.recorded_at)] if draft else []
    measured = _measured(session, frame, row, seen)
    people, goals = {row.owner_id}, {row.objective_id}
    names = load_names(session, frame, Wanted(people, set(), goals, {row.feeds_id}))
    (view,) = key_result_views(measured, names, {one.version: one for one in seen}, frame.moment)
    said = session.execute(read_owed.responses(), values)
    return Preview(
        key_result=view,
        day=frame.moment.day,
        stale_from=known_day(int(measured.assessment.stale_from[0])) if view.newest else None,
        check_ins=tuple(check_in_view(one, frame.moment.known) for one in stand),
        responses=tuple(response_view(one, frame.moment.day) for one in said),
        newest=max((one.version for one in stand), default=0),
    )


def _measured(session: Session, frame: Frame, row: AnyRow, seen: Sequence[Any]) -> Measured:
    interims = group_interims(session.execute(_interims(), {"version": row.version}))
    reviews = session.execute(read_governance.reviews(), frame.values).all()
    return measure(
        frame,
        [row],
        interims,
        promises=promises_of([row], interims),
        observed=observed_of(seen, {row.key_result_id: 0}),
        last_review=review_days(reviews, frame.moment.day).last_on,
        led=frozenset(session.scalars(read_strategy.led(Scope.PORTFOLIO), frame.values)),
    )


def would_be(draft: CheckInDraft, row: AnyRow, seen: Sequence[Any], moment: datetime) -> SimpleNamespace:
    """The row that the draft would become, later recorded than all that were seen."""
    stated = Strength(row.source_strength) if draft.strength is None else draft.strength
    return SimpleNamespace(
        version=1 + max((one.version for one in seen), default=0),
        key_result_id=draft.key_result_id,
        observed_on=draft.observed_on,
        value=float(draft.value),
        strength=int(counted_strength(stated, backed=bool(draft.link or draft.files) or row.automatic)),
        source=draft.source or row.source,
        link=draft.link,
        learned=draft.learned,
        confidence=draft.confidence,
        author="",
        recorded_at=moment,
        supersedes=None,
        until=FOREVER,
        withdrawn=False,
    )


def _one() -> Select[Any]:
    return select(_KEY_RESULT).where(known(_KEY_RESULT), _KEY_RESULT.c.key_result_id == read_owed.KEY_RESULT)


def _interims() -> Select[Any]:
    return (
        select(_INTERIM.c.key_result_version, _INTERIM.c.due_on, _INTERIM.c.value)
        .where(_INTERIM.c.key_result_version == bindparam("version"))
        .order_by(_INTERIM.c.due_on)
    )
