"""How long something takes when some of it is still open: the Kaplan–Meier median (Method, section 6)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from models.rules.records import Record

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Wait:
    """One clock: the records it stands for, its days so far, and whether what was awaited came then (`closed`).

    Neither closed nor `open` means that nobody waits any more: counted up to its days, like one that is open.
    """

    records: tuple[Record, ...]
    days: int
    closed: bool
    open: bool = True


@dataclass(frozen=True, slots=True)
class Waits:
    """Many clocks: the median days, None while half have not closed; how many are closed and open; the oldest open.

    `at_least` is what the median exceeds while there is none.
    """

    waits: tuple[Wait, ...]
    median: int | None
    closed: int
    open: int
    oldest_open: int | None
    at_least: int | None

    @property
    def cases(self) -> int:
        """How many clocks there are."""
        return len(self.waits)


def waits(clocks: Iterable[Wait]) -> Waits:
    """The figures of many clocks; open ones and those that left are censored at their days."""
    every = tuple(clocks)
    still = [one.days for one in every if one.open and not one.closed]
    median = kaplan_meier_median((one.days, one.closed) for one in every)
    longest = max((one.days for one in every), default=None)
    return Waits(
        waits=every,
        median=median,
        closed=sum(one.closed for one in every),
        open=len(still),
        oldest_open=max(still, default=None),
        at_least=longest if median is None else None,
    )


def kaplan_meier_median(cases: Iterable[tuple[int, bool]]) -> int | None:
    """The first day by which at least half have closed, by the product-limit estimate; None if that is not seen.

    Each case is (days, whether it closed then); one that did not is at risk up to and on its day. Source:
    Kaplan and Meier, Nonparametric estimation from incomplete observations, 1958.
    """
    every = list(cases)
    closing, leaving = Counter(day for day, done in every if done), Counter(day for day, _ in every)
    at_risk, surviving = len(every), Fraction(1)
    for day in sorted(leaving):
        surviving *= 1 - Fraction(closing[day], at_risk)
        if surviving <= HALF:
            return day
        at_risk -= leaving[day]
    return None
