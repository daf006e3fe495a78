"""Green outside: delivery on plan while outcomes are not landing, or unknown (Method, section 4)."""

import numpy as np

from models.rules.facts import STATUSES, Codes, Finding, Flags, Ints, Thresholds, code
from models.rules.money import UNKNOWN, spend_gap
from models.rules.status import NO_EVIDENCE, NOT_LANDING, NOT_MEASURABLE
from models.vocabulary import Delivery, Watermelon

ON_PLAN = code(Delivery.ON_PLAN)
NONE, WATERMELON = code(Watermelon.NONE), code(Watermelon.WATERMELON)
UNKNOWN_INSIDE = code(Watermelon.UNKNOWN_INSIDE)


def watermelons(
    status: Codes,
    delivery: Codes,
    *,
    spent: Ints,
    planned: Ints,
    active: Flags,
    thresholds: Thresholds | None = None,
) -> Codes:
    """The `Watermelon` code of each initiative; `delivery` are `Delivery` codes, -1 without a report."""
    against = spend_gap(spent, planned)
    band = (thresholds or Thresholds()).spend_band
    off_plan = np.isfinite(against) & (np.round(np.abs(against) - band, 9) > 0)
    green = active & (delivery == ON_PLAN) & ~off_plan
    kinds = [green & np.isin(status, NOT_LANDING), green & np.isin(status, (NO_EVIDENCE, NOT_MEASURABLE))]
    return np.select(kinds, [WATERMELON, UNKNOWN_INSIDE], NONE).astype(np.int8)


def watermelon_reasons(kind: int, status: int, spent: int, planned: int) -> list[Finding]:
    """Why one initiative is a watermelon: its outcome, and how spend stands; empty where it is none."""
    if kind == NONE:
        return []
    name = "watermelon" if kind == WATERMELON else "unknown_inside"
    return [(name, {"status": STATUSES[status].value}), _spend(spent, planned)]


def _spend(spent: int, planned: int) -> Finding:
    """How spend stands to its plan, or that nobody knows."""
    against = float(spend_gap(np.array([spent]), np.array([planned]))[0])
    if np.isnan(against):
        return "spend_not_known" if spent == UNKNOWN else "spend_plan_not_known", {}
    return "spend_on_plan", {"spend_gap": against}
