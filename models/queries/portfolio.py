"""Loads the view of a whole portfolio in a fixed number of statements, whatever its size."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_evidence, read_governance, read_strategy
from models.queries.collector import collector_rests
from models.queries.initiative_views import at_stage, initiative_views
from models.queries.kept_money import load_money
from models.queries.kept_series import Wish, load_measured, start_days
from models.queries.key_result_views import key_result_views
from models.queries.known import AnyRow, Rows, Scope, Table, column
from models.queries.measured import Measured, group_interims, places_of
from models.queries.moment import Frame, load_frame
from models.queries.money_facts import MoneyFacts
from models.queries.objective_views import Objectives, chosen, money_stacks, objective_views
from models.queries.read_names import Names, Wanted, load_names
from models.queries.review_days import ReviewDays, review_days
from models.queries.rolled import roll_up
from models.queries.totals import counts, melons, totals
from models.views.portfolio import PortfolioView
from models.vocabulary import Status

SCOPE = Scope.PORTFOLIO


def load_portfolio(
    database: Database, portfolio_id: int, *, known: int | None = None, day: date | None = None
) -> PortfolioView:
    """The portfolio at (known, day), its newest revision and today where left out. Raises NotFound.

    Reads only what was known at `known` and is about `day` or earlier (Method, section 9).
    """
    with collector_rests():
        with database.read() as session:
            frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
            read = _read(session, frame)
        return _draw(frame, read)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the statements gave."""

    reviews: ReviewDays
    measured: Measured
    objectives: Objectives
    initiatives: Rows
    links: Rows
    money: Mapping[int, MoneyFacts]
    reports: Mapping[int, AnyRow]
    decisions: Mapping[int, AnyRow]
    names: Names
    check_ins: Mapping[int, AnyRow]


def _read(session: Session, frame: Frame) -> _Read:
    values, moment = frame.values, frame.moment
    reviews = review_days(session.execute(read_governance.reviews(), values).all(), moment.day)
    versions = session.execute(read_strategy.objectives(), values).all()
    objectives = Objectives.of(versions, moment.known)
    staged = at_stage(session.execute(read_strategy.initiatives(SCOPE), values).all(), moment.day)
    initiatives = not_archived(staged)
    links = Table(session.execute(read_strategy.contributions(SCOPE), values).all())
    measured = _measure(session, frame, reviews.last_on, (links, initiatives))
    return _Read(
        reviews=reviews,
        measured=measured,
        objectives=objectives,
        initiatives=initiatives,
        links=links,
        money=load_money(session, frame, column(initiatives, "initiative_id")),
        reports=by_initiative(session.execute(read_evidence.newest_reports(SCOPE), values).all()),
        decisions=by_initiative(session.execute(read_governance.newest_decisions(SCOPE), values).all()),
        names=load_names(session, frame, wanted_names(objectives.rows, measured.rows, initiatives)),
        check_ins=load_counting(session, measured),
    )


def _measure(
    session: Session, frame: Frame, last_review: date | None, serving: tuple[Rows, Rows]
) -> Measured:
    """The assessment of all key results; `serving` are the contributions and the initiatives that make them."""
    rows = not_archived(session.execute(read_strategy.key_results(SCOPE), frame.values).all())
    wish = Wish(
        rows,
        group_interims(session.execute(read_strategy.interim_targets(SCOPE), frame.values)),
        last_review,
        led=frozenset(session.scalars(read_strategy.led(SCOPE), frame.values)),
        starts=start_days(*serving, places_of(rows)),
    )
    return load_measured(session, frame, wish)


def not_archived(rows: Rows) -> Table:
    """The rows of what was not put away."""
    table = Table(rows)
    return Table(row for row in table if not row.archived) if any(column(table, "archived")) else table


def by_initiative(rows: Rows) -> dict[int, AnyRow]:
    """Rows by their initiative."""
    return {row.initiative_id: row for row in rows}


def wanted_names(objectives: Rows, key_results: Rows, initiatives: Rows) -> Wanted:
    """Everybody and everything that the rows point to."""
    owners = (column(rows, "owner_id") for rows in (objectives, key_results, initiatives))
    return Wanted(
        people=set(column(initiatives, "sponsor_id")).union(*owners),
        teams=set(column(initiatives, "team_id")),
        objectives=set(column(key_results, "objective_id")),
        key_results=set(column(key_results, "feeds_id")),
    )


def load_counting(session: Session, measured: Measured) -> dict[int, AnyRow]:
    """The check-ins that count, whole, by version."""
    row = measured.assessment.row
    wanted = {"versions": json.dumps(measured.observed.versions[row[row >= 0]].tolist())}
    rows = Table(session.execute(read_evidence.check_ins_by_version(), wanted).all())
    return dict(zip(column(rows, "version"), rows, strict=True))


def _draw(frame: Frame, read: _Read) -> PortfolioView:
    measured, objectives = read.measured, read.objectives
    key_results = key_result_views(measured, read.names, read.check_ins, frame.moment)
    rolled = roll_up(
        frame,
        measured,
        read.initiatives,
        links=read.links,
        money=read.money,
        reports=read.reports,
        objectives=objectives.of_key_results(measured),
    )
    initiatives = initiative_views(
        rolled,
        read.names,
        key_results=lambda id: key_results[measured.places[id]],
        decisions=read.decisions,
        objective_ids=objectives.ids(),
        day=frame.moment.day,
    )
    stacks = money_stacks(rolled, len(objectives.rows))
    return PortfolioView(
        id=frame.id,
        version=frame.version,
        name=frame.name,
        demo=frame.demo,
        settings=frame.settings,
        moment=frame.moment,
        objectives=objective_views(
            frame, objectives, measured, rolled, stacks=stacks, key_results=key_results, names=read.names
        ),
        initiatives=initiatives,
        unlinked=chosen(key_results, _unlinked(measured, read.names)),
        no_objective=stacks[-1].slices(Status),
        **totals(rolled),
        **counts(measured, frame.moment.day),
        **melons(rolled),
        **_reviews(read.reviews),
    )


def _reviews(days: ReviewDays) -> dict[str, Any]:
    return {
        "last_review": days.last,
        "last_review_on": days.last_on,
        "next_review": days.next,
        "next_review_on": days.next_on,
    }


def _unlinked(measured: Measured, names: Names) -> list[int]:
    """The places of the key results that serve no objective."""
    served = column(measured.rows, "objective_id")
    return [place for place, id in enumerate(served) if names.objective(id) is None]
