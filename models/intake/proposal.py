"""A table, a mapping and what is there already → what an import would do; pure, nothing is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from models.intake.book import Table
from models.intake.change_set import Proposal, ProposedRow, Verdict
from models.intake.checks import check, column_of, together
from models.intake.lines import CellFault, LineValues, reader
from models.intake.mapping import Mapping
from models.intake.matching import Matcher, matcher, source_key
from models.intake.outcome import Known, Outcome, check_in, initiative, key_result, objective
from models.intake.overview import remarks
from models.views.import_basis import ImportBasis, Kind, Record

STAGE_STAYS = "The stage stays as it is; it is changed on the page of the initiative, through its gate."
Judge = Callable[[LineValues, Known], Outcome]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its subject and its day, before it is judged."""

    line: LineValues
    subject: str
    day: date
    faults: tuple[CellFault, ...]


def propose(table: Table, mapping: Mapping, basis: ImportBasis) -> Proposal:
    """What importing a table would do to the portfolio; every row comes out, accepted or rejected with its reasons."""
    as_at = min(mapping.as_at or basis.today, basis.today)
    mapping = replace(mapping, as_at=as_at)
    read = reader(table, mapping, basis.currency, calendar=basis.fiscal_start_month == 1)
    lines = [read.read(line) for line in table.lines]
    find = matcher(basis, _record_kind(mapping.kind), mapping, map(_subject, lines))
    judged = [_row(line, find, mapping, basis.today) for line in lines]
    rows = _without_doubles([_set_aside(row, table) for row in judged], mapping)
    proposed = _without_clashes(_judged(rows, find, mapping, basis), mapping)
    return Proposal(mapping, as_at, len(table.lines), proposed, remarks(proposed, read, basis))


def _record_kind(kind: Kind) -> Kind:
    return Kind.KEY_RESULTS if kind is Kind.CHECK_INS else kind


def _subject(line: LineValues) -> str:
    """What a line is about in its source."""
    words = line.values.get("key") or line.values.get("key_result") or ""
    return source_key(str(words), str(line.values.get("name") or ""))


def _row(line: LineValues, find: Matcher, mapping: Mapping, today: date) -> _Row:
    key = str(line.values.get("key") or "")
    faults = check(line, mapping, today, there=bool(key) and find.find(key, "") is not None)
    day = line.values.get("observed_on") or line.values.get("reported_on")
    return _Row(line, _subject(line), day if isinstance(day, date) else mapping.as_at or today, faults)


def _set_aside(row: _Row, table: Table) -> _Row:
    """A row that is no row of its table is rejected for that, whatever else is wrong with it."""
    reason = table.aside.get(row.line.number)
    return replace(row, faults=(CellFault("", reason),)) if reason else row


def _without_doubles(rows: list[_Row], mapping: Mapping) -> list[_Row]:
    """Rows that say the same thing of the same day twice: the first stays, the others are rejected."""
    seen: dict[tuple[str, date], int] = {}
    kept = []
    for row in rows:
        first = seen.get((row.subject, row.day))
        if first is not None and not row.faults:
            observed = mapping.kind is Kind.CHECK_INS
            what = "the same key result and day stand" if observed else "the same key stands"
            reason = f"{what} in row {first} already; leave one of the two rows out"
            key = "key_result" if observed else "key"
            row = replace(row, faults=(CellFault(column_of(mapping, key), reason),))
        elif not row.faults:
            seen[row.subject, row.day] = row.line.number
        kept.append(row)
    return kept


def _judged(rows: list[_Row], find: Matcher, mapping: Mapping, basis: ImportBasis) -> list[ProposedRow]:
    newest: dict[str, _Row] = {}
    for row in rows:
        if not row.faults and row.day >= newest.get(row.subject, row).day:
            newest[row.subject] = row
    initiatives = _initiatives(mapping, basis)
    proposed = []
    for row in rows:
        head = newest.get(row.subject)
        newer = head.line if head and head.day > row.day else None
        proposed.append(_judge(row, find, Known(None, row.day, mapping, newer, basis.currency, initiatives)))
    return proposed


def _initiatives(mapping: Mapping, basis: ImportBasis) -> Matcher | None:
    """Finds the initiatives that key results name."""
    if mapping.kind is not Kind.KEY_RESULTS:
        return None
    return matcher(replace(basis, records=basis.initiatives), Kind.INITIATIVES, mapping)


def _judge(row: _Row, find: Matcher, known: Known) -> ProposedRow:
    line, kind = row.line, known.mapping.kind
    name = str(line.values.get("name") or line.values.get("key_result") or line.values.get("key") or "")
    if row.faults:
        return ProposedRow(
            line.number, Verdict.REJECTED, name, row.subject, faults=row.faults, notes=line.notes
        )
    if kind is Kind.CHECK_INS:
        record = find.find_any(name)
    else:
        record = find.find(str(line.values.get("key") or ""), str(line.values.get("name") or ""))
    line = _settled(line, record, kind)
    outcome = _JUDGES[kind](line, replace(known, record=record))
    if record is not None and outcome.values:
        merged = {**record.values, **outcome.values}
        clash = tuple(together(merged, known.mapping, known.day))
        outcome = Outcome(Verdict.REJECTED, faults=clash) if clash else outcome
    return ProposedRow(
        line.number,
        outcome.verdict,
        name,
        row.subject,
        record.id if record else None,
        row.day,
        values=outcome.values,
        facts=outcome.facts,
        own=outcome.own,
        changes=outcome.changes,
        notes=line.notes,
        faults=outcome.faults,
        remarks=(*outcome.remarks, *_stage_stays(line, record)),
        links=outcome.links,
    )


def _stage_stays(line: LineValues, record: Record | None) -> tuple[str, ...]:
    """Who writes another stage into a file is told that an import does not change it."""
    said, held = line.values.get("stage"), record.values.get("stage") if record else None
    return (STAGE_STAYS,) if said and held and said != held else ()


def _settled(line: LineValues, record: Record | None, kind: Kind) -> LineValues:
    """A value for all rows does not overrule what a record says of itself."""
    if record is None or kind is Kind.CHECK_INS:
        return line
    said = {name: record.values[name] for name in line.assumed if record.values.get(name) not in (None, "")}
    return replace(line, values={**line.values, **said})


def _without_clashes(rows: list[ProposedRow], mapping: Mapping) -> tuple[ProposedRow, ...]:
    """Two different keys that lead to one record cannot both be right: the later row is rejected."""
    owner: dict[tuple[int, date | None], tuple[str, int]] = {}
    kept = []
    for row in rows:
        if row.record_id is not None and row.verdict is not Verdict.REJECTED:
            day = row.day if mapping.kind is Kind.CHECK_INS else None
            subject, number = owner.setdefault((row.record_id, day), (row.subject, row.number))
            if subject != row.subject:
                row = _clashing(row, number, mapping)
        kept.append(row)
    return tuple(kept)


def _clashing(row: ProposedRow, number: int, mapping: Mapping) -> ProposedRow:
    key = "key_result" if mapping.kind is Kind.CHECK_INS else "key"
    reason = f"it leads to the same record as row {number}; correct the key of one of them"
    fault = CellFault(column_of(mapping, key), reason)
    return replace(
        row, verdict=Verdict.REJECTED, faults=(fault,), values={}, facts=(), own=(), changes=(), links=()
    )


_JUDGES: dict[Kind, Judge] = {
    Kind.INITIATIVES: initiative,
    Kind.OBJECTIVES: objective,
    Kind.KEY_RESULTS: key_result,
    Kind.CHECK_INS: check_in,
}
