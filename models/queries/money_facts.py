"""Turns rows of budgets, actuals and spend plans into the money of each initiative on the day."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.queries.known import AnyRow
from models.queries.read_money import ACTUAL, BUDGET
from models.views.initiative import MoneyPointView

Step = tuple[date, int]
BELOW_ALL = -(2**63)


@dataclass(slots=True)
class MoneyFacts:
    """The money of one initiative in minor units, None where unknown; `as_of` ends the last closed period."""

    approved: int | None = None
    spent: int | None = None
    committed: int | None = None
    as_of: date | None = None
    plan: list[Step] = field(default_factory=list)

    def planned(self, starts_on: date | None) -> int | None:
        """Planned spend on the day of the actuals."""
        return None if self.as_of is None else planned_on(self.as_of, self.plan, starts_on)


def planned_on(day: date, plan: Sequence[Step], starts_on: date | None) -> int | None:
    """Planned spend to a day: straight between period ends, from 0 at the start; None without a plan."""
    if not plan:
        return None
    if day >= plan[-1][0]:
        return plan[-1][1]
    right = bisect_left(plan, (day, BELOW_ALL))
    after, high = plan[right]
    if after == day:
        return high
    if right:
        before, low = plan[right - 1]
    elif starts_on is not None and starts_on <= day:
        before, low = starts_on, 0
    else:
        return None
    return low + round((high - low) * (day - before).days / (after - before).days)


def money_facts(rows: Iterable[AnyRow]) -> dict[int, MoneyFacts]:
    """The money of each initiative; of each kind the newest row counts (rows come oldest first)."""
    facts: dict[int, MoneyFacts] = {}
    for kind, initiative_id, day, amount, committed, *_ in rows:
        own = facts.setdefault(initiative_id, MoneyFacts())
        if kind == BUDGET:
            own.approved = amount
        elif kind == ACTUAL:
            own.spent, own.committed, own.as_of = amount, committed, day
        else:
            own.plan.append((day, amount))
    return facts


def money_history(rows: Iterable[AnyRow]) -> tuple[MoneyPointView, ...]:
    """Spent, committed and planned of one initiative by period end; the later row of a period counts."""
    points: dict[date, dict[str, Any]] = {}
    for kind, _, day, amount, committed, source, _ in rows:
        if kind == BUDGET:
            continue
        point = points.setdefault(day, {"spent": None, "committed": None, "planned": None, "source": ""})
        if kind == ACTUAL:
            point.update(spent=amount, committed=committed, source=source)
        else:
            point["planned"] = amount
    return tuple(MoneyPointView(day, **point) for day, point in sorted(points.items()))
