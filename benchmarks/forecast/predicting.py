"""What was said of each cut: our forecast, and the four simple answers it is held against."""

from dataclasses import dataclass

import numpy as np

from benchmarks.forecast.cutting import Cut, Cuts, series_of
from models.rules.assessment import assess
from models.rules.facts import Flags, Floats, Interims, Promises
from models.rules.forecast import FEWEST_VALUES, in_first_period
from models.rules.forecast_noise import EXPERIENCE, Experience
from models.rules.forecast_reach import Outlook, ahead, outlook, reach_window
from models.rules.forecast_window import last_of_day
from models.rules.status import LANDING
from models.vocabulary import Accumulation, Direction

OURS = "ours"
SIMPLE = ("base rate", "straight line", "last value", "on trajectory")
NO_IDEA = 0.5


@dataclass(frozen=True)
class Predictions:
    """The chances given to each cut by name, 1 = 100 %; `made` where ours gives one, `outlook` with its interval."""

    made: Flags
    outlook: Outlook
    chances: dict[str, Floats]


def predict(cuts: Cuts) -> Predictions:
    """All that is said of the cuts."""
    seen = forecast_cuts(cuts)
    answers = (base_rate(cuts), _meets(cuts, straight_line(cuts)), _meets(cuts, _newest(cuts)), flags(cuts))
    return Predictions(able(cuts), seen, {OURS: seen.chance, **dict(zip(SIMPLE, answers, strict=True))})


def able(cuts: Cuts) -> Flags:
    """Where the rule makes a forecast: three values, and no running total in its first period."""
    newest = np.array([one.seen[-1][0] if one.seen else one.known.start[0] for one in cuts.cuts], np.int64)
    return (cuts.count >= FEWEST_VALUES) & ~in_first_period(cuts.promises, newest)


def forecast_cuts(cuts: Cuts, experience: Experience = EXPERIENCE) -> Outlook:
    """The outlook of every cut on its end day, by the rule that the product uses."""
    promises, series = cuts.promises, cuts.series
    window = reach_window(promises, series, last_of_day(series, np.ones(len(series), np.bool_)))
    return outlook(window, ahead(promises, window, floor=experience.floor), experience=experience)


def base_rate(cuts: Cuts) -> Floats:
    """How often cuts of the same source, share and kind were met in the other folds."""
    chance = np.full(len(cuts), NO_IDEA)
    made = able(cuts)
    for place in range(len(cuts)):
        alike = (cuts.share == cuts.share[place]) & (cuts.in_time == cuts.in_time[place]) & made
        others = alike & (cuts.source == cuts.source[place]) & (cuts.fold != cuts.fold[place])
        others = others if others.any() else alike & (cuts.fold != cuts.fold[place])
        if others.any():
            chance[place] = cuts.met[others].mean()
    return chance


def straight_line(cuts: Cuts) -> Floats:
    """The line from the start through the newest value, at the end day."""
    began = np.array([one.known.start for one in cuts.cuts]).reshape(-1, 2)
    newest = np.array([one.seen[-1] if one.seen else one.known.start for one in cuts.cuts]).reshape(-1, 2)
    passed = np.maximum(newest[:, 0] - began[:, 0], 1)
    slope = (newest[:, 1] - began[:, 1]) / passed
    return began[:, 1] + slope * (cuts.promises.due - began[:, 0])


def flags(cuts: Cuts) -> Floats:
    """1 where the status rules said Achieved or On trajectory on the day of the cut, else 0."""
    said = np.zeros(len(cuts))
    days = np.array([one.day for one in cuts.cuts], np.int64)
    for day in np.unique(days):
        places = np.flatnonzero(days == day)
        alike = [cuts.cuts[place] for place in places]
        found = assess(_promised(alike), series_of(alike), int(day))
        said[places] = np.isin(found.status, LANDING)
    return said


def _promised(cuts: list[Cut]) -> Promises:
    """The promises as made; a target that was met before is a hold of it, as an import proposes."""
    known = [one.known for one in cuts]
    rising = [each.direction is Direction.INCREASE for each in known]
    holds = [each.met_at_start for each in known]
    kept = [Direction.AT_LEAST if up else Direction.AT_MOST for up in rising]
    return Promises.of(
        len(cuts),
        interims=_interims(cuts),
        direction=[b if hold else each.direction for each, hold, b in zip(known, holds, kept, strict=True)],
        accumulation=[
            Accumulation.RUNNING_TOTAL if each.running_total and not hold else Accumulation.LEVEL
            for each, hold in zip(known, holds, strict=True)
        ],
        rhythm=[each.rhythm for each in known],
        baseline=[each.start[1] for each in known],
        baseline_day=[each.start[0] for each in known],
        target=[each.target for each in known],
        lower=[each.target for each in known],
        upper=[each.target for each in known],
        due=[each.due for each in known],
    )


def _interims(cuts: list[Cut]) -> Interims:
    """Published targets of single days, as interim targets."""
    flat = [(place, *step) for place, one in enumerate(cuts) for step in one.known.planned.items()]
    return Interims.of([one[0] for one in flat], [one[1] for one in flat], [one[2] for one in flat])


def _newest(cuts: Cuts) -> Floats:
    return np.array([one.seen[-1][1] if one.seen else one.known.start[1] for one in cuts.cuts], np.float64)


def _meets(cuts: Cuts, value: Floats) -> Floats:
    pairs = zip(cuts.cuts, value.tolist(), strict=True)
    return np.array([float(one.known.meets(each, one.bar)) for one, each in pairs])
