"""Loads the view of one review: its agenda, the evidence, and what became of earlier decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.database import Database
from models.errors import NotFound
from models.queries import read_reviews
from models.queries.decisions_made import DecisionsMade, Outcome
from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame, load_frame
from models.queries.portfolio import load_portfolio
from models.queries.read_names import Names, Wanted, load_names
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.views.review import AgendaInitiative, AgendaItemView, ReviewView
from models.vocabulary import ReviewKind, ReviewState


def load_review(
    database: Database,
    portfolio_id: int,
    review_id: int,
    *,
    known: int | None = None,
    day: date | None = None,
    portfolio: PortfolioView | None = None,
) -> ReviewView:
    """The review at (known, day), the newest revision and today where left out. Raises NotFound.

    A fixed number of statements, whatever is on the agenda. `portfolio` is the portfolio's view where the caller
    has it already; the review is then drawn for its moment, with advice where that view has it.
    """
    seen = portfolio or load_portfolio(database, portfolio_id, known=known, day=day)
    moment = seen.moment
    with database.read() as session:
        now = database.clock()
        frame = load_frame(session, portfolio_id, known=moment.known, day=moment.day, now=now)
        read = _read(session, frame, review_id)
    return _draw(seen, read)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the statements gave."""

    review: AnyRow
    agenda: Rows
    made: DecisionsMade
    names: Names


def _read(session: Session, frame: Frame, review_id: int) -> _Read:
    values: dict[str, Any] = {**frame.values, "review": review_id}
    review = session.execute(read_reviews.review(), values).one_or_none()
    if review is None:
        raise NotFound("This review is not there, or was not there yet. Choose another one.")
    agenda = session.execute(read_reviews.agenda(), values).all()
    values["initiatives"] = sorted({row.initiative_id for row in agenda if row.initiative_id is not None})
    decisions = session.execute(read_reviews.decisions(), values).all()
    values["decisions"] = [row.version for row in decisions]
    made = DecisionsMade(
        decisions,
        actions=session.execute(read_reviews.actions(), values).all(),
        adjustments=session.execute(read_reviews.adjustments(), values).all(),
        moves=session.execute(read_reviews.moves(), values).all(),
        known=frame.moment.known,
    )
    return _Read(review, agenda, made, load_names(session, frame, _owners(made.actions)))


def _owners(actions: Rows) -> Wanted:
    return Wanted({row.owner_id for row in actions}, set(), set(), set())


def _draw(seen: PortfolioView, read: _Read) -> ReviewView:
    row, by_id = read.review, {one.id: one for one in seen.initiatives}
    items = tuple(_item(seen, read, item, by_id) for item in read.agenda)
    minutes = [item.minutes for item in items if item.minutes is not None]
    return ReviewView(
        id=row.review_id,
        version=row.version,
        name=row.name,
        kind=ReviewKind(row.kind),
        state=ReviewState(row.state),
        planned_on=row.planned_on,
        held_on=row.held_on,
        items=items,
        minutes=sum(minutes) if minutes else None,
        moment=seen.moment,
        currency=seen.settings.currency,
        archived=row.archived,
    )


def _item(
    seen: PortfolioView, read: _Read, item: AnyRow, by_id: Mapping[int, InitiativeView]
) -> AgendaItemView:
    initiative = by_id.get(item.initiative_id)
    outcome = Outcome(seen.moment.day, read.names, initiative)
    here, before = _taken(read, item), _last(read, item)
    return AgendaItemView(
        id=item.agenda_item_id,
        version=item.version,
        position=item.position,
        minutes=item.minutes,
        ask=item.ask,
        initiative=None if initiative is None else _subject(initiative),
        advice=None if initiative is None else initiative.advice,
        decision=read.made.view(here, outcome) if here else None,
        last=read.made.view(before, outcome) if before else None,
    )


def _taken(read: _Read, item: AnyRow) -> AnyRow | None:
    """The decision taken on an item in its review."""
    ours = [one for one in _on(read, item) if one.review_id == item.review_id]
    named = [one for one in ours if one.agenda_item_id == item.agenda_item_id]
    return next(reversed(named or [one for one in ours if one.agenda_item_id is None]), None)


def _last(read: _Read, item: AnyRow) -> AnyRow | None:
    """The newest decision on the item's initiative that was taken before its review."""
    held = read.review.held_on
    earlier = [one for one in _on(read, item) if one.review_id != item.review_id]
    return next(reversed([one for one in earlier if held is None or one.decided_on <= held]), None)


def _on(read: _Read, item: AnyRow) -> Sequence[AnyRow]:
    return [one for one in read.made.standing if one.initiative_id == item.initiative_id]


def _subject(view: InitiativeView) -> AgendaInitiative:
    return AgendaInitiative(
        id=view.id,
        name=view.name,
        stage=view.stage,
        status=view.status,
        reasons=view.reasons,
        attained=view.attained,
        expected=view.expected,
        gap=view.gap,
        coverage=view.coverage,
        money=view.money,
    )
