"""Reads the audit trail, newest first, by page: acts, and what each changed from what to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from models.database import Database
from models.queries.audit_changes import Written, fold, in_plain_words
from models.queries.audit_filter import Served, acts_wanted, load_served
from models.queries.audit_loaded import RECORDED, load_written
from models.queries.known import AnyRow
from models.queries.moment import Frame, load_frame
from models.tables.audit import AuditEntry
from models.tables.portfolio import Act
from models.views.trail import ActView, Change, TrailAct, TrailChoices, TrailFilter, TrailPage
from models.vocabulary_trail import TABLES, act_word

_ENTRY, _ACT = AuditEntry.__table__, Act.__table__
NEWEST = 2**62
PAGE, WHOLE, PART = 25, 400, 60
"""Acts on a page; rows up to which an act is read whole; rows that are read of a larger one."""
EVERYTHING = TrailFilter()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of the trail."""

    session: Session
    frame: Frame
    wanted: TrailFilter
    served: Served
    whole: int = WHOLE


def load_trail(
    database: Database,
    portfolio_id: int,
    wanted: TrailFilter = EVERYTHING,
    *,
    by: str | None = None,
    before: int = NEWEST,
    most: int = PAGE,
) -> TrailPage:
    """The newest acts that are wanted and are older than revision `before`; `by` narrows to one account's own.

    Raises NotFound where there is no such portfolio.
    """
    with database.read() as session:
        reading = _begin(session, portfolio_id, wanted, database)
        rows = _acts(reading, by=by, before=before, most=most + 1)
        return TrailPage(
            tuple(_drawn(reading, rows[:most])), rows[most - 1].revision if rows[most:] else None
        )


def whole_trail(
    database: Database, portfolio_id: int, wanted: TrailFilter = EVERYTHING, *, by: str | None = None
) -> Iterator[TrailAct]:
    """Every act that is wanted, whole, newest first, read in pages. Raises NotFound."""
    before: int | None = NEWEST
    while before is not None:
        with database.read() as session:
            reading = _begin(session, portfolio_id, wanted, database, whole=NEWEST)
            rows = _acts(reading, by=by, before=before, most=500)
            drawn = _drawn(reading, rows)
        yield from drawn
        before = rows[-1].revision if len(rows) == 500 else None


def load_choices(database: Database, portfolio_id: int) -> TrailChoices:
    """Who has acted in a portfolio and what was done, each once."""
    ours = _ACT.c.portfolio_id == portfolio_id
    with database.read() as session:
        actors = session.scalars(select(_ACT.c.actor).where(ours).distinct()).all()
        commands = session.scalars(select(_ACT.c.command).where(ours).distinct()).all()
    return TrailChoices(tuple(sorted(actors, key=str.casefold)), tuple(sorted(commands, key=act_word)))


def _begin(
    session: Session, portfolio_id: int, wanted: TrailFilter, database: Database, *, whole: int = WHOLE
) -> _Reading:
    frame = load_frame(session, portfolio_id, now=database.clock())
    return _Reading(session, frame, wanted, load_served(session, wanted.initiative_id), whole)


def _acts(reading: _Reading, *, by: str | None, before: int, most: int) -> Sequence[AnyRow]:
    zone = reading.frame.settings.zone
    statement = acts_wanted(reading.wanted, reading.frame.id, zone=zone, by=by)
    limited = statement.where(_ACT.c.revision < before).order_by(_ACT.c.revision.desc()).limit(most)
    return reading.session.execute(limited).all()


def _drawn(reading: _Reading, rows: Sequence[AnyRow]) -> Iterator[TrailAct]:
    written = _all_written(reading, rows)
    currency = reading.frame.settings.currency
    said = in_plain_words(reading.session, [one for one, _ in written], currency)
    undone = _undone(reading, rows)
    zone = ZoneInfo(reading.frame.settings.zone)
    for row, changes, (_, more) in zip(rows, said, written, strict=True):
        yield TrailAct(
            act=act_view(row),
            local=row.recorded_at.replace(tzinfo=row.recorded_at.tzinfo or UTC).astimezone(zone),
            changes=_searched(changes, reading.wanted.words),
            more=more,
            of=undone.get(row.undoes, ""),
        )


def act_view(row: AnyRow) -> ActView:
    """An act as its row says it."""
    return ActView(
        id=row.id,
        revision=row.revision,
        recorded_at=row.recorded_at,
        actor=row.actor,
        role=row.role,
        command=row.command,
        summary=row.summary,
        undoes=row.undoes,
        undone=bool(row.undone),
    )


def _undone(reading: _Reading, rows: Sequence[AnyRow]) -> dict[int, str]:
    """What the acts that undo something took back."""
    ids = [row.undoes for row in rows if row.undoes is not None]
    found = select(_ACT.c.id, _ACT.c.command, _ACT.c.actor, _ACT.c.summary).where(_ACT.c.id.in_(ids))
    return {
        row.id: f"{act_word(row.command)}{f' ({row.summary})' if row.summary else ''}, by {row.actor}"
        for row in (reading.session.execute(found) if ids else ())
    }


def _all_written(reading: _Reading, acts: Sequence[AnyRow]) -> list[tuple[list[Written], int]]:
    """What each act wrote as far as it is wanted, and how many records more there are."""
    count = {act.intent: reading.session.scalar(_count(), {"intent": act.intent}) or 0 for act in acts}
    elsewhere = {act.revision for act in acts if not count[act.intent]}
    came = load_written(reading.session, reading.frame.id, elsewhere)
    return [
        _written(reading, act.intent, count[act.intent])
        if count[act.intent]
        else (_wanted(reading, came.get(act.revision, [])), 0)
        for act in acts
    ]


def _written(reading: _Reading, intent: str, rows: int) -> tuple[list[Written], int]:
    if rows <= reading.whole:
        return _wanted(reading, fold(_entries(reading.session, intent))), 0
    part = _part(reading.session, intent)
    records = reading.session.scalar(_count_records(), {"intent": intent}) or 0
    shown = fold(part, ended=False)
    return _wanted(reading, shown), max(records - len(shown), 0)


def _wanted(reading: _Reading, written: list[Written]) -> list[Written]:
    """The records that fit the filter; all where none does, for then the act itself was meant."""
    kind = reading.wanted.kind
    fitting = [
        one
        for one in written
        if (kind is None or one.table in TABLES[kind]) and reading.served.holds(one.table, one.cells)
    ]
    return fitting or written


def _searched(changes: Sequence[Change], words: str) -> tuple[Change, ...]:
    sought = words.casefold().strip()
    return tuple(one for one in changes if sought in one.words) or tuple(changes)


def _entries(session: Session, intent: str) -> Sequence[AnyRow]:
    return session.execute(_of_act(), {"intent": intent}).all()


def _part(session: Session, intent: str) -> list[AnyRow]:
    """The first rows that a large act wrote, with the older versions that they took the place of."""
    new = session.execute(_of_act().where(*_RECORDS).limit(PART), {"intent": intent}).all()
    old = [
        row
        for one in new
        for row in session.execute(
            _replaced(), {"intent": intent, "table": one.table_name, "entry": one.id}
        ).all()
    ]
    return [*old, *new]


_RECORDS = (
    _ENTRY.c.action == "insert",
    _ENTRY.c.table_name.in_(RECORDED),
)
_NEW = _ENTRY.alias("new")


@cache
def _of_act() -> Select[Any]:
    return select(_ENTRY).where(_ENTRY.c.intent == bindparam("intent")).order_by(_ENTRY.c.id)


@cache
def _count() -> Select[Any]:
    return select(func.count()).where(_ENTRY.c.intent == bindparam("intent"))


@cache
def _count_records() -> Select[Any]:
    return _count().where(*_RECORDS)


@cache
def _replaced() -> Select[Any]:
    """The end of the version that an entry (`entry`, of `table`) took the place of."""
    supersedes = func.json_extract(_NEW.c.after, "$.supersedes")
    older = select(supersedes).where(_NEW.c.id == bindparam("entry")).scalar_subquery()
    return select(_ENTRY).where(
        _ENTRY.c.table_name == bindparam("table"),
        _ENTRY.c.row_id == older,
        _ENTRY.c.action == "update",
        _ENTRY.c.intent == bindparam("intent"),
    )
