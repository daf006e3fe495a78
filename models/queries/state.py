"""What a portfolio had come to and could expect at one moment, from whole series: what advice is drawn from."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import numpy as np
from sqlalchemy.orm import Session

from models.queries import read_advice, read_strategy
from models.queries.initiative_views import at_stage
from models.queries.known import Rows, Scope
from models.queries.measured import Measured, Observed, Steps, group_interims, measure, promises_of
from models.queries.moment import Frame
from models.queries.rolled import contribution_facts, flags, stage_of
from models.rules.facts import Floats, Series
from models.rules.forecast import Forecast, forecast
from models.rules.initiatives import Contributions, roll_up_initiatives
from models.rules.ladder import RollUp
from models.rules.status import ACHIEVED, MISSED, TOO_EARLY
from models.rules.sums import grouped_count
from models.rules.tally import Links
from models.rules.targets import Targets, expected_targets
from models.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Lines:
    """Initiatives, key results, their interim targets and the links between them, as rows."""

    initiatives: Rows
    key_results: Rows
    interims: Steps
    links: Rows

    def only(self, ids: Collection[int]) -> "Lines":
        """The same for some initiatives and what they serve."""
        links = [one for one in self.links if one.initiative_id in ids]
        served = {one.key_result_id for one in links}
        return Lines(
            [row for row in self.initiatives if row.initiative_id in ids],
            [row for row in self.key_results if row.key_result_id in served],
            self.interims,
            links,
        )


def load_lines(session: Session, frame: Frame, initiative: int | None = None) -> Lines:
    """The lines of the whole portfolio, or of one initiative, in four statements."""
    scope = Scope.PORTFOLIO if initiative is None else Scope.INITIATIVE
    values = {**frame.values, "initiative": initiative}
    staged = at_stage(session.execute(read_strategy.initiatives(scope), values), frame.moment.day)
    versions = session.execute(read_strategy.key_results(scope), values).all()
    key_results = [row for row in versions if row.until > frame.moment.known and not row.archived]
    there = {row.key_result_id for row in key_results}
    begun = {row.initiative_id for row in staged if not row.archived}
    links = session.execute(read_strategy.contributions(scope), values)
    return Lines(
        [row for row in staged if not row.archived],
        key_results,
        group_interims(session.execute(read_strategy.interim_targets(scope), values)),
        [one for one in links if one.initiative_id in begun and one.key_result_id in there],
    )


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Initiatives in their places with their roll-up, forecasts of their key results, and the targets expected."""

    rows: Rows
    places: dict[int, int]
    measured: Measured
    given: Contributions
    roll_up: RollUp
    forecast: Forecast
    targets: Targets


def load_state(session: Session, frame: Frame, lines: Lines, last_review: date | None) -> State:
    """The state of the lines at the moment of the frame; `last_review` is the last one closed before it."""
    rows, measured = lines.initiatives, _measure(session, frame, lines, last_review)
    places = {row.initiative_id: place for place, row in enumerate(rows)}
    given = contribution_facts(lines.links, places, measured, frame.moment.day)
    paused = flags(stage_of(row) is Stage.PAUSED for row in rows)
    expected = forecast(measured.assessment.ground)
    early = measured.assessment.status == TOO_EARLY
    return State(
        rows=rows,
        places=places,
        measured=measured,
        given=given,
        roll_up=roll_up_initiatives(measured.assessment, given, paused, frame.thresholds),
        forecast=expected,
        targets=expected_targets(_bearing(given, len(rows)), _chances(measured, expected), early),
    )


def _measure(session: Session, frame: Frame, lines: Lines, last_review: date | None) -> Measured:
    """The assessment from every check-in, in one statement: a forecast reads more of them than a status."""
    places = {row.key_result_id: place for place, row in enumerate(lines.key_results)}
    return measure(
        frame,
        lines.key_results,
        lines.interims,
        promises=promises_of(lines.key_results, lines.interims),
        observed=_observed(session, frame, places),
        last_review=last_review,
        led=(),
    )


def _observed(session: Session, frame: Frame, places: Mapping[int, int]) -> Observed:
    """The check-ins of the key results in places, taken from the driver as they are: no row of them is looked at."""
    values = {**frame.values, "ids": json.dumps(list(places))}
    found = session.connection().execute(read_advice.series(), values)
    rows = np.fromiter(cast(Iterable[Any], found.cursor), read_advice.SERIES)
    ids = np.fromiter(places, np.int64, len(places))
    order = np.argsort(ids)
    series = Series.of(
        len(places),
        key_result=order[np.searchsorted(ids[order], rows["key_result"])],
        day=rows["day"],
        value=rows["value"],
        strength=rows["strength"],
        order=rows["version"],
    )
    return Observed(series, rows["version"])


def _chances(measured: Measured, expected: Forecast) -> Floats:
    """The chance of each key result, NaN without a forecast; what is final and proven was met or was not."""
    found = measured.assessment
    decided = np.select([found.status == ACHIEVED, found.status == MISSED], [1.0, 0.0], np.nan)
    return np.where(found.final, decided, expected.chance)


def _bearing(given: Contributions, count: int) -> Links:
    """The links that bear on the status of their initiative."""
    bears = given.bearing(count)
    return Links(
        owner=given.initiative[bears],
        key_result=given.key_result[bears],
        weight=given.weight[bears],
        closed=grouped_count(given.initiative, given.closed, count),
        count=count,
    )
