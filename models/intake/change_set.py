"""What an import would do: each row new, changed, repeated, unchanged, earlier history or rejected, and why."""

from collections import Counter
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.intake.lines import CellFault, Note
from models.intake.mapping import Mapping
from models.views.import_basis import DatedFact, Said


class Verdict(StrEnum):
    """What becomes of a row; `repeated` says on a later day what was said before."""

    NEW = "new"
    CHANGED = "changed"
    REPEATED = "repeated"
    EARLIER = "earlier"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a record before and after, as text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One row of the file and what becomes of it.

    `subject` names what the row is about in its source; `record_id` the record found for it, None when new.
    `values` are the fields to write, `facts` the dated ones, `own` the columns without a field,
    `links` the initiatives to link.
    """

    number: int
    verdict: Verdict
    name: str
    subject: str = ""
    record_id: int | None = None
    day: date | None = None
    values: Pairs[str, Said] = field(default_factory=dict)
    facts: tuple[DatedFact, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()
    notes: tuple[Note, ...] = ()
    faults: tuple[CellFault, ...] = ()
    remarks: tuple[str, ...] = ()
    links: tuple[int, ...] = ()

    @property
    def reason(self) -> str:
        """Why the row is rejected, as one sentence; empty when it is not."""
        parts = [f"{fault.column}: {fault.reason}" if fault.column else fault.reason for fault in self.faults]
        return "; ".join(parts) + "." if parts else ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """All rows of a table with their verdicts; `rows_in` counts the table's rows and must come out again."""

    mapping: Mapping
    as_at: date
    rows_in: int
    rows: tuple[ProposedRow, ...]
    remarks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.accepted) + len(self.rejected) != self.rows_in:
            raise ValueError("An import must account for every row of its file.")

    @property
    def accepted(self) -> tuple[ProposedRow, ...]:
        """The rows that come in."""
        return tuple(row for row in self.rows if row.verdict is not Verdict.REJECTED)

    @property
    def rejected(self) -> tuple[ProposedRow, ...]:
        """The rows that stay out."""
        return tuple(row for row in self.rows if row.verdict is Verdict.REJECTED)

    @property
    def counts(self) -> Pairs[Verdict, int]:
        """How many rows have each verdict."""
        found = Counter(row.verdict for row in self.rows)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def notes(self) -> tuple[tuple[int, Note], ...]:
        """The words kept in place of values, with their row numbers."""
        return tuple((row.number, note) for row in self.accepted for note in row.notes)
