"""The envelope: money not given to any initiative, day by day (Method, section 4)."""

from collections.abc import Sequence
from typing import TypeAlias

Entry: TypeAlias = tuple[int, int]
"""(effective day, amount in minor units)."""


def balance_on(day: int, additions: Sequence[Entry], moves: Sequence[Entry]) -> int:
    """Opening balance and additions less the moves effective by `day`; a move to an initiative is positive."""
    put_in = sum(amount for effective, amount in additions if effective <= day)
    return put_in - sum(amount for effective, amount in moves if effective <= day)


def first_shortfall(move: Entry, additions: Sequence[Entry], moves: Sequence[Entry]) -> Entry | None:
    """The first day from the move's effective one on which the envelope would stand below 0, with that balance.

    None where the move can be made.
    """
    changed = [*moves, move]
    days = {move[0], *(day for day, _ in [*additions, *moves] if day > move[0])}
    balances = ((day, balance_on(day, additions, changed)) for day in sorted(days))
    return next((one for one in balances if one[1] < 0), None)
