"""Reads what the ids in a trail stand for: the newest name of each thing, archived or not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Select, Table, func, select
from sqlalchemy.orm import Session

from models import figures
from models.queries.known import IDS
from models.tables.every import METADATA

Id: TypeAlias = tuple[str, int]
"""What an id refers to, `table.column`, and the id."""
NAMED_BY = {"insight": "learned", "escalation": "question", "agenda_item": "ask"}
"""What stands for a name where a thing has none."""
SHORT = 70
_LINK = METADATA.tables["contribution"]


def references(table: str) -> Mapping[str, str]:
    """The columns of a table that refer to something, with `table.column` of what they refer to."""
    return _references().get(table, {})


@cache
def _references() -> Mapping[str, Mapping[str, str]]:
    return {
        name: {
            column.name: next(iter(column.foreign_keys)).target_fullname
            for column in table.columns
            if column.foreign_keys and column.name not in ("portfolio_id", "supersedes")
        }
        for name, table in METADATA.tables.items()
    }


def load_names(session: Session, wanted: Iterable[Id]) -> dict[Id, str]:
    """A name for each id that has one, in one statement for each kind of thing."""
    ids: dict[str, set[int]] = defaultdict(set)
    for target, id in wanted:
        ids[target].add(id)
    links = load_links(session, ids.pop("contribution.id", set()))
    for work, result in links.values():
        ids["initiative.id"].add(work)
        ids["key_result.id"].add(result)
    found = {
        (target, id): name for target in ids for id, name in _named(session, target, sorted(ids[target]))
    }
    for id, (work, result) in links.items():
        ends = (found.get(("initiative.id", work), ""), found.get(("key_result.id", result), ""))
        found["contribution.id", id] = " → ".join(ends)
    return found


def load_links(session: Session, ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """The initiative and the key result of each link."""
    rows = _chunked(session, select(_LINK).where(_LINK.c.id.in_(IDS)), sorted(ids))
    return {row.id: (row.initiative_id, row.key_result_id) for row in rows}


def _named(session: Session, target: str, ids: list[int]) -> Iterable[tuple[int, str]]:
    statement = _names(target)
    if statement is not None:
        for row in _chunked(session, statement, ids):
            yield row.id, _short(row.name)


def _chunked(session: Session, statement: Select[Any], ids: list[int]) -> Iterable[Any]:
    for start in range(0, len(ids), 5000):
        yield from session.execute(statement, {"ids": ids[start : start + 5000]})


def _short(name: object) -> str:
    said = name if isinstance(name, str) else f"decision of {figures.day(name)}"  # type: ignore[arg-type]
    return said if len(said) <= SHORT else f"{said[: SHORT - 1].rstrip()}…"


@cache
def _names(target: str) -> Select[Any] | None:
    kind, column = target.split(".")
    if target == "decision.version":
        decision = METADATA.tables["decision"]
        return select(decision.c.version.label("id"), decision.c.decided_on.label("name")).where(
            decision.c.version.in_(IDS)
        )
    versions = METADATA.tables.get(kind if column == "version" else f"{kind}_version")
    named = NAMED_BY.get(kind, "name")
    if versions is None or named not in versions.columns:
        return None
    return _newest(versions, column if column == "version" else f"{kind}_id", named)


def _newest(versions: Table, key: str, named: str) -> Select[Any]:
    """The name in the newest version of each thing."""
    last = (
        select(func.max(versions.c.version)).where(versions.c[key].in_(IDS)).group_by(versions.c[key])
    ).scalar_subquery()
    return select(versions.c[key].label("id"), versions.c[named].label("name")).where(
        versions.c.version.in_(last)
    )
