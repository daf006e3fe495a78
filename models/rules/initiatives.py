"""What the key results of an initiative come to (Method, section 4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from models.rules.assessment import Assessment
from models.rules.facts import Days, Flags, Floats, Ints, Thresholds
from models.rules.ladder import RollUp, roll_up
from models.rules.plan import SPAN
from models.rules.sums import grouped_count
from models.rules.tally import Links
from models.rules.value import gains

NEVER = np.iinfo(np.int64).max


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
        owner = _column(initiative, np.int64)
        return cls(
            initiative=owner,
            key_result=_column(key_result, np.int64),
            direct=np.ones(len(owner), np.bool_) if direct is None else _column(direct, np.bool_),
            weight=np.ones(len(owner)) if weight is None else _column(weight, np.float64),
            closed=np.zeros(len(owner), np.bool_) if closed is None else _column(closed, np.bool_),
        )

    def bearing(self, count: int) -> Flags:
        """Which links bear on status and money: open direct ones, enabling ones only where there are no others."""
        has_direct = grouped_count(self.initiative, self.direct & ~self.closed, count) > 0
        bears: Flags = ~self.closed & (self.direct | ~has_direct[self.initiative])
        return bears


def roll_up_initiatives(
    assessment: Assessment,
    contributions: Contributions,
    paused: Flags,
    thresholds: Thresholds | None = None,
) -> RollUp:
    """Status, coverage, attained and expected of each initiative; `paused` has one flag an initiative."""
    count = len(paused)
    bears = contributions.bearing(count)
    links = Links(
        owner=contributions.initiative[bears],
        key_result=contributions.key_result[bears],
        weight=contributions.weight[bears],
        closed=grouped_count(contributions.initiative, contributions.closed, count),
        count=count,
    )
    return roll_up(assessment, links, paused, thresholds or assessment.ground.thresholds)


def time_to_value(assessment: Assessment, contributions: Contributions, start: Days) -> Ints:
    """Days from each initiative's start to its first value that beats the baseline with evidence; -1 = not yet.

    Key results closed since count: their value came all the same. A start of -1 (unknown) gives -1.
    """
    series, count = assessment.ground.series, len(start)
    rows = np.flatnonzero(gains(assessment.ground))
    keys = np.append(series.key_result[rows] * SPAN + series.day[rows], NEVER)
    whose, place = contributions.initiative, contributions.key_result
    counted = contributions.direct | ~_any_direct(contributions, count)[whose]
    found = keys[np.searchsorted(keys, place * SPAN + start[whose])]
    own = counted & (found // SPAN == place) & (start[whose] >= 0)
    first = np.full(count, NEVER)
    np.minimum.at(first, whose[own], (found % SPAN)[own])
    return np.where(first == NEVER, -1, first - start)


def _column(values: Iterable[Any], kind: type) -> npt.NDArray[Any]:
    column: npt.NDArray[Any] = np.asarray(
        values if isinstance(values, np.ndarray) else list(values), dtype=kind
    )
    return column


def _any_direct(contributions: Contributions, count: int) -> Flags:
    any_direct: Flags = np.bincount(contributions.initiative[contributions.direct], minlength=count) > 0
    return any_direct
