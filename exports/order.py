"""What comes first: by what needs attention, then by money, then by name."""

from collections.abc import Iterable

from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.objective import ObjectiveView
from models.vocabulary import Contribution, Status

_ATTENTION = (
    Status.STALLED,
    Status.MISSED,
    Status.BEHIND,
    Status.NO_EVIDENCE,
    Status.NOT_MEASURABLE,
    Status.ON_TRAJECTORY,
    Status.ACHIEVED,
    Status.TOO_EARLY,
    Status.PAUSED,
)


def urgency(status: Status) -> int:
    """The place of a status in the queue for attention; 0 is first."""
    return _ATTENTION.index(status)


def initiatives_by_attention(views: Iterable[InitiativeView]) -> list[InitiativeView]:
    """Initiatives as the committee should meet them."""
    return sorted(views, key=lambda v: (urgency(v.status), -(v.money.approved or 0), v.name, v.id))


def objectives_by_attention(views: Iterable[ObjectiveView]) -> list[ObjectiveView]:
    """Objectives as the committee should meet them."""
    return sorted(views, key=lambda v: (urgency(v.status), -v.amount, v.name, v.id))


def key_results_by_attention(views: Iterable[KeyResultView]) -> list[KeyResultView]:
    """Key results, the furthest behind first within a status."""
    return sorted(views, key=lambda v: (urgency(v.status), v.gap if v.gap is not None else 0.0, v.name, v.id))


def contributions_by_attention(views: Iterable[ContributionView]) -> list[ContributionView]:
    """Direct contributions before enabling ones, each by the attention their key result needs; closed ones last."""

    def place(view: ContributionView) -> tuple[bool, bool, int, float, str, int]:
        result = view.key_result
        gap = result.gap if result.gap is not None else 0.0
        return (
            result.closed,
            view.kind != Contribution.DIRECT,
            urgency(result.status),
            gap,
            result.name,
            result.id,
        )

    return sorted((v for v in views if not v.key_result.archived), key=place)
