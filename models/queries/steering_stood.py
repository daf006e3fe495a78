"""A portfolio as it stood at several moments, drawn from one reading of all its versions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from models.queries import read_strategy
from models.queries import steering_versions as read
from models.queries.known import AnyRow, Rows
from models.queries.measured import Measured, Observed, Steps, group_interims, measure, promises_of
from models.queries.moment import Frame
from models.queries.money_facts import money_facts
from models.queries.objective_views import Objectives
from models.queries.read_money import PLAN
from models.queries.review_days import review_days
from models.queries.rolled import Rolled, is_closed, roll_up
from models.rules.facts import Series
from models.views.common import Moment
from models.views.portfolio import Settings
from models.vocabulary import Stage

CHECK_IN = np.dtype(
    [
        ("version", "i8"),
        ("key_result", "i8"),
        ("day", "i8"),
        ("value", "f8"),
        ("strength", "i1"),
        ("revision", "i8"),
        ("until", "i8"),
    ]
)
PART = 2_000
CheckIns: TypeAlias = NDArray[Any]


class Initiative(NamedTuple):
    """An initiative in the version and at the stage of one moment."""

    initiative_id: int
    name: str
    category: str
    obligation: str
    owner_id: int | None
    team_id: int | None
    attention: str
    decision_right: str
    starts_on: date | None
    stage: str


@dataclass(frozen=True, slots=True, eq=False)
class Versions:
    """All that steering is drawn from, in every version by the revision of the newest moment."""

    settings: Rows
    reviews: Rows
    objectives: Rows
    key_results: Rows
    interims: Steps
    initiatives: Rows
    stages: Mapping[int, Rows]
    links: Rows
    amounts: Rows
    check_ins: CheckIns


@dataclass(frozen=True, eq=False)
class Stood:
    """A portfolio as it stood at one moment: what was promised, measured and spent, as then known."""

    frame: Frame
    reviews: Rows
    objectives: Objectives
    measured: Measured
    rolled: Rolled
    initiatives: tuple[Initiative, ...]
    links: Rows

    @property
    def day(self) -> date:
        """Its day."""
        return self.frame.moment.day

    @property
    def settings(self) -> Settings:
        """Its settings."""
        return self.frame.settings

    @cached_property
    def open(self) -> list[int]:
        """The places of the key results that no decision has closed, by their ids."""
        return [place for place, row in enumerate(self.measured.rows) if not is_closed(row, self.day)]


def load_versions(session: Session, frame: Frame) -> Versions:
    """Every version by the moment of the frame, in ten statements."""

    def rows(statement: Any) -> Rows:  # noqa: ANN401  any statement
        return session.execute(statement, frame.values).all()

    stages: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows(read.stages()):
        stages[row.initiative_id].append(row)
    return Versions(
        settings=rows(read.settings()),
        reviews=rows(read.reviews()),
        objectives=rows(read_strategy.objectives()),
        key_results=rows(read.key_results()),
        interims=group_interims(rows(read.interim_targets())),
        initiatives=rows(read.initiatives()),
        stages=stages,
        links=rows(read.contributions()),
        amounts=rows(read.amounts()),
        check_ins=_check_ins(session, frame),
    )


def stood(versions: Versions, frame: Frame, reports: Mapping[int, AnyRow] | None = None) -> Stood:
    """The portfolio at the moment of a frame; the newest delivery reports matter only to who looks for watermelons."""
    known, day = frame.moment.known, frame.moment.day
    reviews = _known(versions.reviews, known)
    initiatives = tuple(_initiatives(versions, known, day))
    objectives = Objectives.of([row for row in versions.objectives if row.revision <= known], known)
    links = _known(versions.links, known)
    measured = _measured(versions, frame, review_days(reviews, day).last_on)
    rolled = roll_up(
        frame,
        measured,
        initiatives,  # type: ignore[arg-type]  # the same columns as of a row
        links=links,
        money=money_facts(
            row for row in _known(versions.amounts, known) if row.kind == PLAN or row.day <= day
        ),
        reports=reports or {},
        objectives=objectives.of_key_results(measured),
    )
    return Stood(frame, reviews, objectives, measured, rolled, initiatives, links)


def frame_at(versions: Versions, now: Frame, known: int, day: date) -> Frame:
    """The frame of an earlier moment, with the settings of then."""
    row = next(row for row in versions.settings if row.revision <= known < row.until)
    names = Settings.__dataclass_fields__
    settings = Settings(**{name: getattr(row, name) for name in names})
    moment = Moment(known, day, now.moment.recorded_at)
    return replace(now, version=row.version, name=row.name, settings=settings, moment=moment)


def stage_on(stages: Iterable[AnyRow], day: date) -> Stage:
    """The newest stage effective by a day, else the first one; `stages` are those of one initiative, oldest first."""
    every = list(stages)
    if not every:
        return Stage.PROPOSED
    effective = [row for row in every if row.effective_on <= day]
    return Stage((effective[-1] if effective else every[0]).stage)


def _known(rows: Rows, known: int) -> list[AnyRow]:
    return [row for row in rows if row.revision <= known < row.until]


def _initiatives(versions: Versions, known: int, day: date) -> Iterable[Initiative]:
    for row in _known(versions.initiatives, known):
        stages = (one for one in versions.stages.get(row.initiative_id, ()) if one.revision <= known)
        own = {name: getattr(row, name) for name in Initiative._fields if name != "stage"}
        yield Initiative(**own, stage=stage_on(stages, day).value)


def _measured(versions: Versions, frame: Frame, last_review: date | None) -> Measured:
    rows = [row for row in _known(versions.key_results, frame.moment.known) if not row.archived]
    return measure(
        frame,
        rows,
        versions.interims,
        promises=promises_of(rows, versions.interims),
        observed=_observed(versions.check_ins, frame.moment, rows),
        last_review=last_review,
        led=(),
    )


def _observed(check_ins: CheckIns, moment: Moment, rows: Rows) -> Observed:
    """The check-ins that stood at a moment, of the key results in their places."""
    ids = np.array([row.key_result_id for row in rows], dtype=np.int64)
    standing = (check_ins["revision"] <= moment.known) & (check_ins["until"] > moment.known)
    seen = check_ins[standing & (check_ins["day"] <= moment.day.toordinal())]
    seen = seen[np.isin(seen["key_result"], ids)]
    series = Series.of(
        len(rows),
        key_result=np.searchsorted(ids, seen["key_result"]),
        day=seen["day"],
        value=seen["value"],
        strength=seen["strength"],
        order=seen["version"],
    )
    return Observed(series, seen["version"])


def _check_ins(session: Session, frame: Frame) -> CheckIns:
    """All versions of check-ins as columns; read in parts, for as objects of Python they would weigh the most."""
    result = session.execute(read.check_ins(), frame.values)
    return np.concatenate([np.zeros(0, CHECK_IN), *map(_columns, result.partitions(PART))])


def _columns(rows: Rows) -> CheckIns:
    """Rows of check-ins as columns; days become ordinals."""
    table = np.zeros(len(rows), CHECK_IN)
    for name, values in zip(CHECK_IN.names or (), zip(*rows, strict=True), strict=True):
        table[name] = _ordinals(values) if name == "day" else values
    return table


def _ordinals(days: Sequence[str]) -> list[int]:
    known = {day: date.fromisoformat(day).toordinal() for day in set(days)}
    return [known[day] for day in days]
