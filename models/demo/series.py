"""Makes the check-ins of a key result from its course: when it was observed, which value, known from when."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

import numpy as np

from models.demo.calendar import TODAY, chance, day, maybe
from models.demo.content import Aim, KeyResult, Level, Path
from models.rules.calendar import step
from models.rules.facts import Interims, Promises, code
from models.rules.plan import Plan, plan
from models.vocabulary import Accumulation, Direction

GAP_CHANCE = 0.06
REPORT_TAKES = 9
LAST_NOISE = 0.3
MOST_STEPS = 120
Shape = Callable[[float, float, float, Path], float]


@dataclass(frozen=True, slots=True)
class Observed:
    """One value of a series: the step it answers, its day, the day it was recorded."""

    step: int
    on: date
    value: float
    recorded_on: date


def series(key_result: KeyResult) -> list[Observed]:
    """The values observed up to the demo's today, oldest first; none where nothing can be or was measured."""
    if key_result.course is None:
        return []
    luck = chance(key_result.key)
    days = observed_days(key_result, luck)
    if isinstance(key_result.course, Level):
        values = held_values(key_result.course, days, luck)
    else:
        values = reached_values(key_result, [on for _, on, _ in days], luck)
    digits = decimals(key_result.aim)
    return [
        Observed(number, on, rounded(value, digits, key_result.aim.unit), recorded)
        for (number, on, recorded), value in zip(days, values, strict=True)
    ]


def observed_days(key_result: KeyResult, luck: random.Random) -> list[tuple[int, date, date]]:
    """Step, day and day of recording of each value: some left out, some astray, none recorded after today."""
    habits, kept = key_result.habits, []
    last = maybe(habits.last) or TODAY
    steps = calendar_steps(key_result, min(last, day(key_result.span.due)))
    for number, due in steps:
        on = due + timedelta(days=round((luck.random() * 2 - 1) * habits.stray))
        recorded = on + timedelta(
            days=1 if key_result.source.automatic else 2 + int(luck.random() * REPORT_TAKES)
        )
        gap = luck.random() < GAP_CHANCE and not key_result.source.automatic and number < len(steps) - 3
        if recorded < TODAY and not gap and number not in habits.skipped:
            kept.append((number, on, recorded))
    return kept


def calendar_steps(key_result: KeyResult, last: date) -> list[tuple[int, date]]:
    """Number and day of each calendar step from the baseline day up to `last`."""
    numbers = np.arange(1, MOST_STEPS + 1)
    start = np.full(MOST_STEPS, day(key_result.span.start).toordinal())
    days = step(start, np.full(MOST_STEPS, code(key_result.span.rhythm)), numbers)
    return [
        (n, date.fromordinal(on)) for n, on in enumerate(days.tolist(), start=1) if on <= last.toordinal()
    ]


def held_values(course: Level, days: Sequence[tuple[int, date, date]], luck: random.Random) -> list[float]:
    """Values around a level, with the breaks where they were written."""
    breaks = dict(course.breaks)
    return [breaks.get(number, course.level + course.spread * wobble(luck)) for number, _, _ in days]


def reached_values(key_result: KeyResult, days: Sequence[date], luck: random.Random) -> list[float]:
    """Values along the course's shape, ending where the course says."""
    course, aim = key_result.course, key_result.aim
    assert isinstance(course, Path)
    assert aim.baseline is not None
    assert aim.target is not None
    expected = expected_on(key_result, days)
    begun = maybe(key_result.first_effect) or day(key_result.span.start)
    whole = max((days[-1] - begun).days, 1) if days else 1
    end = course.end / 100 if course.end is not None else (expected[-1] if expected else 0) + course.gap / 100
    drift, values = wander(luck), []
    for on, share in zip(days, expected, strict=True):
        time = max((on - begun).days / whole, 0.0)
        attained = SHAPES[course.shape](time, share, end, course) if on > begun else 0.0
        attained += course.swing / 100 * (season(on) - season(days[-1]))
        attained += (
            course.noise / 100 * (drift(time) + wobble(luck) * (LAST_NOISE if on == days[-1] else 1.0))
        )
        values.append(aim.baseline + (aim.target - aim.baseline) * attained)
    return list(accumulate(values, max)) if aim.accumulation is Accumulation.RUNNING_TOTAL else values


def expected_on(key_result: KeyResult, days: Sequence[date]) -> list[float]:
    """What the plan expects on each day, as shares."""
    made = plan_of(key_result)
    ordinals = np.array([on.toordinal() for on in days], dtype=np.int64)
    return [float(share) for share in made.expected(np.zeros(len(days), np.int64), ordinals)]


def plan_of(key_result: KeyResult) -> Plan:
    """The plan of one reach, as the rules draw it."""
    aim, span = key_result.aim, key_result.span
    interim = [(day(on).toordinal(), float(value)) for on, value in key_result.interim]
    first = maybe(key_result.first_effect)
    promises = Promises.of(
        1,
        interims=Interims.of([0] * len(interim), [on for on, _ in interim], [value for _, value in interim]),
        direction=[aim.direction],
        accumulation=[aim.accumulation],
        rhythm=[span.rhythm],
        baseline=[aim.baseline],
        baseline_day=[day(span.start).toordinal()],
        target=[aim.target],
        due=[day(span.due).toordinal()],
        first_effect=None if first is None else [first.toordinal()],
    )
    return plan(promises, np.array([True]))


def ramp(time: float, expected: float, _end: float, course: Path) -> float:
    """Along the plan, with a gap that grows evenly."""
    return expected + course.gap / 100 * time


def late(time: float, _expected: float, end: float, _course: Path) -> float:
    """Slow first, then faster."""
    return end * float(time**2.2)


def stall(time: float, _expected: float, end: float, course: Path) -> float:
    """Up to the turn, then flat."""
    return end * min(time / course.at, 1.0)


def drop(time: float, _expected: float, end: float, course: Path) -> float:
    """Well above the end at the turn, then back down to it."""
    peak = end + 0.28
    return (
        peak * time / course.at
        if time < course.at
        else peak + (end - peak) * (time - course.at) / (1 - course.at)
    )


def saturate(time: float, _expected: float, end: float, _course: Path) -> float:
    """Fast first, then ever slower."""
    return end * (1 - math.exp(-3 * time)) / (1 - math.exp(-3))


def stepwise(time: float, _expected: float, end: float, course: Path) -> float:
    """Hardly anything until the turn, then up, ever slower."""
    before = 0.12 * end * min(time / course.at, 1.0)
    after = max(time - course.at, 0.0) / (1 - course.at)
    return before + 0.88 * end * (1 - (1 - after) ** 2)


SHAPES: dict[str, Shape] = {
    "ramp": ramp, "late": late, "stall": stall, "drop": drop, "saturate": saturate, "step": stepwise,
}  # fmt: skip


def wobble(luck: random.Random) -> float:
    """Chance between -1 and 1, mostly near 0."""
    return luck.random() + luck.random() - 1


def wander(luck: random.Random) -> Callable[[float], float]:
    """A slow drift around the course that has died away at its end."""
    first, second = luck.random() * 2 * math.pi, luck.random() * 2 * math.pi
    return lambda time: (
        (1 - time)
        * min(4 * time, 1)
        * (0.9 * math.sin(5 * time + first) + 0.5 * math.sin(13 * time + second))
    )


def season(on: date) -> float:
    """The time of year as a wave: highest in spring, lowest in autumn."""
    return math.sin(2 * math.pi * on.timetuple().tm_yday / 365)


def decimals(aim: Aim) -> int:
    """How many decimals the values of an aim are written with."""
    bounds = [edge for edge in (aim.baseline, aim.target, aim.lower, aim.upper) if edge is not None]
    width = max(bounds) - min(bounds)
    if aim.direction not in (Direction.INCREASE, Direction.DECREASE):
        return 2 if width < 0.5 and aim.unit == "%" else 1
    if width < 2:
        return 3 if width < 0.2 else 2
    return 1 if width < 60 and aim.unit in WITH_DECIMALS else 0


WITH_DECIMALS = frozenset(
    {
        "%",
        "days",
        "hours",
        "minutes",
        "€",
        "€ m",
        "meetings",
        "visits",
        "calls",
        "systems",
        "per 1,000",
        "cent",
    }
)


def rounded(value: float, digits: int, unit: str) -> float:
    """The value as it would be written down: never below 0, a share never above 100."""
    most = 100.0 if unit == "%" else math.inf
    return round(min(max(value, 0.0), most), digits)
