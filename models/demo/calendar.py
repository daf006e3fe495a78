"""The demo's days: its fixed today, the day it was set up, ends of months, and chance that is the same everywhere."""

import random
from datetime import date, timedelta
from functools import cache

TODAY = date(2026, 9, 30)
FOUNDED = date(2025, 2, 24)
CLOSED = date(2026, 8, 31)
"""The last closed period."""


def day(iso: str) -> date:
    """The date that an ISO text names."""
    return date.fromisoformat(iso)


def maybe(iso: str) -> date | None:
    """The date that an ISO text names; none for an empty one."""
    return day(iso) if iso else None


def known_from(when: date) -> date:
    """The day on which something became known: not before the demo was set up."""
    return max(when, FOUNDED)


def month_ends(first: date, last: date) -> list[date]:
    """The last days of the months from the month of `first`, up to `last`."""
    ends: list[date] = []
    year, month = first.year, first.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        end = date(year, month, 1) - timedelta(days=1)
        if end > last:
            return ends
        ends.append(end)


def chance(name: str) -> random.Random:
    """A source of chance that gives the same numbers for a name on every machine; use `random()` only."""
    return random.Random(name)


@cache
def pick(name: str, count: int) -> int:
    """One of `count` places, by chance."""
    return int(chance(name).random() * count)
