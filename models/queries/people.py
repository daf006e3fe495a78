"""Loads the people and the teams of a portfolio as they stand."""

from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from models.database import Database
from models.queries.known import standing
from models.tables.portfolio import PersonVersion, TeamVersion
from models.views.people import PersonView, TeamView
from models.vocabulary import Role

_PERSON, _TEAM = PersonVersion.__table__, TeamVersion.__table__


def load_people(database: Database, portfolio_id: int) -> tuple[PersonView, ...]:
    """The people who are not archived, by name."""
    with database.read() as session:
        rows = session.execute(_people(), {"portfolio": portfolio_id}).all()
    return tuple(
        PersonView(row.person_id, row.version, row.name, row.email, Role(row.role), row.chat) for row in rows
    )


def load_teams(database: Database, portfolio_id: int) -> tuple[TeamView, ...]:
    """The teams that are not archived, by name."""
    with database.read() as session:
        rows = session.execute(_teams(), {"portfolio": portfolio_id}).all()
    return tuple(TeamView(row.team_id, row.version, row.name) for row in rows)


@cache
def _people() -> Select[Any]:
    return select(_PERSON).where(standing(_PERSON)).order_by(func.lower(_PERSON.c.name), _PERSON.c.person_id)


@cache
def _teams() -> Select[Any]:
    return select(_TEAM).where(standing(_TEAM)).order_by(func.lower(_TEAM.c.name), _TEAM.c.team_id)
