"""Records decisions, with the frozen view they rest on."""

import hashlib
from collections.abc import Iterator
from functools import partial

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.saved import Order, Saved
from models.commands.things import reference_faults
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import DecisionDraft, FrozenDraft
from models.errors import Fault
from models.tables.governance import AgendaItem, Decision, FrozenView, Review
from models.tables.strategy import Initiative

SETTINGS = ("review", "delegation", "between")


def record_decision(
    database: Database, actor: Actor, portfolio_id: int, draft: DecisionDraft, *, intent: str | None = None
) -> Saved:
    """Record a decision on an initiative; the id saved is the decision's version. Raises Refused, Invalid, NotFound."""
    order = Order(actor, portfolio_id, "record_decision", intent)
    return perform(database, order, lambda work: decide(work, draft))


def decide(work: Work, draft: DecisionDraft) -> Saved:
    """Write one decision."""
    work.require(Right.DECIDE)
    kept = clean(draft, partial(decision_faults, work))
    decision = work.add(
        Decision(
            initiative_id=kept.initiative_id,
            review_id=kept.review_id,
            agenda_item_id=kept.agenda_item_id,
            kind=kept.kind.value,
            setting=kept.setting,
            decided_on=kept.decided_on,
            decided_by=kept.decided_by,
            right=kept.right,
            reason=kept.reason,
            condition=kept.condition,
            condition_due_on=kept.condition_due_on,
            frozen_view_id=freeze(work, kept.frozen) if kept.frozen else None,
        )
    )
    return work.saved(decision.version, decision.version)


def freeze(work: Work, frozen: FrozenDraft) -> int:
    """The id of the frozen view, kept once however many decisions rest on it."""
    digest = hashlib.sha256(frozen.body.encode()).hexdigest()
    found = work.session.scalar(
        select(FrozenView.id).filter_by(portfolio_id=work.portfolio_id, digest=digest)
    )
    if found is not None:
        return found
    return work.identity(
        FrozenView, schema=frozen.schema, known=frozen.known, day=frozen.day, digest=digest, body=frozen.body
    )


def decision_faults(work: Work, draft: DecisionDraft) -> Iterator[Fault]:
    """What is wrong with a decision."""
    yield from reference_faults(
        work, draft, initiative_id=Initiative, review_id=Review, agenda_item_id=AgendaItem
    )
    yield from missing(draft.decided_by, "decided_by", "Say who decided.")
    yield from missing(draft.right, "right", "Say by what right it was decided.")
    yield from missing(draft.reason, "reason", "A decision needs its reason.")
    if draft.decided_on > work.today:
        yield Fault("decided_on", "A decision cannot lie in the future. Give the day on which it was taken.")
    if draft.setting not in SETTINGS:
        yield Fault("setting", f"Setting must be one of {', '.join(SETTINGS)}.")
    if draft.setting == "review" and draft.review_id is None:
        yield Fault("review_id", "A decision in a review names the review.")


def missing(value: str, field: str, sentence: str) -> Iterator[Fault]:
    """A fault where a text is needed and none is given."""
    if not value:
        yield Fault(field, sentence)
