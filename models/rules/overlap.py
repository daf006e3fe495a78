"""Overlap of initiatives: a score a pair, from what they serve, measure and are called (Method, section 9)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from models.rules.alike import Postings, meet, pieces, shared, similarity, telling, weights, word_key, words
from models.rules.facts import NO_DAY, Finding, Floats, Ints, Thresholds

OBJECTIVE, METRIC, WORDING = 0.25, 0.25, 0.5  # how much each part weighs
NOT_KNOWN = 0.5  # what an objective or a metric counts that one of the two does not have
LATEST = float("inf")
SLACK = 1e-6
Pieces: TypeAlias = frozenset[str]
Weight: TypeAlias = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Described:
    """What an initiative says of itself: its name, the metrics and objectives it serves; its chance and its start.

    `chance` is None where there is none, `start` the ordinal day it began (-1 = unknown).
    """

    id: int
    name: str
    metrics: tuple[str, ...] = ()
    objectives: tuple[int, ...] = ()
    chance: float | None = None
    start: int = NO_DAY


@dataclass(frozen=True, slots=True)
class Pair:
    """Two initiatives that overlap, by id, and their score; its parts are shares, None where not known."""

    gives_way: int
    stays: int
    score: float
    objective: float | None
    metric: float | None
    wording: float

    @property
    def parts(self) -> list[Finding]:
        """The parts of the score that are known, as codes with figures."""
        known = {"same_objective": self.objective, "same_metric": self.metric, "same_wording": self.wording}
        return [(name, {"share": share}) for name, share in known.items() if share is not None]


def duplicates(described: Sequence[Described], thresholds: Thresholds | None = None) -> list[Pair]:
    """The pairs whose score reaches the threshold, the most alike first; each names who gives way.

    That is the one with the lower chance (none is the lowest), then the later start, then the newer record.
    """
    least = (thresholds or Thresholds()).duplicate_from
    traits = _traits(described)
    weight = weights([one.pieces for one in traits])
    found = (_pair(traits[i], traits[j], least, weight) for i, j in _candidates(traits, least, weight))
    return sorted((pair for pair in found if pair), key=_order)


def decided(
    pairs: Sequence[Pair], chances: Mapping[int, float | None], starts: Mapping[int, int]
) -> list[Pair]:
    """The pairs as `duplicates` gives them with these chances and starts, by id: only who gives way can be another."""

    def standing(id: int) -> tuple[bool, float, float, int]:
        return _standing(Described(id, "", chance=chances.get(id), start=starts.get(id, NO_DAY)))

    found = []
    for pair in pairs:
        first, second = sorted((pair.gives_way, pair.stays), key=standing)
        found.append(replace(pair, gives_way=first, stays=second))
    return sorted(found, key=_order)


def gives_way(pairs: Sequence[Pair]) -> dict[int, Pair]:
    """For each initiative that should give way, the pair that says so: the one most alike."""
    return {pair.gives_way: pair for pair in reversed(pairs)}


def score(objective: float | None, metric: float | None, wording: float) -> float:
    """The weighted mean of the parts, 0 … 1; an objective or a metric that is not known counts half."""
    parts = ((OBJECTIVE, objective), (METRIC, metric), (WORDING, wording))
    return round(sum(weight * (NOT_KNOWN if part is None else part) for weight, part in parts), 9)


@dataclass(frozen=True, slots=True)
class _Traits:
    of: Described
    objectives: frozenset[object]
    metrics: frozenset[object]
    words: frozenset[str]
    pieces: Pieces


def _traits(described: Sequence[Described]) -> list[_Traits]:
    said = [words(one.name) for one in described]
    weight = weights(said)
    return [
        _Traits(
            of=one,
            objectives=frozenset(one.objectives),
            metrics=frozenset(key for key in map(word_key, one.metrics) if key),
            words=telling(text, weight),
            pieces=pieces(text),
        )
        for one, text in zip(described, said, strict=True)
    ]


def _candidates(traits: Sequence[_Traits], least: float, weight: Weight) -> Iterator[tuple[int, int]]:
    """The pairs whose score may reach the least one, from what each has in common with all others at once."""
    texts, objectives, metrics = (
        Postings([one.pieces for one in traits], weight),
        Postings([one.objectives for one in traits]),
        Postings([one.metrics for one in traits]),
    )
    wording_from = (least - OBJECTIVE - METRIC) / WORDING - SLACK
    for place in range(len(traits)):
        wording = _wording(texts, place)
        near = place + 1 + np.flatnonzero(wording[place + 1 :] >= wording_from)
        if len(near):
            known = OBJECTIVE * _shared(objectives, place, near) + METRIC * _shared(metrics, place, near)
            enough = known + WORDING * wording[near] >= least - SLACK
            yield from ((place, other) for other in near[enough].tolist())


def _wording(texts: Postings, place: int) -> Floats:
    """How alike the pieces of one are to those of each: `similarity` with all at once."""
    whole = texts.sizes[place] + texts.sizes
    alike: Floats = 2 * texts.in_common(place) / np.where(whole > 0, whole, 1)
    return alike


def _shared(marks: Postings, place: int, others: Ints) -> Floats:
    """What one shares with others: `shared` with all at once, half where one of the two has none."""
    smaller = np.minimum(marks.sizes[place], marks.sizes[others])
    common = marks.in_common(place)[others] / np.maximum(smaller, 1)
    return np.where(smaller > 0, common, NOT_KNOWN)


def _pair(one: _Traits, other: _Traits, least: float, weight: Weight) -> Pair | None:
    """The pair, where its score reaches the threshold."""
    objective, metric = shared(one.objectives, other.objectives), shared(one.metrics, other.metrics)
    if score(objective, metric, 1.0) < least:  # the wording cannot lift it there
        return None
    alike = similarity(one.pieces, other.pieces, weight)
    # Compared only where it can matter: word by word is slow.
    wording = round(alike, 9) if meet(one.words, other.words) else 0.0
    reached = score(objective, metric, wording)
    if reached < least:
        return None
    first, second = sorted((one.of, other.of), key=_standing)
    return Pair(first.id, second.id, reached, objective, metric, wording)


def _order(pair: Pair) -> tuple[float, int, int]:
    """The most alike first."""
    return -pair.score, pair.gives_way, pair.stays


def _standing(one: Described) -> tuple[bool, float, float, int]:
    """The order in which duplicates give way, the first to go lowest."""
    start = LATEST if one.start == NO_DAY else one.start
    return one.chance is not None, round(one.chance or 0.0, 9), -start, -one.id
