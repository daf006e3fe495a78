"""Whether a decision happened: what it asked for, and how much of that is still to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decision asked for.

    `actions` are the days on which its actions were done, `moves` those on which finance confirmed its moves, None
    while open. `changed_on` is the day delivery changed, or none was needed, after a pivot or a stop (`changes`).
    """

    actions: Sequence[date | None] = ()
    moves: Sequence[date | None] = ()
    changes: bool = False
    changed_on: date | None = None


def still_open(asked: Asked, today: date) -> int:
    """How much of what a decision asked for has not happened by a day (Method, section 1)."""
    waiting = [*asked.actions, *asked.moves, *([asked.changed_on] if asked.changes else [])]
    return sum(done is None or done > today for done in waiting)


def happened(asked: Asked, today: date) -> bool | None:
    """Whether all that a decision asked for has happened by a day; None where it asked for nothing."""
    if not (asked.actions or asked.moves or asked.changes):
        return None
    return still_open(asked, today) == 0
