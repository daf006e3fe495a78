"""Which initiatives the reader wants to see; the choice lives in the address, so a link shows the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import streamlit as st

from models.views.common import Slice
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import GROUP_OF, STATUS_LOOK, Category, Group, Status, word

ALL = "All"
KEYS = ("objective", "outcome", "category", "department", "owner")
GROUPS = {"Landing": Group.LANDING, "Not landing": Group.NOT_LANDING, "Unknown": Group.UNKNOWN}
STATUSES = {look.word: status for status, look in STATUS_LOOK.items()}
CATEGORIES = {word(category): category for category in Category}
NO_DEPARTMENT, NO_OWNER, NO_OBJECTIVE = "No department", "No owner", "Serves no objective"


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen, as the words stand in the address; None is everything."""

    objective: str | None = None
    outcome: str | None = None
    category: str | None = None
    department: str | None = None
    owner: str | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen words, in the order of the fields."""
        words = (self.objective, self.outcome, self.category, self.department, self.owner)
        return tuple(one for one in words if one is not None)


def pick_filters(view: PortfolioView) -> Filters:
    """Place the fields and answer what was chosen."""
    departments = _distinct((department_of(one) for one in view.initiatives), NO_DEPARTMENT)
    owners = _distinct((owner_of(one) for one in view.initiatives), NO_OWNER)
    objectives = [one.name for one in view.objectives if one.live]
    return Filters(
        objective=_pick("objective", "Objective", [*objectives, NO_OBJECTIVE]),
        outcome=_pick("outcome", "Outcome", [*GROUPS, *STATUSES]),
        category=_pick("category", "Category", list(CATEGORIES)),
        department=_pick("department", "Department", departments),
        owner=_pick("owner", "Owner", owners),
    )


def clear_filters() -> None:
    """Choose everything again; for a button's callback."""
    for key in KEYS:
        st.session_state[key] = None


def narrow(view: PortfolioView, chosen: Filters) -> PortfolioView:
    """The view with the chosen initiatives only, and the money and counts that follow from them."""
    if not chosen.chosen:
        return view
    goals = {one.id for one in view.objectives if one.name == chosen.objective}
    works = tuple(_shared(one, chosen, goals) for one in view.initiatives if _fits(one, chosen, goals))
    steered = [one for one in works if one.active or one.status is Status.PAUSED]
    objectives = view.objectives
    if chosen.objective is not None:
        objectives = tuple(one for one in objectives if one.id in goals)
    return replace(
        view,
        initiatives=works,
        objectives=objectives,
        money=_slices(steered, Status, lambda one: one.status),
        groups=_slices(steered, Group, lambda one: GROUP_OF[one.status]),
        approved=sum(one.money.approved or 0 for one in steered),
        approved_unknown=sum(one.money.approved is None for one in steered),
        watermelons=tuple(r for r in view.watermelons if r.id in {one.id for one in works}),
        unknown_inside=tuple(r for r in view.unknown_inside if r.id in {one.id for one in works}),
        active=sum(one.active for one in works),
    )


def department_of(view: InitiativeView) -> str:
    """The department of an initiative, or that it has none."""
    return view.department or NO_DEPARTMENT


def owner_of(view: InitiativeView) -> str:
    """The owner of an initiative, or that it has none."""
    return view.owner.name if view.owner else NO_OWNER


def _pick(key: str, name: str, options: Sequence[str]) -> str | None:
    return st.selectbox(name, options, index=None, key=key, bind="query-params", placeholder=ALL)


def _distinct(names: Iterable[str], last: str) -> list[str]:
    found = set(names)
    return sorted(found - {last}, key=str.casefold) + [last] * (last in found)


def _fits(view: InitiativeView, chosen: Filters, goals: set[int]) -> bool:
    return (
        _serves(view, chosen.objective, goals)
        and _stands(view, chosen.outcome)
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


def _shared(view: InitiativeView, chosen: Filters, goals: set[int]) -> InitiativeView:
    """With an objective chosen, only the part of the budget that goes to it counts."""
    if chosen.objective is None or not goals or view.money.approved is None:
        return view
    part = sum(amount for one, amount in view.objectives if one in goals)
    return replace(view, money=replace(view.money, approved=part))


def _slices(
    works: Sequence[InitiativeView], words: type[StrEnum], key: Callable[[InitiativeView], StrEnum]
) -> tuple[Slice, ...]:
    found: dict[StrEnum, list[InitiativeView]] = {}
    for one in works:
        found.setdefault(key(one), []).append(one)
    return tuple(
        Slice(term.value, sum(one.money.approved or 0 for one in found[term]), len(found[term]))
        for term in words
        if term in found
    )

