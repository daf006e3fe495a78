"""How likely a hold ends with its required share kept, and what share to expect (Method, section 3)."""

from dataclasses import dataclass

import numpy as np

from models.rules.calendar import STEP_DAYS, STEP_MONTHS
from models.rules.facts import Floats, Ints, Promises, Series
from models.rules.forecast_reach import SURELY, Outlook
from models.rules.forecast_window import newest_rows
from models.rules.holds import Kept
from models.rules.measurability import is_hold, keeps_bound

MOST_TURNS = 52
DAYS_A_MONTH = 365.25 / 12
KEPT_BEFORE, BROKEN_BEFORE = 1.0, 0.5  # what a hold is taken to have shown before its first value
WORTH = 0.5  # of an independent trial that each value is, since neighbours are alike
LOW, HIGH = 0.1, 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Turns:
    """The time left of n holds: the newest value stands for `first` days, then `count` turns of `days` each follow.

    `kept` and `broken` say what each further turn is expected to be, as counts of a beta distribution.
    """

    first: Floats
    count: Ints
    days: Floats
    kept: Floats
    broken: Floats


def hold_outlook(promises: Promises, series: Series, rows: Ints, held: Kept) -> Outlook:
    """The kept share at the due day, its 80 % interval and the chance of the required one, from the given rows."""
    sound, count = _kept_values(promises, series, rows)
    turns = _turns(promises, held, sound, count - sound)
    sure = held.kept + np.where(held.kept_now, turns.first, 0.0)
    whole = np.maximum(held.known + held.left, 1)
    needed = np.round((held.required * whole - sure) / turns.days, 6)
    below = _cumulated(turns)
    place = np.arange(len(promises))
    fewest = np.clip(np.nan_to_num(np.ceil(needed)), 0, turns.count + 1).astype(np.int64)
    missing = np.where(fewest > 0, below[place, np.maximum(fewest - 1, 0)], 0.0)
    return Outlook(
        value=(sure + turns.count * turns.days * turns.kept / (turns.kept + turns.broken)) / whole,
        low=(sure + (below < LOW).sum(1) * turns.days) / whole,
        high=(sure + (below < HIGH).sum(1) * turns.days) / whole,
        chance=_within(1 - missing, held, fewest, turns.count),
    )


def _kept_values(promises: Promises, series: Series, rows: Ints) -> tuple[Ints, Ints]:
    """How many of the newest 36 rows of each hold keep its bound, and how many these are."""
    read = newest_rows(series, rows[is_hold(promises)[series.key_result[rows]]], len(promises))
    whose = series.key_result[read]
    sound = keeps_bound(promises, whose, series.value[read])
    count = np.bincount(whose, minlength=len(promises))
    return np.bincount(whose[sound], minlength=len(promises)), count


def _turns(promises: Promises, held: Kept, sound: Ints, broken: Ints) -> Turns:
    interval: Floats = (STEP_MONTHS * DAYS_A_MONTH + STEP_DAYS)[promises.rhythm]
    first = np.minimum(held.left, interval)
    rest = held.left - first
    count = np.minimum(np.ceil(rest / interval), MOST_TURNS).astype(np.int64)
    days = np.where(count > 0, rest / np.maximum(count, 1), interval)
    kept, lost = KEPT_BEFORE + sound * WORTH, BROKEN_BEFORE + broken * WORTH
    return Turns(first, count, days, kept=kept.astype(np.float64), broken=lost.astype(np.float64))


def _cumulated(turns: Turns) -> Floats:
    """The chance that at most 0, 1, 2 … of the turns are kept: a beta-binomial distribution, one row a hold."""
    most = int(turns.count.max(initial=0))
    exact = np.zeros((len(turns.count), most + 2))
    chance = np.ones(len(turns.count))
    for turn in range(most):
        lost = (turns.broken + turn) / (turns.kept + turns.broken + turn)
        chance = np.where(turn < turns.count, chance * lost, chance)
    exact[:, 0] = chance
    for turn in range(most):
        left = turns.count - turn
        odds = left / (turn + 1) * (turns.kept + turn) / (turns.broken + np.maximum(left, 1) - 1)
        chance = np.where(left > 0, chance * odds, 0.0)
        exact[:, turn + 1] = chance
    return np.minimum(np.cumsum(exact, axis=1), 1.0)


def _within(chance: Floats, held: Kept, fewest: Ints, count: Ints) -> Floats:
    """The chance, never certain while days are left; what is decided already is 0 or 1."""
    open_chance = np.clip(chance, 1 - SURELY, SURELY)
    decided = np.where(held.out_of_reach | (fewest > count), 0.0, open_chance)
    done = held.left == 0
    return np.where(done, (np.round(held.share - held.required, 9) >= 0) * 1.0, decided)
