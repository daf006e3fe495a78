"""Round numbers for axes: where a scale begins and ends, and how far apart its lines stand."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from exports.workbook_part import serial

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_FINEST = 1e-9
# From which step on an axis counts in billions, millions, thousands; a comma of the format divides by 1,000.
_SIZES = {1e9: ',,," bn"', 1e6: ',," m"', 1e4: '," k"'}
_MONTH = 365.25 / 12
_MONTHS = (1, 2, 3, 6, 12, 24, 36, 60, 120, 600, 1200, 12000)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high` with a line every `step`."""

    low: float
    high: float
    step: float

    def place(self, value: float) -> float:
        """Where `value` stands between the ends: 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def round_scale(values: Sequence[float], lines: int = 4) -> Scale:
    """A scale of about `lines` steps that holds all `values`, with a little room above and below."""
    low, high = min(values), max(values)
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    raw = max((high - low + 2 * room) / lines, _FINEST)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(s * power for s in _STEPS if s * power >= raw * 0.999)
    bottom = math.floor((low - room) / step) * step
    # A measure that is never negative does not get an axis that is.
    bottom = max(bottom, 0.0) if low >= 0 else bottom
    top = math.ceil((high + room) / step) * step
    return Scale(_plain(bottom), _plain(top), _plain(step))


def _plain(value: float) -> float:
    """Without the dust of floating point: 0.30000000000000004 → 0.3."""
    return float(f"{value:.12g}")


def date_scale(first: date, last: date, most: int = 6) -> Scale:
    """A time axis in spreadsheet days that begins with a month and has about `most` labels, each in its right month."""
    start = first.replace(day=1)
    months = max(1, _months(start, last) + 1)
    every = next(step for step in _MONTHS if months / step <= most)
    low = float(serial(start))
    return Scale(low, max(float(serial(last)), low + 28 * every), _step(start, every, months // every))


def _step(start: date, every: int, labels: int) -> float:
    """Days between labels. Months differ in length, the format's steps do not: the first step whose labels all fit."""
    steps = [every * _MONTH + quarter / 4 for quarter in range(4 * every + 8)]
    return next((step for step in steps if _fits(start, every, labels, step)), every * _MONTH)


def _fits(start: date, every: int, labels: int, step: float) -> bool:
    return all(
        _months(start, start + timedelta(days=int(step * place))) == every * place
        for place in range(1, labels + 1)
    )


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def format_code(scale: Scale, unit: str) -> str:
    """The number format of an axis: as many decimals as its step needs, large figures in k, m or bn, a percent sign."""
    size = next((size for size in _SIZES if scale.step >= size), 1.0)
    step = scale.step / size
    decimals = 0 if step >= 1 else min(4, math.ceil(-math.log10(step) - 1e-9))
    if 1 < step < 10 and step != int(step):
        decimals = 1
    code = "#,##0" + ("." + "0" * decimals if decimals else "") + _SIZES.get(size, "")
    return code + '" %"' if unit == "%" else code
