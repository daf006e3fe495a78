"""What an import's rows are about: ids for new things, current versions for those that are there."""

from collections.abc import Iterator
from typing import Any

from models.commands.import_writing import currents
from models.commands.work import Work
from models.errors import NotFound
from models.import_draft import ImportDraft, ImportedRow
from models.tables.base import Row


def ids_of(work: Work, draft: ImportDraft, identity: type[Row]) -> dict[str, int]:
    """The id of each subject: the record found for it, or that of a new thing."""
    found = {row.subject: row.record_id for row in draft.rows if row.record_id is not None}
    fresh = list(dict.fromkeys(row.subject for row in draft.rows if row.subject not in found))
    return found | dict(zip(fresh, work.identities(identity, len(fresh)), strict=True))


def new_rows(draft: ImportDraft) -> Iterator[ImportedRow]:
    """The rows that found new things: those with fields to write and no record."""
    return (row for row in draft.rows if row.record_id is None and row.values)


def _writes(row: ImportedRow) -> bool:
    return bool(row.values or row.facts or row.own or row.links)


def changes_of(work: Work, draft: ImportDraft, kind: type[Any], column: str) -> list[tuple[Any, ImportedRow]]:
    """The current version of each record that changes, with the row that changes it; raises NotFound for a lost one."""
    about = {row.record_id: row for row in draft.rows if row.record_id is not None and _writes(row)}
    rows = {id: row for id, row in about.items() if row.values}
    found = currents(work, kind, column, about)
    lost = [row.number for id, row in about.items() if id not in found or found[id].archived]
    if lost:
        raise NotFound(
            f"What row {lost[0]} changes is not there any more. Look at the new preview, then import."
        )
    return [(found[id], row) for id, row in rows.items() if id is not None]
