"""Cuts series with a later value at shares of their life, and keeps what was known then apart from what came."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

import numpy as np

from benchmarks.forecast.reading import Known
from models.rules.facts import Flags, Floats, Ints, Promises, Series
from models.rules.plan import plan
from models.vocabulary import Accumulation, Strength

SHARES = (0.25, 0.5, 0.75)
FOLDS = 10
MONTHS_OF_A_PERIOD = 12


@dataclass(frozen=True, slots=True)
class Cut:
    """One series as it stood on `day`: `seen` values by then, `end` and `bar` of what is asked, `actual` what came.

    `in_time` tells that the value came within the last interval before the due date; otherwise the newest value is
    held against the planned value of its own day.
    """

    known: Known
    share: float
    day: int
    seen: tuple[tuple[int, float], ...]
    end: int
    bar: float
    actual: float
    in_time: bool


@dataclass(frozen=True)
class Cuts:
    """Many cuts as columns, one entry a cut."""

    cuts: tuple[Cut, ...]

    def __len__(self) -> int:
        return len(self.cuts)

    @cached_property
    def source(self) -> np.ndarray:
        """Where each comes from."""
        return np.array([one.known.source for one in self.cuts], dtype=object)

    @cached_property
    def fold(self) -> Ints:
        """The fold of each: one indicator is in one fold, whatever the year, owner or country."""
        names = [f"{one.known.source} {one.known.indicator}" for one in self.cuts]
        return np.array([crc32(name.encode()) % FOLDS for name in names], dtype=np.int64)

    @cached_property
    def share(self) -> Floats:
        """At which share of its life each was cut."""
        return np.array([one.share for one in self.cuts])

    @cached_property
    def in_time(self) -> Flags:
        """Whether the outcome at the due date is known."""
        return np.array([one.in_time for one in self.cuts], dtype=np.bool_)

    @cached_property
    def count(self) -> Ints:
        """How many values each had."""
        return np.array([len(one.seen) for one in self.cuts], dtype=np.int64)

    @cached_property
    def actual(self) -> Floats:
        """What came."""
        return np.array([one.actual for one in self.cuts], dtype=np.float64)

    @cached_property
    def met(self) -> Floats:
        """1 where what came met the bar, else 0."""
        return np.array([float(one.known.meets(one.actual, one.bar)) for one in self.cuts])

    @cached_property
    def distance(self) -> Floats:
        """How far the target lies from the start, without sign."""
        return np.array([abs(one.known.target - one.known.start[1]) for one in self.cuts])

    @cached_property
    def promises(self) -> Promises:
        """What is asked of each, as the rules read it: its bar on its end day."""
        return Promises.of(
            len(self),
            direction=[one.known.direction for one in self.cuts],
            accumulation=[_accumulation(one.known) for one in self.cuts],
            rhythm=[one.known.rhythm for one in self.cuts],
            baseline=[one.known.start[1] for one in self.cuts],
            baseline_day=[one.known.start[0] for one in self.cuts],
            target=[one.bar for one in self.cuts],
            due=[one.end for one in self.cuts],
            period_months=[MONTHS_OF_A_PERIOD] * len(self),
        )

    @cached_property
    def series(self) -> Series:
        """The values each had."""
        return series_of(self.cuts)


def series_of(cuts: Iterable[Cut]) -> Series:
    """The values that cuts had, as the rules read them."""
    listed = list(cuts)
    flat = [(place, *value) for place, one in enumerate(listed) for value in one.seen]
    return Series.of(
        len(listed),
        key_result=[one[0] for one in flat],
        day=[one[1] for one in flat],
        value=[one[2] for one in flat],
        strength=[int(Strength.MEASURED)] * len(flat),
    )


def cut_all(known: Iterable[Known]) -> Cuts:
    """Every key result at each share of its life that leaves a later value to judge by."""
    return Cuts(tuple(one for each in known for one in _cuts(each)))


def _cuts(known: Known) -> Iterator[Cut]:
    if not known.values:
        return
    (began, _), (last, actual) = known.start, known.values[-1]
    in_time = known.due - known.interval < last <= known.due
    for share in SHARES:
        day = int(began + share * (known.due - began))
        if day < last:
            seen = tuple(one for one in known.values if one[0] <= day)
            end, bar = (known.due, known.target) if in_time else (last, planned(known, last))
            yield Cut(known, share, day, seen, end, bar, actual, in_time)


def planned(known: Known, day: int) -> float:
    """The planned value of a day: as published, else on the line to the target; a target met before stays the bar.

    The plan of a running total starts at 0 in each period, as the rules draw it.
    """
    if day in known.planned:
        return known.planned[day]
    if known.running_total and not known.met_at_start:
        only, first = _whole(known), np.zeros(1, np.int64)
        return float(plan(only, np.ones(1, np.bool_)).value(first, first + day)[0])
    began, baseline = known.start
    passed = (day - began) / (known.due - began)
    return known.target if known.met_at_start else baseline + (known.target - baseline) * passed


def _whole(known: Known) -> Promises:
    """The whole promise of one key result, as the rules read it."""
    return Promises.of(
        1,
        direction=[known.direction],
        accumulation=[_accumulation(known)],
        baseline=[known.start[1]],
        baseline_day=[known.start[0]],
        target=[known.target],
        due=[known.due],
        period_months=[MONTHS_OF_A_PERIOD],
    )


def _accumulation(known: Known) -> Accumulation:
    return Accumulation.RUNNING_TOTAL if known.running_total else Accumulation.LEVEL
