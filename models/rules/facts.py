"""The facts that the rules read: promises, check-ins and thresholds as arrays, one entry a key result or a check-in."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from models.vocabulary import Accumulation, Age, Direction, OutcomeClaim, Rhythm, Status

Floats: TypeAlias = npt.NDArray[np.float64]
Days: TypeAlias = npt.NDArray[np.int64]
Ints: TypeAlias = npt.NDArray[np.int64]
Codes: TypeAlias = npt.NDArray[np.int8]
Flags: TypeAlias = npt.NDArray[np.bool_]
Finding: TypeAlias = tuple[str, dict[str, Any]]
Word = TypeVar("Word", bound=StrEnum)

NO_DAY = -1
NO_CODE = -1

DIRECTIONS = tuple(Direction)
ACCUMULATIONS = tuple(Accumulation)
RHYTHMS = tuple(Rhythm)
CLAIMS = tuple(OutcomeClaim)
STATUSES = tuple(Status)
AGES = tuple(Age)


def code(word: StrEnum) -> int:
    """The place of a word in its own vocabulary: what the arrays hold in its stead."""
    return tuple(type(word)).index(word)


def codes(words: Iterable[StrEnum | None]) -> Codes:
    """The codes of many words; None becomes -1."""
    return np.array([NO_CODE if w is None else code(w) for w in words], dtype=np.int8)


def words(vocabulary: type[Word], array: Codes) -> list[Word]:
    """The words of many codes, the way back from `codes`."""
    terms = tuple(vocabulary)
    return [terms[i] for i in array.tolist()]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Portfolio settings and the method's own constants. `tolerance` is in points, shares are 1 = 100 %.

    `wip_weight` limits what is active by weight (None = twice the limit by count); a review is skipped when it was not
    held `skipped_after` days past its planned one.
    """

    tolerance: float = 10.0
    required_share: float = 0.95
    grace_days: int = 3
    weekly_grace_days: int = 1
    fiscal_start_month: int = 1
    coverage_bar: float = 0.5
    stalled_below: float = 0.25
    spend_band: float = 0.10
    stop_chance: float = 0.10
    pivot_chance: float = 0.40
    increase_chance: float = 0.80
    duplicate_from: float = 0.60
    owner_load: int = 3
    team_load: int = 4
    wip_weight: int | None = None
    skipped_after: int = 7


@dataclass(frozen=True, slots=True, eq=False)
class Interims:
    """Dated interim targets, flat: `key_result` is the place of their promise. Any order; later rows win on one day."""

    key_result: Ints
    day: Days
    value: Floats

    @classmethod
    def none(cls) -> Self:
        """No interim targets at all."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))

    @classmethod
    def of(cls, key_result: Iterable[int], day: Iterable[int], value: Iterable[float]) -> Self:
        """Interim targets from plain columns."""
        return cls(_ints(key_result), _ints(day), _floats(value))

    def at(self, place: int) -> Self:
        """Those of one key result, as if it were the only one."""
        own = self.key_result == place
        return type(self)(np.zeros(int(own.sum()), np.int64), self.day[own], self.value[own])


@dataclass(frozen=True, slots=True, eq=False)
class Promises:
    """What n key results promise; days are `date.toordinal()`, words are codes; missing days are -1, numbers NaN.

    Reaches use `target`; `at_least` uses `lower`, `at_most` uses `upper`, `within` both. `period_months` is the length
    of a running total's period (12 = fiscal year, 0 = one period from the baseline to the due day).
    """

    direction: Codes
    accumulation: Codes
    rhythm: Codes
    claim: Codes
    baseline: Floats
    baseline_day: Days
    target: Floats
    lower: Floats
    upper: Floats
    accepted_from: Floats
    due: Days
    first_effect: Days
    hold_from: Days
    required_share: Floats
    period_months: Ints
    has_metric: Flags
    has_unit: Flags
    interims: Interims

    def __len__(self) -> int:
        return len(self.direction)

    def at(self, place: int) -> Self:
        """One key result's promise as an array of one."""
        rows = {name: getattr(self, name)[place : place + 1] for name in _columns()}
        return type(self)(interims=self.interims.at(place), **rows)

    @classmethod
    def of(cls, count: int, *, interims: Interims | None = None, **columns: Any) -> Self:  # noqa: ANN401
        """Promises from columns (arrays or lists of length `count`); a column left out is missing or its default.

        Words may be given as vocabulary words or codes, days as ordinals. Raises TypeError for an unknown column and
        ValueError for a column of another length.
        """
        if unknown := columns.keys() - set(_columns()):
            raise TypeError(f"No such column of a promise: {', '.join(sorted(unknown))}")
        return cls(
            interims=interims or Interims.none(),
            **{name: _column(name, columns.get(name), count) for name in _columns()},
        )


@dataclass(frozen=True, slots=True, eq=False)
class KeptUntil:
    """Days of a hold, kept and known, from its hold-from day up to the day of each check-in, without it."""

    kept: Ints
    known: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Check-ins of n key results, flat, sorted by (key result, day, strength, order).

    Those of key result i are rows `starts[i]` up to `starts[i + 1]`.

    Corrections are resolved before: a superseded or withdrawn check-in is not in here. `strength` is what counts
    (`evidence.counted_strength`). `row` tells which row of the input a check-in was. `until` comes with a series that
    holds only the check-ins that matter, for then the days between them cannot be counted any more.
    """

    key_result: Ints
    day: Days
    value: Floats
    strength: Codes
    row: Ints
    starts: Ints
    until: KeptUntil | None = None

    def __len__(self) -> int:
        return len(self.day)

    @classmethod
    def of(
        cls,
        count: int,
        *,
        key_result: Iterable[int],
        day: Iterable[int],
        value: Iterable[float],
        strength: Iterable[int],
        order: Iterable[int] | None = None,
    ) -> Self:
        """A series for `count` key results from columns in any order.

        `order` tells the later of two check-ins of one day and strength (a revision); rows in order where left out.
        """
        whose, days, sizes = _ints(key_result), _ints(day), _floats(value)
        power = np.asarray(strength if isinstance(strength, np.ndarray) else list(strength), dtype=np.int8)
        turn = np.arange(len(days)) if order is None else _ints(order)
        row = np.lexsort((turn, power, days, whose))
        starts = np.searchsorted(whose[row], np.arange(count + 1))
        return cls(whose[row], days[row], sizes[row], power[row], row, starts)

    @classmethod
    def empty(cls, count: int) -> Self:
        """No check-in for any of `count` key results."""
        return cls.of(count, key_result=[], day=[], value=[], strength=[])


_WORDS: dict[str, type[StrEnum]] = {
    "direction": Direction,
    "accumulation": Accumulation,
    "rhythm": Rhythm,
    "claim": OutcomeClaim,
}
_CODE_DEFAULTS: dict[str, int] = {
    "direction": NO_CODE,
    "accumulation": code(Accumulation.LEVEL),
    "rhythm": code(Rhythm.MONTHLY),
    "claim": code(OutcomeClaim.UNCHECKED),
}
_DAYS = ("baseline_day", "due", "first_effect", "hold_from")
_FLAGS = ("has_metric", "has_unit")


def _columns() -> list[str]:
    return [f.name for f in fields(Promises) if f.name != "interims"]


def _column(name: str, given: Any, count: int) -> npt.NDArray[Any]:  # noqa: ANN401
    default, kind = _default(name)
    if given is None:
        return np.full(count, default, dtype=kind)
    if name in _WORDS and not isinstance(given, np.ndarray):
        given = [code(w) if isinstance(w, StrEnum) else w for w in given]
    column: npt.NDArray[Any] = np.asarray(given if isinstance(given, np.ndarray) else list(given), dtype=kind)
    if column.shape != (count,):
        raise ValueError(f"Column {name} has {column.size} entries for {count} promises.")
    return column


def _default(name: str) -> tuple[float | int | bool, type]:
    if name in _CODE_DEFAULTS:
        return _CODE_DEFAULTS[name], np.int8
    if name in _DAYS:
        return NO_DAY, np.int64
    if name in _FLAGS:
        return True, np.bool_
    return (12, np.int64) if name == "period_months" else (np.nan, np.float64)


def _ints(values: Iterable[int]) -> Ints:
    return np.asarray(values if isinstance(values, np.ndarray) else list(values), dtype=np.int64)


def _floats(values: Iterable[float]) -> Floats:
    return np.asarray(values if isinstance(values, np.ndarray) else list(values), dtype=np.float64)
