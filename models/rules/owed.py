"""What is owed and how late it is, whose turn a missed check-in is, and when an owner's confidence stands apart."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from models.vocabulary import Rhythm, Role, Stage

AHEAD_DAYS = 7  # what falls due within a week is shown before it is due
APART_POINTS = 30.0
FRESH_DAYS = 14
SILENT_STAGES = frozenset({Stage.PROPOSED, Stage.PAUSED, Stage.STOPPED})
"""Stages whose key results nobody is asked for."""


@dataclass(frozen=True, slots=True)
class Patience:
    """For how many days a late check-in stays with its owner, then with the sponsor, before it climbs on."""

    owner_days: int = 7
    sponsor_days: int = 7


def days_over(due: date, day: date) -> int:
    """Days since something fell due: 0 on its day, negative before it."""
    return (day - due).days


def grace_for(rhythm: Rhythm, grace_days: int, weekly_days: int) -> int:
    """Days of grace of a check-in, by its rhythm: weekly ones have their own (Method, section 2)."""
    return weekly_days if rhythm is Rhythm.WEEKLY else grace_days


def is_late(over: int, grace: int) -> bool:
    """Whether something is late `over` days past its due day, with so many days of grace."""
    return over > grace


def turn(over: int, grace: int, patience: Patience) -> Role:
    """Whose turn a check-in is `over` days past its due day: its owner's, then the sponsor's, then the PMO's.

    Days at a level count from the end of grace; a level is passed on the day after its last one.
    """
    late = over - grace
    if late <= patience.owner_days:
        return Role.OWNER
    return Role.SPONSOR if late <= patience.owner_days + patience.sponsor_days else Role.PMO_LEAD


def climbs_in(over: int, grace: int, patience: Patience) -> int | None:
    """In how many days it climbs to the next level; None where it has come to the last one or is not late yet."""
    late = over - grace
    levels = (patience.owner_days, patience.owner_days + patience.sponsor_days)
    return None if late <= 0 else next((last - late + 1 for last in levels if late <= last), None)


def is_asked(stages: Collection[Stage]) -> bool:
    """Whether a key result is asked for, by the stages of the initiatives that serve it; one that none serves is."""
    return not stages or any(stage not in SILENT_STAGES for stage in stages)


def is_near(over: int) -> bool:
    """Whether something is due, or falls due soon enough to be shown."""
    return over >= -AHEAD_DAYS


def is_fresh(recorded_on: date, day: date) -> bool:
    """Whether a check-in was recorded lately enough to be shown to those who may answer it."""
    return 0 <= (day - recorded_on).days <= FRESH_DAYS


def apart(confidence: int | None, chance: float | None) -> float | None:
    """By how many points an owner's confidence (0–10) lies above the forecast's chance (a share), if by over 30.

    None where they agree or one of them is missing; negative where the owner is less sure than the forecast.
    """
    if confidence is None or chance is None:
        return None
    points = round(10.0 * confidence - 100.0 * chance, 9)
    return points if abs(points) > APART_POINTS else None
