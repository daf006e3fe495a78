"""Takes the check-ins that a source reports by itself: each row for itself, and no row twice."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.check_ins import correct, record
from models.commands.cleaning import clean_text
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import CheckInDraft
from models.errors import Fault, Invalid, NotFound, Problem, Refused
from models.source_drafts import ReportDraft, ReportedRow
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.tables.sources import ApiReceipt, ApiToken
from models.tables.strategy import KeyResultVersion
from models.views.source import RowAnswer

CORRECT_HINT = "To put this value in its place, send it marked as a correction."


class NothingNew(Exception):
    """No row of a report said anything new, so that there is no act to record."""

    def __init__(self) -> None:
        super().__init__("Nothing in this report was new.")


def report_check_ins(
    database: Database, actor: Actor, portfolio_id: int, report: ReportDraft
) -> tuple[RowAnswer, ...]:
    """Record the rows that stand, in one act and by the rules of a check-in by hand, and say what is wrong with others.

    A key that was sent before answers as then. Without a key, the same value for the same day and source is no news.
    Raises Refused for an actor without the right, NotFound for a portfolio that is not there, Busy.
    """
    answers: list[RowAnswer] = []
    order = Order(actor, portfolio_id, "record_check_in")
    with suppress(NothingNew):
        perform(database, order, lambda work: take_all(work, report, answers))
    return tuple(answers)


def take_all(work: Work, report: ReportDraft, answers: list[RowAnswer]) -> Saved:
    """Write what stands; `answers` gets one for each row."""
    work.require(Right.CHECK_IN)
    require_token(work, report.token_id)
    answers.extend(answer(work, report, row, place) for place, row in enumerate(report.rows, start=1))
    written = [one.check_in for one in answers if one.outcome in ("recorded", "corrected") and one.check_in]
    if not written:
        raise NothingNew
    work.summary = report.source
    return work.saved(work.session.get_one(CheckIn, written[-1]).key_result_id, written[-1])


def require_token(work: Work, token_id: int | None) -> None:
    """Raise Refused where the token that let the source in was revoked meanwhile, or is for something else."""
    if token_id is None:
        return
    token = work.session.scalar(select(ApiToken).filter_by(id=token_id, portfolio_id=work.portfolio_id))
    if token is None or token.revoked_at is not None or not token.may_report:
        raise Refused(
            "This token may not record check-ins here, or not any more. Ask the PMO lead for a new one."
        )


def answer(work: Work, report: ReportDraft, row: ReportedRow, place: int) -> RowAnswer:
    """What becomes of one row."""
    try:
        return repeated(work, report, row, place) or taken(work, report, row, place)
    except Invalid as invalid:
        return RowAnswer(place, "refused", sentences=tuple(fault.sentence for fault in invalid.faults))
    except Problem as problem:
        return RowAnswer(place, "refused", sentences=(str(problem),))


def repeated(work: Work, report: ReportDraft, row: ReportedRow, place: int) -> RowAnswer | None:
    """The answer to a key that this source has sent before; raises Invalid where it stood for something else."""
    if not row.key or report.token_id is None:
        return None
    same = select(ApiReceipt).filter_by(token_id=report.token_id, key=row.key)
    before = work.session.scalar(same)
    if before is None:
        return None
    if before.digest != digest_of(row):
        raise refused("key", f"The key “{row.key}” was used for another value. Give each value its own key.")
    return RowAnswer(place, "repeated", before.check_in)


def taken(work: Work, report: ReportDraft, row: ReportedRow, place: int) -> RowAnswer:
    """Record one row, or correct by it what stands for its day and source."""
    key_result = key_result_of(work, row.key_result)
    draft = draft_of(report, row, key_result)
    where = {"key_result_id": draft.key_result_id, "observed_on": draft.observed_on, "source": draft.source}
    standing = work.find(CheckIn, **where, withdrawn=False)
    if standing is not None and says_same(standing, draft):
        return RowAnswer(place, "unchanged", standing.version)
    if standing is not None and not row.correct:
        raise refused("observed_on", taken_already(work, draft))
    saved = record(work, [draft]) if standing is None else correct(work, draft, standing.version)
    outcome = "recorded" if standing is None else "corrected"
    made = RowAnswer(place, outcome, saved.version, saved.notes)
    keep_receipt(work, report, row, made)
    return made


def taken_already(work: Work, draft: CheckInDraft) -> str:
    """The sentence of the rules for a second value of a day and source, and how a source corrects the first."""
    try:
        record(work, [draft])
    except Invalid as invalid:
        return f"{invalid} {CORRECT_HINT}"
    raise AssertionError("A second value for a day and source was taken.")


def key_result_of(work: Work, named: int | str) -> KeyResultVersion:
    """The key result of an id or a code; raises NotFound, and Invalid where several have the code."""
    by = {"key_result_id": named} if isinstance(named, int) else {"key": clean_text(named)}
    standing = {"portfolio_id": work.portfolio_id, "until": FOREVER, "archived": False}
    stored = not isinstance(named, int) or 0 < named < FOREVER  # the database holds no larger numbers
    wanted = select(KeyResultVersion).filter_by(**standing, **by).limit(2)
    found = list(work.session.scalars(wanted)) if stored else []
    if not found:
        raise NotFound(f"There is no key result “{named}” in this portfolio. Name one by its id or its code.")
    if len(found) > 1:
        raise refused("key_result", f"Several key results have the code “{named}”. Name one by its id.")
    return found[0]


def draft_of(report: ReportDraft, row: ReportedRow, key_result: KeyResultVersion) -> CheckInDraft:
    """The row as a check-in; it has the strength of its key result's source."""
    return CheckInDraft(
        key_result_id=key_result.key_result_id,
        observed_on=row.observed_on,
        value=row.value,
        source=clean_text(report.source) or key_result.source,
        link=clean_text(row.link),
        learned=clean_text(row.learned),
        confidence=row.confidence,
    )


def says_same(standing: CheckIn, draft: CheckInDraft) -> bool:
    """Whether a check-in that stands says what the draft says."""
    told = ("value", "link", "learned", "confidence")
    return all(getattr(standing, name) == getattr(draft, name) for name in told)


def keep_receipt(work: Work, report: ReportDraft, row: ReportedRow, made: RowAnswer) -> None:
    """Remember what became of a key."""
    if row.key and report.token_id is not None:
        told: dict[str, Any] = {"token_id": report.token_id, "key": row.key, "outcome": made.outcome}
        work.add(ApiReceipt(**told, digest=digest_of(row), check_in=made.check_in))


def digest_of(row: ReportedRow) -> str:
    """What tells a row from another one under the same key."""
    said = {name: value for name, value in asdict(row).items() if name != "key"}
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()


def refused(field: str, sentence: str) -> Invalid:
    """What is wrong with a row."""
    return Invalid((Fault(field, sentence),))
