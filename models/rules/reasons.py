"""Why a key result has its status: codes with figures, made for one key result on demand."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from models.rules.calendar import FIRST_DAY, LAST_DAY
from models.rules.evidence import EVIDENCE_FROM, first_due
from models.rules.facts import STATUSES, Finding, Floats
from models.rules.ground import Ground
from models.rules.measurability import AT_LEAST, findings
from models.rules.pace import Standing
from models.rules.status import (
    ACHIEVED,
    BEHIND,
    LANDING,
    MISSED,
    NO_EVIDENCE,
    NOT_MEASURABLE,
    ON_TRAJECTORY,
    STALLED,
    TOO_EARLY,
    Judgement,
    late_values,
)
from models.vocabulary import Age


def key_result_reasons(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    """The findings behind the status of key result `place`, the deciding one first, then what else to know."""
    status = int(judged.status[place])
    if status == NOT_MEASURABLE:
        return findings(ground.promises, place)
    why = _WHY[status](ground, judged, place)
    beside = [*_waiting(judged, place), *_evidence_beside(ground, judged, place)]
    return why + beside


def day_of_ordinal(ordinal: int) -> date:
    """An ordinal day as a date, within what a calendar holds."""
    return date.fromordinal(min(max(int(ordinal), FIRST_DAY), LAST_DAY))


def _too_early(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    promises, today = ground.promises, ground.today
    begins = int(ground.begins[place])
    if today >= begins:
        since = ground.held.start if _holds(ground, place) else promises.baseline_day
        due = first_due(promises.at(place), since[place : place + 1])
        return [("first_value_due", {"day": day_of_ordinal(due[0])})]
    if today < promises.baseline_day[place]:
        return [("before_baseline", {"day": day_of_ordinal(promises.baseline_day[place])})]
    code = "before_hold" if _holds(ground, place) else "before_first_effect"
    return [(code, {"day": day_of_ordinal(begins)})]


def _reached(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    hold, final = _holds(ground, place), bool(judged.final[place])
    if hold:
        return [("hold_kept_to_due", _kept(ground, place))]
    figures = _against_plan(judged.basis, place)
    if final and judged.basis.attainment[place] < 1:
        return [("accepted_by_due", figures)]
    return [("reached_by_due" if final else "target_reached", figures)]


def _missed(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    if not judged.with_verdict[place]:
        return [("hold_out_of_reach", _kept(ground, place))]
    if _holds(ground, place):
        return [("hold_missed", _kept(ground, place))]
    return [("missed_target", _against_plan(judged.basis, place)), *_reached_late(ground, judged, place)]


def _reached_late(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    """The first value with evidence after the due day that would have met the promise."""
    due, own = int(ground.promises.due[place]), slice(*ground.series.starts[place : place + 2].tolist())
    days = ground.series.day[own][late_values(ground, np.arange(own.start, own.stop))]
    return (
        [("reached_late", {"days": int(days[0]) - due, "day": day_of_ordinal(days[0])})] if len(days) else []
    )


def _on_trajectory(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    if _holds(ground, place):
        return [(_with_days("hold_kept_now", ground, place), _kept(ground, place))]
    now = judged.basis
    # A gap that is written as 0 is neither ahead nor behind.
    gap = round(float(now.gap[place]), 1)
    code = "ahead_of_plan" if gap > 0 else "within_plan" if gap < 0 else "on_plan"
    return [(code, _against_plan(now, place))]


def _behind(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    if _holds(ground, place):
        return [(_with_days("hold_broken_now", ground, place), _kept(ground, place))]
    return [("behind_plan", _against_plan(judged.basis, place))]


def _stalled(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    if _holds(ground, place):
        return [(_with_days("hold_broken_twice", ground, place), _kept(ground, place))]
    moved = judged.movement
    figures = {
        "moved": _number(moved.moved, place, 100),
        "asked": _number(moved.asked, place, 100),
        "since": day_of_ordinal(moved.start[place]),
    }
    return [("stalled", figures), *_behind(ground, judged, place)]


def _no_evidence(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    never = judged.final[place]
    why = [("never_proven", {"due": day_of_ordinal(ground.promises.due[place])})] if never else []
    why.append(_lack(ground, judged, place))
    known = judged.basis.row[place] >= 0 and judged.verdict[place] not in LANDING
    return why + ([("verdict_carried", {"status": STATUSES[judged.verdict[place]].value})] if known else [])


def _lack(ground: Ground, judged: Judgement, place: int) -> Finding:
    found, shown = ground.evidence, judged.shown
    row = int(found.counting[place])
    if row < 0:
        return "no_check_in", {"since": day_of_ordinal(ground.promises.baseline_day[place])}
    day, strength = day_of_ordinal(shown.day[place]), int(ground.series.strength[row])
    if found.strong[place] >= 0 and found.strong[place] != row:
        strong = day_of_ordinal(ground.series.day[found.strong[place]])
        return "stale_behind_weak", {"day": strong, "weak_day": day, "strength": strength}
    if strength < EVIDENCE_FROM:
        return "weak_evidence", {"day": day, "strength": strength}
    if found.stale[place]:
        return "stale_evidence", {"day": day, "since": day_of_ordinal(found.stale_from[place])}
    return "value_after_due", {"day": day}


def _waiting(judged: Judgement, place: int) -> list[Finding]:
    until = int(judged.awaited_until[place])
    return [("verdict_awaited", {"until": day_of_ordinal(until)})] if until >= 0 else []


def _evidence_beside(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    """What else a reader should know of the evidence: its age, a weaker newer check-in, days nobody knows."""
    found, held = ground.evidence, ground.held
    beside: list[Finding] = []
    if judged.final[place] or judged.status[place] in (NO_EVIDENCE, TOO_EARLY):
        return beside
    if ground.today > found.fresh_until[place] >= 0:
        age = Age.STALE if found.stale[place] else Age.AGEING
        days = ground.today - int(judged.shown.day[place])
        beside.append(("ageing", {"days": days, "age": age.value}))
    newest = int(found.newest[place])
    if newest >= 0 and ground.series.day[newest] > judged.basis.day[place]:
        day = day_of_ordinal(ground.series.day[newest])
        beside.append(("weaker_newer", {"day": day, "strength": int(ground.series.strength[newest])}))
    if held.unknown[place] > 0:
        beside.append(("days_unknown", {"days": int(held.unknown[place])}))
    return beside


def _against_plan(now: Standing, place: int) -> dict[str, Any]:
    return {
        "value": _number(now.value, place),
        "day": day_of_ordinal(now.day[place]),
        "attainment": _number(now.attainment, place),
        "expected": _number(now.expected, place),
        "gap": _number(now.gap, place),
        "tolerance": _number(now.tolerance, place),
    }


def _holds(ground: Ground, place: int) -> bool:
    return int(ground.promises.direction[place]) >= AT_LEAST


def _kept(ground: Ground, place: int) -> dict[str, Any]:
    held = ground.held
    figures = {
        "share": _number(held.share, place),
        "required": _number(held.required, place),
        "best": _number(held.best, place),
        "kept": int(held.kept[place]),
        "known": int(held.known[place]),
    }
    return {name: figure for name, figure in figures.items() if figure is not None}


def _with_days(code: str, ground: Ground, place: int) -> str:
    """The sentence for a hold, or its form for one without a single known day yet."""
    return code if ground.held.known[place] > 0 else f"{code}_first"


def _number(column: Floats, place: int, scale: float = 1.0) -> float | None:
    number = float(column[place]) * scale
    return None if np.isnan(number) else round(number, 9) + 0.0


_WHY: dict[int, Callable[[Ground, Judgement, int], list[Finding]]] = {
    TOO_EARLY: _too_early,
    ACHIEVED: _reached,
    MISSED: _missed,
    NO_EVIDENCE: _no_evidence,
    ON_TRAJECTORY: _on_trajectory,
    STALLED: _stalled,
    BEHIND: _behind,
}
