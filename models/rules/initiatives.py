"""What the key results of an initiative come to (Method, section 4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from models.rules.assessment import Assessment
from models.rules.facts import Days, Flags, Floats, Ints, Thresholds
from models.rules.ladder import RollUp


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """Links from initiatives to key results, by their places; `weight` NaN = missing; `closed` by a decision."""

    initiative: Ints
    key_result: Ints
    direct: Flags
    weight: Floats
    closed: Flags

    @classmethod
    def of(
        cls,
        *,
        initiative: Iterable[int],
        key_result: Iterable[int],
        direct: Iterable[bool] | None = None,
        weight: Iterable[float] | None = None,
        closed: Iterable[bool] | None = None,
    ) -> Self:
        """Links from plain columns; left out: direct, of weight 1, open."""
        raise NotImplementedError


def roll_up_initiatives(
    assessment: Assessment,
    contributions: Contributions,
    paused: Flags,
    thresholds: Thresholds | None = None,
) -> RollUp:
    """Status, coverage, attained and expected of each initiative; `paused` has one flag an initiative."""
    raise NotImplementedError


def time_to_value(assessment: Assessment, contributions: Contributions, start: Days) -> Ints:
    """Days from each initiative's start to its first value that beats the baseline with evidence; -1 = not yet."""
    raise NotImplementedError
