"""The weights of key results by what they speak for, added up for each initiative or objective (Method, section 4)."""

from dataclasses import dataclass

import numpy as np

from models.rules.assessment import Assessment
from models.rules.facts import Flags, Floats, Ints, Thresholds
from models.rules.status import ACHIEVED, LANDING, NOT_LANDING, NOT_MEASURABLE, STALLED, TOO_EARLY
from models.rules.sums import grouped_count, grouped_sum, share_of

HALF = 0.5  # of the weight


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """Which key result bears on which of `count` initiatives or objectives; a weight of NaN is missing.

    `closed` counts for each owner the links left out because a decision closed them.
    """

    owner: Ints
    key_result: Ints
    weight: Floats
    closed: Ints
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Means:
    """Weighted means of many owners, measured on a share of the weight; `gap` in points."""

    attained: Floats
    expected: Floats
    gap: Floats
    measured_on: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Counts and shares of each initiative or objective; shares are 1 = 100 % of all weight but Too early.

    `stalled` is a share of the open weight, which leaves out what is final. `attained`, `expected` and
    `expected_today` are means over `measured_on` of the weight, NaN while that is below the bar. `seen` are the same
    figures as last seen: what went stale takes part with its last value.
    """

    key_results: Ints
    measurable: Ints
    early: Ints
    final: Ints
    closed: Ints
    achieved: Ints
    carried: Ints
    coverage: Floats
    landing: Floats
    not_landing: Floats
    stalled: Floats
    measured_on: Floats
    attained: Floats
    expected: Floats
    expected_today: Floats
    gap: Floats
    seen: Means
    tolerance: float


def tally(assessment: Assessment, links: Links, thresholds: Thresholds) -> Tally:
    """What the linked key results of each initiative or objective add up to."""
    whose, place, count = links.owner, links.key_result, links.count
    standing, final = assessment.standing[place], assessment.final[place]
    early, carried = standing == TOO_EARLY, assessment.carried[place]
    weight = even_weights(links, early)
    bar = thresholds.coverage_bar

    def number(mask: Flags) -> Ints:
        return grouped_count(whose, mask, count)

    def weighed(mask: Flags) -> Floats:
        return grouped_sum(whose, np.where(mask, weight, 0.0), count)

    whole = weighed(~early)
    now = _means(links, weight, (assessment.share_attained, assessment.share_expected), bar=bar)
    today = _means(links, weight, (assessment.share_attained, assessment.share_expected_today), bar=bar)
    return Tally(
        key_results=number(np.ones(len(whose), np.bool_)),
        measurable=number(standing != NOT_MEASURABLE),
        early=number(early),
        final=number(final),
        closed=links.closed,
        achieved=number(standing == ACHIEVED),
        carried=number(carried),
        coverage=share_of(weighed(assessment.has_evidence[place]), whole),
        landing=share_of(weighed(np.isin(standing, LANDING)), whole),
        not_landing=share_of(weighed(np.isin(standing, NOT_LANDING)), whole),
        stalled=share_of(weighed((standing == STALLED) & ~final), weighed(~final)),
        measured_on=now.measured_on,
        attained=now.attained,
        expected=now.expected,
        expected_today=today.expected,
        gap=now.gap,
        seen=_means(links, weight, (assessment.seen_attained, assessment.seen_expected), bar=bar),
        tolerance=thresholds.tolerance,
    )


def _means(links: Links, weight: Floats, shares: tuple[Floats, Floats], *, bar: float) -> Means:
    """The means of what was attained and expected, over the key results that have both; NaN below the bar."""
    whose, count = links.owner, links.count
    pair = [share[links.key_result] for share in shares]
    there = ~np.isnan(pair[0])
    counted = grouped_sum(whose, np.where(there, weight, 0.0), count)
    on = share_of(counted, grouped_sum(whose, weight, count))
    enough = np.round(on - bar, 9) >= 0
    sums = [grouped_sum(whose, np.where(there, weight * share, 0.0), count) for share in pair]
    attained, expected = (np.where(enough, share_of(total, counted), np.nan) for total in sums)
    return Means(attained, expected, np.round((attained - expected) * 100, 9), on)


def even_weights(links: Links, early: Flags) -> Floats:
    """The weights as given, 1 where missing, 0 while too early; equal where all that is left is 0 or missing."""
    missing = np.isnan(links.weight)
    given = np.where(missing | early, 0.0, np.maximum(links.weight, 0.0))
    total = grouped_sum(links.owner, given, links.count)
    even = np.where((total[links.owner] > 0) & ~missing, given, 1.0)
    return np.where(early, 0.0, even)
