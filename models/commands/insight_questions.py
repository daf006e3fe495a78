"""Answers the learning loop's question: did the change that an insight led to help?"""

from collections.abc import Iterator

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.decisions import missing
from models.commands.gate_requests import frame_of
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_raised import HelpedDraft
from models.errors import Fault, Invalid
from models.queries.raised import draw_raised
from models.tables.upwards import InsightQuestion, InsightVersion


def answer_whether_helped(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: HelpedDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Say after the review that asks whether an adopted change helped; `expected` is the insight's version.

    Whom it concerns may answer: owner and sponsor of its initiative, besides who may answer anything. Raises Refused,
    Invalid where nothing is asked, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "answer_whether_helped", intent)
    return perform(database, order, lambda work: say(work, draft, expected))


def say(work: Work, draft: HelpedDraft, expected: int | None) -> Saved:
    """Write the answer, for the review that asks."""
    current = work.current(InsightVersion, insight_id=draft.insight_id, archived=False)
    seen = next(
        (one for one in draw_raised(work.session, frame_of(work)).insights if one.id == draft.insight_id),
        None,
    )
    concerned = seen is not None and any(one.id == work.actor.person_id for one in seen.people)
    work.require(Right.ANSWER, own=concerned)
    kept = clean(draft, question_faults)
    if seen is None or seen.asked is None or seen.asked_on is None:
        raise Invalid(
            (Fault("insight_id", "Nothing is asked yet: the question comes with the next closed review."),)
        )
    work.changes(current, copy_of(current), expected=expected)
    row = InsightQuestion(
        insight_id=kept.insight_id,
        review_id=seen.asked.id,
        helped=kept.helped.value,
        sentence=kept.sentence,
        answered_on=work.today,
        answered_by=work.actor.name,
    )
    return work.saved(kept.insight_id, work.add(row).version)


def question_faults(draft: HelpedDraft) -> Iterator[Fault]:
    """What is wrong with an answer."""
    yield from missing(draft.sentence, "sentence", "Say in a sentence what is seen of it.")
