"""Loads what was raised, insights and escalations, for any moment."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import raised_read as read
from models.queries import read_governance, steering_read
from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame, load_frame
from models.queries.raised_escalations import escalation_view
from models.queries.raised_insights import insight_view
from models.queries.raised_rows import Raised, is_open
from models.queries.read_names import Wanted, load_names
from models.queries.review_days import is_closed
from models.rules.insight import Held
from models.views.raised import EscalationView, InsightView, RaisedView


def load_raised(
    database: Database,
    portfolio_id: int,
    *,
    initiative_id: int | None = None,
    person_id: int | None = None,
    states: Collection[str] | None = None,
    known: int | None = None,
    day: date | None = None,
) -> RaisedView:
    """What was raised, at (known, day), the newest revision and today where left out. Raises NotFound.

    Only of one initiative, of what concerns one person, or in some states (`InsightState` and `EscalationState`
    values), where asked. A bounded number of statements, whatever the size.
    """
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        view = draw_raised(session, frame)
    return only(view, initiative_id=initiative_id, person_id=person_id, states=states)


def only(
    view: RaisedView,
    *,
    initiative_id: int | None = None,
    person_id: int | None = None,
    states: Collection[str] | None = None,
) -> RaisedView:
    """The part of a view that is asked for, as `load_raised` says."""

    def wanted(one: InsightView | EscalationView) -> bool:
        of_it = initiative_id is None or (one.initiative is not None and one.initiative.id == initiative_id)
        in_state = states is None or one.state.value in states
        return of_it and in_state and (person_id is None or _concerns(one, person_id))

    return replace(
        view,
        insights=tuple(one for one in view.insights if wanted(one)),
        escalations=tuple(one for one in view.escalations if wanted(one)),
    )


def draw_raised(session: Session, frame: Frame) -> RaisedView:
    """What was raised, as a session sees it: also inside an act that is not over."""
    raised = read_raised(session, frame)
    insights = [insight_view(row, raised) for row in raised.insights]
    escalations = [escalation_view(row, raised) for row in raised.escalations]
    return RaisedView(
        id=frame.id,
        name=frame.name,
        moment=frame.moment,
        insights=tuple(sorted(insights, key=lambda one: (one.sent_on, one.id), reverse=True)),
        escalations=tuple(sorted(escalations, key=lambda one: (one.raised_on, one.id), reverse=True)),
    )


def read_raised(session: Session, frame: Frame) -> Raised:
    """All rows behind what was raised, by what they belong to."""

    def rows(statement: Any, **more: Any) -> Rows:  # noqa: ANN401  any statement, whatever it binds
        return session.execute(statement, {**frame.values, **more}).all()

    insights, escalations = rows(steering_read.insights()), rows(steering_read.escalations())
    adopted = _versions(rows, insights, frame)
    reviews = rows(read_governance.reviews())
    initiatives = {row.initiative_id: row for row in rows(read.initiatives())}
    wanted = _wanted(insights, escalations, initiatives, adopted)
    return Raised(
        frame=frame,
        insights=insights,
        escalations=escalations,
        updates=adopted,
        questions=_grouped(rows(read.questions()), "insight_id"),
        steps=_grouped(rows(read.steps()), "escalation_id"),
        replies=_grouped(rows(read.replies()), "escalation_id"),
        initiatives=initiatives,
        reviews={row.review_id: row for row in reviews},
        held=tuple(Held(row.review_id, row.held_on.toordinal()) for row in reviews if is_closed(row)),
        names=load_names(session, frame, wanted),
    )


def _versions(rows: Callable[..., Rows], insights: Rows, frame: Frame) -> dict[int, AnyRow]:
    """The versions that adopted insights led to, and those before them."""
    after = {one.objective_version for one in insights if not is_open(one, frame.moment.day)} - {None}
    found = {row.version: row for row in rows(read.updates(), versions=sorted(after))}
    before = {row.supersedes for row in found.values()} - {None}
    return {**found, **{row.version: row for row in rows(read.updates(), versions=sorted(before))}}


def _wanted(
    insights: Rows, escalations: Rows, initiatives: Mapping[int, AnyRow], updates: Mapping[int, AnyRow]
) -> Wanted:
    people = {one.owner_id for one in (*escalations, *updates.values())}
    for one in (*insights, *escalations):
        behind = initiatives.get(one.initiative_id)
        people |= set() if behind is None else {behind.owner_id, behind.sponsor_id}
    return Wanted(
        people=people,
        teams=set(),
        objectives={one.objective_id for one in (*insights, *updates.values())},
        key_results={one.key_result_id for one in insights},
    )


def _grouped(rows: Iterable[AnyRow], column: str) -> dict[int, list[AnyRow]]:
    grouped: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, column)].append(row)
    return dict(grouped)


def _concerns(one: InsightView | EscalationView, person_id: int) -> bool:
    if isinstance(one, EscalationView):
        return one.concerns(person_id)
    return any(person.id == person_id for person in one.people)
