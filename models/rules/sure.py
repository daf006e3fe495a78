"""Where an assessment of kept check-ins is sure to equal that of the whole series."""

from dataclasses import dataclass

import numpy as np

from models.rules.assessment import Assessment
from models.rules.evidence import EVIDENCE_FROM, last_row, taken
from models.rules.facts import Days, Flags, Ints
from models.rules.plan import SPAN
from models.rules.value import gains


@dataclass(frozen=True, slots=True, eq=False)
class Between:
    """What each row of a series tells of the rows that were not kept; see `models.rules.extract.Extract`."""

    next_day: Days
    next_strong: Days
    gained_before: Days


def sure(assessment: Assessment, between: Between, last_review: int, starts: tuple[Ints, Days]) -> Flags:
    """For each key result whether no check-in that was left out could change a figure, a reason or a day.

    What depends on the check-ins and the promise alone is always kept; a review and the start of an initiative may be
    any day, so it is seen whether the row found for it is followed by one that would have been found instead.
    """
    ground = assessment.ground
    series, usable = ground.series, ground.evidence.usable
    strong = usable & (series.strength >= EVIDENCE_FROM)
    holds = _is_last(assessment, strong, between.next_strong, assessment.judgement.movement.start)
    if last_review >= 0:
        day = np.full(len(assessment), last_review)
        holds &= _is_last(assessment, strong, between.next_strong, day)
        holds &= _is_last(assessment, usable, between.next_day, day)
    holds[_gained_earlier(assessment, between, starts)] = False
    return holds


def _is_last(assessment: Assessment, mask: Flags, following: Days, day: Days) -> Flags:
    """Whether the last row kept by a day is the last one there was; the first one there was is always kept."""
    series = assessment.ground.series
    row = last_row(series, mask & (series.day <= day[series.key_result]))
    last: Flags = (row < 0) | (taken(following, row) > day)
    return last


def _gained_earlier(assessment: Assessment, between: Between, starts: tuple[Ints, Days]) -> Ints:
    """The key results of which a value left out may have beaten the baseline since a start."""
    series, (place, day) = assessment.ground.series, starts
    rows = np.append(np.flatnonzero(gains(assessment.ground)), 0)
    keys = np.append(series.key_result[rows[:-1]] * SPAN + series.day[rows[:-1]], np.iinfo(np.int64).max)
    at = np.searchsorted(keys, place * SPAN + day)
    own = keys[at] // SPAN == place
    return place[own & (taken(between.gained_before, rows[at]) >= day)]
