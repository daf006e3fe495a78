"""Adds, changes and archives key results; a promise that was reviewed changes only by a decision."""

from models.actor import Actor, Right
from models.commands.gate import owe_gate
from models.commands.key_result_rows import subject
from models.commands.promises import Grounds, settle
from models.commands.saved import Order, Saved
from models.commands.things import Change, archive, put
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import DecidedChange, KeyResultDraft


def add_key_result(
    database: Database, actor: Actor, portfolio_id: int, draft: KeyResultDraft, *, intent: str | None = None
) -> Saved:
    """Add a key result, measurable or not yet. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "add_key_result", intent)
    return perform(database, order, lambda work: put(work, subject(), Change(draft)))


def change_key_result(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: KeyResultDraft,
    *,
    key_result_id: int,
    decision_id: int | None = None,
    decided: DecidedChange | None = None,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change a key result. Once a portfolio review has seen its promise, that changes only by a decision.

    The decision stands already (`decision_id`) or is recorded in the same act (`decided`), by somebody who may decide.
    Raises Refused, Invalid, NotFound, Conflict.
    """

    def write(work: Work) -> Saved:
        ground = settle(work, Grounds(decision_id, decided), key_result_id)
        right = Right.EDIT_STRATEGY if decided is None else Right.DECIDE
        return put(work, subject(ground, right=right), Change(draft, key_result_id, expected))

    return perform(database, Order(actor, portfolio_id, "change_key_result", intent), write)


def archive_key_result(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    key_result_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Archive a key result; initiatives left without a basis owe their gate. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_key_result", intent)
    return perform(database, order, lambda work: put_away(work, key_result_id, expected))


def put_away(work: Work, key_result_id: int, expected: int | None) -> Saved:
    """Archive one key result and mark the gates that are owed by it."""
    saved = archive(work, subject(), key_result_id, expected)
    owe_gate(work, key_result_id)
    return saved
