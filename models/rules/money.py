"""Money beside outcomes: by status, by objective, used, planned and movable; whole minor units (Method, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.rules.facts import Codes, Flags, Floats, Ints, Thresholds
from models.rules.initiatives import Contributions
from models.rules.ladder import RollUp

UNKNOWN = -(2**63)  # an amount nobody reported; never 0


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
        raise NotImplementedError


def money_by_outcome(approved: Ints, status: Codes, steered: Flags) -> MoneyByOutcome:
    """Each initiative's whole budget behind its one status; `steered` = active or paused."""
    raise NotImplementedError


def split(amount: int, weights: Sequence[float]) -> list[int]:
    """An amount in parts by weight that add up to it exactly; all weights 0 count as equal. No weights: empty list."""
    raise NotImplementedError


def objective_shares(
    approved: Ints, contributions: Contributions, objective: Ints
) -> list[list[tuple[int, int]]]:
    """For each initiative its budget by objective as (objective, amount), -1 = serves none; adds up exactly.

    `objective` gives for each key result the place of its objective, -1 for none. An unknown budget gives [].
    """
    raise NotImplementedError


def budget_used(spent: Ints, approved: Ints) -> Floats:
    """Spent ÷ approved; NaN where either is unknown or approved is 0."""
    raise NotImplementedError


def spend_gap(spent: Ints, planned: Ints) -> Floats:
    """Spent against the spend plan of the same day: (spent − planned) ÷ planned; NaN where unknown or planned is 0."""
    raise NotImplementedError


def movable(approved: Ints, spent: Ints, committed: Ints) -> Ints:
    """Approved − spent − committed; UNKNOWN where any of them is."""
    raise NotImplementedError


def spend_ahead(roll_up: RollUp, used: Floats, thresholds: Thresholds | None = None) -> Flags:
    """Whether spend is ahead of outcomes: behind its own plan, and more of the budget used than of the outcome attained."""
    raise NotImplementedError
