"""Reads the names of people, teams, objectives and key results, all in one statement."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, bindparam, literal, select, union_all
from sqlalchemy.orm import Session

from models.queries.known import Scope, known_in
from models.queries.moment import Frame
from models.tables.portfolio import PersonVersion, TeamVersion
from models.tables.strategy import KeyResultVersion, ObjectiveVersion
from models.views.common import Ref

_PERSON, _TEAM = PersonVersion.__table__, TeamVersion.__table__
_OBJECTIVE, _KEY_RESULT = ObjectiveVersion.__table__, KeyResultVersion.__table__


@dataclass(frozen=True, slots=True)
class Names:
    """References by id; an id without a known name gives None."""

    by_kind: dict[str, dict[int, Ref]]

    def person(self, id: int | None) -> Ref | None:
        """A person."""
        return self._ref("person", id)

    def team(self, id: int | None) -> Ref | None:
        """A team."""
        return self._ref("team", id)

    def objective(self, id: int | None) -> Ref | None:
        """An objective that is not archived."""
        return self._ref("objective", id)

    def key_result(self, id: int | None) -> Ref | None:
        """A key result that is not archived."""
        return self._ref("key_result", id)

    def _ref(self, kind: str, id: int | None) -> Ref | None:
        return None if id is None else self.by_kind[kind].get(id)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The ids whose names are needed."""

    people: set[int | None]
    teams: set[int | None]
    objectives: set[int | None]
    key_results: set[int | None]


def load_names(session: Session, frame: Frame, wanted: Wanted) -> Names:
    """The names of exactly the wanted things, whatever the size of the portfolio."""
    ids = {
        "people": _ids(wanted.people),
        "teams": _ids(wanted.teams),
        "objectives": _ids(wanted.objectives),
        "key_results": _ids(wanted.key_results),
    }
    by_kind: dict[str, dict[int, Ref]] = defaultdict(dict)
    for kind, id, name in session.execute(_names(), {**frame.values, **ids}).all():
        by_kind[kind][id] = Ref(id, name)
    return Names(by_kind)


def _ids(ids: set[int | None]) -> list[int]:
    return sorted(id for id in ids if id is not None)


@cache
def _names() -> CompoundSelect[Any]:
    people = _named("person", _PERSON.c.person_id, "people")
    teams = _named("team", _TEAM.c.team_id, "teams")
    objectives = _named("objective", _OBJECTIVE.c.objective_id, "objectives").where(
        _OBJECTIVE.c.archived.is_(False)
    )
    key_results = _named("key_result", _KEY_RESULT.c.key_result_id, "key_results").where(
        _KEY_RESULT.c.archived.is_(False)
    )
    return union_all(people, teams, objectives, key_results)


def _named(kind: str, id: ColumnElement[int], ids: str) -> Select[Any]:
    table = id.table
    chosen = id.in_(bindparam(ids, expanding=True))
    there = known_in(Scope.INITIATIVE, table)  # by their ids alone, however many others the portfolio has
    return select(literal(kind).label("kind"), id.label("id"), table.c.name).where(there, chosen)
