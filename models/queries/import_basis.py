"""What a portfolio holds already, as an import has to know it; a bounded number of statements, whatever its size."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.database import Database
from models.queries.moment import load_frame
from models.queries.review_days import is_closed
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.governance import ReviewVersion
from models.tables.money import Budget
from models.tables.portfolio import ImportSource, PersonVersion, SourceKey
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    InitiativeStage,
    InitiativeVersion,
    KeyResultOwnField,
    KeyResultVersion,
    ObjectiveVersion,
    OwnField,
)
from models.views.import_basis import ACTUALS_KIND, DatedFact, ImportBasis, Kind, Record, Said
from models.vocabulary import ReviewKind

PROMISED = frozenset(
    (
        "direction",
        "accumulation",
        "unit",
        "baseline",
        "baseline_on",
        "target",
        "lower",
        "upper",
        "due_on",
        "rhythm",
    )
)
INITIATIVE = (
    *(
        "key",
        "name",
        "description",
        "why_now",
        "category",
        "obligation",
        "department",
        "starts_on",
        "ends_on",
    ),
)
OBJECTIVE = ("key", "name", "why", "why_now", "valid_from", "valid_until")
KEY_RESULT = (
    *(
        "key",
        "name",
        "metric",
        "unit",
        "direction",
        "accumulation",
        "baseline",
        "baseline_on",
        "target",
        "lower",
    ),
    *("upper", "due_on", "rhythm", "source", "automatic"),
)
Names = dict[int, str]


def load_import_basis(database: Database, portfolio_id: int, kind: Kind) -> ImportBasis:
    """The records, keys, names and remembered mappings that a file of a kind is compared with. Raises NotFound."""
    with database.read() as session:
        frame = load_frame(session, portfolio_id, now=database.clock())
        tables = _Tables(session, portfolio_id)
        sources = tables.current(ImportSource)
        people = {row.person_id: row.name for row in tables.live(PersonVersion)}
        objectives = {row.objective_id: row.name for row in tables.live(ObjectiveVersion)}
        return ImportBasis(
            currency=frame.settings.currency,
            today=frame.moment.day,
            known=frame.moment.known,
            fiscal_start_month=frame.settings.fiscal_start_month,
            records=tuple(_RECORDS[kind](tables, people, objectives)),
            keys={(row.source, Kind(row.kind), row.key): row.entity_id for row in tables.current(SourceKey)},
            mappings={(row.name, Kind(row.kind)): row.mapping for row in sources if row.kind != ACTUALS_KIND},
            people=frozenset(people.values()),
            objectives=frozenset(objectives.values()),
            initiatives=tuple(_servants(tables)) if kind is Kind.KEY_RESULTS else (),
            actuals={row.name: row.mapping for row in sources if row.kind == ACTUALS_KIND},
        )


@dataclass(frozen=True, slots=True)
class _Tables:
    """The rows of one portfolio, as now."""

    session: Session
    portfolio_id: int

    def current(self, kind: type[Any]) -> list[Row[Any]]:
        """All current rows of a table."""
        table = kind.__table__
        stands = (table.c.portfolio_id == self.portfolio_id, table.c.until == FOREVER)
        return list(self.session.execute(select(table).where(*stands)))

    def live(self, kind: type[Any]) -> list[Row[Any]]:
        """The current rows of a table that are not archived."""
        return [row for row in self.current(kind) if not row.archived]


def _initiatives(tables: _Tables, people: Names, _: Names) -> Iterable[Record]:
    facts = _initiative_facts(tables)
    own: dict[int, dict[str, str]] = defaultdict(dict)
    said: dict[int, list[date]] = defaultdict(list)
    for field in tables.current(OwnField):
        own[field.initiative_id][field.name] = field.value
        said[field.initiative_id] += [field.as_at] if field.as_at else []
    stages = _stages(tables)
    for row in tables.live(InitiativeVersion):
        id = row.initiative_id
        days = [fact.day for fact in facts[id]] + said[id]
        values = (
            _values(row, INITIATIVE) | _people(row, people, "owner", "sponsor") | {"stage": stages.get(id)}
        )
        yield Record(id, row.key, row.name, values, max(days, default=None), tuple(facts[id]), own[id])


def _stages(tables: _Tables) -> dict[int, str]:
    """The stage of each initiative; an import shows it and never changes it."""
    return {row.initiative_id: row.stage for row in tables.current(InitiativeStage)}


def _initiative_facts(tables: _Tables) -> dict[int, list[DatedFact]]:
    facts: dict[int, list[DatedFact]] = defaultdict(list)
    for row in tables.current(DeliveryReport):
        report = DatedFact("rating", row.reported_on, row.original, comment=row.comment, source=row.source)
        facts[row.initiative_id].append(report)
    for row in tables.current(Budget):
        budget = DatedFact("budget", row.effective_on, row.approved, note=row.note, source=row.source)
        facts[row.initiative_id].append(budget)
    return facts


def _servants(tables: _Tables) -> Iterable[Record]:
    """The initiatives that a key result may be linked to, by key and name."""
    return (Record(row.initiative_id, row.key, row.name) for row in tables.live(InitiativeVersion))


def _spoken_of(tables: _Tables, kind: Kind) -> dict[int, date]:
    """The day of the newest file that speaks of each thing: what has no dated facts is as old as its source."""
    days = {row.name: row.as_at for row in tables.current(ImportSource) if row.kind == kind and row.as_at}
    newest: dict[int, date] = {}
    for row in tables.current(SourceKey):
        if row.kind == kind and row.source in days:
            newest[row.entity_id] = max(days[row.source], newest.get(row.entity_id, date.min))
    return newest


def _objectives(tables: _Tables, people: Names, _: Names) -> Iterable[Record]:
    newest = _spoken_of(tables, Kind.OBJECTIVES)
    for row in tables.live(ObjectiveVersion):
        values = _values(row, OBJECTIVE) | _people(row, people, "owner")
        yield Record(row.objective_id, row.key, row.name, values, newest.get(row.objective_id))


def _links(tables: _Tables) -> dict[int, frozenset[int]]:
    """The initiatives that serve each key result."""
    standing = {row.contribution_id for row in tables.live(ContributionVersion)}
    table = ContributionLink.__table__
    serving: dict[int, set[int]] = defaultdict(set)
    for row in tables.session.execute(select(table).where(table.c.portfolio_id == tables.portfolio_id)):
        if row.id in standing:
            serving[row.key_result_id].add(row.initiative_id)
    return {result: frozenset(initiatives) for result, initiatives in serving.items()}


def _key_results(tables: _Tables, people: Names, objectives: Names) -> Iterable[Record]:
    reviewed, links, newest = _reviewed(tables), _links(tables), _spoken_of(tables, Kind.KEY_RESULTS)
    own: dict[int, dict[str, str]] = defaultdict(dict)
    for field in tables.current(KeyResultOwnField):
        own[field.key_result_id][field.name] = field.value
    for row in tables.live(KeyResultVersion):
        values = _values(row, KEY_RESULT) | _people(row, people, "owner")
        values["strength"] = str(row.source_strength)
        values["objective"] = objectives.get(row.objective_id)
        values["headline"] = "headline" if row.headline else "feeding"
        locked = PROMISED if row.key_result_id in reviewed else frozenset()
        id = row.key_result_id
        yield Record(
            id,
            row.key,
            row.name,
            values,
            newest.get(id),
            own=own[id],
            locked=locked,
            links=links.get(id, frozenset()),
        )


def _observed(tables: _Tables, people: Names, objectives: Names) -> Iterable[Record]:
    facts: dict[int, list[DatedFact]] = defaultdict(list)
    for row in tables.current(CheckIn):
        if not row.withdrawn:
            fact = DatedFact("value", row.observed_on, row.value, comment=row.learned, source=row.source)
            facts[row.key_result_id].append(fact)
    for each in _key_results(tables, people, objectives):
        yield Record(each.id, each.key, each.name, each.values, facts=tuple(facts[each.id]))


def _reviewed(tables: _Tables) -> set[int]:
    """The key results whose whole promise has been through a portfolio review (Method, section 2)."""
    closed = [
        row for row in tables.live(ReviewVersion) if row.kind == ReviewKind.PORTFOLIO.value and is_closed(row)
    ]
    if not closed:
        return set()
    table = KeyResultVersion.__table__
    rows = tables.session.execute(select(table).where(table.c.portfolio_id == tables.portfolio_id))
    last = max(row.revision for row in closed)
    return {row.key_result_id for row in rows if row.revision < last and _is_whole(row)}


def _is_whole(row: Row[Any]) -> bool:
    aimed = any(value is not None for value in (row.target, row.lower, row.upper))
    return aimed and row.baseline is not None and row.due_on is not None


def _values(row: Row[Any], names: Iterable[str]) -> dict[str, Said]:
    return {name: getattr(row, name) for name in names}


def _people(row: Row[Any], people: Names, *names: str) -> dict[str, Said]:
    return {name: people.get(getattr(row, f"{name}_id")) for name in names}


_RECORDS: dict[Kind, Callable[[_Tables, Names, Names], Iterable[Record]]] = {
    Kind.INITIATIVES: _initiatives,
    Kind.OBJECTIVES: _objectives,
    Kind.KEY_RESULTS: _key_results,
    Kind.CHECK_INS: _observed,
}
