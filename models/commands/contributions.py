"""Links initiatives to the key results they serve, with weight and share."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import func, select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.gate import owe_gate
from models.commands.promises import Grounds, is_reviewed, reviewed_since, settle
from models.commands.saved import Order, Saved
from models.commands.things import is_own, reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts import ContributionDraft, DecidedChange
from models.errors import Fault
from models.tables.base import FOREVER
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Initiative,
    InitiativeVersion,
    KeyResult,
)


def add_contribution(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: ContributionDraft,
    *,
    intent: str | None = None,
) -> Saved:
    """Link an initiative to a key result; a link archived before lives again. Raises Refused, Invalid, NotFound."""
    order = Order(actor, portfolio_id, "add_contribution", intent)
    return perform(database, order, lambda work: link(work, draft))


def change_contribution(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: ContributionDraft,
    *,
    decision_id: int | None = None,
    decided: DecidedChange | None = None,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change how an initiative serves a key result; a weight that went through a review changes only by a decision.

    Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "change_contribution", intent)
    grounds = Grounds(decision_id, decided)
    return perform(database, order, lambda work: weigh(work, draft, grounds, expected))


def archive_contribution(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    contribution_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Unlink; an initiative left without a basis owes its gate. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_contribution", intent)
    return perform(database, order, lambda work: unlink(work, contribution_id, expected))


def link(work: Work, draft: ContributionDraft) -> Saved:
    """Write a new link."""
    authorise(work, draft.initiative_id)
    before = link_of(work, draft)
    current = work.current(ContributionVersion, contribution_id=before.id) if before else None
    kept = clean(draft, partial(contribution_faults, work, current))
    if before is not None and current is not None:
        row = contribution_row(kept, before.id)
        return work.saved(before.id, work.supersede(current, row).version)
    thing = work.identity(
        ContributionLink, initiative_id=kept.initiative_id, key_result_id=kept.key_result_id
    )
    return work.saved(thing, work.add(contribution_row(kept, thing)).version)


def weigh(work: Work, draft: ContributionDraft, grounds: Grounds, expected: int | None) -> Saved:
    """Write a changed link."""
    ground = settle(work, grounds, draft.key_result_id)
    if grounds.decided is None:
        authorise(work, draft.initiative_id)
    before = link_of(work, draft)
    thing = before.id if before else 0
    current = work.current(ContributionVersion, contribution_id=thing, archived=False)
    kept = clean(draft, partial(change_faults, work, current, ground is not None))
    row = contribution_row(kept, thing)
    row.decision_id = ground or current.decision_id
    return work.saved(thing, work.replace(current, row, expected=expected).version)


def unlink(work: Work, contribution_id: int, expected: int | None) -> Saved:
    """Write the end of a link."""
    current = work.current(ContributionVersion, contribution_id=contribution_id)
    pair = work.session.get_one(ContributionLink, contribution_id)
    authorise(work, pair.initiative_id)
    version = work.replace(current, copy_of(current, archived=True), expected=expected)
    owe_gate(work, pair.key_result_id)
    return work.saved(contribution_id, version.version)


def authorise(work: Work, initiative_id: int) -> None:
    """Pass when the actor may edit the initiative."""
    initiative = work.current(InitiativeVersion, initiative_id=initiative_id)
    own = is_own(work.actor, (initiative.owner_id, initiative.sponsor_id))
    work.require(Right.EDIT_INITIATIVE, own=own)


def link_of(work: Work, draft: ContributionDraft) -> ContributionLink | None:
    """The link of the pair, if it ever had one."""
    pair = select(ContributionLink).filter_by(
        portfolio_id=work.portfolio_id, initiative_id=draft.initiative_id, key_result_id=draft.key_result_id
    )
    return work.session.scalar(pair)


def contribution_row(draft: ContributionDraft, contribution_id: int) -> ContributionVersion:
    """The row of a link."""
    return ContributionVersion(
        contribution_id=contribution_id,
        kind=draft.kind.value,
        weight=float(draft.weight),
        share=None if draft.share is None else float(draft.share),
        enables=draft.enables,
    )


def contribution_faults(
    work: Work, current: ContributionVersion | None, draft: ContributionDraft
) -> Iterator[Fault]:
    """What is wrong with a new link."""
    yield from reference_faults(work, draft, initiative_id=Initiative, key_result_id=KeyResult)
    if current is not None and not current.archived:
        yield Fault(
            "key_result_id", "This initiative serves that key result already. Change the link instead."
        )
    yield from share_faults(work, draft)


def change_faults(
    work: Work, current: ContributionVersion, decided: bool, draft: ContributionDraft
) -> Iterator[Fault]:
    """What is wrong with a changed link."""
    yield from share_faults(work, draft)
    if decided or draft.weight == current.weight or not is_reviewed(work, draft.key_result_id):
        return
    first = select(ContributionVersion).filter_by(contribution_id=current.contribution_id)
    if reviewed_since(work, work.session.scalars(first.order_by(ContributionVersion.version)).first()):
        yield Fault(
            "weight",
            "This weight has been through a portfolio review, so it changes only by a decision. "
            "Name the decision, or record one taken between meetings.",
        )


def share_faults(work: Work, draft: ContributionDraft) -> Iterator[Fault]:
    """What is wrong with weight and share."""
    if not 0 <= draft.weight <= 1000:
        yield Fault("weight", "Weight must lie between 0 and 1000.")
    if draft.share is None:
        return
    if not 0 <= draft.share <= 1:
        yield Fault("share", "Share must lie between 0 % and 100 %.")
        return
    others = shares_of_others(work, draft)
    if round(others + draft.share, 9) > 1:
        yield Fault(
            "share",
            f"The shares of this key result would add up to {others + draft.share:.0%}; "
            f"at most {max(0.0, 1 - others):.0%} is left.",
        )


def shares_of_others(work: Work, draft: ContributionDraft) -> float:
    """The sum of the shares that other initiatives have in the key result."""
    total = (
        select(func.sum(ContributionVersion.share))
        .join(ContributionLink, ContributionLink.id == ContributionVersion.contribution_id)
        .where(
            ContributionLink.key_result_id == draft.key_result_id,
            ContributionLink.initiative_id != draft.initiative_id,
            ContributionVersion.until == FOREVER,
            ContributionVersion.archived.is_(False),
        )
    )
    return float(work.session.scalar(total) or 0.0)
