"""What a definition asks for besides: a leading key result where little is to be seen for long (Method, section 2)."""

import numpy as np

from models.rules.calendar import add_months
from models.rules.evidence import LONG_RHYTHMS
from models.rules.facts import NO_DAY, Finding, Flags, Promises
from models.rules.reasons import day_of_ordinal

FAR_OUT_MONTHS = 6  # two quarters


def effect_far_out(promises: Promises) -> Flags:
    """Whether the first-effect day lies more than two quarters after the baseline date."""
    far = promises.first_effect > add_months(promises.baseline_day, np.full(len(promises), FAR_OUT_MONTHS))
    found: Flags = far & (promises.first_effect != NO_DAY) & (promises.baseline_day != NO_DAY)
    return found


def seldom_seen(promises: Promises) -> Flags:
    """Whether the rhythm is half-yearly or yearly."""
    found: Flags = LONG_RHYTHMS[promises.rhythm]
    return found


def asks(promises: Promises, place: int) -> list[Finding]:
    """Why key result `place` wants a leading one that feeds it; empty where it wants none."""
    only = promises.at(place)
    found: list[Finding] = []
    if effect_far_out(only)[0]:
        found.append(("leading_for_first_effect", {"day": day_of_ordinal(only.first_effect[0])}))
    if seldom_seen(only)[0]:
        found.append(("leading_for_rhythm", {}))
    return found
