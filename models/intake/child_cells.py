"""What the child process says of cells, the same for every kind of workbook; nothing but JSON may leave it."""

import datetime
import math
from collections.abc import Iterable

Place = tuple[int, int]
Line = tuple[str, object]
MERGES = 20_000  # more than any person merges; the rest would only cost memory


def plain(value: object) -> object:
    """A cell as JSON: dates as `{"date": ...}`, figures that are none as `{"fault": ...}`, empty text as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"fault": str(value)}
    if isinstance(value, datetime.datetime | datetime.date):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.time | datetime.timedelta):
        return str(value)
    return None if value == "" else value


def as_percent(value: object) -> object:
    """A figure as its sheet shows it: 0.538 is 53.8 %."""
    return {"percent": float(f"{value * 100:.13g}")} if isinstance(value, int | float) else value


def with_percent(values: list[object], places: Iterable[int]) -> list[object]:
    """A row in which the cells at those places are shown as per cent."""
    for place in places:
        if 0 <= place < len(values):
            values[place] = as_percent(values[place])
    return values


def spans(found: Iterable[tuple[Place, Place]]) -> list[list[int]]:
    """Merged ranges as top, left, bottom, right, counted from 0; those of one cell are none."""
    ranges = ([*first, *last] for first, last in found if first != last)
    return [span for _, span in zip(range(MERGES), ranges, strict=False)]
