"""Lays blocked questions with their ladders and replies, and what was said of adopted insights, into the ledger."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.demo.calendar import day, maybe
from models.demo.escalations import ESCALATIONS, JUDGEMENTS, Answered, Blocked, Judged
from models.demo.everything import BY_KEY
from models.demo.ledger import Ledger, Ref, Stamp
from models.demo.people import OFFICE
from models.demo.stamps import office, owner, person
from models.rules.escalation import DAYS
from models.tables.governance import Review
from models.tables.strategy import Initiative
from models.tables.upwards import (
    Escalation,
    EscalationReply,
    EscalationStep,
    EscalationVersion,
    Insight,
    InsightQuestion,
)
from models.vocabulary import EscalationState, Role, word
from models.vocabulary_raised import Level


def lay_escalations(ledger: Ledger) -> None:
    """All questions as they were raised, answered and ended, and what was said of adopted insights."""
    for place, blocked in enumerate(ESCALATIONS):
        lay_escalation(ledger, blocked, f"escalation {place}")
    for judged in JUDGEMENTS:
        lay_judgement(ledger, judged)


def lay_escalation(ledger: Ledger, blocked: Blocked, name: str) -> None:
    """A question with its ladder, its replies and its end."""
    thing, raised = ledger.thing(Escalation, name), day(blocked.raised)
    stamp = owner(blocked.by, raised, "raise_escalation")
    days = list(climbing(blocked, raised))
    said: dict[str, object] = {
        "escalation_id": thing,
        "initiative_id": Ref(Initiative, BY_KEY[blocked.initiative].key),
        "question": blocked.question,
        "path": " → ".join(word(Role(level.value)) for level in blocked.ladder),
        "owner_id": person(blocked.by),
        "raised_by": blocked.by,
        "raised_on": raised,
        "due_on": maybe(blocked.due) or max(one for one in days if one is not None),
    }
    ledger.write(EscalationVersion, name, stamp, **said)
    for place, (level, until) in enumerate(zip(blocked.ladder, days, strict=True), start=1):
        step = {"level": level.value, "owner_id": holder(blocked, level), "due_on": until}
        ledger.write(EscalationStep, f"{name}/{place}", stamp, escalation_id=thing, place=place, **step)
    for place, answered in enumerate(blocked.said):
        lay_reply(ledger, blocked, answered, f"{name}/reply {place}", thing=thing)
    if blocked.state is not EscalationState.OPEN:
        lay_end(ledger, blocked, name, said)


def climbing(blocked: Blocked, raised: date) -> Iterator[date | None]:
    """The day on which a question climbs from each step if nobody replies; None from the last."""
    since = raised
    for level in blocked.ladder[:-1]:
        since += timedelta(days=DAYS[level])
        yield since
    yield None


def holder(blocked: Blocked, level: Level) -> Ref | None:
    """Who stands on a step: the owner or the sponsor; nobody by name where a role stands."""
    work = BY_KEY[blocked.initiative]
    named = {Level.OWNER: work.owner, Level.SPONSOR: work.sponsor}
    return person(named.get(level, ""))


def lay_reply(ledger: Ledger, blocked: Blocked, answered: Answered, name: str, *, thing: Ref) -> None:
    """What was said from a step."""
    ledger.write(
        EscalationReply,
        name,
        stamp_of(answered),
        escalation_id=thing,
        place=blocked.ladder.index(answered.level) + 1,
        reply=answered.what,
        replied_by=answered.by,
        replied_on=day(answered.on),
        passes_on=answered.passes_on,
        ends=answered.ends,
    )


def stamp_of(answered: Answered) -> Stamp:
    """When a reply was written, and by whom."""
    command = "resolve_escalation" if answered.ends else "reply_to_escalation"
    if answered.by == OFFICE:
        return office(day(answered.on), command, 17)
    return owner(answered.by, day(answered.on), command)


def lay_end(ledger: Ledger, blocked: Blocked, name: str, said: dict[str, object]) -> None:
    """The end of a question: with its answer, or taken back by who asked."""
    last = next((one for one in blocked.said if one.ends), None)
    ended = day(blocked.ended)
    ledger.write(
        EscalationVersion,
        f"{name}/ended",
        stamp_of(last) if last else owner(blocked.by, ended, "withdraw_escalation"),
        supersedes=name,
        **said,
        state=blocked.state.value,
        resolved_on=ended,
        resolution=last.what if last else "",
    )


def lay_judgement(ledger: Ledger, judged: Judged) -> None:
    """What was said, after a review, of an adopted insight."""
    ledger.write(
        InsightQuestion,
        f"insight {judged.insight}/{judged.review}",
        owner(judged.by, day(judged.on), "answer_whether_helped"),
        insight_id=Ref(Insight, f"insight {judged.insight}"),
        review_id=Ref(Review, judged.review),
        helped=judged.helped.value,
        sentence=judged.sentence,
        answered_on=day(judged.on),
        answered_by=judged.by,
    )
