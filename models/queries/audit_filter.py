"""Which acts of a trail are wanted: by account, kind of record, initiative, command, day and words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, Table, exists, func, or_, select, union
from sqlalchemy.orm import Session

from models.queries.audit_loaded import RECORDED, loaded
from models.tables.audit import AuditEntry
from models.tables.base import FOREVER
from models.tables.every import METADATA
from models.tables.portfolio import Act
from models.views.trail import TrailFilter
from models.vocabulary_trail import TABLES, RecordKind

_ENTRY, _ACT = AuditEntry.__table__, Act.__table__
_LINK = METADATA.tables["contribution"]
_LATER = _ACT.alias("later")


@dataclass(frozen=True, slots=True)
class Served:
    """An initiative with its links and the key results that it serves or served; None is every initiative."""

    initiative_id: int | None = None
    links: frozenset[int] = frozenset()
    key_results: frozenset[int] = frozenset()

    def holds(self, table: str, cells: Mapping[str, Any]) -> bool:
        """Whether a row is of the initiative."""
        return (
            self.initiative_id is None
            or cells.get("initiative_id") == self.initiative_id
            or cells.get("contribution_id") in self.links
            or cells.get("key_result_id") in self.key_results
        )


def load_served(session: Session, initiative_id: int | None) -> Served:
    """The initiative with what it serves."""
    if initiative_id is None:
        return Served()
    rows = session.execute(select(_LINK).where(_LINK.c.initiative_id == initiative_id)).all()
    return Served(
        initiative_id, frozenset(row.id for row in rows), frozenset(row.key_result_id for row in rows)
    )


def acts_wanted(wanted: TrailFilter, portfolio_id: int, *, zone: str, by: str | None) -> Select[Any]:
    """The acts of a portfolio that fit, each with whether it was undone; `by` narrows to one account's own."""
    undone = exists().where(_LATER.c.undoes == _ACT.c.id).label("undone")
    return select(_ACT, undone).where(
        _ACT.c.portfolio_id == portfolio_id, *_fits(wanted, portfolio_id, zone, by)
    )


def _fits(wanted: TrailFilter, portfolio_id: int, zone: str, by: str | None) -> Iterator[ColumnElement[bool]]:
    if by is not None:
        yield _ACT.c.actor == by
    if wanted.actor:
        yield _ACT.c.actor == wanted.actor
    if wanted.command:
        yield _ACT.c.command == wanted.command
    if wanted.first:
        yield _ACT.c.recorded_at >= _midnight(wanted.first, zone)
    if wanted.last:
        yield _ACT.c.recorded_at < _midnight(wanted.last + timedelta(days=1), zone)
    if wanted.kind:
        yield _touched(portfolio_id, wanted.kind)
    if wanted.initiative_id is not None:
        yield _ACT.c.revision.in_(_revisions(portfolio_id, wanted.initiative_id))
    if wanted.words.strip():
        yield _says(wanted.words.strip(), portfolio_id)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(zone)).astimezone(UTC)


def _wrote(*of: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(_ENTRY.c.intent == _ACT.c.intent, *of)


def _touched(portfolio_id: int, kind: RecordKind) -> ColumnElement[bool]:
    """The act wrote or ended a record of the kind."""
    kept = [METADATA.tables[name] for name in TABLES[kind] if name in METADATA.tables]
    facts = [table for table in kept if "until" in table.c]
    moments = [
        select(each).where(table.c.portfolio_id == portfolio_id) for table in facts for each in _clock(table)
    ]
    others = [table.name for table in kept if table not in facts]
    return _ACT.c.revision.in_(union(*moments)) | _wrote(_ENTRY.c.table_name.in_(others))


def _clock(table: Table) -> tuple[ColumnElement[int], ColumnElement[int]]:
    return table.c.revision, table.c.until


def _says(words: str, portfolio_id: int) -> ColumnElement[bool]:
    """The act or a record that it wrote has the words, as they stand in the trail."""
    told = _ACT.c.summary.icontains(words, autoescape=True) | _ACT.c.actor.icontains(words, autoescape=True)
    inside = (_ENTRY.c.before, _ENTRY.c.after)
    said = or_(*(cells.icontains(words, autoescape=True) for cells in inside))
    fits = (_ENTRY.c.table_name.in_(RECORDED), said)
    born = func.json_extract(_ENTRY.c.after, "$.revision")
    return told | _wrote(*fits) | _ACT.c.revision.in_(select(born).where(loaded(portfolio_id), *fits))


def _revisions(portfolio_id: int, initiative_id: int) -> Any:  # noqa: ANN401  a union of selects
    """The revisions at which a row about the initiative, its links or its key results began or ended."""
    links = select(_LINK.c.id).where(_LINK.c.initiative_id == initiative_id)
    served = select(_LINK.c.key_result_id).where(_LINK.c.initiative_id == initiative_id)
    found = []
    for table in METADATA.tables.values():
        columns = table.c
        if "until" not in columns:
            continue
        ours = [columns.initiative_id == initiative_id] if "initiative_id" in columns else []
        ours += [columns.contribution_id.in_(links)] if "contribution_id" in columns else []
        ours += [columns.key_result_id.in_(served)] if "key_result_id" in columns else []
        for about in ours:
            found.append(select(columns.revision).where(columns.portfolio_id == portfolio_id, about))
            ended = (columns.portfolio_id == portfolio_id, columns.until < FOREVER, about)
            found.append(select(columns.until).where(*ended))
    return union(*found)
