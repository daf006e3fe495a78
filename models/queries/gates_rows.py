"""Everything read for the gates of one moment: initiatives with what they serve, requests, waivers, decisions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from models.queries import gates_read as read
from models.queries import read_governance, read_series, steering_read
from models.queries.kept_series import Wish, load_measured
from models.queries.known import AnyRow, Rows
from models.queries.measured import Measured, measure, observed_of, promises_of
from models.queries.moment import Frame
from models.queries.read_names import Names, Wanted, load_names
from models.queries.review_days import review_days
from models.queries.rolled import contribution_facts, flags, stage_of
from models.queries.state import Lines, load_lines
from models.rules.initiatives import Contributions, roll_up_initiatives
from models.rules.ladder import RollUp
from models.rules.measurability import measurable
from models.vocabulary import OutcomeClaim, Stage

NOTHING = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Before:
    """The initiatives of a portfolio as they stand before their gates; `rows` are those asked for, in their places.

    `everybody` are all initiatives, for the room; `counts` of key results are by initiative: served, measurable,
    confirmed, live.
    """

    frame: Frame
    rows: Rows
    everybody: Mapping[int, AnyRow]
    counts: Mapping[int, tuple[int, int, int, int]]
    roll_up: RollUp
    stages: Mapping[int, Sequence[AnyRow]]
    needs: Mapping[int, int]
    requests: Mapping[int, Sequence[AnyRow]]
    answers: Mapping[int, Sequence[AnyRow]]
    waivers: Mapping[int, Sequence[AnyRow]]
    decided: Mapping[int, Sequence[AnyRow]]
    names: Names


def read_before(session: Session, frame: Frame, initiative_id: int | None = None) -> Before:
    """What stands before the gates, of one initiative or of all, in a fixed number of statements."""

    def rows(statement: Any) -> Rows:  # noqa: ANN401  every kind of select
        return session.execute(statement, frame.values).all()

    whole = load_lines(session, frame)
    lines = whole if initiative_id is None else whole.only({initiative_id})
    measured = _measured(session, frame, lines, whole=initiative_id is None)
    places = {row.initiative_id: place for place, row in enumerate(lines.initiatives)}
    given = contribution_facts(lines.links, places, measured, frame.moment.day)
    paused = flags(stage_of(row) is Stage.PAUSED for row in lines.initiatives)
    live = frozenset(session.scalars(read.live_objectives(), frame.values))
    people = {row.owner_id for row in lines.initiatives}
    return Before(
        frame=frame,
        rows=lines.initiatives,
        everybody={row.initiative_id: row for row in whole.initiatives},
        counts=_counts(lines, given, measured, live),
        roll_up=roll_up_initiatives(measured.assessment, given, paused, frame.thresholds),
        stages=_grouped(rows(read.stages()), "initiative_id"),
        needs=_open_needs(rows(steering_read.dependencies()), whole),
        requests=_grouped(rows(read.requests()), "initiative_id"),
        answers=_grouped(rows(read.answers()), "gate_request_id"),
        waivers=_grouped(rows(read.waivers()), "initiative_id"),
        decided=_grouped(rows(read.decided()), "initiative_id"),
        names=load_names(session, frame, Wanted(people, set(), set(), set())),
    )


def _measured(session: Session, frame: Frame, lines: Lines, *, whole: bool) -> Measured:
    """The assessment of the lines' key results: of all from what is kept, of a few from their check-ins."""
    rows = lines.key_results
    reviews = session.execute(read_governance.reviews(), frame.values).all()
    last_review = review_days(reviews, frame.moment.day).last_on
    if whole:
        return load_measured(
            session, frame, Wish(rows, lines.interims, last_review, led=(), starts=(NOTHING, NOTHING))
        )
    places = {row.key_result_id: place for place, row in enumerate(rows)}
    seen = session.execute(read_series.observations(), {**frame.values, "ids": list(places)}).all()
    return measure(
        frame,
        rows,
        lines.interims,
        promises=promises_of(rows, lines.interims),
        observed=observed_of(seen, places),
        last_review=last_review,
        led=(),
    )


def _counts(
    lines: Lines, given: Contributions, measured: Measured, live: frozenset[int]
) -> dict[int, tuple[int, int, int, int]]:
    """For each initiative how many open key results it serves, and how many of them come how far."""
    ids = [row.initiative_id for row in lines.initiatives]
    found = {id: [0, 0, 0, 0] for id in ids}
    clear = measurable(promises_of(measured.rows, lines.interims)).tolist()
    places = (given.initiative.tolist(), given.key_result.tolist(), given.closed.tolist())
    for owner, place, closed in zip(*places, strict=True):
        if closed:
            continue
        row, counts = measured.rows[place], found[ids[owner]]
        steps = (True, clear[place], row.claim == OutcomeClaim.CONFIRMED.value, row.objective_id in live)
        for nth in range(len(steps)):
            counts[nth] += all(steps[: nth + 1])
    return {id: (one[0], one[1], one[2], one[3]) for id, one in found.items()}


def _open_needs(rows: Rows, whole: Lines) -> dict[int, int]:
    """How many initiatives that are not over each one waits for, neither resolved nor accepted."""
    there = {
        row.initiative_id for row in whole.initiatives if stage_of(row) not in (Stage.DONE, Stage.STOPPED)
    }
    counts: dict[int, int] = defaultdict(int)
    for row in rows:
        counts[row.initiative_id] += row.needs_id in there
    return dict(counts)


def _grouped(rows: Iterable[AnyRow], column: str) -> dict[int, list[AnyRow]]:
    grouped: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, column)].append(row)
    return dict(grouped)
