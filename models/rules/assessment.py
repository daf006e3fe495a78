"""One whole assessment of key results on one day: every figure, status and date of Method, section 2."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from models.rules.evidence import Number, ages, grace, next_due, taken
from models.rules.facts import NO_DAY, Codes, Days, Finding, Flags, Floats, Ints, Promises, Series, Thresholds
from models.rules.ground import Ground, ground
from models.rules.measurability import is_hold
from models.rules.pace import standing
from models.rules.reasons import key_result_reasons
from models.rules.status import LANDING, MISSED, NO_EVIDENCE, Judgement, judge


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """What is known of n key results on one day; every array has one entry a key result.

    Shares are 1 = 100 %, `gap` and `tolerance` are in points, days are ordinals (-1 = none), missing numbers are NaN.
    `status`, `age`, `standing` are codes of `Status` and `Age`. `counting` is the place in the series of the counting
    value (-1 = none), `row` the row of the input it came from. `standing` is the status that a roll-up counts: a value
    gone stale keeps its verdict there (`carried`) if that was not landing. `share_attained`, `share_expected` and
    `share_expected_today` are what a roll-up averages, `seen_attained` and `seen_expected` the same as last seen, stale
    or not. For a hold, `attainment` is the share kept to its newest value.
    """

    ground: Ground
    judgement: Judgement
    measurable: Flags
    status: Codes
    final: Flags
    attainment: Floats
    expected: Floats
    expected_today: Floats
    gap: Floats
    tolerance: Floats
    value: Floats
    value_day: Days
    strength: Codes
    age: Codes
    age_days: Ints
    has_evidence: Flags
    counting: Ints
    row: Ints
    fresh_until: Days
    stale_from: Days
    next_due: Days
    late: Flags
    awaited_until: Days
    standing: Codes
    carried: Flags
    share_attained: Floats
    share_expected: Floats
    share_expected_today: Floats
    seen_attained: Floats
    seen_expected: Floats

    def __len__(self) -> int:
        return len(self.status)

    def reasons(self, place: int) -> list[Finding]:
        """Why key result `place` has its status: (code, figures) pairs, the deciding one first. Made on demand."""
        return key_result_reasons(self.ground, self.judgement, place)


def assess(
    promises: Promises,
    series: Series,
    today: int,
    thresholds: Thresholds | None = None,
    *,
    last_review: int | Days = NO_DAY,
) -> Assessment:
    """The assessment of every key result on `today` (an ordinal day); check-ins after `today` are not read.

    `last_review` is the day of the last closed portfolio review (one, or one a key result; -1 = none yet). What is
    missing is a finding, never an error.
    """
    base = ground(promises, series, today, thresholds or Thresholds())
    reviewed = np.broadcast_to(np.asarray(last_review, dtype=np.int64), (len(promises),))
    judged = judge(base, reviewed)
    found, shown = base.evidence, judged.shown
    counts_as, carried = _standing(judged)
    return Assessment(
        ground=base,
        judgement=judged,
        measurable=base.measurable,
        status=judged.status,
        final=judged.final,
        attainment=shown.attainment,
        expected=shown.expected,
        expected_today=_expected_today(base),
        gap=shown.gap,
        tolerance=shown.tolerance,
        value=shown.value,
        value_day=shown.day,
        strength=_taken(series.strength, found.counting, 0),
        age=ages(found, today),
        age_days=np.where(found.counting >= 0, today - shown.day, -1),
        has_evidence=judged.has_evidence,
        counting=found.counting,
        row=_taken(series.row, found.counting, -1),
        fresh_until=np.where(judged.with_verdict, NO_DAY, found.fresh_until),
        stale_from=np.where(judged.with_verdict, NO_DAY, found.stale_from),
        awaited_until=judged.awaited_until,
        standing=counts_as,
        carried=carried,
        **_due(base, judged),
        **_rolled_up(base, judged, carried),
    )


def attained(promises: Promises, series: Series, today: int, thresholds: Thresholds) -> Floats:
    """The attainment alone that `assess` would find on `today`."""
    base = ground(promises, series, today, thresholds)
    return standing(base, base.evidence.counting).attainment


def _standing(judged: Judgement) -> tuple[Codes, Flags]:
    """The status a roll-up counts, and whether it is a verdict carried on after its value went stale."""
    known = judged.basis.row >= 0
    silent = (judged.status == NO_EVIDENCE) | ((judged.status == MISSED) & ~judged.has_evidence)
    carried = silent & known & ~np.isin(judged.verdict, LANDING)
    return np.where(carried, judged.verdict, judged.status).astype(np.int8), carried


def _rolled_up(base: Ground, judged: Judgement, carried: Flags) -> dict[str, Any]:
    """What a roll-up averages: reaches as they stand, holds as they earn over time; −1 … 1, NaN if not counted."""
    hold, held = is_hold(base.promises), base.held
    days = np.maximum(base.promises.due - held.start + 1, 1)
    passed = np.clip(base.today - held.start + 1, 0, days)
    counted, seen = judged.has_evidence | carried, base.measurable & (judged.basis.row >= 0)
    attained = np.where(hold, held.kept / days, judged.basis.attainment)
    expected = np.where(hold, (held.known + held.unknown) / days * held.required, judged.basis.expected)
    asked = np.where(hold, passed / days * held.required, _expected_today(base))
    return {
        "share_attained": _within_one(attained, counted),
        "share_expected": _within_one(expected, counted),
        "share_expected_today": _within_one(asked, counted),
        "seen_attained": _within_one(attained, seen),
        "seen_expected": _within_one(expected, seen),
    }


def _within_one(share: Floats, counted: Flags) -> Floats:
    return np.where(counted, np.clip(share, -1.0, 1.0), np.nan)


def _expected_today(base: Ground) -> Floats:
    """Expected today: attainment of the planned value; of a hold its required share."""
    reach = base.plan.expected(base.places, np.full(len(base.promises), base.today))
    return np.where(
        base.measurable, np.round(np.where(is_hold(base.promises), base.held.required, reach), 9), np.nan
    )


def _due(base: Ground, judged: Judgement) -> dict[str, Any]:
    """When the next check-in is due, -1 for what is final or not measurable, and whether it is late."""
    step = next_due(base.promises, base.series, base.evidence.newest)
    due = np.where(judged.final | ~base.measurable, NO_DAY, step)
    late = (due != NO_DAY) & (base.today > due + grace(base.promises, base.thresholds))
    return {"next_due": due, "late": late}


def _taken(column: npt.NDArray[Number], row: Ints, otherwise: int) -> npt.NDArray[Number]:
    return np.where(row >= 0, taken(column, row), column.dtype.type(otherwise))
