"""The envelope: money not given to any initiative, day by day (Method, section 4)."""

from collections.abc import Sequence
from typing import TypeAlias

Entry: TypeAlias = tuple[int, int]
"""(effective day, amount in minor units)."""


def balance_on(day: int, additions: Sequence[Entry], moves: Sequence[Entry]) -> int:
    """Opening balance and additions less the moves effective by `day`; a move to an initiative is positive."""
    raise NotImplementedError


def first_shortfall(move: Entry, additions: Sequence[Entry], moves: Sequence[Entry]) -> Entry | None:
    """The first day from the move's effective one on which the envelope would stand below 0, with that balance."""
    raise NotImplementedError
