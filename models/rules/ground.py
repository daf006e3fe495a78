"""What an assessment stands on: the facts of a day, with plans, evidence and kept days worked out once."""

from dataclasses import dataclass

import numpy as np

from models.rules.evidence import Evidence, evidence
from models.rules.facts import Days, Flags, Ints, Promises, Series, Thresholds
from models.rules.holds import Kept, kept
from models.rules.measurability import is_hold, measurable
from models.rules.plan import Plan, plan
from models.rules.plan_points import first_effect


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """The facts of n key results on `today` and what follows from them before any judgement."""

    promises: Promises
    series: Series
    today: int
    thresholds: Thresholds
    measurable: Flags
    plan: Plan
    evidence: Evidence
    held: Kept

    @property
    def places(self) -> Ints:
        """The places of all key results: 0 … n − 1."""
        return np.arange(len(self.promises))

    @property
    def begins(self) -> Days:
        """The day before which nothing is expected: baseline or first effect; of a hold its hold-from day, too."""
        effect = first_effect(self.promises)
        return np.where(is_hold(self.promises), np.maximum(effect, self.held.start), effect)


def ground(promises: Promises, series: Series, today: int, thresholds: Thresholds) -> Ground:
    """The ground of an assessment on `today` (an ordinal day)."""
    complete = measurable(promises)
    found = evidence(promises, series, today, thresholds)
    return Ground(
        promises=promises,
        series=series,
        today=today,
        thresholds=thresholds,
        measurable=complete,
        plan=plan(promises, complete, thresholds.fiscal_start_month),
        evidence=found,
        held=kept(promises, series, found, thresholds),
    )
