"""What stands above all else in a portfolio's view: money and counts, added up without drawing what is counted."""

from collections import Counter
from datetime import date
from typing import Any

import numpy as np

from models.queries.initiative_views import MELONS, initiative_ref
from models.queries.measured import Measured
from models.queries.rolled import Rolled, closed_by, staged
from models.queries.stack import Stack
from models.rules.facts import STATUSES, code
from models.rules.status import TOO_EARLY
from models.views.common import Slice
from models.vocabulary import ACTIVE_STAGES, GROUP_OF, Age, Group, Status, Watermelon

FRESH = (code(Age.FRESH), code(Age.FINAL))


def totals(rolled: Rolled) -> dict[str, Any]:
    """Money by status and group of active and paused initiatives; other stages are a group of their own."""
    by_status, by_group, spent = Stack(), Stack(), Stack()
    for place, (steered, status) in enumerate(
        zip(rolled.steered.tolist(), rolled.roll_up.status.tolist(), strict=True)
    ):
        money = rolled.money[place]
        if not steered:
            by_group.add(Group.OTHER_STAGES, money.approved)
            continue
        by_status.add(STATUSES[status], money.approved)
        by_group.add(GROUP_OF[STATUSES[status]], money.approved)
        spent.add("spent", money.spent)
    return {
        "money": by_status.slices(Status),
        "groups": by_group.slices(Group),
        "approved": by_status.amount,
        "approved_unknown": by_status.unknown,
        "spent": spent.amount,
        "spent_unknown": spent.unknown,
        "active": int(staged(rolled.rows, *ACTIVE_STAGES).sum()),
    }


def counts(measured: Measured, day: date) -> dict[str, Any]:
    """Open key results by status, and the share of those due for evidence that have it fresh."""
    found = measured.assessment
    is_open = ~closed_by(day, measured.rows)
    by_status = Counter(found.status[is_open].tolist())
    due = is_open & (found.status != TOO_EARLY)
    fresh = due & found.has_evidence & np.isin(found.age, FRESH)
    slices = (Slice(status, 0, by_status[place]) for place, status in enumerate(STATUSES))
    return {
        "key_result_counts": tuple(one for one in slices if one.count),
        "fresh_share": round(int(fresh.sum()) / int(due.sum()), 9) if due.any() else None,
    }


def melons(rolled: Rolled) -> dict[str, Any]:
    """The initiatives that are green outside: red inside, or unknown inside."""
    found = {
        kind: tuple(
            initiative_ref(rolled.rows[place])
            for place in np.flatnonzero(rolled.watermelon == MELONS.index(kind)).tolist()
        )
        for kind in (Watermelon.WATERMELON, Watermelon.UNKNOWN_INSIDE)
    }
    return {"watermelons": found[Watermelon.WATERMELON], "unknown_inside": found[Watermelon.UNKNOWN_INSIDE]}
