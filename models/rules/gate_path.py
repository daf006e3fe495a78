"""The way of an initiative through its stages, and the gate that it stands before (Method, sections 1 and 5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.rules.gates import BEHIND_THE_GATE
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion

WAY = (Stage.PROPOSED, Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING, Stage.DONE)
ASIDE = (Stage.PAUSED, Stage.STOPPED)
GATED = (Stage.EXPLORING, *BEHIND_THE_GATE)
BY_WORDS = (Criterion.TECHNOLOGY,)
"""The criteria that are met by an answer in words; the others are met by the records themselves."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A stage from a day (ordinal) on."""

    stage: Stage
    day: int


def reached(entered: Sequence[Entered]) -> Stage:
    """The stage on the way that an initiative has, or had before it was paused or stopped; oldest first."""
    return next((one.stage for one in reversed(entered) if one.stage in WAY), Stage.PROPOSED)


def since(entered: Sequence[Entered]) -> int | None:
    """The day since which its stage has been the same, None where it never entered one; oldest first."""
    begun = None
    for one in reversed(entered):
        if one.stage is not entered[-1].stage:
            break
        begun = one.day if begun is None else min(begun, one.day)
    return begun


def gate_before(stage: Stage, came_to: Stage, owed: bool) -> Stage | None:
    """The stage behind the next gate; its own where it owes that gate or comes back from aside; None where none is.

    `came_to` is the stage on the way that it has reached.
    """
    back = stage in ASIDE and came_to in GATED
    if back or (owed and came_to in BEHIND_THE_GATE):
        return came_to
    following = WAY[min(WAY.index(came_to) + 1, len(WAY) - 1)]
    return following if following in GATED else None
