"""Scores of what was said: Brier score, coverage and width of the 80 % interval, reliability, and the bars."""

from dataclasses import dataclass

import numpy as np

from benchmarks.forecast.cutting import Cuts
from benchmarks.forecast.predicting import OURS, SIMPLE, Predictions
from models.rules.facts import Flags, Floats

BINS = 10
RESAMPLES = 2000
SEED = 3
LATE_FROM = 0.5
COVERED = (0.75, 0.85)
BELOW_BASE_RATE = 0.35
FEWEST_CASES = 10  # with fewer a bar is not judged


@dataclass(frozen=True)
class Score:
    """How a group of cuts was forecast; `brier` by name, `width` as a share of the way to the target (median)."""

    count: int
    met: float
    brier: dict[str, float]
    coverage: float
    width: float


@dataclass(frozen=True)
class Bar:
    """One promise of the method's forecast and how far it is kept; `kept` is None where there is no case."""

    sentence: str
    found: str
    kept: bool | None


def score(cuts: Cuts, said: Predictions, group: Flags) -> Score | None:
    """The score of the cuts of a group that have a forecast; None without any."""
    own = group & said.made
    if not own.any():
        return None
    wide = (said.outlook.high - said.outlook.low)[own]
    way = cuts.distance[own]
    shares = wide[way > 0] / way[way > 0]
    return Score(
        count=int(own.sum()),
        met=float(cuts.met[own].mean()),
        brier={
            name: float(np.mean((given[own] - cuts.met[own]) ** 2)) for name, given in said.chances.items()
        },
        coverage=float(covered(cuts, said)[own].mean()),
        width=float(np.median(shares)) if len(shares) else float("nan"),
    )


def covered(cuts: Cuts, said: Predictions) -> Flags:
    """Whether what came lies in the 80 % interval, its ends included."""
    slack = 1e-9 * np.maximum(np.abs(cuts.actual), 1e-300)
    inside: Flags = (said.outlook.low - slack <= cuts.actual) & (cuts.actual <= said.outlook.high + slack)
    return inside


def bootstrap(cuts: Cuts, values: Floats, group: Flags) -> tuple[float, float]:
    """The middle 95 % of the mean over the group when whole indicators are drawn again and again."""
    names = [(one.known.source, one.known.indicator) for one in cuts.cuts]
    places = {name: place for place, name in enumerate(dict.fromkeys(names))}
    whose = np.array([places[name] for name in names])[group]
    total = np.bincount(whose, values[group], len(places))
    count = np.bincount(whose, minlength=len(places))
    there = np.flatnonzero(count)
    drawn = np.random.default_rng(SEED).choice(there, (RESAMPLES, len(there)))
    means = total[drawn].sum(1) / count[drawn].sum(1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def reliability(cuts: Cuts, said: Predictions, group: Flags) -> list[tuple[float, float, int, float, float]]:
    """Ten bins of our chances: (from, to, cuts, mean chance, share that met the bar); empty ones NaN."""
    chance, met = said.chances[OURS][group & said.made], cuts.met[group & said.made]
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    rows = []
    for place in range(BINS):
        own = bins == place
        mean = (float(chance[own].mean()), float(met[own].mean())) if own.any() else (np.nan, np.nan)
        rows.append((place / BINS, (place + 1) / BINS, int(own.sum()), *mean))
    return rows


def bars(cuts: Cuts, said: Predictions) -> list[Bar]:
    """What the forecast is held to, on the cuts with an outcome in time and on all."""
    everything = np.ones(len(cuts), np.bool_)
    kinds = {"outcome at the due date known": cuts.in_time, "all cuts": everything}
    found = [_no_worse(name, score(cuts, said, group)) for name, group in kinds.items()]
    for source in np.unique(cuts.source[cuts.in_time]):
        half = cuts.in_time & (cuts.share == LATE_FROM) & (cuts.source == source)
        found.append(_far_below_base_rate(str(source), score(cuts, said, half)))
    late = cuts.share >= LATE_FROM
    return found + [_covers(name, cuts, said, group & late & said.made) for name, group in kinds.items()]


def _no_worse(name: str, found: Score | None) -> Bar:
    sentence = f"Brier score at or below every simple answer ({name})"
    if found is None:
        return Bar(sentence, "no case", None)
    simple = min(SIMPLE, key=lambda other: found.brier[other])
    ours, best = found.brier[OURS], found.brier[simple]
    return Bar(sentence, f"{ours:.3f} against {best:.3f} ({simple})", ours <= best)


def _far_below_base_rate(source: str, found: Score | None) -> Bar:
    sentence = f"At half life at least 35 % below the base rate ({source}, outcome known)"
    if found is None or found.count < FEWEST_CASES or found.brier["base rate"] == 0:
        return Bar(sentence, f"n = {found.count if found else 0}", None)
    below = 1 - found.brier[OURS] / found.brier["base rate"]
    figures = f"{below:.0%} below: {found.brier[OURS]:.3f} against {found.brier['base rate']:.3f}, n = {found.count}"
    return Bar(sentence, figures.replace("%", " %"), below >= BELOW_BASE_RATE)


def _covers(name: str, cuts: Cuts, said: Predictions, group: Flags) -> Bar:
    sentence = f"80 % interval covers 75 to 85 %, half life and later ({name})"
    if not group.any():
        return Bar(sentence, "no case", None)
    inside = covered(cuts, said).astype(np.float64)
    share, (low, high) = float(inside[group].mean()), bootstrap(cuts, inside, group)
    figures = (
        f"{100 * share:.1f} % (95 % of resamples: {100 * low:.1f} to {100 * high:.1f} %), n = {group.sum()}"
    )
    return Bar(sentence, figures, COVERED[0] <= share <= COVERED[1])
