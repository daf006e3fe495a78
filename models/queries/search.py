"""Finds initiatives, key results and objectives by words, whatever their case and accents."""

import unicodedata
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, func, literal, select, union_all

from models.database import Database
from models.queries.known import standing
from models.tables.base import FOREVER
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    InitiativeVersion,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.views.search import Hit, Kind

MOST = 30
_INITIATIVE, _KEY_RESULT = InitiativeVersion.__table__, KeyResultVersion.__table__
_OBJECTIVE, _LINK = ObjectiveVersion.__table__, ContributionLink.__table__
_CONTRIBUTION = ContributionVersion.__table__
_RANK = tuple(Kind)


def find(database: Database, portfolio_id: int, words: str) -> tuple[Hit, ...]:
    """At most 30 things whose name or key has all the words, those that begin with them first."""
    wanted = plain(words).split()
    if not wanted:
        return ()
    with database.read() as session:
        rows = session.execute(_everything(), {"portfolio": portfolio_id}).all()
    hits = [Hit(Kind(row.kind), row.id, row.name, row.key, row.initiative_id) for row in rows]
    found = [hit for hit in hits if all(word in plain(f"{hit.name} {hit.key}") for word in wanted)]
    return tuple(sorted(found, key=lambda hit: _order(hit, wanted))[:MOST])


def plain(text: str) -> str:
    """A text without case and accents: `Écart` → `ecart`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def _order(hit: Hit, wanted: list[str]) -> tuple[bool, int, str, int]:
    name = plain(hit.name)
    begins = name.startswith(wanted[0]) or plain(hit.key) == " ".join(wanted)
    return not begins, _RANK.index(hit.kind), name, hit.id


@cache
def _everything() -> CompoundSelect[Any]:
    served = and_(_CONTRIBUTION.c.until == FOREVER, _CONTRIBUTION.c.archived.is_(False))
    serving = (
        select(func.min(_LINK.c.initiative_id))
        .join_from(_LINK, _CONTRIBUTION, _CONTRIBUTION.c.contribution_id == _LINK.c.id)
        .where(_LINK.c.key_result_id == _KEY_RESULT.c.key_result_id, served)
        .correlate(_KEY_RESULT)
        .scalar_subquery()
    )
    return union_all(
        _named(Kind.INITIATIVE, _INITIATIVE.c.initiative_id, _INITIATIVE.c.initiative_id),
        _named(Kind.KEY_RESULT, _KEY_RESULT.c.key_result_id, serving),
        _named(Kind.OBJECTIVE, _OBJECTIVE.c.objective_id, literal(None, _OBJECTIVE.c.objective_id.type)),
    )


def _named(kind: Kind, id: ColumnElement[Any], initiative: ColumnElement[Any]) -> Select[Any]:
    table = id.table
    return select(
        literal(kind.value).label("kind"),
        id.label("id"),
        table.c.name,
        table.c.key,
        initiative.label("initiative_id"),
    ).where(standing(table))
