"""Which check-ins of a key result came late: recorded after the grace of the step that was owed at that time."""

from dataclasses import dataclass

import numpy as np

from models.rules.calendar import position, step
from models.rules.facts import Days, Ints


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one key result, in days: its steps from `baseline_day` to `due`, `since` when it is recorded."""

    baseline_day: int
    rhythm: int
    due: int
    grace: int
    since: int


def days_late(asked: Asked, observed: Days, recorded: Days) -> Ints:
    """How many days after its due day each check-in was recorded, where that was after the grace; else 0.

    The check-ins come in the order of their recording, those of one act by their day. Each answers the step after the
    one nearest to the newest before it, as the list of what is owed asks (Method, section 2); one of an older day than
    the newest answers nothing, and what fell due before the key result was recorded was not asked for.
    """
    before = np.maximum.accumulate(np.concatenate(([asked.baseline_day], observed[:-1])))
    since, rhythm = np.full(len(observed), asked.baseline_day), np.full(len(observed), asked.rhythm)
    nearest = np.floor(position(since, rhythm, before) + 0.5).astype(np.int64)
    due = np.minimum(step(since, rhythm, nearest + 1), asked.due)
    owed = (step(since, rhythm, nearest) < asked.due) & (observed > before) & (due >= asked.since)
    return np.where(owed & (recorded > due + asked.grace), recorded - due, 0)
