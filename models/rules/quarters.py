"""Fiscal quarters of a portfolio, and the day one quarter later."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from models.rules.calendar import add_months, period_start

MONTHS = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A fiscal quarter, both days inclusive."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


def quarter_of(day: date, fiscal_start_month: int = 1) -> Quarter:
    """The fiscal quarter that holds a day."""
    start = period_start(np.array([day.toordinal()]), np.array([MONTHS]), fiscal_start_month)
    first = date.fromordinal(int(start[0]))
    return Quarter(first, months_later(first, MONTHS) - timedelta(days=1))


def quarters_until(day: date, count: int, fiscal_start_month: int = 1) -> tuple[Quarter, ...]:
    """The last `count` quarters up to the one that holds `day`, oldest first."""
    newest = quarter_of(day, fiscal_start_month)
    starts = (months_later(newest.start, -MONTHS * back) for back in reversed(range(count)))
    return tuple(quarter_of(start, fiscal_start_month) for start in starts)


def closed_quarters(day: date, count: int, fiscal_start_month: int = 1) -> tuple[Quarter, ...]:
    """The last `count` quarters that ended before `day`, oldest first."""
    return quarters_until(day, count + 1, fiscal_start_month)[:count]


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last: 31 Jan + 3 → 30 Apr."""
    return date.fromordinal(int(add_months(np.array([day.toordinal()]), np.array([months]))[0]))
