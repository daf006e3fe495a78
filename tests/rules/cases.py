"""Cases for the rules: one key result in plain dates and words, and its assessment in plain words and numbers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from models.rules.assessment import Assessment, assess
from models.rules.facts import AGES, STATUSES, Interims, Promises, Series, Thresholds
from models.rules.initiatives import Contributions, roll_up_initiatives
from models.vocabulary import Accumulation, Direction, OutcomeClaim, Rhythm, Strength

MEASURED = int(Strength.MEASURED)
ASSERTION = int(Strength.ASSERTION)
JAN_1 = date(2026, 1, 1)
PROMISE = {
    "direction": Direction.INCREASE,
    "baseline": 0.0,
    "target": 100.0,
    "baseline_day": JAN_1,
    "due": date(2026, 12, 31),
}
HOLD = {"direction": Direction.AT_LEAST, "baseline": 99.0, "lower": 95.0, "target": float("nan")}


@dataclass(frozen=True)
class KeyResult:
    """A promise as keyword columns, its interim targets and its check-ins (day, value, strength)."""

    columns: dict[str, Any]
    interims: tuple[tuple[date, float], ...] = ()
    check_ins: tuple[tuple[Any, ...], ...] = ()


def key_result(*check_ins, interims=(), **changes) -> KeyResult:
    """A key result: increase 0 → 100 over 2026, monthly, with what the case changes."""
    return KeyResult({**PROMISE, **changes}, tuple(interims), check_ins)


def hold(*check_ins, **changes) -> KeyResult:
    """A key result that holds at least 95 over 2026, kept at its baseline."""
    return key_result(*check_ins, **{**HOLD, **changes})


def promises_of(*key_results) -> Promises:
    """The promises of many key results as arrays."""
    names = sorted({name for one in key_results for name in one.columns})
    columns = {name: [ordinal(one.columns.get(name, missing(name))) for one in key_results] for name in names}
    steps = [(place, *step) for place, one in enumerate(key_results) for step in one.interims]
    interims = Interims.of([s[0] for s in steps], [ordinal(s[1]) for s in steps], [s[2] for s in steps])
    return Promises.of(len(key_results), interims=interims, **columns)


def series_of(*key_results) -> Series:
    """The check-ins of many key results as arrays; measured where a check-in names no strength."""
    rows = [(place, *one) for place, kr in enumerate(key_results) for one in kr.check_ins]
    return Series.of(
        len(key_results),
        key_result=[row[0] for row in rows],
        day=[ordinal(row[1]) for row in rows],
        value=[row[2] for row in rows],
        strength=[row[3] if len(row) > 3 else MEASURED for row in rows],
    )


def assessed(*key_results, today, last_review=None, **thresholds) -> Assessment:
    """The assessment of many key results on a date."""
    review = -1 if last_review is None else ordinal(last_review)
    promises, series = promises_of(*key_results), series_of(*key_results)
    return assess(promises, series, ordinal(today), Thresholds(**thresholds), last_review=review)


def seen(one, today, last_review=None, **thresholds) -> "Seen":
    """What is known of one key result on a date."""
    return Seen(assessed(one, today=today, last_review=last_review, **thresholds))


class Seen:
    """The one entry of an assessment or a roll-up, in words and plain numbers."""

    def __init__(self, arrays, place=0):
        self.arrays, self.place = arrays, place

    def __getattr__(self, name):
        entry = getattr(self.arrays, name)[self.place].item()
        if name in ("status", "standing"):
            return STATUSES[entry]
        if name == "age":
            return AGES[entry]
        return date.fromordinal(entry) if name in DATES and entry >= 0 else entry

    @property
    def codes(self):
        """The codes of the reasons, the deciding one first."""
        return [code for code, _ in self.arrays.reasons(self.place)]

    def figures(self, code):
        """The figures of the reason with this code."""
        return dict(self.arrays.reasons(self.place))[code]


DATES = ("value_day", "fresh_until", "stale_from", "next_due", "awaited_until")


def initiative(*key_results, today, paused=False, last_review=None, **links) -> Seen:
    """One initiative to which all the key results contribute; `links` are columns of its contributions."""
    found = assessed(*key_results, today=today, last_review=last_review)
    count = len(key_results)
    contributions = Contributions.of(initiative=[0] * count, key_result=range(count), **links)
    return Seen(roll_up_initiatives(found, contributions, np.array([paused])))


def ordinal(value):
    """A date as the rules take it; anything else as it is."""
    return value.toordinal() if isinstance(value, date) else value


def missing(name):
    """What stands for a missing entry of a column."""
    return DEFAULTS.get(name, float("nan"))


DEFAULTS = {
    **dict.fromkeys(("baseline_day", "due", "first_effect", "hold_from"), -1),
    **dict.fromkeys(("has_metric", "has_unit"), True),
    "accumulation": Accumulation.LEVEL,
    "rhythm": Rhythm.MONTHLY,
    "claim": OutcomeClaim.UNCHECKED,
    "period_months": 12,
}
