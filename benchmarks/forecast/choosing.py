"""Tries many settings of the model: chosen on all folds of indicators but one, then on all sources but one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from benchmarks.forecast.cutting import FOLDS, Cuts
from benchmarks.forecast.predicting import able, forecast_cuts
from benchmarks.forecast.printing import table
from benchmarks.forecast.scoring import FEWEST_CASES, LATE_FROM
from models.rules.facts import Flags, Floats
from models.rules.forecast_noise import EXPERIENCE, Experience

INFINITE = 1e9
GRID = {
    "memory": (0.5, 0.6, 0.75),
    "doubt": (2.0, 6.0, 10.0),
    "clear": (4.0, 5.0, 6.0, 8.0, 1000.0),  # the last: the line through all values is never believed
    "growth": (0.3, 0.4, 0.5),
    "sparse": (0.0, 0.2, 0.35),
    "turn": (0.0, 0.15, 0.3),
    "few": (2.0, 4.0),
    "usual": (2.5, 5.0, INFINITE),  # the last: no series is asked how much of its noise lasts
}
HALF_LIFE = "… half life, outcome known"
AIM, FREE, PRICE = 0.8, 0.03, 0.15  # coverage off by more than 3 points costs 0.0015 of Brier score a point


def choose(cuts: Cuts) -> str:
    """Tables of what each part of the data would have chosen, and how that fared on the part left out."""
    trial = Trial(cuts)
    rows = [*trial.by_fold(), *trial.by_source()]
    head = ("left out", *GRID, "Brier there", "ours there", "covers there", "ours covers")
    best = trial.settings[trial.best(np.ones(len(trial.source), np.bool_))]
    notes = [
        f"{len(trial.settings)} settings, {len(trial.source)} cuts with a forecast.",
        f"Chosen on everything: {_words(best)}.",
        f"Set: {_words(EXPERIENCE)}.",
    ]
    return "\n\n".join(("### Choice of the settings", table(head, rows), *notes))


class Trial:
    """Every setting's error and coverage on every cut that has a forecast."""

    def __init__(self, cuts: Cuts) -> None:
        self.settings = [EXPERIENCE, *_grid()]
        made = able(cuts)
        self.source, self.fold, self.late = cuts.source[made], cuts.fold[made], cuts.share[made] >= LATE_FROM
        self.half = (cuts.share == LATE_FROM)[made] & cuts.in_time[made]
        tried = [_fared(cuts, made, one) for one in self.settings]
        self.error, self.inside = (np.array([one[part] for one in tried]) for part in range(2))

    def best(self, group: Flags) -> int:
        """The setting with the least loss on a group; a source counts by the root of its cuts, so that none drowns."""
        own = [group & (self.source == one) for one in np.unique(self.source[group])]
        return int(np.argmin(sum(np.sqrt(one.sum()) * self._loss(one) for one in own)))

    def by_fold(self) -> Iterator[tuple[str, ...]]:
        """The choice on all other folds, pooled over the folds left out."""
        chosen = np.zeros(len(self.fold), np.int64)
        for fold in range(FOLDS):
            chosen[self.fold == fold] = self.best(self.fold != fold)
        picks = [self.settings[place] for place in np.unique(chosen)]
        yield self._row("each fold of indicators", picks, chosen, np.ones(len(self.fold), np.bool_))
        for source in np.unique(self.source):
            yield self._row(f"… its cuts of {source}", picks, chosen, self.source == source)
        yield self._row(HALF_LIFE, picks, chosen, self.half)

    def by_source(self) -> Iterator[tuple[str, ...]]:
        """The choice on all other sources."""
        for source in np.unique(self.source):
            own = self.source == source
            if not own.all():
                pick = self.best(~own)
                chosen = np.full(len(own), pick)
                yield self._row(f"source {source}", [self.settings[pick]], chosen, own)
                if (own & self.half).sum() >= FEWEST_CASES:
                    yield self._row(HALF_LIFE, [self.settings[pick]], chosen, own & self.half)

    def _loss(self, group: Flags) -> Floats:
        late = group & self.late
        off = np.abs(self.inside[:, late].mean(1) - AIM) if late.any() else np.zeros(len(self.settings))
        return self.error[:, group].mean(1) + PRICE * np.maximum(off - FREE, 0)

    def _row(self, name: str, picks: list[Experience], chosen: np.ndarray, group: Flags) -> tuple[str, ...]:
        cuts = np.flatnonzero(group)
        late = cuts[self.late[cuts]]
        values = (
            " ".join(f"{value:g}" for value in sorted({getattr(one, key) for one in picks})) for key in GRID
        )
        if not len(cuts):
            return (name, *values, *["–"] * 4)
        brier = (self.error[chosen[cuts], cuts].mean(), self.error[0, cuts].mean())
        cover = [self.inside[place, late].mean() if len(late) else np.nan for place in (chosen[late], 0)]
        return (name, *values, *(f"{one:.3f}" for one in brier), *(f"{100 * one:.0f} %" for one in cover))


def _fared(cuts: Cuts, made: Flags, experience: Experience) -> tuple[Floats, Floats]:
    seen = forecast_cuts(cuts, experience)
    slack = 1e-9 * np.abs(cuts.actual)
    inside = (seen.low - slack <= cuts.actual) & (cuts.actual <= seen.high + slack)
    return ((seen.chance - cuts.met) ** 2)[made], inside[made].astype(np.float64)


def _grid() -> Iterator[Experience]:
    for values in product(*GRID.values()):
        yield replace(EXPERIENCE, **dict(zip(GRID, values, strict=True)))


def _words(one: Experience) -> str:
    return ", ".join(f"{name} {getattr(one, name):g}" for name in GRID)
