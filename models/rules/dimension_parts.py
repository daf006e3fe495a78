"""The parts of a dimension: shares and days as points, and the mean that is its index (Method, section 8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from models.rules.facts import Finding
from models.rules.records import Record, Share, records
from models.rules.waits import Waits

FEWEST_PARTS = 2
QUARTER_DAYS = 91


class Dimension(StrEnum):
    """The five dimensions that the maturity model names."""

    ALIGN = "align"
    EXECUTE = "execute"
    IMPROVE = "improve"
    SCALE = "scale"
    EMPOWER = "empower"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its points (None = left out), what they come from, and the records that take points away."""

    code: str
    points: float | None
    finding: Finding
    against: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A dimension: its index from 0 to 100 (None with fewer than two parts), its parts, and those without cases."""

    dimension: Dimension
    index: float | None
    parts: tuple[Part, ...]
    left_out: tuple[Part, ...]


def indicator(dimension: Dimension, parts: Sequence[Part]) -> Indicator:
    """The mean of the parts that have cases; no index from fewer than two."""
    points = [one.points for one in parts if one.points is not None]
    index = round(fsum(points) / len(points), 9) if len(points) >= FEWEST_PARTS else None
    there = tuple(one for one in parts if one.points is not None)
    return Indicator(dimension, index, there, tuple(one for one in parts if one.points is None))


def day_points(days: float) -> float:
    """Days as points on the published line: 0 days = 100, one quarter (91 days) = 50, two = 0, and never below."""
    return round(max(100 - 50 * days / QUARTER_DAYS, 0.0), 9)


def without_cases(code: str) -> Part:
    """A part that is left out, and named."""
    return Part(code, None, ("part_no_cases", {}))


def share_part(code: str, share: Share) -> Part:
    """A share as a part: all = 100 points."""
    if share.part is None:
        return without_cases(code)
    figures = {"count": share.numerator, "of": share.denominator}
    return Part(code, round(share.part * 100, 9), ("part_share", figures), records(share.kind, share.unmet))


def days_part(code: str, waits: Waits) -> Part:
    """Days as a part: the median, or the days it exceeds by now while half have not closed: silence wins nothing."""
    days = waits.at_least if waits.median is None else waits.median
    if days is None:
        return without_cases(code)
    against = tuple(sorted({record for one in waits.waits if one.open for record in one.records}))
    name = "part_days_open" if waits.median is None else "part_days"
    return Part(code, day_points(days), (name, {"days": days}), against)
