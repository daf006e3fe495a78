"""Records, corrects and withdraws check-ins; what was recorded stays beside its correction."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from sqlalchemy import select

from models import figures
from models.actor import Actor, Right
from models.commands.evidence_files import attach_evidence, carry, file_faults, files_of, put_away
from models.commands.facts import as_many, examined_all, next_correction
from models.commands.responses import people_of
from models.commands.saved import Order, Saved
from models.commands.things import is_own, reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts import CheckInDraft
from models.errors import Fault, Invalid, NotFound
from models.rules.evidence import counted_strength
from models.tables.evidence import CheckIn
from models.tables.strategy import KeyResult, KeyResultVersion
from models.vocabulary import STRENGTH_WORD, Strength

FURTHEST = timedelta(days=92)
"""How far ahead a check-in may be scheduled."""
KEY = ("key_result_id", "observed_on", "source")


def record_check_in(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: CheckInDraft | Sequence[CheckInDraft],
    *,
    intent: str | None = None,
) -> Saved:
    """Record one check-in, or several in one act; owners may for their own key results.

    The id saved is the key result of the last one, the version is its check-in. A note says where a strength counts for
    less than the source promises. Raises Refused, Invalid, NotFound.
    """
    order = Order(actor, portfolio_id, "record_check_in", intent)
    return perform(database, order, lambda work: record(work, as_many(draft)))


def correct_check_in(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: CheckInDraft,
    *,
    expected: int,
    intent: str | None = None,
) -> Saved:
    """Put a corrected check-in in the place of version `expected`. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "correct_check_in", intent)
    return perform(database, order, lambda work: correct(work, draft, expected))


def withdraw_check_in(
    database: Database, actor: Actor, portfolio_id: int, expected: int, *, intent: str | None = None
) -> Saved:
    """Withdraw the check-in of version `expected`; it stays in the record. Raises Refused, NotFound."""
    order = Order(actor, portfolio_id, "withdraw_check_in", intent)
    return perform(database, order, lambda work: withdraw(work, expected))


def record(work: Work, drafts: Sequence[CheckInDraft]) -> Saved:
    """Write check-ins."""
    for draft in drafts:
        key_result_for(work, draft.key_result_id)
    notes: list[str] = []
    for kept in examined_all(work, drafts, check_in_faults):
        key_result = key_result_for(work, kept.key_result_id)
        row = check_in_row(work, kept, key_result)
        notes += strength_note(kept, key_result, row)
        written = put_new(work, row, kept.seen)
        attach_evidence(work, written, kept.files)
    return work.saved(written.key_result_id, written.version, *dict.fromkeys(notes))


def correct(work: Work, draft: CheckInDraft, expected: int) -> Saved:
    """Write a correction."""
    key_result = key_result_for(work, draft.key_result_id)
    (kept,) = examined_all(work, [draft], check_in_faults)
    current = standing(work, expected, key_result.key_result_id)
    row = check_in_row(work, kept, key_result, filed=bool(files_of(work, current)))
    row.correction = current.correction
    if not (work.changes(current, row) or kept.files):
        return work.saved(current.key_result_id, current.version)
    require_free(work, row, current)
    row.correction = next_correction(work, CheckIn, key_of(row))
    version = work.supersede(current, row)
    carry(work, current, version)
    attach_evidence(work, version, kept.files)
    return work.saved(version.key_result_id, version.version, *strength_note(kept, key_result, row))


def withdraw(work: Work, expected: int) -> Saved:
    """Write a withdrawal."""
    seen = work.session.scalar(select(CheckIn).filter_by(version=expected, portfolio_id=work.portfolio_id))
    if seen is None:
        raise NotFound("This check-in is not there. Load the page again.")
    key_result_for(work, seen.key_result_id)
    current = standing(work, expected, seen.key_result_id)
    gone = copy_of(current, withdrawn=True, correction=next_correction(work, CheckIn, key_of(current)))
    put_away(work, current)
    return work.saved(current.key_result_id, work.supersede(current, gone).version)


def key_result_for(work: Work, key_result_id: int) -> KeyResultVersion:
    """The key result, once the actor may record evidence for it."""
    current = work.current(KeyResultVersion, key_result_id=key_result_id)
    owners, sponsors = people_of(work, key_result_id)
    work.require(Right.CHECK_IN, own=is_own(work.actor, (current.owner_id, *owners, *sponsors)))
    return current


def standing(work: Work, version: int, key_result_id: int) -> CheckIn:
    """The check-in as its reader saw it; raises Conflict where it was corrected since, NotFound where withdrawn."""
    found = work.find(CheckIn, version=version, key_result_id=key_result_id, withdrawn=False)
    if found is not None:
        return found
    newer = work.find(CheckIn, supersedes=version, key_result_id=key_result_id, withdrawn=False)
    if newer is None:
        raise NotFound("This check-in was withdrawn or corrected since. Load the page again.")
    raise work.conflict(newer, copy_of(work.session.get_one(CheckIn, version)))


def put_new(work: Work, row: CheckIn, seen: int | None = None) -> CheckIn:
    """Write a check-in where none stands; it follows one that was withdrawn."""
    require_free(work, row, seen=seen)
    withdrawn = work.find(CheckIn, **key_of(row), withdrawn=True)
    row.correction = next_correction(work, CheckIn, key_of(row))
    return work.add(row) if withdrawn is None else work.supersede(withdrawn, row)


def require_free(work: Work, row: CheckIn, besides: CheckIn | None = None, seen: int | None = None) -> None:
    """Raise Invalid where another check-in stands for the same day and source.

    Raises Conflict, both sides as text, where it was recorded after the newest version that its writer had seen.
    """
    other = work.find(CheckIn, **key_of(row), withdrawn=False)
    if other is not None and seen is not None and other.version > seen:
        raise work.conflict(other, row)
    if other is not None and (besides is None or other.version != besides.version):
        raise Invalid(
            (
                Fault(
                    "observed_on",
                    f"There is a value for {figures.day(row.observed_on)} from this source already ({other.value:g}). "
                    "Correct that one instead.",
                ),
            )
        )


def key_of(row: CheckIn) -> dict[str, object]:
    """What tells one check-in from another."""
    return {name: getattr(row, name) for name in KEY}


def check_in_row(
    work: Work, draft: CheckInDraft, key_result: KeyResultVersion, *, filed: bool = False
) -> CheckIn:
    """The row of a check-in, with the strength that counts; `filed` where files stand behind it already."""
    stated = stated_strength(draft, key_result)
    automatic = key_result.automatic or work.actor.automatic
    backed = bool(draft.link or draft.files) or filed or automatic
    return CheckIn(
        key_result_id=draft.key_result_id,
        observed_on=draft.observed_on,
        value=float(draft.value),
        source=draft.source or key_result.source,
        strength=int(counted_strength(stated, backed=backed)),
        link=draft.link,
        learned=draft.learned,
        confidence=draft.confidence,
        author=work.actor.name,
    )


def stated_strength(draft: CheckInDraft, key_result: KeyResultVersion) -> Strength:
    """The strength that the draft states, else that of the key result's source."""
    return Strength(key_result.source_strength) if draft.strength is None else draft.strength


def strength_note(draft: CheckInDraft, key_result: KeyResultVersion, row: CheckIn) -> list[str]:
    """A sentence where the evidence counts for less than it was said to be."""
    stated = stated_strength(draft, key_result)
    if row.strength == int(stated):
        return []
    return [
        f"Counts as {STRENGTH_WORD[Strength(row.strength)]}, not {STRENGTH_WORD[stated]}: "
        "add a link to the record that backs it, or a file."
    ]


def check_in_faults(work: Work, draft: CheckInDraft) -> Iterator[Fault]:
    """What is wrong with a check-in."""
    yield from reference_faults(work, draft, key_result_id=KeyResult)
    if draft.observed_on > work.today and not draft.scheduled:
        yield Fault("observed_on", "A value cannot be observed in the future. Give the day it was true on.")
    if draft.observed_on > work.today + FURTHEST:
        yield Fault("observed_on", f"A check-in can be scheduled at most {FURTHEST.days} days ahead.")
    yield from file_faults(draft)
    if draft.confidence is not None and not 0 <= draft.confidence <= 10:
        yield Fault("confidence", "Confidence must lie between 0 and 10.")
