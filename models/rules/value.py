"""Which check-ins show value: those that beat the baseline with evidence (Method, section 4)."""

import numpy as np

from models.rules.attainment import attainment, is_running_total
from models.rules.evidence import EVIDENCE_FROM
from models.rules.facts import Flags
from models.rules.ground import Ground
from models.rules.measurability import DECREASE, is_hold, keeps_bound


def gains(ground: Ground) -> Flags:
    """Which check-ins beat the baseline with evidence: moved towards the target, or kept a bound the baseline broke."""
    promises, series = ground.promises, ground.series
    whose, value = series.key_result, series.value
    ahead = np.round(value - promises.baseline[whose], 9)
    better = np.where(promises.direction[whose] == DECREASE, ahead < 0, ahead > 0)
    kept_before = keeps_bound(promises, slice(None), promises.baseline)
    hold = np.flatnonzero(is_hold(promises)[whose])
    better[hold] = keeps_bound(promises, whose[hold], value[hold]) & ~kept_before[whose[hold]]
    total = np.flatnonzero(is_running_total(promises)[whose])
    month = ground.thresholds.fiscal_start_month
    come = attainment(promises, whose[total], series.day[total], value[total], fiscal_start_month=month)
    better[total] = np.round(come, 9) > 0
    able = ground.evidence.usable & (series.strength >= EVIDENCE_FROM) & ground.measurable[whose]
    gained: Flags = able & better
    return gained
