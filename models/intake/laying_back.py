"""Records back into the columns of the file they came from: the import the other way round."""

import re
from collections.abc import Iterable
from collections.abc import Mapping as Pairs
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.figures import major
from models.intake.book import Cell, Row
from models.intake.fields import FIELDS, Field, Shape
from models.intake.lines import column_label
from models.intake.mapping import Mapping
from models.intake.matching import NAME_KEY, source_key
from models.views.import_basis import DatedFact, ImportBasis, Kind, Record, Said
from models.vocabulary import Strength

DATED = ("rating", "comment", "budget", "reported_on")


@dataclass(frozen=True, slots=True)
class LaidBack:
    """Rows in the columns of a file, and the day they are about; what stands at that day needs no day of its own."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    as_at: date


def lay_back(mapping: Mapping, basis: ImportBasis) -> LaidBack:
    """What the portfolio holds of a source, in the columns of its last file; importing it again changes nothing."""
    records = _records(mapping, basis)
    days = [fact.day for record in records for fact in _facts(record, mapping)]
    as_at = max(days, default=basis.today)
    if mapping.kind is Kind.CHECK_INS:
        rows = [_observed(record, fact, mapping) for record in records for fact in _counting(record, mapping)]
    else:
        rows = [_row(record, mapping, basis, as_at) for record in records]
    return LaidBack(mapping.seen, tuple(rows), as_at)


def _records(mapping: Mapping, basis: ImportBasis) -> list[Record]:
    """The records that the source speaks of; check-ins speak of all key results that have any."""
    if mapping.kind is Kind.CHECK_INS:
        return list(basis.records)
    ours = {
        id for (source, kind, _), id in basis.keys.items() if (source, kind) == (mapping.source, mapping.kind)
    }
    return [record for record in basis.records if record.id in ours]


def _facts(record: Record, mapping: Mapping) -> list[DatedFact]:
    return [fact for fact in record.facts if fact.source == mapping.source]


def _row(record: Record, mapping: Mapping, basis: ImportBasis, as_at: date) -> Row:
    said = record_cells(record, mapping, basis)
    if mapping.kind is Kind.INITIATIVES:
        said |= _dated(record, mapping, basis, as_at)
    return _placed(said, record.own, mapping)


def _placed(said: Pairs[str, Cell], own: Pairs[str, str], mapping: Mapping) -> Row:
    """The cells of the fields in their columns; a column without a field holds the words kept under its name."""
    cells: dict[str, Cell] = {}
    for field in FIELDS[mapping.kind]:
        columns = mapping.columns_of(field.name)
        value = said.get(field.name)
        if value is None or not columns:
            continue
        parts = (
            _comments(str(value), columns)
            if field.name == "comment" and len(columns) > 1
            else {columns[0]: value}
        )
        cells = {**parts, **cells}
    return tuple(cells.get(column, own.get(column)) for column in mapping.seen)


def record_cells(record: Record, mapping: Mapping, basis: ImportBasis) -> dict[str, Cell]:
    """What a record says in each field that stands for itself and not for a day."""
    said = {
        field.name: _cell(field, record.values.get(field.name))
        for field in FIELDS[mapping.kind]
        if field.name not in DATED
    }
    if "key" in said:
        said["key"] = _key(record, mapping, basis)
    if mapping.kind is Kind.KEY_RESULTS:
        said["initiative"] = _links(record, basis)
        bound = (
            record.values.get("lower")
            if record.values.get("direction") == "at_least"
            else record.values.get("upper")
        )
        if record.values.get("target") is None and record.values.get("direction") in ("at_least", "at_most"):
            said["target"] = bound
    return said


def _key(record: Record, mapping: Mapping, basis: ImportBasis) -> str | None:
    """The record's key as it is written; that of the source where the two differ."""
    place = (mapping.source, mapping.kind)
    ours = [
        key for (source, kind, key), id in basis.keys.items() if (source, kind) == place and id == record.id
    ]
    keyed = [key for key in ours if not key.startswith(NAME_KEY)]
    if record.key and (not keyed or source_key(record.key, "") in keyed):
        return record.key
    return keyed[0] if keyed else None


def _cell(field: Field, value: Said) -> Cell:
    if value in (None, ""):
        return None
    if field.name == "strength":
        return Strength(int(str(value))).name.lower()
    return str(value).replace("_", " ") if field.shape is Shape.TERM else value


def _links(record: Record, basis: ImportBasis) -> str:
    served = [each for each in basis.initiatives if each.id in record.links]
    return "; ".join(each.key or each.name for each in served)


def _dated(record: Record, mapping: Mapping, basis: ImportBasis, as_at: date) -> dict[str, Cell]:
    """The newest budget, and the delivery report of the day that the row is about."""
    facts = _facts(record, mapping)
    own_day = bool(mapping.columns_of("reported_on"))
    day = max((fact.day for fact in facts), default=as_at) if own_day else as_at
    report = next((fact for fact in facts if fact.field == "rating" and fact.day == day), None)
    budget = max((fact for fact in facts if fact.field == "budget"), key=lambda fact: fact.day, default=None)
    return {
        "rating": _text(report.value) if report else None,
        "comment": report.comment or None if report else None,
        "budget": budget_cell(budget, mapping, basis) if budget else None,
        "reported_on": day if own_day and facts else None,
    }


def _text(value: Said) -> str | None:
    return str(value) if value not in (None, "") else None


def budget_cell(fact: DatedFact, mapping: Mapping, basis: ImportBasis) -> Cell:
    """An amount in the units and the currency of the file; the words in its place where it has none."""
    if not isinstance(fact.value, int):
        return fact.note or None
    return float(Decimal(repr(major(fact.value, basis.currency))) / mapping.scale / mapping.exchange)


def _comments(text: str, columns: Iterable[str]) -> dict[str, Cell]:
    """A comment put together from several columns, taken apart again at their names."""
    names = {column_label(column): column for column in columns}
    parts = re.split(rf"(?:^|\n\n)({'|'.join(map(re.escape, names))}): ", text)
    found: dict[str, Cell] = {
        names[name]: words for name, words in zip(parts[1::2], parts[2::2], strict=True)
    }
    return found or {next(iter(names.values())): text}


def _counting(record: Record, mapping: Mapping) -> list[DatedFact]:
    """The check-ins that come back as they are: all of them where the file names its sources, else its own."""
    if mapping.columns_of("source"):
        return list(record.facts)
    own = str(record.values.get("source") or mapping.source)
    return [fact for fact in record.facts if fact.source == own]


def _observed(record: Record, fact: DatedFact, mapping: Mapping) -> Row:
    value = fact.value if isinstance(fact.value, int | float) else None
    said: dict[str, Cell] = {
        "key_result": record.key or record.name,
        "observed_on": fact.day,
        "value": value,
        "source": fact.source,
        "comment": fact.comment or None,
    }
    return _placed(said, {}, mapping)
