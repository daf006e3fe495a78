"""Draws escalations: the ladder of each, whose turn it is and since when; nothing of that is written anywhere."""

from collections.abc import Sequence
from datetime import date

from models.queries.known import AnyRow
from models.queries.measured import known_day
from models.queries.raised_rows import Raised
from models.rules.escalation import PERSONAL, Reply, Step, Turn, turn, turns
from models.views.common import Ref
from models.views.raised import EscalationView, ReplyView, StepView
from models.views.reason import Reason
from models.vocabulary import EscalationState
from models.vocabulary_raised import Level


def escalation_view(row: AnyRow, raised: Raised) -> EscalationView:
    """One escalation on the day of the frame; an end that lies after it is not seen."""
    day = raised.frame.moment.day
    ended = row.state != EscalationState.OPEN.value and row.resolved_on <= day
    steps, found = _turns(row, raised, min(day, row.resolved_on) if ended else day)
    now = turn(row.raised_on.toordinal(), steps, replies_of(row, raised), day.toordinal()) if steps else None
    return EscalationView(
        id=row.escalation_id,
        version=row.version,
        state=EscalationState(row.state) if ended else EscalationState.OPEN,
        question=row.question,
        raised_by=row.raised_by,
        raised_on=row.raised_on,
        due_on=row.due_on,
        overdue=not ended and day > row.due_on,
        steps=tuple(_step(one, row, raised) for one in found),
        turn=None if ended or now is None else now.place,
        initiative=raised.initiative(row.initiative_id),
        owner=raised.names.person(row.owner_id),
        replies=tuple(_reply(one, steps) for one in raised.replies.get(row.escalation_id, ())),
        resolved_on=row.resolved_on if ended else None,
        resolution=row.resolution if ended else "",
        reasons=() if ended or now is None else _reasons(now, day, row.due_on),
    )


def steps_of(row: AnyRow, raised: Raised) -> tuple[Step, ...]:
    """The steps of a question as they were promised when it was raised: the days between the days it climbs."""
    before, steps = row.raised_on, []
    for one in raised.steps.get(row.escalation_id, ()):
        steps.append(Step(Level(one.level), 0 if one.due_on is None else (one.due_on - before).days))
        before = one.due_on or before
    return tuple(steps)


def replies_of(row: AnyRow, raised: Raised) -> list[Reply]:
    """The replies of a question that came from its ladder; what ends it moves nothing."""
    said = raised.replies.get(row.escalation_id, ())
    return [
        Reply(one.replied_on.toordinal(), one.place - 1, bool(one.passes_on))
        for one in said
        if one.place is not None and not one.ends
    ]


def _turns(row: AnyRow, raised: Raised, day: date) -> tuple[tuple[Step, ...], tuple[Turn, ...]]:
    steps = steps_of(row, raised)
    return steps, turns(row.raised_on.toordinal(), steps, replies_of(row, raised), day.toordinal())


def _step(one: Turn, row: AnyRow, raised: Raised) -> StepView:
    since = date.fromordinal(one.since)
    until = None if one.climbs is None else known_day(one.climbs)
    return StepView(one.level, _holder(one.level, row, raised), since, until)


def _holder(level: Level, row: AnyRow, raised: Raised) -> Ref | None:
    """Who stands on a step now: the owner or the sponsor that the initiative has on the day of the view."""
    behind = raised.initiatives.get(row.initiative_id)
    if behind is None or level not in PERSONAL:
        return None
    return raised.names.person(behind.owner_id if level is Level.OWNER else behind.sponsor_id)


def _reply(row: AnyRow, steps: Sequence[Step]) -> ReplyView:
    return ReplyView(
        version=row.version,
        reply=row.reply,
        replied_by=row.replied_by,
        replied_on=row.replied_on,
        level=None if row.place is None else steps[row.place - 1].level,
        passes_on=bool(row.passes_on),
        ends=bool(row.ends),
    )


def _reasons(now: Turn, day: date, due_on: date) -> tuple[Reason, ...]:
    since = date.fromordinal(now.since)
    waits = (("level", now.level.value), ("since", since), ("days", (day - since).days))
    if now.climbs is None:
        first = Reason("turn_last", waits)
    else:
        first = Reason("turn_climbs", (*waits, ("climbs", date.fromordinal(now.climbs))))
    if day <= due_on:
        return (first,)
    return first, Reason("escalation_overdue", (("due", due_on), ("days", (day - due_on).days)))
