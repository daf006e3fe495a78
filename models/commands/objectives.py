"""Adds, changes and archives objectives; each change is a strategy update with its reason."""

from collections.abc import Iterator

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.things import Change, Subject, archive, order_fault, put, reference_faults
from models.commands.unit import perform
from models.commands.work import Work, differences
from models.database import Database
from models.drafts import ObjectiveDraft
from models.errors import Fault
from models.tables.portfolio import Person
from models.tables.strategy import Objective, ObjectiveVersion

ABOUT_THE_CHANGE = {"change_reason", "editorial", "objective_id", "archived"}


def objective_row(draft: ObjectiveDraft, current: ObjectiveVersion | None) -> ObjectiveVersion:
    """The row of an objective; what it says of a change stays as it was where nothing else changes."""
    row = ObjectiveVersion(
        key=draft.key,
        name=draft.name,
        why=draft.why,
        why_now=draft.why_now,
        owner_id=draft.owner_id,
        valid_from=draft.valid_from,
        valid_until=draft.valid_until,
        change_reason=draft.change_reason,
        editorial=draft.editorial,
    )
    if current is not None and not updates(row, current):
        row.change_reason, row.editorial = current.change_reason, current.editorial
    return row


def updates(row: ObjectiveVersion, current: ObjectiveVersion) -> bool:
    """Whether the row says anything new of the objective itself."""
    return bool(set(differences(current, row)) - ABOUT_THE_CHANGE)


def objective_faults(work: Work, draft: ObjectiveDraft, current: ObjectiveVersion | None) -> Iterator[Fault]:
    """What is wrong with an objective, or with its change."""
    yield from order_fault(draft, "valid_from", "valid_until")
    yield from reference_faults(work, draft, owner_id=Person)
    if current is None or draft.change_reason or draft.editorial:
        return
    if updates(objective_row(draft, None), current):
        yield Fault(
            "change_reason",
            "Changing an objective is a strategy update: say why it changes, or mark the change as editorial.",
        )


OBJECTIVE = Subject(Objective, ObjectiveVersion, Right.EDIT_STRATEGY, objective_row, objective_faults)


def add_objective(
    database: Database, actor: Actor, portfolio_id: int, draft: ObjectiveDraft, *, intent: str | None = None
) -> Saved:
    """Add an objective. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "add_objective", intent)
    return perform(database, order, lambda work: put(work, OBJECTIVE, Change(draft)))


def change_objective(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: ObjectiveDraft,
    *,
    objective_id: int,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change an objective, with the reason in the draft. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "change_objective", intent)
    return perform(database, order, lambda work: put(work, OBJECTIVE, Change(draft, objective_id, expected)))


def archive_objective(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    objective_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Archive an objective. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_objective", intent)
    return perform(database, order, lambda work: archive(work, OBJECTIVE, objective_id, expected))
