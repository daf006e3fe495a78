"""What needs the committee first: the one order of initiatives, objectives and key results, on screen and slide."""

from collections.abc import Iterable

from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.objective import ObjectiveView
from models.vocabulary import Contribution, Status, Watermelon

# Not landing before unknown, unknown before landing; what is out of steering comes last.
ORDER = (
    Status.STALLED,
    Status.MISSED,
    Status.BEHIND,
    Status.NO_EVIDENCE,
    Status.NOT_MEASURABLE,
    Status.ON_TRAJECTORY,
    Status.TOO_EARLY,
    Status.ACHIEVED,
    Status.PAUSED,
)
RANK = {status: place for place, status in enumerate(ORDER)}


def initiatives_by_attention(views: Iterable[InitiativeView]) -> list[InitiativeView]:
    """Initiatives as the committee should meet them; within one status watermelons first, then by money."""

    def place(view: InitiativeView) -> tuple[int, bool, int, str, int]:
        plain = view.watermelon is not Watermelon.WATERMELON
        return RANK[view.status], plain, -(view.money.approved or 0), view.name.casefold(), view.id

    return sorted(views, key=place)


def objectives_by_attention(views: Iterable[ObjectiveView]) -> list[ObjectiveView]:
    """Objectives as the committee should meet them; within one status by money."""
    return sorted(views, key=lambda v: (RANK[v.status], -v.amount, v.name.casefold(), v.id))


def key_results_by_attention(views: Iterable[KeyResultView]) -> list[KeyResultView]:
    """Key results, the furthest behind first within a status."""
    return sorted(views, key=_key_result_place)


def contributions_by_attention(views: Iterable[ContributionView]) -> list[ContributionView]:
    """Direct contributions before enabling ones, each by the attention their key result needs; closed ones last."""

    def place(view: ContributionView) -> tuple[bool, bool, tuple[int, float, str, int]]:
        result = view.key_result
        return result.closed, view.kind != Contribution.DIRECT, _key_result_place(result)

    return sorted((v for v in views if not v.key_result.archived), key=place)


def _key_result_place(view: KeyResultView) -> tuple[int, float, str, int]:
    return RANK[view.status], view.gap if view.gap is not None else 0.0, view.name.casefold(), view.id
