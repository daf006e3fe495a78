"""Makes the cases that advice is drawn from: what each initiative shows now, and showed at reviews before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from models.queries.advice_reviews import Shown, seen_before, shown
from models.queries.known import AnyRow
from models.queries.measured import ordinal
from models.queries.moment import Frame
from models.queries.objective_views import Objectives
from models.queries.rolled import is_closed, stage_of
from models.queries.state import Lines, State
from models.rules.advice_facts import Cases
from models.rules.advice_grounds import still_since, weakest_strength
from models.rules.facts import NO_DAY
from models.rules.gates import BEHIND_THE_GATE, owes_gate
from models.rules.overlap import Described, Pair
from models.vocabulary import ACTIVE_STAGES, Category, Stage


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """What advice looks at besides the state of the day.

    `before` is what was shown at closed reviews, the newest first, `at_review` whether one is held on the day;
    `pivots`, `answered` (with versions of objectives) and `pairs` (of duplicates, by who should give way) are by
    initiative.
    """

    objectives: Objectives
    before: Sequence[Shown]
    at_review: bool
    pivots: Mapping[int, date]
    answered: frozenset[tuple[int, int]]
    pairs: Mapping[int, Pair]


def cases_of(frame: Frame, state: State, background: Background) -> Cases:
    """The cases of the initiatives of a state, in their places."""
    count, rolled, ids = len(state.rows), state.roll_up, list(state.places)
    now = shown(state, frame.moment.day, at_review=background.at_review)
    objectives, served = background.objectives, objectives_served(state)
    double = [background.pairs.get(row.initiative_id) for row in state.rows]
    return Cases.of(
        count,
        **_stages(state),
        status=rolled.status,
        active=now.active,
        coverage=rolled.coverage,
        stalled=rolled.tally.stalled,
        gap=rolled.gap,
        chance=now.chance,
        settled=now.settled,
        evidence_on=now.evidence,
        strength=weakest_strength(state.measured.assessment, state.given, count),
        key_results=rolled.key_results,
        measurable=rolled.tally.measurable,
        objectives=[len(ids) for ids in served],
        retired=[sum(_retired(objectives, id, frame.moment.day) for id in ids) for ids in served],
        changed_on=_changed_on(frame, state, background),
        pivoted_on=[ordinal(background.pivots.get(row.initiative_id)) for row in state.rows],
        still_since=still_since(state.measured.assessment, state.given, count),
        duplicate_of=[-1 if pair is None else pair.stays for pair in double],
        duplicate_score=[np.nan if pair is None else pair.score for pair in double],
        at_review=np.full(count, background.at_review),
        chance_before=seen_before(background.before, ids, lambda then: then.chance),
        coverage_before=seen_before(background.before, ids, lambda then: then.coverage),
        evidence_before=seen_before(background.before, ids, lambda then: then.evidence),
    )


def objectives_served(state: State) -> list[list[int]]:
    """For each initiative the ids of the objectives of its open key results."""
    served: list[set[int]] = [set() for _ in state.rows]
    for owner, place, closed in zip(
        state.given.initiative.tolist(),
        state.given.key_result.tolist(),
        state.given.closed.tolist(),
        strict=True,
    ):
        objective = state.measured.rows[place].objective_id
        if not closed and objective is not None:
            served[owner].add(objective)
    return [sorted(ids) for ids in served]


def _stages(state: State) -> dict[str, Any]:
    stages = [stage_of(row) for row in state.rows]
    measurable = state.roll_up.tally.measurable.tolist()
    return {
        "behind_gate": [stage in BEHIND_THE_GATE for stage in stages],
        "gate_owed": [
            owes_gate(
                stage,
                count > 0,
                claimed=Stage(row.claimed) if row.claimed else None,
                owed=bool(row.gate_owed),
            )
            for stage, count, row in zip(stages, measurable, state.rows, strict=True)
        ],
        "obliged": [
            row.category == Category.MANDATORY.value and bool(row.obligation.strip()) for row in state.rows
        ],
    }


def _retired(objectives: Objectives, id: int, day: date) -> bool:
    """Whether an objective was valid once and is not any more, or was archived."""
    place = objectives.places.get(id)
    if place is None:
        return True
    until = objectives.rows[place].valid_until
    return until is not None and until < day


def _changed_on(frame: Frame, state: State, background: Background) -> list[int]:
    """The oldest update of an objective it serves, since it began, that delivery has not answered."""
    zone, today = ZoneInfo(frame.settings.zone), frame.moment.day.toordinal()
    history = background.objectives.history
    days = [
        [day for id in ids for day in _open_updates(row, history.get(id, ()), background.answered, zone)]
        for row, ids in zip(state.rows, objectives_served(state), strict=True)
    ]
    return [min((day for day in of_one if day <= today), default=NO_DAY) for of_one in days]


def _open_updates(
    row: AnyRow, versions: Sequence[AnyRow], answered: frozenset[tuple[int, int]], zone: ZoneInfo
) -> list[int]:
    """The days of an objective's updates since the initiative began that it has not answered.

    The first version is no update; an answer to a later one answers those before it, too.
    """
    settled = max(
        (one.version for one in versions if (row.initiative_id, one.version) in answered), default=-1
    )
    begun = (row.starts_on or row.effective_on or date.max).toordinal()
    days = [
        one.recorded_at.astimezone(zone).date().toordinal()
        for one in versions[1:]
        if not one.editorial and one.version > settled
    ]
    return [day for day in days if day > begun]


def described(lines: Lines, day: date, chances: Mapping[int, float | None]) -> list[Described]:
    """What the active initiatives say of themselves, with the chances that are known."""
    metrics: dict[int, list[str]] = {}
    objectives: dict[int, set[int]] = {}
    by_id = {row.key_result_id: row for row in lines.key_results if not is_closed(row, day)}
    for link in lines.links:
        row = by_id.get(link.key_result_id)
        if row is not None:
            metrics.setdefault(link.initiative_id, []).append(row.metric)
            objectives.setdefault(link.initiative_id, set()).update({row.objective_id} - {None})
    return [
        Described(
            row.initiative_id,
            row.name,
            metrics=tuple(metrics.get(row.initiative_id, ())),
            objectives=tuple(sorted(objectives.get(row.initiative_id, ()))),
            chance=chances.get(row.initiative_id),
            start=ordinal(row.starts_on),
        )
        for row in lines.initiatives
        if stage_of(row) in ACTIVE_STAGES
    ]
