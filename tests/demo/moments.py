"""Moments for the tests of the demo."""

from datetime import UTC, date, datetime, time


def noon(iso):
    """Noon of a day, UTC."""
    return datetime.combine(date.fromisoformat(iso), time(12), UTC)
