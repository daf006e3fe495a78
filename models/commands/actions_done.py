"""Says that an action of a decision is done."""

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.things import is_own
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.errors import NotFound
from models.tables.governance import Action


def finish_action(
    database: Database, actor: Actor, portfolio_id: int, action: int, *, intent: str | None = None
) -> Saved:
    """Say that the action of a version is done today; its owner and the PMO may.

    The id saved is the decision's version. Raises Refused, NotFound where it is not there or done already.
    """
    order = Order(actor, portfolio_id, "finish_action", intent)
    return perform(database, order, lambda work: finish(work, action))


def finish(work: Work, version: int) -> Saved:
    """Write that it is done."""
    found = work.session.scalar(select(Action).filter_by(version=version, portfolio_id=work.portfolio_id))
    if found is None:
        raise NotFound("This action is not there. Load the page again.")
    work.require(Right.FINISH, own=is_own(work.actor, (found.owner_id,)))
    current = work.find(Action, version=version)
    if current is None or (current.done_on is not None and current.done_on <= work.today):
        raise NotFound("This action is done already, or was changed. Load the page again.")
    done = work.supersede(current, copy_of(current, done_on=work.today))
    return work.saved(current.decision_id, done.version)
