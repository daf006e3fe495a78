"""What one cell turned out to hold: a value, words in place of a value, or a fault."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Value = str | int | float | bool | date | Decimal | None


@dataclass(frozen=True, slots=True)
class Found:
    """A value, or none; then `note` keeps the words that stood in its place, `fault` says why it is refused."""

    value: Value = None
    note: str = ""
    fault: str = ""


def known(value: Value) -> Found:
    """A cell that holds a value."""
    return Found(value)


def unknown(note: str) -> Found:
    """A cell without a value; its words are kept, empty when it was empty."""
    return Found(note=note)


def faulty(reason: str) -> Found:
    """A cell that was meant as a value and cannot be one."""
    return Found(fault=reason)
