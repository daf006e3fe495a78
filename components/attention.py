"""What needs the committee first: the order of initiatives by attention, then by money."""

from collections.abc import Iterable

from models.attention import RANK, initiatives_by_attention
from models.views.initiative import InitiativeView
from models.vocabulary import Age, Status, Strength

AGES = (Age.FINAL, Age.FRESH, Age.AGEING, Age.STALE, Age.MISSING)


def by_attention(initiatives: Iterable[InitiativeView]) -> list[InitiativeView]:
    """Active and paused initiatives, those that need the committee first at the head; within one status by money."""
    return initiatives_by_attention(one for one in initiatives if is_steered(one))


def is_steered(view: InitiativeView) -> bool:
    """Whether the committee steers the initiative now: it is active or paused, and not archived."""
    return (view.active or view.status is Status.PAUSED) and not view.archived


def needs_attention(view: InitiativeView) -> bool:
    """Whether something about the initiative asks for the committee: not landing, or unknown."""
    return is_steered(view) and RANK[view.status] < RANK[Status.ON_TRAJECTORY]


def evidence_of(view: InitiativeView) -> tuple[Age, int | None, Strength]:
    """The evidence an initiative can show: the freshest of its key results' counting values."""
    found = [link.key_result for link in view.contributions if link.key_result.newest is not None]
    if not found:
        return Age.MISSING, None, Strength.NONE
    best = min(found, key=lambda one: (AGES.index(one.age), one.age_days or 0))
    return best.age, best.age_days, best.strength
