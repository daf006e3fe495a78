"""Which initiatives the reader wants to see; the choice lives in the address, so a link shows the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.vocabulary import STATUS_LOOK, Advice, Category, Group, word

ALL = "All"
KEYS = ("objective", "outcome", "advice", "category", "department", "owner")
GROUPS = {"Landing": Group.LANDING, "Not landing": Group.NOT_LANDING, "Unknown": Group.UNKNOWN}
STATUSES = {look.word: status for status, look in STATUS_LOOK.items()}
ADVICE = {word(advice): advice for advice in Advice}
CATEGORIES = {word(category): category for category in Category}
NO_DEPARTMENT, NO_OWNER, NO_OBJECTIVE = "No department", "No owner", "Serves no objective"


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen, as the words stand in the address; None is everything."""

    objective: str | None = None
    outcome: str | None = None
    advice: str | None = None
    category: str | None = None
    department: str | None = None
    owner: str | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen words, in the order of the fields."""
        advice = None if self.advice is None else f"advice {self.advice.lower()}"
        words = (self.objective, self.outcome, advice, self.category, self.department, self.owner)
        return tuple(one for one in words if one is not None)


def pick_filters(view: PortfolioView) -> Filters:
    """Place the fields and answer what was chosen."""
    departments = _distinct((department_of(one) for one in view.initiatives), NO_DEPARTMENT)
    owners = _distinct((owner_of(one) for one in view.initiatives), NO_OWNER)
    objectives = [one.name for one in view.objectives if one.live]
    return Filters(
        objective=_pick("objective", "Objective", [*objectives, NO_OBJECTIVE]),
        outcome=_pick("outcome", "Outcome", [*GROUPS, *STATUSES]),
        advice=_pick("advice", "Advice", list(ADVICE)),
        category=_pick("category", "Category", list(CATEGORIES)),
        department=_pick("department", "Department", departments),
        owner=_pick("owner", "Owner", owners),
    )


def clear_filters() -> None:
    """Choose everything again; for a button's callback."""
    for key in KEYS:
        st.session_state[key] = None


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
