"""A workbook of ours and what is there already → what importing all its sheets at once would do; nothing is written."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, replace
from datetime import date

from models.import_draft import ImportDraft
from models.intake.applying import to_draft
from models.intake.book import Table
from models.intake.change_set import Proposal, ProposedRow, Verdict
from models.intake.checks import NOT_FILLED_IN, column_of
from models.intake.guessing import first_mapping
from models.intake.lines import CellFault
from models.intake.mapping import Mapping
from models.intake.matching import source_key
from models.intake.own_books import TITLES, OwnBook, OwnPart, Sent
from models.intake.proposal import propose
from models.intake.words import plain
from models.views.import_basis import ImportBasis, Kind, Record

Bases = Pairs[Kind, ImportBasis]
LONGEST_SOURCE = 200
TECHNOLOGY = "technology check"


@dataclass(frozen=True, slots=True)
class PartProposal:
    """One sheet of the workbook, by its name for the reader, with its rows and what becomes of each."""

    title: str
    table: Table
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class BookProposal:
    """All sheets together; `remarks` are sentences on the whole."""

    parts: tuple[PartProposal, ...]
    remarks: tuple[str, ...] = ()

    @property
    def rows_in(self) -> int:
        """How many rows all sheets hold."""
        return sum(part.proposal.rows_in for part in self.parts)

    @property
    def counts(self) -> Pairs[Verdict, int]:
        """How many rows have each verdict, over all sheets; they add up to `rows_in`."""
        found: Counter[Verdict] = Counter()
        for part in self.parts:
            found.update(part.proposal.counts)
        return {verdict: found[verdict] for verdict in Verdict}

    def drafts(self, file_name: str, known: int | None = None) -> tuple[ImportDraft, ...]:
        """What the command carries out as one act. How our own sheets are read needs no remembering."""
        made = (to_draft(part.proposal, file_name, known) for part in self.parts)
        return tuple(replace(draft, mapping="") for draft in made)


def propose_book(book: OwnBook, bases: Bases, as_at: date | None = None) -> BookProposal:
    """What importing a workbook of ours would do; rows see the new things of the sheets before theirs.

    What is new in the workbook is known by minus the number of its row until it has an id.
    """
    source = _source(book)
    held = dict(bases)
    parts: list[PartProposal] = []
    for part in book.parts:
        mapping = replace(_mapping(part, book.sent, source, held[part.kind]), as_at=as_at)
        proposal = propose(part.table, mapping, held[part.kind])
        proposal = _refused(proposal, book.sent, held[part.kind], parts)
        held = _with_made(held, part.kind, proposal)
        parts.append(PartProposal(TITLES[part.kind], part.table, proposal))
    return BookProposal(tuple(parts), tuple(_remarks(book, parts)))


def _source(book: OwnBook) -> str:
    """A proposal is a source of its own, so that two of them never meet in a key result of one name."""
    if book.sent is Sent.WORKBOOK:
        return Sent.WORKBOOK.value
    first = book.parts[0].table
    name = next(iter(first.values("Name")), "") if "Name" in first.columns else ""
    return f"Proposal: {name or ''}"[:LONGEST_SOURCE].strip()


def _mapping(part: OwnPart, sent: Sent, source: str, basis: ImportBasis) -> Mapping:
    """How our own columns are read: by their names, amounts in single units of the portfolio's currency."""
    guess = first_mapping(part.table, source, replace(basis, mappings={}), part.kind)
    named = sent is Sent.WORKBOOK or part.kind is Kind.INITIATIVES
    return replace(
        guess, source=source, scale=1, currency=basis.currency, rate="", match_names=named, place=part.layout
    )


def _refused(proposal: Proposal, sent: Sent, basis: ImportBasis, before: Iterable[PartProposal]) -> Proposal:
    """The proposal without rows whose name leads to several records, and without what serves a form that is refused."""
    refused = sent is Sent.FORM and any(part.proposal.rejected for part in before)
    counts = Counter(plain(record.name) for record in basis.records)
    rows = []
    for row in proposal.rows:
        fault = None
        if refused and row.verdict is not Verdict.REJECTED:
            fault = CellFault("", "the initiative of this form does not come in, so its key results do not")
        elif row.verdict is Verdict.NEW and counts[plain(row.name)] > 1 and not row.values.get("key"):
            reason = f"{counts[plain(row.name)]} are called “{row.name}” already; say by the key which one is meant"
            fault = CellFault(column_of(proposal.mapping, "name"), reason)
        rows.append(_rejected(row, fault) if fault and proposal.mapping.kind is not Kind.CHECK_INS else row)
    return replace(proposal, rows=tuple(rows))


def _rejected(row: ProposedRow, fault: CellFault) -> ProposedRow:
    return ProposedRow(
        row.number, Verdict.REJECTED, row.name, row.subject, notes=row.notes, faults=(*row.faults, fault)
    )


def _with_made(held: Bases, kind: Kind, proposal: Proposal) -> dict[Kind, ImportBasis]:
    """What the next sheets meet: what is there, and what this sheet makes or renames."""
    new = tuple(
        Record(-row.number, str(row.values.get("key") or ""), row.name, row.values)
        for row in proposal.accepted
        if row.verdict is Verdict.NEW and row.values
    )
    told = {row.record_id: row for row in proposal.accepted if row.record_id is not None and row.values}
    aliases = {
        ("", kind, source_key(str(row.values[name]), "")): id
        for id, row in told.items()
        for name in ("key", "name")
        if id is not None and row.values.get(name)
    }
    after = {}
    for each, basis in held.items():
        keys = {**aliases, **basis.keys}
        if kind is Kind.INITIATIVES:
            after[each] = replace(basis, keys=keys, initiatives=(*basis.initiatives, *new))
        elif each is Kind.CHECK_INS:
            records = (_told(record, told.get(record.id)) for record in basis.records)
            after[each] = replace(basis, keys=keys, records=(*records, *new))
        else:
            after[each] = basis
    return after


def _told(record: Record, row: ProposedRow | None) -> Record:
    return replace(record, values={**record.values, **row.values}) if row else record


def not_filled_in(proposal: Proposal) -> int:
    """How many of the rejected rows nobody filled in."""
    return sum(any(fault.reason == NOT_FILLED_IN for fault in row.faults) for row in proposal.rejected)


def _remarks(book: OwnBook, parts: list[PartProposal]) -> Iterable[str]:
    for part in parts:
        yield from (f"{part.title}: {remark}" for remark in part.proposal.remarks)
    if book.left_out:
        listed = ", ".join(f"“{label}”" for label in book.left_out)
        yield f"Not part of this workbook, and not read: {listed}. Read it table by table to import it."
    answers = [
        name for row in parts[0].proposal.accepted for name, _ in row.own if TECHNOLOGY in name.casefold()
    ]
    if answers:
        yield (
            "The answers of the technology check are kept as fields of the initiative: a proposal has no gate "
            "request yet that could hold them."
        )
