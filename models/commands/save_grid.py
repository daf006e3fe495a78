"""Saves a whole grid in one act: additions, changes and archivings of one kind of thing, all of them or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models import figures
from models.actor import Actor
from models.commands.facts import in_row
from models.commands.initiatives import INITIATIVE
from models.commands.key_result_rows import subject
from models.commands.key_results import put_away
from models.commands.objectives import OBJECTIVE
from models.commands.people import PERSON
from models.commands.saved import Order, Saved
from models.commands.things import Change, Subject, archive, current_of, examined, written
from models.commands.unit import perform
from models.commands.words import noun
from models.commands.work import Work
from models.database import Database
from models.drafts import GridRow, InitiativeDraft, KeyResultDraft, ObjectiveDraft, PersonDraft
from models.errors import Conflict, Fault, Invalid, NotFound

SUBJECTS: dict[type, Subject] = {
    ObjectiveDraft: OBJECTIVE,
    KeyResultDraft: subject(),
    InitiativeDraft: INITIATIVE,
    PersonDraft: PERSON,
}


@dataclass(frozen=True, slots=True)
class Examined:
    """One row of the grid with its cleaned draft, the version it changes and what is wrong with it."""

    row: GridRow
    subject: Subject
    change: Change
    current: Any
    faults: tuple[Fault, ...]


def save_grid(
    database: Database, actor: Actor, portfolio_id: int, rows: Sequence[GridRow], *, intent: str | None = None
) -> Saved:
    """Save the changed rows of a grid; the id saved is the thing in the last one.

    Raises Refused; Invalid with every fault, each naming its row and column; Conflict with both sides of every row that
    somebody else has changed, by row and column. Nothing is saved then.
    """
    order = Order(actor, portfolio_id, "save_grid", intent)
    return perform(database, order, lambda work: save(work, rows))


def save(work: Work, rows: Sequence[GridRow]) -> Saved:
    """Write a grid, once all of it is examined."""
    if not rows:
        raise Invalid((Fault("rows", "Nothing was changed, so there is nothing to save."),))
    seen = [examine(work, row) for row in rows]
    faults = tuple(in_row(fault, one.row.row) for one in seen for fault in one.faults)
    if faults:
        raise Invalid(faults)
    require_no_conflict(work, seen)
    answers = [write(work, one) for one in seen]
    work.summary = summary(seen)
    return answers[-1]


def summary(seen: Sequence[Examined]) -> str:
    """What the save did, for whoever would undo it: 2 initiatives added, 1 changed."""
    kinds = ["archived" if one.row.archive else "added" if one.row.id is None else "changed" for one in seen]
    parts = [f"{kinds.count(kind)} {kind}" for kind in ("added", "changed", "archived") if kind in kinds]
    counted = figures.count(len(seen), noun(seen[0].subject.version))
    return f"{counted}: {', '.join(parts)}"


def examine(work: Work, row: GridRow) -> Examined:
    """One row, cleaned and checked, but not written."""
    kind = SUBJECTS[type(row.draft)]
    change = Change(row.draft, row.id, row.expected)
    try:
        current = current_of(work, kind, change)
    except NotFound as gone:
        return Examined(row, kind, change, None, (Fault("name", str(gone)),))
    if row.archive:
        return Examined(row, kind, change, current, tuple(archive_faults(row)))
    kept, faults = examined(work, kind, change, current)
    return Examined(row, kind, Change(kept, row.id, row.expected), current, faults)


def archive_faults(row: GridRow) -> Iterator[Fault]:
    """A fault for archiving what was never saved."""
    if row.id is None:
        yield Fault("archive", "This row was never saved, so there is nothing to archive. Remove the row.")


def require_no_conflict(work: Work, seen: Sequence[Examined]) -> None:
    """Raise one Conflict for all rows that somebody else has changed since they were read."""
    theirs: dict[str, str] = {}
    mine: dict[str, str] = {}
    sentences: list[str] = []
    for one in seen:
        conflict = conflict_of(work, one)
        if conflict is not None:
            sentences.append(f"Row {one.row.row}: {conflict}")
            theirs |= {f"Row {one.row.row}: {name}": said for name, said in conflict.theirs.items()}
            mine |= {f"Row {one.row.row}: {name}": said for name, said in conflict.mine.items()}
    if sentences:
        raise Conflict(" ".join(sentences), theirs, mine)


def conflict_of(work: Work, one: Examined) -> Conflict | None:
    """The conflict of one row, or None."""
    if one.current is None or one.row.expected in (None, one.current.version):
        return None
    new = one.subject.row(one.change.draft, one.current)
    setattr(new, one.subject.key, one.row.id)
    new.archived = one.row.archive or one.current.archived
    return work.conflict(one.current, new)


def write(work: Work, one: Examined) -> Saved:
    """Write one examined row."""
    if not one.row.archive:
        return written(work, one.subject, one.change, one.current)
    if isinstance(one.row.draft, KeyResultDraft):
        return put_away(work, int(one.row.id or 0), one.row.expected)
    return archive(work, one.subject, int(one.row.id or 0), one.row.expected)
