"""The rules of advice, each a test over all initiatives at once; the gravest first (Method, section 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from models.rules.advice_facts import NOBODY, Cases
from models.rules.calendar import step
from models.rules.facts import NO_DAY, Codes, Days, Flags, Floats, Ints, Thresholds, code
from models.rules.gates import barred
from models.rules.status import LANDING, STALLED, TOO_EARLY
from models.vocabulary import Advice, Rhythm, Strength

STOP, ESCALATE, PIVOT = code(Advice.STOP), code(Advice.ESCALATE), code(Advice.PIVOT)
GATE_OWED, NO_BASIS = code(Advice.GATE_OWED), code(Advice.NO_BASIS)
CONTINUE, INCREASE = code(Advice.CONTINUE), code(Advice.INCREASE)
QUARTERLY = code(Rhythm.QUARTERLY)
MEASURED = int(Strength.MEASURED)
STOP_CHANCE_REVIEWS = 2
PIVOT_BASIS_REVIEWS, STOP_BASIS_REVIEWS = 2, 3


@dataclass(frozen=True, slots=True)
class Given:
    """What every rule may read: the cases, the day and the thresholds."""

    cases: Cases
    today: int
    thresholds: Thresholds

    def at(self, place: int) -> "Given":
        """The same for one case alone."""
        return Given(self.cases.at(place), self.today, self.thresholds)


Rule: TypeAlias = Callable[[Given], Flags]


def basis(coverage: Floats, status: Codes) -> Floats:
    """The coverage that a basis is judged by: 0 where there is no figure, NaN while it is too early for one."""
    return np.where(status == TOO_EARLY, np.nan, np.nan_to_num(coverage))


def without_basis(given: Given) -> Flags:
    """Whether coverage lies below the bar today."""
    return _below(basis(given.cases.coverage, given.cases.status), given.thresholds.coverage_bar)


def reviews_without_basis(given: Given) -> Ints:
    """At how many reviews running coverage lay below the bar, up to today; 0 where it does not today.

    The reviews are those closed, and today's where one is held: silence between two reviews is none at a third.
    """
    before = np.cumprod(_below(given.cases.coverage_before, given.thresholds.coverage_bar), axis=1).sum(
        axis=1
    )
    return np.where(without_basis(given), before + given.cases.at_review, 0).astype(np.int64)


def low_chances(given: Given) -> Flags:
    """Where a chance too low adds to the row of them: a column for today, and one for each closed review.

    The row goes back from today for as long as the chance is too low, and each evidence counts once: a review that saw
    none that is newer than the one before it adds nothing, nor does today.
    """
    cases = given.cases
    low = _below(np.column_stack([cases.chance, cases.chance_before]), given.thresholds.stop_chance)
    days = np.column_stack([cases.evidence_on, cases.evidence_before])
    row = np.cumprod(low, axis=1, dtype=np.int64).astype(np.bool_)
    adds: Flags = row & np.column_stack([np.ones(len(cases), np.bool_), days[:, :-1] > days[:, 1:]])
    return adds


def follow_until(given: Given) -> Days:
    """The last day for delivery to answer the oldest open strategy update: a quarter after it; -1 without one."""
    changed = given.cases.changed_on
    quarter = step(np.maximum(changed, 1), np.full(len(changed), QUARTERLY), np.ones(len(changed), np.int64))
    return np.where(changed == NO_DAY, NO_DAY, quarter)


def _every_objective_retired(given: Given) -> Flags:
    return (given.cases.objectives > 0) & (given.cases.retired >= given.cases.objectives)


def _stop_chance(given: Given) -> Flags:
    often: Flags = low_chances(given).sum(axis=1) >= STOP_CHANCE_REVIEWS
    return _forecast_may_speak(given) & often


def _stalled_again(given: Given) -> Flags:
    """Stalled, and the whole of the time it hardly moved lies after the pivot."""
    pivot, since = given.cases.pivoted_on, given.cases.still_since
    return (given.cases.status == STALLED) & (pivot != NO_DAY) & (since >= pivot)


def _stop_basis(given: Given) -> Flags:
    return reviews_without_basis(given) >= STOP_BASIS_REVIEWS


def _stalled(given: Given) -> Flags:
    stalled: Flags = given.cases.status == STALLED
    return stalled


def _pivot_chance(given: Given) -> Flags:
    return _forecast_may_speak(given) & _below(given.cases.chance, given.thresholds.pivot_chance)


def _delivery_did_not_follow(given: Given) -> Flags:
    limit = follow_until(given)
    return (limit != NO_DAY) & (given.today > limit)


def _duplicate(given: Given) -> Flags:
    score = given.cases.duplicate_score
    alike: Flags = np.round(score - given.thresholds.duplicate_from, 9) >= 0
    return alike & (given.cases.duplicate_of != NOBODY)


def _pivot_basis(given: Given) -> Flags:
    return reviews_without_basis(given) >= PIVOT_BASIS_REVIEWS


def _gate_owed(given: Given) -> Flags:
    return barred(given.cases.behind_gate, given.cases.measurable, given.cases.gate_owed)


def _no_basis(given: Given) -> Flags:
    return without_basis(given)


def _ahead(given: Given) -> Flags:
    """Landing and ahead of plan, with a high chance, on measured evidence; money changes no verdict."""
    cases = given.cases
    likely: Flags = np.round(cases.chance - given.thresholds.increase_chance, 9) >= 0
    ahead = np.isin(cases.status, LANDING) & (np.round(cases.gap, 9) > 0)
    return ahead & likely & ~cases.settled & (cases.strength >= MEASURED)


def _forecast_may_speak(given: Given) -> Flags:
    """The forecast alone turns nothing that lands, and nothing that it is too early for, into pivot or stop."""
    return ~np.isin(given.cases.status, (*LANDING, TOO_EARLY))


def _below(share: Floats, limit: float) -> Flags:
    """Whether a share is known and below a limit, compared at 9 decimals."""
    low: Flags = np.round(share - limit, 9) < 0
    return low


RULES: dict[str, tuple[int, Rule]] = {
    "objectives_retired": (STOP, _every_objective_retired),
    "chance_too_low": (STOP, _stop_chance),
    "stalled_after_pivot": (STOP, _stalled_again),
    "no_basis_for_long": (STOP, _stop_basis),
    "advice_stalled": (PIVOT, _stalled),
    "chance_low": (PIVOT, _pivot_chance),
    "delivery_did_not_follow": (PIVOT, _delivery_did_not_follow),
    "duplicates_another": (PIVOT, _duplicate),
    "no_basis_again": (PIVOT, _pivot_basis),
    "gate_owed": (GATE_OWED, _gate_owed),
    "no_basis": (NO_BASIS, _no_basis),
    "room_for_more": (INCREASE, _ahead),
}
"""Each rule's name, which is also the code of its sentence, what it advises, and its test; the gravest first."""
