"""Why an initiative is advised what it is: every rule that fired, with its figures and the threshold it used."""

from collections.abc import Callable
from typing import Any

import numpy as np

from models.rules.advice_rules import (
    CONTINUE,
    ESCALATE,
    MEASURED,
    PIVOT_BASIS_REVIEWS,
    RULES,
    STOP,
    STOP_BASIS_REVIEWS,
    Given,
    basis,
    follow_until,
    low_chances,
    reviews_without_basis,
)
from models.rules.facts import STATUSES, Finding, Floats
from models.rules.gate_criteria import NEEDED
from models.rules.money import UNKNOWN
from models.rules.reasons import day_of_ordinal
from models.rules.status import TOO_EARLY
from models.rules.tally import HALF

SETTLED = {
    "chance_too_low": "chance_too_low_settled",
    "chance_low": "chance_low_settled",
    "continue_chance": "continue_chance_settled",
}
"""The sentences that say a verdict rather than a chance."""


def advice_findings(one: Given, rules: list[str], advice: int) -> list[Finding]:
    """The findings of the rules that fired for one case, in their order; for continue, what it rests on.

    Each has at least one figure and its `threshold`. No advice, no findings.
    """
    found = [(_named(one, name), _FIGURES[name](one)) for name in rules]
    if advice == ESCALATE:
        stopping = sum(RULES[name][0] == STOP for name in rules)
        found.append(("mandatory_not_stopped", {"rules": stopping, "threshold": 0}))
    return found + (_why_continue(one) if advice == CONTINUE else [])


def freed_finding(movable: int) -> Finding:
    """What stopping would free (approved − spent − committed), to stand beside an advice; never a reason for it."""
    return ("stopping_frees_unknown", {}) if movable == UNKNOWN else ("stopping_frees", {"freed": movable})


def _why_continue(one: Given) -> list[Finding]:
    """What speaks for going on: a chance, or that it is on trajectory; evidence; or that it is too early to say."""
    if one.cases.status[0] == TOO_EARLY:
        count = int(one.cases.key_results[0])
        return [("continue_too_early", {"count": count, "threshold": count})]
    bar = one.thresholds.coverage_bar
    found: list[Finding] = [("continue_covered", {"coverage": _basis(one), "threshold": bar})]
    chance, least = _number(one.cases.chance), one.thresholds.pivot_chance
    if chance is not None:
        name = "continue_chance" if round(chance - least, 9) >= 0 else "chance_low_but_landing"
        found.insert(0, (_named(one, name), {"chance": chance, "status": _status(one), "threshold": least}))
    return found


def _retired(one: Given) -> dict[str, Any]:
    whole = int(one.cases.objectives[0])
    return {"retired": int(one.cases.retired[0]), "threshold": whole}


def _too_low(one: Given) -> dict[str, Any]:
    earlier = np.flatnonzero(low_chances(one)[0, 1:])[0]
    return {
        "chance": _number(one.cases.chance),
        "before": _number(one.cases.chance_before[:, earlier]),
        "threshold": one.thresholds.stop_chance,
    }


def _after_pivot(one: Given) -> dict[str, Any]:
    pivot, since = (day_of_ordinal(days[0]) for days in (one.cases.pivoted_on, one.cases.still_since))
    return {"pivot": pivot, "since": since, "threshold": one.thresholds.stalled_below}


def _stalled(one: Given) -> dict[str, Any]:
    return {"share": _number(one.cases.stalled), "threshold": HALF}


def _low(one: Given) -> dict[str, Any]:
    return {
        "chance": _number(one.cases.chance),
        "status": _status(one),
        "threshold": one.thresholds.pivot_chance,
    }


def _not_followed(one: Given) -> dict[str, Any]:
    changed, limit = int(one.cases.changed_on[0]), int(follow_until(one)[0])
    return {"days": one.today - changed, "day": day_of_ordinal(changed), "threshold": limit - changed}


def _duplicate(one: Given) -> dict[str, Any]:
    return {
        "score": _number(one.cases.duplicate_score),
        "other": int(one.cases.duplicate_of[0]),
        "threshold": one.thresholds.duplicate_from,
    }


def _owed(one: Given) -> dict[str, Any]:
    return {"measurable": int(one.cases.measurable[0]), "threshold": NEEDED}


def _no_basis(one: Given) -> dict[str, Any]:
    return {"coverage": _basis(one), "threshold": one.thresholds.coverage_bar}


def _no_basis_running(limit: int) -> Callable[[Given], dict[str, Any]]:
    def figures(one: Given) -> dict[str, Any]:
        running = int(reviews_without_basis(one)[0])
        covered = {"coverage": _basis(one), "bar": one.thresholds.coverage_bar}
        return {"reviews": running, "threshold": limit, **covered}

    return figures


def _more(one: Given) -> dict[str, Any]:
    return {
        "gap": _number(one.cases.gap),
        "chance": _number(one.cases.chance),
        "strength": int(one.cases.strength[0]),
        "from_strength": MEASURED,
        "threshold": one.thresholds.increase_chance,
    }


def _named(one: Given, rule: str) -> str:
    """The code of a rule's sentence: its name, but for a gate owed in spite of a measurable key result, and verdicts.

    A verdict is no forecast: what is settled has met a share of its targets, not a chance to.
    """
    if rule == "gate_owed" and one.cases.measurable[0] >= NEEDED:
        return "gate_owed_still"
    return SETTLED.get(rule, rule) if one.cases.settled[0] else rule


def _basis(one: Given) -> float | None:
    return _number(basis(one.cases.coverage, one.cases.status))


def _status(one: Given) -> str:
    return STATUSES[one.cases.status[0]].value


def _number(column: Floats) -> float | None:
    number = float(column[0])
    return None if np.isnan(number) else round(number, 9) + 0.0


_FIGURES: dict[str, Callable[[Given], dict[str, Any]]] = {
    "objectives_retired": _retired,
    "chance_too_low": _too_low,
    "stalled_after_pivot": _after_pivot,
    "no_basis_for_long": _no_basis_running(STOP_BASIS_REVIEWS),
    "advice_stalled": _stalled,
    "chance_low": _low,
    "delivery_did_not_follow": _not_followed,
    "duplicates_another": _duplicate,
    "no_basis_again": _no_basis_running(PIVOT_BASIS_REVIEWS),
    "gate_owed": _owed,
    "no_basis": _no_basis,
    "room_for_more": _more,
}
