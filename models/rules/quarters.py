"""Fiscal quarters of a portfolio, and the day one quarter later."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = 3
LAST_OF_MONTH = 31


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A fiscal quarter, both days inclusive."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


def quarter_of(day: date, fiscal_start_month: int = 1) -> Quarter:
    """The fiscal quarter that holds a day."""
    month = _month(day)
    first = month - (month - (fiscal_start_month - 1)) % MONTHS
    return Quarter(_in_month(first, 1), _in_month(first + MONTHS - 1, LAST_OF_MONTH))


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
    return _in_month(_month(day) + months, day.day)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _in_month(month: int, day: int) -> date:
    """A day of a month by its number, at most the month's last; months stay within what a date can hold."""
    year, of_year = divmod(min(max(month, date.min.year * 12), date.max.year * 12 + 11), 12)
    return date(year, of_year + 1, min(day, monthrange(year, of_year + 1)[1]))
