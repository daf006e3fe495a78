"""The criteria of a gate: each a test over all candidates, and what it says where it is not met (Method, section 5)."""

from collections.abc import Callable, Mapping

import numpy as np

from models.rules.facts import Finding, Flags, Ints
from models.rules.gate_facts import Asking
from models.vocabulary_gates import Criterion

NEEDED = 1
OPEN_NEEDS = 0


def basis_lacking(served: int, measurable: int, confirmed: int, live: int) -> Finding | None:
    """What keeps the built-in criterion from being met, None where it is; counts as in `Candidates`."""
    counts = {
        "basis_none_served": served,
        "basis_none_measurable": measurable,
        "basis_none_confirmed": confirmed,
        "basis_objective_not_live": live,
    }
    name = next((name for name, count in counts.items() if count < NEEDED), None)
    return None if name is None else (name, {"served": served, "threshold": NEEDED})


def _basis(asking: Asking) -> Flags:
    met: Flags = asking.candidates.live >= NEEDED
    return met


def _owners(asking: Asking) -> Flags:
    return asking.candidates.has_owner & asking.candidates.has_sponsor


def _coverage(asking: Asking) -> Flags:
    """Evidence covers the bar; too early for a figure is no lack of evidence."""
    covered: Flags = np.round(asking.candidates.coverage - asking.thresholds.coverage_bar, 9) >= 0
    return covered | np.isnan(asking.candidates.coverage)


def _dependencies(asking: Asking) -> Flags:
    clear: Flags = asking.candidates.open_needs <= OPEN_NEEDS
    return clear


def _room(asking: Asking) -> Flags:
    """Whether it fits after entry and swap; what adds nothing fits, however much is active."""
    room = asking.room
    return _fits(_count_after(asking), room.limit, room.count) & _fits(
        _weight_after(asking), room.weight_limit, room.weight
    )


def _fits(after: Ints, limit: int | None, now: int) -> Flags:
    fits: Flags = after <= (np.iinfo(np.int64).max if limit is None else max(limit, now))
    return fits


def _count_after(asking: Asking) -> Ints:
    entering = np.where(asking.candidates.counted, 0, 1)
    return asking.room.count + entering - asking.candidates.swapped


def _weight_after(asking: Asking) -> Ints:
    entering = np.where(asking.candidates.counted, 0, asking.candidates.weight)
    return asking.room.weight + entering - asking.candidates.swapped_weight


def _basis_finding(one: Asking) -> Finding:
    found = one.candidates
    lacking = basis_lacking(
        int(found.served[0]), int(found.measurable[0]), int(found.confirmed[0]), int(found.live[0])
    )
    return lacking or ("basis_objective_not_live", {"served": int(found.served[0]), "threshold": NEEDED})


def _owners_finding(one: Asking) -> Finding:
    owner, sponsor = bool(one.candidates.has_owner[0]), bool(one.candidates.has_sponsor[0])
    if not owner and not sponsor:
        return "lacks_owner_and_sponsor", {"named": 0, "threshold": 2}
    return ("lacks_sponsor" if owner else "lacks_owner"), {"named": 1, "threshold": 2}


def _coverage_finding(one: Asking) -> Finding:
    coverage = round(float(one.candidates.coverage[0]), 9)
    return "lacks_coverage", {"coverage": coverage, "threshold": one.thresholds.coverage_bar}


def _dependencies_finding(one: Asking) -> Finding:
    return "lacks_dependencies", {"count": int(one.candidates.open_needs[0]), "threshold": OPEN_NEEDS}


def _room_finding(one: Asking) -> Finding:
    """By count where that is what is short, else by weight."""
    room, many = one.room, _count_after(one)
    if not _fits(many, room.limit, room.count)[0]:
        return "lacks_room", {"count": int(many[0]), "threshold": room.limit}
    return "lacks_room_by_weight", {"weight": int(_weight_after(one)[0]), "threshold": room.weight_limit}


def _answered(name: str) -> Callable[[Asking], Finding]:
    return lambda one: (name, {"named": 0, "threshold": NEEDED})


MET: Mapping[Criterion, Callable[[Asking], Flags]] = {
    Criterion.BASIS: _basis,
    Criterion.OWNERS: _owners,
    Criterion.WHY_NOW: lambda asking: asking.candidates.has_why_now,
    Criterion.DECISION_RIGHT: lambda asking: asking.candidates.has_right,
    Criterion.COVERAGE: _coverage,
    Criterion.DEPENDENCIES: _dependencies,
    Criterion.TECHNOLOGY: lambda asking: asking.candidates.technology_checked,
    Criterion.ROOM: _room,
}
LACKING: Mapping[Criterion, Callable[[Asking], Finding]] = {
    Criterion.BASIS: _basis_finding,
    Criterion.OWNERS: _owners_finding,
    Criterion.WHY_NOW: _answered("lacks_why_now"),
    Criterion.DECISION_RIGHT: _answered("lacks_decision_right"),
    Criterion.COVERAGE: _coverage_finding,
    Criterion.DEPENDENCIES: _dependencies_finding,
    Criterion.TECHNOLOGY: _answered("lacks_technology_check"),
    Criterion.ROOM: _room_finding,
}
"""What is said of one candidate, alone in its arrays, that does not meet a criterion."""
