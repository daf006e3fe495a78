"""Loads what everybody owes in a portfolio, by lateness, and narrows it to one person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_owed
from models.queries.key_result_views import check_in_view
from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame, load_frame
from models.queries.owed_raised import raised_items
from models.queries.portfolio import load_portfolio
from models.queries.raised import draw_raised
from models.queries.read_names import Names, Wanted, load_names
from models.queries.responses import response_view
from models.rules import owed as rules
from models.views.common import Ref
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.owed import OwedItem, OwedView, Said
from models.views.portfolio import PortfolioView
from models.views.raised import RaisedView
from models.vocabulary import DecisionKind, Role
from models.vocabulary_updates import OwedKind

Look: TypeAlias = Callable[..., PortfolioView]
"""Called with known and day, gives the portfolio's view at that moment."""


def load_owed(
    database: Database,
    portfolio_id: int,
    *,
    known: int | None = None,
    day: date | None = None,
    look: Look | None = None,
) -> OwedView:
    """What everybody owes at (known, day), now where left out. Raises NotFound.

    `look` gives the portfolio's view where the caller keeps views; besides it, a bounded number of statements.
    """
    draw = look or (lambda **at: load_portfolio(database, portfolio_id, **at))
    seen = draw(known=known, day=day)
    moment = seen.moment
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=moment.known, day=moment.day, now=database.clock())
        read = _read(session, frame)
    return _draw(_Owed(seen, read))


def of_person(view: OwedView, person: Ref | None) -> OwedView:
    """The same list as one person meets it: what they own, and what has climbed to them; None is everybody."""
    if person is None:
        return view
    items = tuple(one for one in view.items if _concerns(one, person.id))
    ahead = tuple(one for one in view.ahead if _is_owner(one, person.id))
    fresh = tuple(one for one in view.fresh if any(one_of.id == person.id for one_of in one.sponsors))
    said = tuple(one for one in view.said if _is_owner(one.item, person.id))
    return replace(view, person=person, items=items, ahead=ahead, fresh=fresh, said=said)


def _concerns(item: OwedItem, person_id: int) -> bool:
    climbed = item.turn is not Role.OWNER and any(one.id == person_id for one in item.sponsors)
    return climbed or _is_owner(item, person_id)


def _is_owner(item: OwedItem, person_id: int) -> bool:
    return any(one.id == person_id for one in item.owners)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the statements gave."""

    actions: Rows
    scheduled: Mapping[int, list[AnyRow]]
    questions: Rows
    said: Rows
    names: Names
    raised: RaisedView


@dataclass(frozen=True, slots=True)
class _Owed:
    """The portfolio's view with the rows that were read beside it."""

    seen: PortfolioView
    read: _Read

    @property
    def day(self) -> date:
        """The day of the view."""
        return self.seen.moment.day

    @property
    def patience(self) -> rules.Patience:
        """The days per level."""
        return rules.Patience(self.seen.settings.owner_days, self.seen.settings.sponsor_days)


def _read(session: Session, frame: Frame) -> _Read:
    values = frame.values
    actions = session.execute(read_owed.open_actions(), values).all()
    ahead: dict[int, list[AnyRow]] = defaultdict(list)
    for row in session.execute(read_owed.scheduled(), values):
        ahead[row.key_result_id].append(row)
    questions = session.execute(read_owed.questions(), values).all()
    people = Wanted({row.owner_id for row in actions}, set(), set(), set())
    since = frame.moment.day - timedelta(days=rules.FRESH_DAYS)
    said = session.execute(read_owed.said_lately(), {**values, "since": since}).all()
    names, raised = load_names(session, frame, people), draw_raised(session, frame)
    return _Read(actions, ahead, questions, said, names, raised)


def _draw(owed: _Owed) -> OwedView:
    served = {one.id: one for one in _key_results(owed)}
    check_ins = [one for one in served.values() if _is_asked(owed, one)]
    near = [one for one in check_ins if rules.is_near(one.over)]
    items = [*near, *_actions(owed), *_questions(owed, served), *raised_items(owed.read.raised)]
    settings = owed.seen.settings
    return OwedView(
        moment=owed.seen.moment,
        person=None,
        items=tuple(sorted(items, key=by_lateness)),
        ahead=tuple(sorted((one for one in check_ins if not rules.is_near(one.over)), key=by_lateness)),
        said=tuple(
            Said(served[row.key_result_id], response_view(row, owed.day))
            for row in owed.read.said
            if row.key_result_id in served
        ),
        fresh=tuple(sorted(_fresh(owed, served.values()), key=_newest_first)),
        grace_days=settings.grace_days,
        owner_days=settings.owner_days,
        sponsor_days=settings.sponsor_days,
        next_review_on=owed.seen.next_review_on,
    )


def by_lateness(item: OwedItem) -> tuple[int, str, str, int]:
    """The place of an item in a list: the longest overdue first."""
    return -item.over, item.kind.value, item.name.casefold(), item.id


def _key_results(owed: _Owed) -> Iterator[OwedItem]:
    """Every key result that is not closed, as if its check-in was owed."""
    serving: dict[int, list[InitiativeView]] = defaultdict(list)
    found: dict[int, KeyResultView] = {one.id: one for one in owed.seen.unlinked}
    for goal in owed.seen.objectives:
        found |= {one.id: one for one in (*goal.headline, *goal.feeding)}
    for work in owed.seen.initiatives:
        for link in work.contributions:
            serving[link.key_result.id].append(work)
            found.setdefault(link.key_result.id, link.key_result)
    return (_check_in(owed, one, serving.get(one.id, [])) for one in found.values() if not one.closed)


def _is_asked(owed: _Owed, item: OwedItem) -> bool:
    due = item.key_result is not None and item.key_result.next_due is not None
    return due and rules.is_asked(item.stages)


def _check_in(owed: _Owed, view: KeyResultView, works: list[InitiativeView]) -> OwedItem:
    due = view.next_due or owed.day
    over, settings = rules.days_over(due, owed.day), owed.seen.settings
    grace = rules.grace_for(view.promise.rhythm, settings.grace_days, settings.weekly_grace_days)
    begun = [one for one in works if one.stage not in rules.SILENT_STAGES]
    return OwedItem(
        kind=OwedKind.KEY_RESULT,
        id=view.id,
        name=view.name,
        due_on=due,
        over=over,
        late=rules.is_late(over, grace),
        grace=grace,
        owners=_once([view.owner, *(one.owner for one in begun)]),
        initiatives=tuple(Ref(one.id, one.name) for one in begun),
        sponsors=_once(one.sponsor for one in begun),
        stages=tuple(one.stage for one in works),
        turn=rules.turn(over, grace, owed.patience),
        climbs_in=rules.climbs_in(over, grace, owed.patience),
        key_result=view,
        scheduled=tuple(
            check_in_view(row, owed.seen.moment.known) for row in owed.read.scheduled.get(view.id, ())
        ),
    )


def _fresh(owed: _Owed, items: Iterable[OwedItem]) -> Iterator[OwedItem]:
    """Key results whose newest check-in was recorded within the last days and got no word yet."""
    spoken_to = {row.check_in_version for row in owed.read.said}
    zone = ZoneInfo(owed.seen.settings.zone)
    for item in items:
        newest = item.key_result.newest if item.key_result else None
        if newest is None or newest.recorded_at is None or newest.id in spoken_to:
            continue
        if rules.is_fresh(newest.recorded_at.astimezone(zone).date(), owed.day):
            yield replace(item, check_in=newest)


def _newest_first(item: OwedItem) -> tuple[int, str]:
    when = item.check_in.recorded_at if item.check_in else None
    return -(when.date().toordinal() if when else 0), item.name.casefold()


def _once(people: Iterable[Ref | None]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(one for one in people if one is not None))


def _actions(owed: _Owed) -> Iterator[OwedItem]:
    works = {one.id: Ref(one.id, one.name) for one in owed.seen.initiatives}
    for row in owed.read.actions:
        due = row.due_on or row.decided_on
        over = rules.days_over(due, owed.day)
        if rules.is_near(over):
            work = works.get(row.initiative_id)
            yield OwedItem(
                kind=OwedKind.ACTION,
                id=row.version,
                name=row.what,
                due_on=due,
                over=over,
                late=rules.is_late(over, 0),
                owners=_once([owed.read.names.person(row.owner_id)]),
                initiatives=(work,) if work else (),
                decision=DecisionKind(row.kind),
                decided_on=row.decided_on,
                asked_by=row.decided_by,
            )


def _questions(owed: _Owed, served: Mapping[int, OwedItem]) -> Iterator[OwedItem]:
    for row in owed.read.questions:
        asked = served.get(row.key_result_id)
        if asked is None:
            continue
        over = rules.days_over(row.said_on, owed.day)
        yield replace(
            asked,
            kind=OwedKind.REPLY,
            id=row.version,
            due_on=row.said_on,
            over=over,
            late=rules.is_late(over, asked.grace),
            turn=Role.OWNER,
            climbs_in=None,
            words=row.words,
            asked_by=row.said_by,
            check_in=check_in_view(_of_check_in(row), owed.seen.moment.known),
        )


def _of_check_in(row: AnyRow) -> Any:  # noqa: ANN401  the check-in's columns under their own names
    cells = row._mapping
    return SimpleNamespace(**{name[3:]: cells[name] for name in cells if name.startswith("of_")})
