"""Narrows the view of a portfolio to the initiatives that the reader chose; money and counts follow from them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from components.filters import (
    ADVICE,
    CATEGORIES,
    GROUPS,
    NO_OBJECTIVE,
    STATUSES,
    Filters,
    department_of,
    owner_of,
)
from models.views.common import Slice
from models.views.initiative import InitiativeView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_OF, Group, Status

Works = Sequence[InitiativeView]
Share = Callable[[InitiativeView], int]


def narrow(view: PortfolioView, chosen: Filters) -> PortfolioView:
    """The view with the chosen initiatives only; an objective keeps the status that its own key results give it."""
    if not chosen.chosen:
        return view
    goals = {one.id for one in view.objectives if one.name == chosen.objective}
    works = tuple(_shared(one, chosen, goals) for one in view.initiatives if _fits(one, chosen, goals))
    steered = [one for one in works if one.active or one.status is Status.PAUSED]
    ids = {one.id for one in works}
    return replace(
        view,
        initiatives=works,
        objectives=tuple(
            _narrowed(one, steered) for one in view.objectives if chosen.objective is None or one.id in goals
        ),
        money=slices_of(steered, Status, lambda one: one.status),
        groups=slices_of(steered, Group, lambda one: GROUP_OF[one.status]),
        no_objective=_slices_for(None, steered) if chosen.objective in (None, NO_OBJECTIVE) else (),
        approved=sum(one.money.approved or 0 for one in steered),
        approved_unknown=sum(one.money.approved is None for one in steered),
        watermelons=tuple(ref for ref in view.watermelons if ref.id in ids),
        unknown_inside=tuple(ref for ref in view.unknown_inside if ref.id in ids),
        active=sum(one.active for one in works),
    )


def _narrowed(view: ObjectiveView, steered: Works) -> ObjectiveView:
    mine = _slices_for(view.id, steered)
    serving = {one.id for one in steered}
    return replace(
        view,
        money=mine,
        amount=sum(part.amount for part in mine),
        initiatives=tuple(ref for ref in view.initiatives if ref.id in serving),
    )


def _slices_for(objective_id: int | None, steered: Works) -> tuple[Slice, ...]:
    """The money that goes to one objective, or to none, by status."""

    def share(view: InitiativeView) -> int:
        return sum(amount for id, amount in view.objectives if id == objective_id)

    serving = [one for one in steered if any(id == objective_id for id, _amount in one.objectives)]
    return slices_of(serving, Status, lambda one: one.status, share)


def _budget(view: InitiativeView) -> int:
    return view.money.approved or 0


def slices_of(
    works: Works, words: type[StrEnum], key: Callable[[InitiativeView], StrEnum], share: Share = _budget
) -> tuple[Slice, ...]:
    """Money and number of initiatives by word, in the vocabulary's order, where there is something."""
    found: dict[StrEnum, list[InitiativeView]] = {}
    for one in works:
        found.setdefault(key(one), []).append(one)
    return tuple(
        Slice(term.value, sum(map(share, found[term])), len(found[term])) for term in words if term in found
    )


def _fits(view: InitiativeView, chosen: Filters, goals: set[int]) -> bool:
    return (
        _serves(view, chosen.objective, goals)
        and _stands(view, chosen.outcome)
        and _is_advised(view, chosen.advice)
        and (chosen.category is None or view.category is CATEGORIES.get(chosen.category))
        and chosen.department in (None, department_of(view))
        and chosen.owner in (None, owner_of(view))
    )


def _serves(view: InitiativeView, objective: str | None, goals: set[int]) -> bool:
    served = {one for one, _amount in view.objectives}
    if objective is None:
        return True
    return served <= {None} if objective == NO_OBJECTIVE else bool(served & goals)


def _stands(view: InitiativeView, outcome: str | None) -> bool:
    if outcome is None:
        return True
    if outcome in GROUPS:
        return GROUP_OF[view.status] is GROUPS[outcome]
    return view.status is STATUSES.get(outcome)


def _is_advised(view: InitiativeView, advice: str | None) -> bool:
    return advice is None or (view.advice is not None and view.advice.kind is ADVICE.get(advice))


def _shared(view: InitiativeView, chosen: Filters, goals: set[int]) -> InitiativeView:
    """With an objective chosen, only the part of the budget that goes to it counts."""
    if chosen.objective is None or not goals or view.money.approved is None:
        return view
    part = sum(amount for one, amount in view.objectives if one in goals)
    return replace(view, money=replace(view.money, approved=part))
