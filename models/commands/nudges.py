"""Begins reminders before they are sent, and notes what became of each; nobody is reminded twice on a day."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select

from models import figures
from models.actor import Actor, Right
from models.commands.cleaning import clean_text
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_nudges import NudgeDraft, NudgeOutcome
from models.errors import Fault, Invalid
from models.tables.base import FOREVER
from models.tables.nudges import Nudge
from models.tables.portfolio import PersonVersion
from models.vocabulary_nudges import Channel, NudgeState

LONGEST_REASON = 400


def start_nudges(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    drafts: Sequence[NudgeDraft],
    *,
    intent: str | None = None,
) -> Saved:
    """Begin reminders, those by hand as sent already; whoever was reminded today is left out, with a note.

    What was begun is to be sent now, and only by whoever got this answer first: not where it is `repeated`.
    Raises Refused, NotFound, and Invalid where nobody is left or somebody's address is not known.
    """
    order = Order(actor, portfolio_id, "send_nudges", intent)
    return perform(database, order, lambda work: start(work, drafts))


def note_nudges(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    outcomes: Sequence[NudgeOutcome],
    *,
    intent: str | None = None,
) -> Saved:
    """Note what became of reminders that were begun. Raises Refused, NotFound."""
    order = Order(actor, portfolio_id, "note_nudges", intent)
    return perform(database, order, lambda work: note(work, outcomes))


def start(work: Work, drafts: Sequence[NudgeDraft]) -> Saved:
    """Write the beginning of each reminder."""
    work.require(Right.REMIND)
    day = work.day_of(work.recorded_at)  # messages go out on real days, also where today is fixed
    rows: list[Nudge] = []
    notes: list[str] = []
    for draft in drafts:
        person = work.current(PersonVersion, person_id=draft.person_id, archived=False)
        row = nudge_row(work, draft, person, day)
        before = reminded(work, row)
        if before is None:
            rows.append(work.add(row))
        else:
            notes.append(f"{person.name} was reminded today already, by {before.sent_by}.")
    if not rows:
        raise Invalid((Fault("people", " ".join(notes) or "Choose whom to remind."),))
    work.summary = figures.count(len(rows), "person", "people")
    return work.saved(rows[-1].person_id, rows[-1].version, *notes)


def nudge_row(work: Work, draft: NudgeDraft, person: PersonVersion, day: date) -> Nudge:
    """The row of a reminder. Raises Invalid where the person cannot be reached this way."""
    by_hand = draft.channel is Channel.BY_HAND
    address = {Channel.MAIL: person.email, Channel.CHAT: person.chat}.get(draft.channel, "")
    if not by_hand and not address:
        what = "mail address" if draft.channel is Channel.MAIL else "chat name"
        sentence = f"{person.name} has no {what}. Enter it under Office, People & rights."
        raise Invalid((Fault("people", sentence),))
    return Nudge(
        person_id=draft.person_id,
        day=day,
        channel=draft.channel.value,
        state=(NudgeState.SENT if by_hand else NudgeState.STARTED).value,
        address=address,
        items=draft.items,
        sent_by=work.actor.name,
        reason="",
    )


def reminded(work: Work, row: Nudge) -> Nudge | None:
    """The reminder of the same day that reached the same person, or the same address in any portfolio; or None."""
    counts = (Nudge.until == FOREVER, Nudge.day == row.day, Nudge.state != NudgeState.FAILED.value)
    same = (Nudge.portfolio_id == work.portfolio_id) & (Nudge.person_id == row.person_id)
    if row.address:
        there = (Nudge.channel == row.channel) & (func.lower(Nudge.address) == row.address.lower())
        same = same | there
    return work.session.scalar(select(Nudge).where(*counts, same).limit(1))


def note(work: Work, outcomes: Sequence[NudgeOutcome]) -> Saved:
    """Write what became of each; one that was noted before stays as it was."""
    work.require(Right.REMIND)
    noted = None
    for outcome in outcomes:
        begun = work.current(Nudge, version=outcome.version)
        if begun.state == NudgeState.STARTED.value:
            state = NudgeState.FAILED if outcome.reason else NudgeState.SENT
            ended = copy_of(begun, state=state.value, reason=clean_text(outcome.reason)[:LONGEST_REASON])
            noted = work.supersede(begun, ended)
    failed = sum(bool(one.reason) for one in outcomes)
    work.summary = f"{len(outcomes) - failed} sent, {failed} failed"
    return work.saved(noted.person_id if noted else 0, noted.version if noted else 0)
