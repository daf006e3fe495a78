"""Waives a criterion of an initiative's gates until a day, and takes that back; the basis is never waived."""

from collections.abc import Iterator
from functools import partial

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_gates import WaiverDraft
from models.errors import Fault
from models.rules import gates
from models.sentences import sentence
from models.tables.gates import GateRequestVersion, Waiver
from models.tables.strategy import InitiativeVersion
from models.views.reason import Reason
from models.vocabulary_gates import GateState

FIELDS = {
    "waiver_of_basis": "criterion",
    "waiver_without_right": "right",
    "waiver_without_reason": "reason",
    "waiver_expired": "expires_on",
}


def waive(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: WaiverDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Let a criterion go until a day; a waiver that stands (`expected`) is replaced.

    The id saved is the initiative, the version that of the waiver. Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "waive", intent)
    return perform(database, order, lambda work: let_go(work, draft, expected))


def withdraw_waiver(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    waiver_id: int,
    *,
    intent: str | None = None,
) -> Saved:
    """Take back the waiver of this version: the criterion counts again. Raises Refused, NotFound."""
    order = Order(actor, portfolio_id, "withdraw_waiver", intent)
    return perform(database, order, lambda work: take_back(work, waiver_id))


def let_go(work: Work, draft: WaiverDraft, expected: int | None) -> Saved:
    """Write a waiver."""
    work.require(Right.WAIVE)
    work.current(InitiativeVersion, initiative_id=draft.initiative_id, archived=False)
    kept = clean(draft, partial(waiver_faults, work))
    asked = {"initiative_id": kept.initiative_id}
    request = work.find(GateRequestVersion, **asked, state=GateState.OPEN.value)
    row = Waiver(
        **asked,
        criterion=kept.criterion.value,
        gate_request_id=None if request is None else request.gate_request_id,
        reason=kept.reason,
        waived_by=kept.waived_by or work.actor.name,
        right=kept.right,
        waived_on=work.today,
        expires_on=kept.expires_on,
    )
    current = work.find(Waiver, **asked, criterion=kept.criterion.value, withdrawn=False)
    version = work.add(row) if current is None else work.replace(current, row, expected=expected)
    return work.saved(kept.initiative_id, version.version)


def take_back(work: Work, waiver_id: int) -> Saved:
    """Write that a waiver was withdrawn."""
    work.require(Right.WAIVE)
    current = work.current(Waiver, version=waiver_id, withdrawn=False)
    version = work.replace(current, copy_of(current, withdrawn=True))
    return work.saved(current.initiative_id, version.version)


def waiver_faults(work: Work, draft: WaiverDraft) -> Iterator[Fault]:
    """What keeps a waiver from holding."""
    fact = gates.Waiver(
        criterion=draft.criterion,
        holder=draft.waived_by or work.actor.name,
        entitled=bool(draft.right),
        reason=draft.reason,
        expires=draft.expires_on.toordinal(),
    )
    for code, figures in gates.waiver_faults(fact, work.today.toordinal()):
        yield Fault(FIELDS[code], sentence(Reason(code, tuple(figures.items()))))
