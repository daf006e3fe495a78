"""Takes the actuals of a file: all of them in one act, with the columns that they were read from."""

from collections.abc import Sequence
from typing import NamedTuple

from models.actor import Actor
from models.commands.import_writing import put_all
from models.commands.money import ACTUALS, enter
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import ActualDraft
from models.tables.portfolio import ImportSource
from models.views.import_basis import ACTUALS_KIND


class ReadFrom(NamedTuple):
    """What tells a layout of columns from others, and which of its columns were chosen, as text to remember."""

    layout: str
    columns: str


def take_actuals(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    drafts: Sequence[ActualDraft],
    *,
    read_from: ReadFrom,
    intent: str | None = None,
) -> Saved:
    """Record spent and committed, and remember the columns for the next file of that layout.

    Raises Refused, Invalid, NotFound; nothing is kept then.
    """
    order = Order(actor, portfolio_id, "record_actuals", intent)
    return perform(database, order, lambda work: _write(work, tuple(drafts), read_from))


def _write(work: Work, drafts: Sequence[ActualDraft], read_from: ReadFrom) -> Saved:
    saved = enter(work, ACTUALS, drafts, None)
    day = max(draft.period_end for draft in drafts)
    cells = {"name": read_from.layout, "kind": ACTUALS_KIND, "mapping": read_from.columns, "as_at": day}
    put_all(work, ImportSource, ("name", "kind"), [cells])
    return saved
