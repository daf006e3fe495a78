"""Why an initiative or an objective has its status: codes with figures, made on demand."""

from typing import Any

import numpy as np

from models.rules.facts import Finding, Flags, Floats
from models.rules.pace import within_tolerance
from models.rules.status import (
    ACHIEVED,
    BEHIND,
    MISSED,
    NOT_MEASURABLE,
    ON_TRAJECTORY,
    PAUSED,
    STALLED,
    TOO_EARLY,
)
from models.rules.tally import HALF, Means, Tally

_COUNTED = {
    TOO_EARLY: "all_too_early",
    MISSED: "all_final_some_missed",
    ACHIEVED: "all_achieved",
}
_WEIGHED = {STALLED: "half_stalled", ON_TRAJECTORY: "mostly_landing"}


def ladder_reasons(counted: Tally, status: int, place: int) -> list[Finding]:
    """The findings behind the status of owner `place`, the deciding one first, then its figures."""
    why = _why(counted, status, place)
    if status in (PAUSED, NOT_MEASURABLE, TOO_EARLY):
        return why
    carried, closed = int(counted.carried[place]), int(counted.closed[place])
    beside: list[Finding] = [_figure(counted, place)] if why[0][0] != "gap_behind" else []
    beside += [("verdicts_carried", {"count": carried})] if carried else []
    beside += [("closed_left_out", {"count": closed})] if closed else []
    return why + beside


def _why(counted: Tally, status: int, place: int) -> list[Finding]:
    whole, achieved = int(counted.key_results[place]), int(counted.achieved[place])
    if status == PAUSED:
        return [("paused", {})]
    if status == NOT_MEASURABLE:
        return [("none_measurable", {"count": whole}) if whole else ("no_key_results", {})]
    if status in _COUNTED:
        return [(_COUNTED[status], {"count": whole, "achieved": achieved})]
    if status in _WEIGHED:
        share = counted.stalled if status == STALLED else counted.landing
        return [(_WEIGHED[status], {"share": _number(share, place)})]
    if status == BEHIND:
        return _behind(counted, place)
    return [
        (
            "mostly_unknown",
            {"landing": _number(counted.landing, place), "coverage": _number(counted.coverage, place)},
        )
    ]


def behind(gap: Floats, counted: Tally) -> Flags:
    """Whether each gap, in points, is known and further behind than the tolerance."""
    beyond: Flags = np.isfinite(gap) & ~within_tolerance(gap, counted.tolerance)
    return beyond


def _behind(counted: Tally, place: int) -> list[Finding]:
    """The gap of today; else the weight behind; else the gap as last seen, which silence does not mend."""
    if behind(counted.gap, counted)[place]:
        return [("gap_behind", {**_means(counted, place), "tolerance": counted.tolerance})]
    if counted.not_landing[place] >= HALF:
        return [("half_not_landing", {"share": _number(counted.not_landing, place)})]
    return [("gap_behind_last_seen", {**_means(counted.seen, place), "tolerance": counted.tolerance})]


def _figure(counted: Tally, place: int) -> Finding:
    """Attained against expected, or why there is no figure."""
    if np.isnan(counted.attained[place]):
        return "no_figure", {"measured_on": _number(counted.measured_on, place)}
    return "attained_expected", _means(counted, place)


def _means(counted: Tally | Means, place: int) -> dict[str, Any]:
    names = ("attained", "expected", "gap", "measured_on")
    return {name: _number(getattr(counted, name), place) for name in names}


def _number(column: Floats, place: int) -> float | None:
    number = float(column[place])
    return None if np.isnan(number) else round(number, 9) + 0.0
