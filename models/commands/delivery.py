"""Records how the work of an initiative goes."""

from collections.abc import Iterator, Sequence

from models.actor import Actor, Right
from models.commands.facts import as_many, examined_all, put_fact
from models.commands.saved import Order, Saved
from models.commands.things import is_own
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import DeliveryDraft
from models.errors import Fault
from models.tables.evidence import DeliveryReport
from models.tables.strategy import InitiativeVersion

KEY = ("initiative_id", "reported_on", "source")


def report_delivery(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: DeliveryDraft | Sequence[DeliveryDraft],
    *,
    expected: int | None = None,
    seen: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Record one delivery report or several; a report for the same day and source corrects the one before.

    `seen` is the revision that its writer had seen: a report that came later is a Conflict.
    Owners and sponsors may for their own initiatives. Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "report_delivery", intent)
    return perform(database, order, lambda work: report(work, as_many(draft), expected, seen=seen))


def report(
    work: Work, drafts: Sequence[DeliveryDraft], expected: int | None, *, seen: int | None = None
) -> Saved:
    """Write delivery reports."""
    for draft in drafts:
        initiative = work.current(InitiativeVersion, initiative_id=draft.initiative_id)
        own = is_own(work.actor, (initiative.owner_id, initiative.sponsor_id))
        work.require(Right.REPORT_DELIVERY, own=own)
    for kept in examined_all(work, drafts, delivery_faults):
        version = put_fact(work, delivery_row(kept), KEY, expected, seen=seen)
    return work.saved(version.initiative_id, version.version)


def delivery_row(draft: DeliveryDraft) -> DeliveryReport:
    """The row of a delivery report."""
    return DeliveryReport(
        initiative_id=draft.initiative_id,
        reported_on=draft.reported_on,
        delivery=draft.delivery.value,
        source=draft.source,
        original=draft.original,
        comment=draft.comment,
        milestones_done=draft.milestones_done,
        milestones_planned=draft.milestones_planned,
    )


def delivery_faults(work: Work, draft: DeliveryDraft) -> Iterator[Fault]:
    """What is wrong with a delivery report."""
    if draft.reported_on > work.today:
        yield Fault("reported_on", "A report cannot lie in the future. Give the day it was true on.")
    for name in ("milestones_done", "milestones_planned"):
        if (getattr(draft, name) or 0) < 0:
            yield Fault(name, "Milestones are counted from 0.")
