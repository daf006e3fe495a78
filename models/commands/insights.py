"""Raises insights and answers them: reply, park, reject, or adopt into a strategy update, in one act."""

from collections.abc import Iterator
from functools import partial

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.decisions import missing
from models.commands.objectives import OBJECTIVE
from models.commands.saved import Order, Saved
from models.commands.things import Change, put, reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_raised import AdoptionDraft, InsightDraft, InsightReplyDraft
from models.errors import Fault, Invalid
from models.tables.strategy import Initiative, KeyResult, Objective, ObjectiveVersion
from models.tables.upwards import Insight, InsightVersion
from models.vocabulary import InsightState

ANSWERABLE = (InsightState.OPEN, InsightState.PARKED)


def raise_insight(
    database: Database, actor: Actor, portfolio_id: int, draft: InsightDraft, *, intent: str | None = None
) -> Saved:
    """Send upwards what was learned. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "raise_insight", intent)
    return perform(database, order, lambda work: send(work, draft))


def reply_to_insight(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: InsightReplyDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Reply, and leave open what becomes of it. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "reply_to_insight", intent)
    return perform(database, order, lambda work: answer(work, draft, None, expected))


def park_insight(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: InsightReplyDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Park an insight, with a reply; it may be taken up later. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "park_insight", intent)
    return perform(database, order, lambda work: answer(work, draft, InsightState.PARKED, expected))


def reject_insight(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: InsightReplyDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Reject an insight, with a reply. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "reject_insight", intent)
    return perform(database, order, lambda work: answer(work, draft, InsightState.REJECTED, expected))


def adopt_insight(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: AdoptionDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change the objective as the insight asks, and adopt the insight with the update it led to.

    Raises Refused, Invalid, NotFound, Conflict; then neither is written.
    """
    order = Order(actor, portfolio_id, "adopt_insight", intent)
    return perform(database, order, lambda work: adopt(work, draft, expected))


def send(work: Work, draft: InsightDraft) -> Saved:
    """Write an insight."""
    work.require(Right.RAISE)
    kept = clean(draft, partial(insight_faults, work))
    row = InsightVersion(
        insight_id=work.identity(Insight),
        initiative_id=kept.initiative_id,
        key_result_id=kept.key_result_id,
        objective_id=kept.objective_id,
        learned=kept.learned,
        evidence=kept.evidence,
        sent_by=work.actor.name,
        sent_on=work.today,
    )
    return work.saved(row.insight_id, work.add(row).version)


def answer(work: Work, draft: InsightReplyDraft, state: InsightState | None, expected: int | None) -> Saved:
    """Write a reply, and the state it ends in where one is given."""
    work.require(Right.ANSWER)
    current = answerable(work, draft.insight_id)
    kept = clean(draft, reply_faults)
    row = replied(work, current, kept.reply, state=(state or InsightState(current.state)).value)
    return work.saved(current.insight_id, work.replace(current, row, expected=expected).version)


def adopt(work: Work, draft: AdoptionDraft, expected: int | None) -> Saved:
    """Write the strategy update and the adoption that points to it."""
    work.require(Right.ANSWER)
    current = answerable(work, draft.insight_id)
    kept = clean(draft, adoption_faults)
    before = work.current(ObjectiveVersion, objective_id=kept.objective_id, archived=False)
    changed = put(work, OBJECTIVE, Change(kept.objective, kept.objective_id, kept.objective_expected))
    if changed.version == before.version:
        sentence = "Adopting an insight changes the objective. Change something in it, or park the insight."
        raise Invalid((Fault("objective", sentence),))
    row = replied(
        work,
        current,
        kept.reply,
        state=InsightState.ADOPTED.value,
        objective_id=kept.objective_id,
        objective_version=changed.version,
    )
    return work.saved(current.insight_id, work.replace(current, row, expected=expected).version)


def replied(work: Work, current: InsightVersion, reply: str, **more: object) -> InsightVersion:
    """The insight with a reply of today."""
    said = {"reply": reply, "answered_by": work.actor.name, "answered_on": max(work.today, current.sent_on)}
    return copy_of(current, **said, **more)


def answerable(work: Work, insight_id: int) -> InsightVersion:
    """An insight that can still be answered; raises NotFound, and Invalid where it ended."""
    current = work.current(InsightVersion, insight_id=insight_id, archived=False)
    if current.state not in ANSWERABLE:
        raise Invalid((Fault("insight_id", f"This insight was {current.state} already."),))
    return current


def insight_faults(work: Work, draft: InsightDraft) -> Iterator[Fault]:
    """What is wrong with an insight."""
    subjects = {"initiative_id": Initiative, "key_result_id": KeyResult, "objective_id": Objective}
    yield from missing(draft.learned, "learned", "Say what was learned.")
    yield from reference_faults(work, draft, **subjects)
    if all(getattr(draft, name) is None for name in subjects):
        yield Fault("initiative_id", "Say where it was learned: an initiative, a key result or an objective.")


def reply_faults(draft: InsightReplyDraft) -> Iterator[Fault]:
    """What is wrong with a reply."""
    yield from missing(
        draft.reply, "reply", "An insight always gets a reply: say what becomes of it, and why."
    )


def adoption_faults(draft: AdoptionDraft) -> Iterator[Fault]:
    """What is wrong with an adoption, the objective aside."""
    yield from missing(
        draft.reply, "reply", "An insight always gets a reply: say what changes because of it."
    )
