"""Money beside outcomes: by status, by objective, used, planned and movable; whole minor units (Method, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np

from models.rules.facts import NO_CODE, Codes, Flags, Floats, Ints, Thresholds
from models.rules.initiatives import Contributions
from models.rules.ladder import RollUp
from models.rules.pace import within_tolerance

UNKNOWN = -(2**63)  # an amount nobody reported; never 0
NO_OBJECTIVE = -1


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a stack: known money, how many initiatives stand in it, how many of them without a budget."""

    amount: int
    count: int
    unknown: int


@dataclass(frozen=True, slots=True)
class MoneyByOutcome:
    """The approved budget of active and paused initiatives by status code, and the other stages in one line."""

    by_status: dict[int, Part]
    other_stages: Part

    @property
    def total(self) -> Part:
        """Active and paused together."""
        parts = self.by_status.values()
        return Part(sum(p.amount for p in parts), sum(p.count for p in parts), sum(p.unknown for p in parts))


def money_by_outcome(approved: Ints, status: Codes, steered: Flags) -> MoneyByOutcome:
    """Each initiative's whole budget behind its one status; `steered` = active or paused."""
    place = np.where(steered, status, NO_CODE)
    parts = {key: _part(approved[place == key]) for key in sorted(set(place[steered].tolist()))}
    return MoneyByOutcome(parts, _part(approved[~steered]))


def split(amount: int, weights: Sequence[float]) -> list[int]:
    """An amount in parts by weight that add up to it exactly, to the minor unit.

    What whole units leave over goes to the largest remainders, the first of equal ones. All weights 0 count as equal;
    no weights give an empty list.
    """
    if not weights:
        return []
    exact = [Fraction(max(weight, 0.0)) for weight in weights]
    return _apportioned(amount, exact if any(exact) else [Fraction(1)] * len(exact))


def objective_shares(
    approved: Ints, contributions: Contributions, objective: Ints
) -> list[list[tuple[int, int]]]:
    """For each initiative its budget by objective as (objective, amount), -1 = serves none; adds up exactly.

    `objective` gives for each key result the place of its objective, -1 for none. An unknown budget gives [].
    """
    bears = contributions.bearing(len(approved))
    weight = np.where(np.isnan(contributions.weight), 1.0, contributions.weight)
    links: list[list[tuple[int, float]]] = [[] for _ in range(len(approved))]
    columns = contributions.initiative, objective[contributions.key_result], weight
    for owner, goal, size in zip(*(column[bears].tolist() for column in columns), strict=True):
        links[owner].append((goal, size))
    return [_shares(amount, own) for amount, own in zip(approved.tolist(), links, strict=True)]


def budget_used(spent: Ints, approved: Ints) -> Floats:
    """Spent ÷ approved; NaN where either is unknown or approved is 0."""
    return _ratio(spent, approved)


def spend_gap(spent: Ints, planned: Ints) -> Floats:
    """Spent against the spend plan of the same day: (spent − planned) ÷ planned; NaN where unknown or planned is 0."""
    return np.round(_ratio(spent, planned) - 1, 9)


def movable(approved: Ints, spent: Ints, committed: Ints) -> Ints:
    """Approved − spent − committed; UNKNOWN where any of them is."""
    known = (approved != UNKNOWN) & (spent != UNKNOWN) & (committed != UNKNOWN)
    safe = [np.where(known, amounts, 0) for amounts in (approved, spent, committed)]
    return np.where(known, safe[0] - safe[1] - safe[2], UNKNOWN)


def spend_ahead(roll_up: RollUp, used: Floats, thresholds: Thresholds | None = None) -> Flags:
    """Whether spend is ahead of outcomes: behind its own plan, and more of the budget used than attained."""
    tolerance = (thresholds or Thresholds()).tolerance
    behind = np.isfinite(roll_up.gap) & ~within_tolerance(roll_up.gap, tolerance)
    ahead: Flags = behind & np.isfinite(used) & (used > roll_up.attained)
    return ahead


def _shares(amount: int, links: list[tuple[int, float]]) -> list[tuple[int, int]]:
    if amount == UNKNOWN:
        return []
    if not links:
        return [(NO_OBJECTIVE, amount)]
    equal = not any(size > 0 for _, size in links)
    weights = dict.fromkeys(sorted({goal for goal, _ in links}), Fraction(0))
    if len(weights) == 1:
        return [(links[0][0], amount)]
    for goal, size in links:
        weights[goal] += 1 if equal else Fraction(max(size, 0.0))
    return list(zip(weights, _apportioned(amount, list(weights.values())), strict=True))


def _apportioned(amount: int, weights: Sequence[Fraction]) -> list[int]:
    """Whole units by weight; what they leave over goes to the largest remainders."""
    unit = lcm(*(weight.denominator for weight in weights))
    sizes = [weight.numerator * (unit // weight.denominator) for weight in weights]
    whole = sum(sizes)
    parts, remainders = zip(*(divmod(amount * size, whole) for size in sizes), strict=True)
    first = sorted(range(len(parts)), key=lambda i: -remainders[i])[: amount - sum(parts)]
    return [part + (i in first) for i, part in enumerate(parts)]


def _part(amounts: Ints) -> Part:
    known = amounts[amounts != UNKNOWN].tolist()
    return Part(sum(known), len(amounts), len(amounts) - len(known))


def _ratio(part: Ints, whole: Ints) -> Floats:
    known = (part != UNKNOWN) & (whole != UNKNOWN) & (whole > 0)
    return np.where(known, np.round(part / np.where(known, whole, 1), 9), np.nan)
