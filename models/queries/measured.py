"""Turns rows of key results and check-ins into the facts of the rules, and assesses them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

import numpy as np

from models.queries.known import AnyRow, Rows, Table, column
from models.queries.moment import Frame
from models.rules.asks import asks
from models.rules.assessment import Assessment, assess, attained
from models.rules.facts import NO_DAY, Codes, Days, Finding, Floats, Interims, Ints, Promises, Series
from models.views.reason import Figure, Reason
from models.vocabulary import Accumulation, Direction, OutcomeClaim, Rhythm

NAN = float("nan")
HOLDS = (Direction.AT_LEAST, Direction.AT_MOST, Direction.WITHIN)
Steps: TypeAlias = Mapping[int, Sequence[tuple[date, float]]]
"""Interim targets by version of a key result."""


@dataclass(frozen=True, slots=True)
class Observed:
    """Check-ins as a series; `versions` has the version of each row of its input, `rows` what was read of them."""

    series: Series
    versions: Ints
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """Key results with their assessment; `places` leads from an id to its place in both.

    `observed` is what the series was made from, `at_review` what was attained at the last review, `led` the ids of
    those that a leading key result feeds.
    """

    rows: Rows
    places: dict[int, int]
    interims: Steps
    observed: Observed
    assessment: Assessment
    at_review: Floats
    led: Collection[int] = ()

    def holds(self, place: int) -> bool:
        """Whether the key result holds a bound, rather than reaching a target."""
        return self.rows[place].direction in HOLDS

    def findings(self, place: int) -> list[Finding]:
        """Why the key result has its status; and what its definition asks for besides, while it is open."""
        found = self.assessment
        is_open = bool(found.measurable[place]) and not found.final[place]
        wanted = is_open and self.rows[place].key_result_id not in self.led
        return found.reasons(place) + (asks(found.ground.promises, place) if wanted else [])

    def counting(self, place: int) -> int | None:
        """The version of the check-in that counts for the key result, None where there is none."""
        row = int(self.assessment.row[place])
        return None if row < 0 else int(self.observed.versions[row])


def measure(
    frame: Frame,
    rows: Rows,
    interims: Steps,
    *,
    promises: Promises,
    observed: Observed,
    last_review: date | None,
    led: Collection[int],
) -> Measured:
    """The assessment of key results on the day of the frame, from the check-ins that stand; `led` are fed ones."""
    today, series = frame.moment.day.toordinal(), observed.series
    assessment = assess(promises, series, today, frame.thresholds, last_review=ordinal(last_review))
    at_review = attained_on(promises, series, last_review, frame)
    return Measured(rows, places_of(rows), interims, observed, assessment, at_review, led)


def places_of(rows: Rows) -> dict[int, int]:
    """The place of each key result by its id."""
    return {id: place for place, id in enumerate(column(rows, "key_result_id"))}


def observed_of(observations: Rows, places: Mapping[int, int]) -> Observed:
    """The check-ins of the key results in places, as they were read."""
    seen = observations
    if not all(id in places for id in column(observations, "key_result_id")):
        seen = Table(one for one in observations if one.key_result_id in places)
    return Observed(series_of(seen, places), np.array(column(seen, "version"), dtype=np.int64), seen)


def attained_on(promises: Promises, series: Series, day: date | None, frame: Frame) -> Floats:
    """What each key result had attained on a day; NaN where nothing was, or without a day."""
    if day is None:
        return np.full(len(promises), NAN)
    return attained(promises, series, day.toordinal(), frame.thresholds)


def promises_of(rows: Rows, interims: Steps) -> Promises:
    """The promises of key results as arrays."""
    return Promises.of(
        len(rows),
        interims=_interims(rows, interims),
        direction=_coded(Direction, column(rows, "direction")),
        accumulation=_coded(Accumulation, column(rows, "accumulation")),
        rhythm=_coded(Rhythm, column(rows, "rhythm")),
        claim=_coded(OutcomeClaim, column(rows, "claim")),
        baseline=numbers(rows, "baseline"),
        baseline_day=days(rows, "baseline_on"),
        target=numbers(rows, "target"),
        lower=numbers(rows, "lower"),
        upper=numbers(rows, "upper"),
        accepted_from=numbers(rows, "accepted_from"),
        due=days(rows, "due_on"),
        first_effect=days(rows, "first_effect_on"),
        hold_from=days(rows, "hold_from"),
        required_share=numbers(rows, "required_share"),
        has_metric=[bool(metric.strip()) for metric in column(rows, "metric")],
        has_unit=[bool(unit.strip()) for unit in column(rows, "unit")],
    )


def days(rows: Rows, name: str) -> Days:
    """A column of days as the rules take them."""
    found = [NO_DAY if day is None else day.toordinal() for day in column(rows, name)]
    return np.array(found, dtype=np.int64)


def numbers(rows: Rows, name: str) -> Floats:
    """A column of numbers as the rules take them, NaN where there is none."""
    return np.array(column(rows, name), dtype=np.float64)


def _coded(vocabulary: type[StrEnum], words: Sequence[str]) -> Codes:
    """Words of one vocabulary as the rules take them."""
    places = {term.value: place for place, term in enumerate(vocabulary)}
    return np.array([places[word] for word in words], dtype=np.int8)


def series_of(observations: Rows, places: Mapping[int, int]) -> Series:
    """The check-ins of key results as one flat series; the later recorded of one day and strength counts."""
    return Series.of(
        len(places),
        key_result=[places[id] for id in column(observations, "key_result_id")],
        day=days(observations, "observed_on"),
        value=column(observations, "value"),
        strength=column(observations, "strength"),
        order=column(observations, "version"),
    )


def _interims(rows: Rows, interims: Steps) -> Interims:
    if not interims:
        return Interims.none()
    flat = [
        (place, day.toordinal(), value)
        for place, version in enumerate(column(rows, "version"))
        for day, value in interims.get(version, ())
    ]
    return Interims.of([one[0] for one in flat], [one[1] for one in flat], [one[2] for one in flat])


def group_interims(rows: Iterable[AnyRow]) -> Steps:
    """Interim targets by version of their key result."""
    grouped: dict[int, list[tuple[date, float]]] = {}
    for version, due_on, value in rows:
        grouped.setdefault(version, []).append((due_on, value))
    return grouped


def ordinal(day: date | None) -> int:
    """A day as the rules take it."""
    return NO_DAY if day is None else day.toordinal()


def known_number(value: float) -> float | None:
    """A number of the rules as a view shows it: rounded to 9 decimals, None where there is none."""
    return None if value != value else round(value, 9) + 0.0


def known_day(day: int) -> date | None:
    """A day of the rules as a view shows it."""
    return None if day < 0 else date.fromordinal(day)


def reasons(findings: Sequence[tuple[str, dict[str, Any]]]) -> tuple[Reason, ...]:
    """Findings of the rules as reasons of a view."""
    return tuple(
        Reason(code, tuple((name, _figure(value)) for name, value in figures.items()))
        for code, figures in findings
    )


def _figure(value: Figure) -> Figure:
    return known_number(value) if isinstance(value, float) else value
