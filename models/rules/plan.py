"""The plan of a reach: a line through dated points, flat until the first-effect day (Method, section 2)."""

from dataclasses import dataclass

import numpy as np

from models.rules.attainment import attainment
from models.rules.facts import Days, Flags, Floats, Ints, Promises
from models.rules.measurability import is_reach
from models.rules.plan_points import plan_points

SPAN = 4_000_000  # more days than a calendar has, so that place × SPAN + day sorts by place, then day


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The plans of all measurable reaches: sorted keys (place × SPAN + day) and the planned value at each."""

    promises: Promises
    planned_for: Flags
    fiscal_start_month: int
    keys: Ints
    values: Floats

    def value(self, place: Ints, day: Days) -> Floats:
        """The planned value of the key result at `place` on a day; NaN without a plan."""
        if not len(self.keys):
            return np.full(len(place), np.nan)
        promises = self.promises
        within = np.clip(day, promises.baseline_day[place], promises.due[place])
        right = np.searchsorted(self.keys, place * SPAN + within, side="right").clip(1, len(self.keys) - 1)
        share = (place * SPAN + within - self.keys[right - 1]) / np.diff(self.keys)[right - 1]
        value = self.values[right - 1] + share * (self.values[right] - self.values[right - 1])
        return np.where(self.planned_for[place], value, np.nan)

    def expected(self, place: Ints, day: Days) -> Floats:
        """Attainment of the planned value: 0 up to the baseline day, 1 from the due day on; NaN without a plan."""
        value, month = self.value(place, day), self.fiscal_start_month
        inside = attainment(self.promises, place, day, value, fiscal_start_month=month)
        known = np.where(day >= self.promises.due[place], 1.0, inside)
        known = np.where(day <= self.promises.baseline_day[place], 0.0, known)
        return np.where(self.planned_for[place], known, np.nan)

    def points(self, place: int) -> list[tuple[int, float]]:
        """The (day, planned value) corners of one plan, for drawing."""
        own = slice(*np.searchsorted(self.keys, [place * SPAN, (place + 1) * SPAN]))
        return [(int(k % SPAN), float(v)) for k, v in zip(self.keys[own], self.values[own], strict=True)]


def plan(promises: Promises, measurable: Flags, fiscal_start_month: int = 1) -> Plan:
    """The plans of the reaches whose definition is complete."""
    planned_for = is_reach(promises) & measurable
    place, day, value = plan_points(promises, planned_for, fiscal_start_month)
    keys = place * SPAN + day
    order = np.argsort(keys, kind="stable")
    keys, value = keys[order], value[order]
    last = np.append(keys[1:] != keys[:-1], np.ones(min(len(keys), 1), np.bool_))
    return Plan(promises, planned_for, fiscal_start_month, keys[last], value[last])
