"""Loads what the editing grids start from: current rows as drafts, each with the version that was seen."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from models.database import Database
from models.drafts import ContributionDraft, InitiativeDraft, KeyResultDraft, ObjectiveDraft, PersonDraft
from models.queries.known import AnyRow, standing
from models.tables.portfolio import PersonVersion
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    InitiativeVersion,
    InterimTarget,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.views.line import Line
from models.vocabulary import (
    Accumulation,
    Category,
    Contribution,
    Direction,
    OutcomeClaim,
    Rhythm,
    Role,
    Strength,
)

_OBJECTIVE, _KEY_RESULT = ObjectiveVersion.__table__, KeyResultVersion.__table__
_INITIATIVE, _INTERIM = InitiativeVersion.__table__, InterimTarget.__table__
_LINK, _CONTRIBUTION, _PERSON = (
    ContributionLink.__table__,
    ContributionVersion.__table__,
    PersonVersion.__table__,
)
_TERMS: Mapping[str, Callable[[Any], Any]] = {
    "direction": Direction,
    "accumulation": Accumulation,
    "rhythm": Rhythm,
    "source_strength": Strength,
    "claim": OutcomeClaim,
    "category": Category,
    "role": Role,
}


def load_objectives(database: Database, portfolio_id: int) -> tuple[Line[ObjectiveDraft], ...]:
    """The objectives that are not archived, in the order they were made; a change asks its reason anew."""
    rows = _rows(database, portfolio_id, _objectives())
    blank = {"change_reason": "", "editorial": False}
    return tuple(
        Line(row.objective_id, row.version, ObjectiveDraft(**_said(row, ObjectiveDraft, blank)))
        for row in rows
    )


def load_initiatives(database: Database, portfolio_id: int) -> tuple[Line[InitiativeDraft], ...]:
    """The initiatives that are not archived, in the order they were made."""
    rows = _rows(database, portfolio_id, _initiatives())
    return tuple(
        Line(row.initiative_id, row.version, InitiativeDraft(**_said(row, InitiativeDraft))) for row in rows
    )


def load_key_results(database: Database, portfolio_id: int) -> tuple[Line[KeyResultDraft], ...]:
    """The key results that are not archived, with their interim targets, in the order they were made."""
    with database.read() as session:
        rows = session.execute(_key_results(), {"portfolio": portfolio_id}).all()
        steps: dict[int, list[Any]] = {}
        for step in session.execute(_interims(), {"portfolio": portfolio_id}):
            steps.setdefault(step.key_result_version, []).append((step.due_on, step.value))
    return tuple(Line(row.key_result_id, row.version, _key_result(row, steps)) for row in rows)


def load_contributions(database: Database, portfolio_id: int) -> tuple[Line[ContributionDraft], ...]:
    """The contributions that are not archived, by initiative."""
    rows = _rows(database, portfolio_id, _contributions())
    return tuple(
        Line(
            row.contribution_id,
            row.version,
            ContributionDraft(
                initiative_id=row.initiative_id,
                key_result_id=row.key_result_id,
                kind=Contribution(row.kind),
                weight=row.weight,
                share=row.share,
                enables=row.enables,
            ),
        )
        for row in rows
    )


def load_people(database: Database, portfolio_id: int) -> tuple[Line[PersonDraft], ...]:
    """The people who are not archived, in the order they were made."""
    rows = _rows(database, portfolio_id, _people())
    return tuple(Line(row.person_id, row.version, PersonDraft(**_said(row, PersonDraft))) for row in rows)


def _rows(database: Database, portfolio_id: int, statement: Select[Any]) -> list[AnyRow]:
    with database.read() as session:
        return list(session.execute(statement, {"portfolio": portfolio_id}))


def _key_result(row: AnyRow, steps: Mapping[int, list[Any]]) -> KeyResultDraft:
    given = {"interim": tuple(steps.get(row.version, ())), "change_reason": ""}
    return KeyResultDraft(**_said(row, KeyResultDraft, given))


def _said(row: AnyRow, draft: type[Any], given: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The fields of a draft as the row has them; `given` wins."""
    given = given or {}
    names = [field.name for field in fields(draft) if field.name not in given]
    cells = {name: getattr(row, name) for name in names}
    return {
        **{name: _TERMS[name](value) if name in _TERMS else value for name, value in cells.items()},
        **given,
    }


@cache
def _objectives() -> Select[Any]:
    return select(_OBJECTIVE).where(standing(_OBJECTIVE)).order_by(_OBJECTIVE.c.objective_id)


@cache
def _initiatives() -> Select[Any]:
    return select(_INITIATIVE).where(standing(_INITIATIVE)).order_by(_INITIATIVE.c.initiative_id)


@cache
def _key_results() -> Select[Any]:
    return select(_KEY_RESULT).where(standing(_KEY_RESULT)).order_by(_KEY_RESULT.c.key_result_id)


@cache
def _interims() -> Select[Any]:
    version = _INTERIM.c.key_result_version == _KEY_RESULT.c.version
    return (
        select(_INTERIM.c.key_result_version, _INTERIM.c.due_on, _INTERIM.c.value)
        .join_from(_INTERIM, _KEY_RESULT, version)
        .where(standing(_KEY_RESULT))
        .order_by(_INTERIM.c.due_on)
    )


@cache
def _contributions() -> Select[Any]:
    link = _CONTRIBUTION.c.contribution_id == _LINK.c.id
    return (
        select(_CONTRIBUTION, _LINK.c.initiative_id, _LINK.c.key_result_id)
        .join_from(_CONTRIBUTION, _LINK, link)
        .where(standing(_CONTRIBUTION))
        .order_by(_LINK.c.initiative_id, _LINK.c.id)
    )


@cache
def _people() -> Select[Any]:
    return select(_PERSON).where(standing(_PERSON)).order_by(_PERSON.c.person_id)
