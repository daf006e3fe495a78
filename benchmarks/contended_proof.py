"""What must hold after many have edited at once: nothing lost, nothing twice, and the trail tells every row."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select, text

from benchmarks.contended import HAND, SENT, Ground, Tally
from models.audit_triggers import UNTOUCHED
from models.queries.grids import load_initiatives
from models.tables.audit import AuditEntry
from models.tables.base import FOREVER
from models.tables.every import METADATA
from models.tables.evidence import CheckIn
from models.tables.portfolio import Act, Portfolio
from models.tables.sources import ApiReceipt

Rows = dict[tuple[str, int], dict[str, Any]]


def wrong(ground: Ground, tally: Tally, acts_before: int) -> list[str]:
    """A sentence for each thing that does not hold; none where everything does."""
    found = [*counters(ground, tally), *chain(ground, tally), *acts(ground, tally, acts_before)]
    told, stored = fold(ground), rows_of(ground)
    if told != stored:
        differing = [key for key in told.keys() | stored.keys() if told.get(key) != stored.get(key)]
        found.append(
            f"The trail tells {len(differing)} rows otherwise than they are, such as {differing[0]}."
        )
    return found


def counters(ground: Ground, tally: Tally) -> Iterator[str]:
    """Each acknowledged edit has counted one up."""
    lines = load_initiatives(ground.database, ground.portfolio_id)
    counted = sum(int(line.draft.description) for line in lines)
    if counted != tally.done["grid"]:
        yield f"{tally.done['grid']} edits of the grid were acknowledged, {counted} are there."
    with ground.database.read() as session:
        value = session.scalars(
            select(CheckIn.value).filter_by(key_result_id=HAND, until=FOREVER, withdrawn=False)
        ).one()
    if value != tally.done["command"]:
        yield f"{tally.done['command']} corrections were acknowledged, {value:g} are there."


def chain(ground: Ground, tally: Tally) -> Iterator[str]:
    """The values that a source sent stand once each, in one line of versions that ends in one that holds."""
    with ground.database.read() as session:
        rows = session.scalars(select(CheckIn).filter_by(key_result_id=SENT).order_by(CheckIn.version)).all()
        receipts = session.scalar(select(func.count()).select_from(ApiReceipt))
    sent = tally.done["http"]
    if not len(rows) == len({row.value for row in rows}) == receipts == sent:
        yield f"{sent} values were acknowledged, {len(rows)} are there, with {receipts} receipts."
    if [row.supersedes for row in rows] != [None, *(row.version for row in rows)][: len(rows)]:
        yield "The versions of the value that was sent do not follow one another."
    if [row.correction for row in rows] != list(range(len(rows))):
        yield "The corrections of the value that was sent are not numbered one by one."


def acts(ground: Ground, tally: Tally, before: int) -> Iterator[str]:
    """One act for each acknowledged edit, each with its own revision."""
    with ground.database.read() as session:
        revisions = session.scalars(select(Act.revision).order_by(Act.revision)).all()
        clock = session.get_one(Portfolio, ground.portfolio_id).revision
    if list(revisions) != list(range(1, clock + 1)):
        yield "The revisions of the acts are not one, two, three."
    if clock - before != sum(tally.done.values()):
        yield f"{sum(tally.done.values())} edits were acknowledged, {clock - before} acts are there."


def fold(ground: Ground) -> Rows:
    """The rows that the audit trail says there are; raises ValueError where an entry does not follow the one before."""
    rows: Rows = {}
    with ground.database.read() as session:
        for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id)):
            key = entry.table_name, entry.row_id
            if (entry.before and json.loads(entry.before)) != rows.get(key):
                raise ValueError(f"Entry {entry.id} does not follow the one before.")
            rows[key] = json.loads(entry.after or "null")
    return rows


def rows_of(ground: Ground) -> Rows:
    """The rows as the file holds them."""
    rows: Rows = {}
    with ground.database.read() as session:
        for name, table in METADATA.tables.items():
            if name not in UNTOUCHED:
                (key,) = table.primary_key.columns
                for row in session.execute(text(f'SELECT * FROM "{name}"')).mappings():
                    rows[name, row[key.name]] = dict(row)
    return rows
