"""What an import hands to its command: rows that were read, matched and found free of faults."""

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from datetime import date

from models.views.import_basis import DatedFact, Kind, Said


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row: `subject` names it in its source, `record_id` the record it changes; rows of one subject are one thing.

    `values` are the fields to write, `facts` the dated ones, `own` the columns without a field of their own,
    `links` the ids of initiatives that shall serve a key result.
    """

    number: int
    subject: str
    record_id: int | None = None
    day: date | None = None
    values: Pairs[str, Said] = field(default_factory=dict)
    facts: tuple[DatedFact, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """The accepted rows of one file; `mapping` is remembered as it stands, `as_at` is the day the file is about.

    `known` is the revision that the rows were compared with: the import is refused when the portfolio has moved on.
    """

    kind: Kind
    source: str
    file_name: str
    as_at: date
    mapping: str
    rows: tuple[ImportedRow, ...]
    known: int | None = None
