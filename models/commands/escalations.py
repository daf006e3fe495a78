"""Raises blocked questions, replies to them, ends them; that they climb is a rule, and nothing is written for it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.decisions import missing
from models.commands.escalation_turns import asker, at_step
from models.commands.saved import Order, Saved
from models.commands.things import reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_raised import EscalationDraft, EscalationReplyDraft
from models.errors import Fault, Invalid
from models.rules.escalation import Step, ladder
from models.tables.portfolio import Person
from models.tables.strategy import Initiative, InitiativeVersion
from models.tables.upwards import Escalation, EscalationReply, EscalationStep, EscalationVersion
from models.vocabulary import EscalationState, Role, word
from models.vocabulary_raised import Level


def raise_escalation(
    database: Database, actor: Actor, portfolio_id: int, draft: EscalationDraft, *, intent: str | None = None
) -> Saved:
    """Put a blocked question to the lowest level above who raises it. Raises Refused, Invalid, NotFound."""
    order = Order(actor, portfolio_id, "raise_escalation", intent)
    return perform(database, order, lambda work: put_up(work, draft))


def reply_to_escalation(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: EscalationReplyDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Reply to an open question, or pass it on; from whose turn it is the first reply starts the days anew.

    Who stands on its ladder may reply, who raised it, and who may answer anything. Raises Refused, Invalid, NotFound,
    Conflict.
    """
    order = Order(actor, portfolio_id, "reply_to_escalation", intent)
    return perform(database, order, lambda work: reply(work, draft, expected))


def resolve_escalation(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: EscalationReplyDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """End a question with its answer. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "resolve_escalation", intent)
    return perform(database, order, lambda work: resolve(work, draft, expected))


def withdraw_escalation(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    escalation_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Take a question back: who raised it, or who may answer anything. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "withdraw_escalation", intent)
    return perform(database, order, lambda work: withdraw(work, escalation_id, expected))


def put_up(work: Work, draft: EscalationDraft) -> Saved:
    """Write the question and the ladder it climbs, as the days stand today."""
    work.require(Right.RAISE)
    kept = clean(draft, partial(escalation_faults, work))
    holders = holders_of(work, kept.initiative_id)
    steps = ladder(days_of(work), holders, raiser=work.actor.person_id, first=kept.first)
    climbs = climbing(work.today, steps)
    row = EscalationVersion(
        escalation_id=work.identity(Escalation),
        initiative_id=kept.initiative_id,
        question=kept.question,
        path=" → ".join(word(Role(one.level.value)) for one in steps),
        owner_id=raiser_id(work),
        raised_by=work.actor.name,
        raised_on=work.today,
        due_on=kept.due_on or max([day for day in climbs if day is not None], default=work.today),
    )
    version = work.add(row)
    for place, (step, climbs_on) in enumerate(zip(steps, climbs, strict=True), start=1):
        said = {"level": step.level.value, "owner_id": holders.get(step.level), "due_on": climbs_on}
        work.add(EscalationStep(escalation_id=row.escalation_id, place=place, **said))
    return work.saved(row.escalation_id, version.version)


def reply(work: Work, draft: EscalationReplyDraft, expected: int | None) -> Saved:
    """Write a reply."""
    current = escalation_of(work, draft.escalation_id)
    place, in_turn = at_step(work, current)
    require_open(current)
    kept = clean(draft, reply_faults)
    work.changes(current, copy_of(current), expected=expected)
    if kept.passes_on and not in_turn:
        sentence = "Only whose turn it is can pass the question on, and the last level has nobody above it."
        raise Invalid((Fault("passes_on", sentence),))
    write_reply(work, current, kept, place=place, passes_on=kept.passes_on)
    return work.saved(current.escalation_id, current.version)


def resolve(work: Work, draft: EscalationReplyDraft, expected: int | None) -> Saved:
    """Write the answer that ends a question."""
    current = escalation_of(work, draft.escalation_id)
    place, _ = at_step(work, current, asker_too=False)
    require_open(current)
    kept = clean(draft, reply_faults)
    write_reply(work, current, kept, place=place, ends=True)
    return end(work, current, EscalationState.RESOLVED, resolution=kept.reply, expected=expected)


def withdraw(work: Work, escalation_id: int, expected: int | None) -> Saved:
    """Write that a question was taken back."""
    current = escalation_of(work, escalation_id)
    work.require(Right.RAISE if asker(work, current) else Right.ANSWER)
    require_open(current)
    return end(work, current, EscalationState.WITHDRAWN, expected=expected)


def end(
    work: Work,
    current: EscalationVersion,
    state: EscalationState,
    *,
    resolution: str = "",
    expected: int | None,
) -> Saved:
    """Write the end of a question."""
    resolved_on = max(work.today, current.raised_on)
    row = copy_of(current, state=state.value, resolved_on=resolved_on, resolution=resolution)
    return work.saved(current.escalation_id, work.replace(current, row, expected=expected).version)


def write_reply(
    work: Work,
    current: EscalationVersion,
    draft: EscalationReplyDraft,
    *,
    place: int | None,
    passes_on: bool = False,
    ends: bool = False,
) -> None:
    """Write a reply from the step at `place`, counted from 1; None is beside the ladder."""
    row = EscalationReply(
        escalation_id=current.escalation_id,
        place=place,
        reply=draft.reply,
        replied_by=work.actor.name,
        replied_on=max(work.today, current.raised_on),
        passes_on=passes_on,
        ends=ends,
    )
    work.add(row)


def escalation_of(work: Work, escalation_id: int) -> EscalationVersion:
    """A question as it stands; raises NotFound."""
    return work.current(EscalationVersion, escalation_id=escalation_id, archived=False)


def require_open(current: EscalationVersion) -> None:
    """Pass where a question waits for its answer; raises Invalid where it ended."""
    if current.state != EscalationState.OPEN.value:
        raise Invalid((Fault("escalation_id", f"This question was {current.state} already. Raise it anew."),))


def days_of(work: Work) -> dict[Level, int]:
    """The days that the portfolio gives each level."""
    told = work.settings
    return {Level.OWNER: told.owner_days, Level.SPONSOR: told.sponsor_days, Level.OFFICE: told.office_days}


def holders_of(work: Work, initiative_id: int | None) -> Mapping[Level, int | None]:
    """The owner and the sponsor of an initiative; nobody where there is none."""
    if initiative_id is None:
        return {}
    initiative = work.current(InitiativeVersion, initiative_id=initiative_id, archived=False)
    return {Level.OWNER: initiative.owner_id, Level.SPONSOR: initiative.sponsor_id}


def climbing(raised_on: date, steps: tuple[Step, ...]) -> list[date | None]:
    """The day on which a question climbs from each step if nobody replies; None from the last."""
    days, passed = [], 0
    for step in steps[:-1]:
        passed += step.days
        days.append(raised_on + timedelta(days=passed))
    return [*days, None]


def raiser_id(work: Work) -> int | None:
    """The person who acts, where they are one of this portfolio."""
    person = work.actor.person_id
    return person if person is not None and work.holds(Person, person) else None


def escalation_faults(work: Work, draft: EscalationDraft) -> Iterator[Fault]:
    """What is wrong with a question."""
    yield from missing(draft.question, "question", "Say what is blocked, as a question that can be answered.")
    yield from reference_faults(work, draft, initiative_id=Initiative)
    if draft.due_on is not None and draft.due_on < work.today:
        yield Fault("due_on", "The answer cannot be needed before today. Give a later day.")


def reply_faults(draft: EscalationReplyDraft) -> Iterator[Fault]:
    """What is wrong with a reply."""
    yield from missing(draft.reply, "reply", "Say something in reply.")
