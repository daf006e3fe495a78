"""Records that a second person takes a key result for an outcome, or for an output."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.gate import owe_gate
from models.commands.key_result_rows import Interims
from models.commands.saved import Order, Saved
from models.commands.things import reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts import OutcomeDraft
from models.errors import Fault
from models.tables.base import FOREVER
from models.tables.portfolio import Act, Person, PersonVersion
from models.tables.strategy import KeyResultVersion
from models.vocabulary import OutcomeClaim


def confirm_outcome(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: OutcomeDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Record what a second person says of a key result: neither its owner nor who worded it.

    Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "confirm_outcome", intent)
    return perform(database, order, lambda work: claim(work, draft, expected))


def claim(work: Work, draft: OutcomeDraft, expected: int | None) -> Saved:
    """Write the claim of a second person."""
    current = work.current(KeyResultVersion, key_result_id=draft.key_result_id)
    work.require(Right.EDIT_STRATEGY)
    kept = clean(draft, partial(claim_faults, work, current))
    said = copy_of(
        current, claim=kept.claim.value, claim_sentence=kept.sentence, claim_by=speaker(work, kept)
    )
    version = work.replace(current, said, expected=expected)
    if version is not current:
        Interims().carry(work, current, version)
    if kept.claim is OutcomeClaim.OUTPUT:
        owe_gate(work, current.key_result_id)
    return work.saved(current.key_result_id, version.version)


def claim_faults(work: Work, current: KeyResultVersion, draft: OutcomeDraft) -> Iterator[Fault]:
    """What is wrong with a claim."""
    unknown = list(reference_faults(work, draft, person_id=Person))
    yield from unknown
    if draft.claim is OutcomeClaim.CONFIRMED and not draft.sentence:
        yield Fault("sentence", "Say in a sentence who behaves or benefits differently.")
    first = {name_of(work, current.owner_id).casefold(), wording_author(work, current).casefold()} - {""}
    if not unknown and speaker(work, draft).casefold() in first:
        yield Fault(
            "person_id",
            "A second person says whether this is an outcome: neither its owner nor who worded it. Choose another.",
        )


def speaker(work: Work, draft: OutcomeDraft) -> str:
    """The name of the person whose word it is."""
    return name_of(work, draft.person_id) or name_of(work, work.actor.person_id) or work.actor.name


def name_of(work: Work, person_id: int | None) -> str:
    """The current name of a person; nothing for nobody."""
    if person_id is None:
        return ""
    return work.session.scalar(select(PersonVersion.name).filter_by(person_id=person_id, until=FOREVER)) or ""


def wording_author(work: Work, current: KeyResultVersion) -> str:
    """Who wrote the first version with the current wording."""
    first = (
        select(KeyResultVersion.revision)
        .filter_by(key_result_id=current.key_result_id, name=current.name, metric=current.metric)
        .order_by(KeyResultVersion.version)
        .limit(1)
        .scalar_subquery()
    )
    act = select(Act.actor).filter_by(portfolio_id=work.portfolio_id).where(Act.revision == first)
    return work.session.scalar(act) or ""
