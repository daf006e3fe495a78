"""A sponsor or the PMO says that a check-in was seen."""

from models.actor import Actor, Right
from models.commands.responses import check_in_of, people_of
from models.commands.saved import Order, Saved
from models.commands.things import is_own
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.tables.updates import CheckInResponse
from models.vocabulary_updates import ResponseKind


def acknowledge(
    database: Database, actor: Actor, portfolio_id: int, check_in: int, *, intent: str | None = None
) -> Saved:
    """Acknowledge the check-in of a version; once is enough, a second time changes nothing.

    The id saved is the key result's. Raises Refused, NotFound.
    """
    order = Order(actor, portfolio_id, "acknowledge_check_in", intent)
    return perform(database, order, lambda work: seen(work, check_in))


def seen(work: Work, version: int) -> Saved:
    """Write that the check-in was seen."""
    found = check_in_of(work, version)
    work.require(Right.RESPOND, own=is_own(work.actor, people_of(work, found.key_result_id)[1]))
    said = {"check_in_version": version, "kind": ResponseKind.ACKNOWLEDGED.value, "said_by": work.actor.name}
    row = work.find(CheckInResponse, **said) or work.add(
        CheckInResponse(key_result_id=found.key_result_id, said_on=work.today, **said)
    )
    return work.saved(found.key_result_id, row.version)
