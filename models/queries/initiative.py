"""Loads the view of one initiative with all its evidence, money and decisions, whatever else there is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.database import Database
from models.errors import NotFound
from models.queries import read_evidence, read_governance, read_money, read_strategy
from models.queries.initiative_views import at_stage, decision_view, initiative_views, report_view
from models.queries.key_result_history import series_by_key_result, with_history
from models.queries.key_result_series import with_lateness, with_words
from models.queries.key_result_views import key_result_views
from models.queries.known import AnyRow, Rows, Scope, Table, column
from models.queries.measured import (
    Measured,
    Steps,
    group_interims,
    measure,
    observed_of,
    places_of,
    promises_of,
)
from models.queries.moment import Frame, load_frame
from models.queries.money_facts import money_facts, money_history
from models.queries.objective_places import objective_places
from models.queries.read_names import Names, Wanted, load_names
from models.queries.review_days import review_days
from models.queries.rolled import roll_up
from models.views.common import OwnField
from models.views.initiative import FundingMoveView, InitiativeView

SCOPE = Scope.INITIATIVE


def load_initiative(
    database: Database,
    portfolio_id: int,
    initiative_id: int,
    *,
    known: int | None = None,
    day: date | None = None,
) -> InitiativeView:
    """The initiative at (known, day), the newest revision and today where left out. Raises NotFound.

    Carries whole series, corrected values beside their corrections, and all delivery, decisions and money.
    """
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        read = _read(session, frame, {**frame.values, "initiative": initiative_id})
    return _draw(frame, read)


@dataclass(frozen=True, slots=True)
class _Read:
    """What the statements gave; `versions`, `check_ins` and `files` hold superseded rows too."""

    initiative: AnyRow
    versions: Rows
    interims: Steps
    check_ins: Rows
    files: Rows
    responses: Rows
    measured: Measured
    links: Rows
    amounts: Rows
    reports: Rows
    decisions: Rows
    moves: Rows
    own_fields: Rows
    names: Names


def _read(session: Session, frame: Frame, values: Mapping[str, Any]) -> _Read:
    def rows(statement: Any) -> Rows:  # noqa: ANN401  every kind of select
        return session.execute(statement, values).all()

    known, day = frame.moment.known, frame.moment.day
    staged = at_stage(rows(read_strategy.initiatives(SCOPE)), day)
    if not staged:
        raise NotFound("This initiative is not there, or was not there yet. Choose another one on Outcomes.")
    versions = rows(read_strategy.key_results(SCOPE))
    check_ins = Table(rows(read_evidence.check_ins_of_initiative()))
    interims = group_interims(rows(read_strategy.interim_targets(SCOPE)))
    standing = [row for row in versions if row.until > known and not row.archived]
    observations = Table(row for row in check_ins if row.until > known and not row.withdrawn)
    last_review = review_days(rows(read_governance.reviews()), day).last_on
    led = frozenset(session.scalars(read_strategy.led(SCOPE), values))
    places = places_of(standing)
    return _Read(
        initiative=staged[0],
        versions=versions,
        interims=interims,
        check_ins=check_ins,
        files=rows(read_evidence.files_of_initiative()),
        responses=rows(read_evidence.responses_of_initiative()),
        measured=measure(
            frame,
            standing,
            interims,
            promises=promises_of(standing, interims),
            observed=observed_of(observations, places),
            last_review=last_review,
            led=led,
        ),
        links=rows(read_strategy.contributions(SCOPE)),
        amounts=rows(read_money.amounts(SCOPE)),
        reports=rows(read_evidence.reports()),
        decisions=rows(read_governance.decisions()),
        moves=rows(read_money.moves()),
        own_fields=rows(read_strategy.own_fields()),
        names=load_names(session, frame, _wanted(staged[0], standing)),
    )


def _wanted(initiative: AnyRow, key_results: Rows) -> Wanted:
    return Wanted(
        people={initiative.owner_id, initiative.sponsor_id, *(row.owner_id for row in key_results)},
        teams={initiative.team_id},
        objectives={row.objective_id for row in key_results},
        key_results={row.feeds_id for row in key_results},
    )


def _draw(frame: Frame, read: _Read) -> InitiativeView:
    measured = read.measured
    check_ins = dict(zip(column(read.check_ins, "version"), read.check_ins, strict=True))
    drawn = key_result_views(measured, read.names, check_ins, frame.moment, lexicon=frame.lexicon)
    known = frame.moment.known
    series = series_by_key_result(read.check_ins, read.files, known)
    spoken = with_words(with_lateness(series, read.versions, frame), read.responses, frame)
    key_results = with_history(frame, measured, drawn, series=spoken, versions=read.versions)
    ids, of_key_results = objective_places(measured.rows, read.names)
    rolled = roll_up(
        frame,
        measured,
        [read.initiative],
        links=read.links,
        money=money_facts(read.amounts),
        reports=_newest(read.reports),
        objectives=of_key_results,
    )
    by_id = {view.id: view for view in key_results}
    last_decision = _newest(read.decisions)
    (view,) = initiative_views(
        rolled,
        read.names,
        key_results=by_id.__getitem__,
        decisions=last_decision,
        objective_ids=ids,
        day=frame.moment.day,
    )
    return replace(
        view,
        own_fields=tuple(OwnField(row.name, row.value) for row in read.own_fields),
        delivery_history=tuple(map(report_view, read.reports)),
        decisions=tuple(map(decision_view, read.decisions)),
        funding_moves=tuple(map(_move_view, read.moves)),
        money_history=money_history(read.amounts),
        moment=frame.moment,
        currency=frame.settings.currency,
    )


def _newest(rows: Rows) -> dict[int, AnyRow]:
    return {row.initiative_id: row for row in rows[:1]}


def _move_view(row: AnyRow) -> FundingMoveView:
    return FundingMoveView(
        id=row.version,
        amount=row.amount,
        decided_on=row.decided_on,
        effective_on=row.effective_on,
        confirmed_on=row.confirmed_on,
        note=row.note,
    )
