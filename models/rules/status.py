"""The outcome status of a key result: the first rule that holds wins (Method, section 2)."""

from dataclasses import dataclass

import numpy as np

from models.rules.attainment import attainment, is_running_total
from models.rules.calendar import later
from models.rules.evidence import EVIDENCE_FROM, first_due, grace, last_row
from models.rules.facts import Codes, Days, Flags, Floats, Ints, code
from models.rules.ground import Ground
from models.rules.measurability import DECREASE, is_hold
from models.rules.pace import Movement, Standing, movement, standing, within_tolerance
from models.vocabulary import Status

ACHIEVED = code(Status.ACHIEVED)
ON_TRAJECTORY = code(Status.ON_TRAJECTORY)
BEHIND = code(Status.BEHIND)
STALLED = code(Status.STALLED)
MISSED = code(Status.MISSED)
NO_EVIDENCE = code(Status.NO_EVIDENCE)
NOT_MEASURABLE = code(Status.NOT_MEASURABLE)
TOO_EARLY = code(Status.TOO_EARLY)
PAUSED = code(Status.PAUSED)
LANDING = (ACHIEVED, ON_TRAJECTORY)
NOT_LANDING = (BEHIND, STALLED, MISSED)


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """The status of n key results and what led to it.

    `shown` is the counting value against its plan, `basis` the newest value with evidence, stale or not; `verdict` is
    what the basis speaks for whatever its age. `final` statuses stay; `awaited_until` is the last day on which a
    verdict is awaited (-1 where none is).
    """

    status: Codes
    final: Flags
    with_verdict: Flags
    verdict: Codes
    awaited_until: Days
    has_evidence: Flags
    shown: Standing
    basis: Standing
    movement: Movement


def judge(ground: Ground, last_review: Days) -> Judgement:
    """The status of every key result; `last_review` gives for each the last closed portfolio review (-1 = none)."""
    found, today, due = ground.evidence, ground.today, ground.promises.due
    decided = ground.measurable & (found.deciding >= 0)
    basis = standing(ground, np.where(found.deciding >= 0, found.deciding, found.strong))
    moved = movement(ground, basis, last_review)
    verdict = np.where(decided, final_verdicts(ground, basis), verdicts(ground, basis, moved)).astype(np.int8)
    awaits = later(ground.promises.baseline_day, ground.promises.rhythm, due, 1.0)
    open_past = ground.measurable & ~decided & (today > due) & ~too_early(ground)
    never_proven = open_past & (today > awaits)
    counted = ground.measurable & (basis.row >= 0) & (found.counting == basis.row)
    has_evidence = counted & (~found.stale | decided)
    return Judgement(
        status=_first_that_holds(
            ground, verdict, decided=decided, never_proven=never_proven, has_evidence=has_evidence
        ),
        final=decided | never_proven,
        with_verdict=decided,
        verdict=verdict,
        awaited_until=np.where(open_past & ~never_proven, awaits, -1),
        has_evidence=has_evidence,
        shown=standing(ground, found.counting),
        basis=basis,
        movement=moved,
    )


def too_early(ground: Ground) -> Flags:
    """Before the day anything is expected; or no check-in yet, and the first one not later than its grace."""
    promises, series, begins = ground.promises, ground.series, ground.begins
    since = np.where(is_hold(promises), ground.held.start, promises.baseline_day)
    seen = last_row(series, ground.evidence.usable & (series.day >= since[series.key_result])) >= 0
    first = first_due(promises, since)
    waiting = ~seen & (ground.today <= first + grace(promises, ground.thresholds))
    early: Flags = (ground.today < begins) | waiting
    return early


def verdicts(ground: Ground, now: Standing, moved: Movement) -> Codes:
    """The status each value speaks for, whatever its age: missed, achieved, on trajectory, stalled or behind."""
    held, hold = ground.held, is_hold(ground.promises)
    # A total that should stay small begins below its target: it has not reached it before the period is over.
    falling_total = is_running_total(ground.promises) & (ground.promises.direction == DECREASE)
    reached = ~hold & ~falling_total & (now.attainment >= 1)
    good = np.where(hold, held.kept_now, within_tolerance(now.gap, now.tolerance))
    bad = np.where(hold, held.broken_twice, moved.stalled(ground.thresholds.stalled_below))
    tests = [hold & held.out_of_reach, reached, good, bad]
    return np.select(tests, [MISSED, ACHIEVED, ON_TRAJECTORY, STALLED], BEHIND).astype(np.int8)


def final_verdicts(ground: Ground, now: Standing) -> Codes:
    """Achieved or missed at the due day: the accepted-from value reached, or the required share kept."""
    promises = ground.promises
    reach_met = _meets(now.attainment, _bar(ground, ground.places, now.day))
    hold_met = np.round(ground.held.share - ground.held.required, 9) >= 0
    met = np.where(is_hold(promises), hold_met, reach_met)
    return np.where(met, ACHIEVED, MISSED).astype(np.int8)


def late_values(ground: Ground, rows: Ints) -> Flags:
    """Which check-ins, of the rows given, have evidence and would have met a reach, but came after its due day."""
    promises, series, whose = ground.promises, ground.series, ground.series.key_result[rows]
    month, due = ground.thresholds.fiscal_start_month, promises.due[whose]
    come = attainment(promises, whose, series.day[rows], series.value[rows], fiscal_start_month=month)
    able = ground.evidence.usable[rows] & (series.strength[rows] >= EVIDENCE_FROM) & (series.day[rows] > due)
    return able & _meets(come, _bar(ground, whose, due))


def _bar(ground: Ground, places: Ints, day: Days) -> Floats:
    """What a reach has to attain on a day to meet its promise: the accepted-from value, at most the target."""
    promises, month = ground.promises, ground.thresholds.fiscal_start_month
    accepted = np.where(np.isnan(promises.accepted_from), promises.target, promises.accepted_from)
    bar = attainment(promises, places, day, accepted[places], fiscal_start_month=month)
    return np.minimum(bar, 1.0)


def _meets(come: Floats, bar: Floats) -> Flags:
    met: Flags = np.round(come - bar, 9) >= 0
    return met


def _first_that_holds(
    ground: Ground, verdict: Codes, *, decided: Flags, never_proven: Flags, has_evidence: Flags
) -> Codes:
    lost = is_hold(ground.promises) & ground.held.out_of_reach
    tests = [~ground.measurable, too_early(ground), decided, never_proven, lost, ~has_evidence]
    answers = (NOT_MEASURABLE, TOO_EARLY, verdict, NO_EVIDENCE, MISSED, NO_EVIDENCE)
    return np.select(tests, [np.broadcast_to(a, verdict.shape) for a in answers], verdict).astype(np.int8)
