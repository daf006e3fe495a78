"""Carries out an import: all its rows in one act, or none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from models import backup
from models.actor import Actor, Right
from models.commands.import_evidence import check_ins
from models.commands.import_initiatives import initiatives
from models.commands.import_strategy import key_results, objectives
from models.commands.import_writing import put_all
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.errors import Conflict, Fault, Invalid
from models.import_draft import ImportDraft
from models.tables.portfolio import ImportSource, SourceKey
from models.views.import_basis import Kind

Write = Callable[[Work, ImportDraft], dict[str, int]]
Ids = dict[int, int]
MOVED_ON = (
    "Somebody saved something in this portfolio after the preview was made. Nothing was imported: look at the "
    "new preview, then import."
)


def import_changes(
    database: Database, actor: Actor, portfolio_id: int, draft: ImportDraft, *, intent: str | None = None
) -> Saved:
    """Write the accepted rows of a file, after a verified backup; remembers the source's mapping and keys.

    The id saved is the portfolio's. Raises Refused, Invalid; Conflict where the portfolio changed since the preview.
    """
    return import_book(database, actor, portfolio_id, (draft,), intent=intent)


def import_book(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    drafts: Sequence[ImportDraft],
    *,
    intent: str | None = None,
) -> Saved:
    """Write the accepted rows of all sheets of a workbook as one act, after a verified backup.

    A sheet may name what a sheet before it makes. The id saved is the portfolio's. Raises as `import_changes` does.
    """
    actor.require(Right.IMPORT)
    if not any(draft.rows for draft in drafts):
        raise Invalid(
            (Fault("rows", "No row of this file can come in. Mend the file or its columns first."),)
        )
    backup.make(database, f"before import of {drafts[0].file_name}")
    order = Order(actor, portfolio_id, "import_changes", intent)
    try:
        return perform(database, order, lambda work: write_import(work, drafts))
    except IntegrityError as fault:
        sentence = (
            f"Nothing was imported: the database refused a row ({fault.orig}). Mend the file and retry."
        )
        raise Invalid((Fault("rows", sentence),)) from fault


def write_import(work: Work, drafts: Sequence[ImportDraft]) -> Saved:
    """Write an import within an act."""
    work.require(Right.IMPORT)
    made: dict[Kind, Ids] = {}
    for draft in drafts:
        if draft.known is not None and work.revision - 1 != draft.known:
            raise Conflict(MOVED_ON, {}, {})
        keys = _WRITERS[draft.kind](work, with_ids(draft, made))
        made[draft.kind] = {-row.number: keys[row.subject] for row in draft.rows if row.subject in keys}
        remember_keys(work, draft, keys)
        if draft.mapping:
            remember_mapping(work, draft)
    work.summary = f"Imported {_said(drafts)} of {drafts[0].file_name}"
    return work.saved(work.portfolio_id, work.revision)


def with_ids(draft: ImportDraft, made: Mapping[Kind, Ids]) -> ImportDraft:
    """The draft with ids for what the sheets before it made: until then, minus the number of its row stood for it."""
    served, observed = made.get(Kind.INITIATIVES, {}), made.get(Kind.KEY_RESULTS, {})
    rows = (
        replace(
            row,
            record_id=observed.get(row.record_id, row.record_id) if row.record_id is not None else None,
            links=tuple(served.get(id, id) for id in row.links),
        )
        for row in draft.rows
    )
    return replace(draft, rows=tuple(rows))


def _said(drafts: Sequence[ImportDraft]) -> str:
    """How many rows, and of what where there are several sheets."""
    if len(drafts) == 1:
        rows = len(drafts[0].rows)
        return f"{rows} {'row' if rows == 1 else 'rows'}"
    parts = [f"{len(draft.rows)} {draft.kind.value.replace('_', ' ')}" for draft in drafts if draft.rows]
    return f"rows ({', '.join(parts)})"


def remember_keys(work: Work, draft: ImportDraft, ids: dict[str, int]) -> None:
    """What each thing is called in the source, so that its next file finds it again."""
    cells = [
        {"source": draft.source, "kind": draft.kind.value, "key": key, "entity_id": id}
        for key, id in ids.items()
    ]
    put_all(work, SourceKey, ("source", "kind", "key"), cells)


def remember_mapping(work: Work, draft: ImportDraft) -> None:
    """How the source's columns were read, for its next file, and the newest day that it spoke of."""
    place = {"name": draft.source, "kind": draft.kind.value}
    before = work.find(ImportSource, **place)
    as_at = max(draft.as_at, before.as_at or draft.as_at) if before else draft.as_at
    cells = {**place, "mapping": draft.mapping, "as_at": as_at}
    put_all(work, ImportSource, ("name", "kind"), [cells])


_WRITERS: dict[Kind, Write] = {
    Kind.INITIATIVES: initiatives,
    Kind.OBJECTIVES: objectives,
    Kind.KEY_RESULTS: key_results,
    Kind.CHECK_INS: check_ins,
}
