"""Loads who owes what and when each was reminded, and the reminders that an act began."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, select

from models.database import Database
from models.queries.known import PORTFOLIO, AnyRow
from models.queries.moment import load_frame
from models.queries.people import load_people
from models.rules.nudges import Owing, Reminder, is_proposed, reminders
from models.tables.base import FOREVER
from models.tables.nudges import Nudge
from models.views.common import Ref
from models.views.nudge import LastNudge, NudgesView, NudgeView, StartedNudge
from models.views.owed import OwedItem, OwedView
from models.views.people import PersonView
from models.vocabulary_nudges import Channel, NudgeState

_NUDGE = Nudge.__table__


def load_nudges(database: Database, portfolio_id: int, owed: OwedView) -> NudgesView:
    """Everybody who owes something that has fallen due, by lateness, with their newest reminders. Raises NotFound."""
    people = {one.id: one for one in load_people(database, portfolio_id)}
    with database.read() as session:
        frame = load_frame(session, portfolio_id, now=database.clock())
        rows = session.execute(_newest(), {"portfolio": portfolio_id}).all()
    day = database.clock().astimezone(ZoneInfo(frame.settings.zone)).date()
    last: dict[int, LastNudge] = {}
    counted: dict[int, LastNudge] = {}
    for row in rows:
        last[row.person_id] = _last(row)
        if row.state != NudgeState.FAILED.value:
            counted[row.person_id] = last[row.person_id]
    items = {one.key: one for one in owed.due}
    view = NudgesView(Ref(frame.id, frame.name), day, (), tuple(one for one in owed.due if not one.owners))
    seen = [
        _person(
            view, people[one.person_id], one, [items[key] for key in one.keys], last=last, counted=counted
        )
        for one in reminders(map(_owing, owed.due))
        if one.person_id in people
    ]
    return NudgesView(view.portfolio, day, tuple(seen), view.unowned)


def load_started(database: Database, portfolio_id: int, revision: int) -> tuple[StartedNudge, ...]:
    """The reminders that an act began and nothing is known of yet."""
    with database.read() as session:
        rows = session.execute(_started(), {"portfolio": portfolio_id, "revision": revision}).all()
    return tuple(StartedNudge(row.version, row.person_id) for row in rows)


def _owing(item: OwedItem) -> Owing:
    return Owing(
        key=item.key,
        over=item.over,
        late=item.late,
        owners=tuple(one.id for one in item.owners),
        sponsors=tuple(one.id for one in item.sponsors),
        turn=item.turn,
    )


def _person(
    view: NudgesView,
    person: PersonView,
    reminder: Reminder,
    items: Sequence[OwedItem],
    *,
    last: dict[int, LastNudge],
    counted: dict[int, LastNudge],
) -> NudgeView:
    before = counted.get(person.id)
    return NudgeView(
        person=Ref(person.id, person.name),
        email=person.email,
        chat=person.chat,
        items=tuple(items),
        worst=reminder.worst,
        late=reminder.late,
        last=last.get(person.id),
        today=before if before and before.day >= view.day else None,
        proposed=is_proposed(reminder, before.day if before else None, view.day),
    )


def _last(row: AnyRow) -> LastNudge:
    return LastNudge(row.day, Channel(row.channel), NudgeState(row.state), row.sent_by, row.reason)


@cache
def _newest() -> Select[Any]:
    """All reminders that stand, oldest first."""
    return (
        select(_NUDGE)
        .where(_NUDGE.c.portfolio_id == PORTFOLIO, _NUDGE.c.until == FOREVER)
        .order_by(_NUDGE.c.day, _NUDGE.c.version)
    )


@cache
def _started() -> Select[Any]:
    return select(_NUDGE.c.version, _NUDGE.c.person_id).where(
        _NUDGE.c.portfolio_id == PORTFOLIO,
        _NUDGE.c.until == FOREVER,
        _NUDGE.c.revision == bindparam("revision"),
        _NUDGE.c.state == NudgeState.STARTED.value,
    )
