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
class Tally:
    """Counts and shares of each initiative or objective; shares are 1 = 100 % of all weight but Too early.

    `stalled` is a share of the open weight, which leaves out what is final. `attained`, `expected` and
    `expected_today` are means over `measured_on` of the weight, NaN while that is below the bar.
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
    tolerance: float


def tally(assessment: Assessment, links: Links, thresholds: Thresholds) -> Tally:
    """What the linked key results of each initiative or objective add up to."""
    whose, place, count = links.owner, links.key_result, links.count
    standing, final = assessment.standing[place], assessment.final[place]
    early, carried = standing == TOO_EARLY, assessment.carried[place]
    weight = np.where(early, 0.0, even_weights(links))
    measured = ~np.isnan(assessment.share_attained[place]) & ~early

    def number(mask: Flags) -> Ints:
        return grouped_count(whose, mask, count)

    def weighed(mask: Flags) -> Floats:
        return grouped_sum(whose, np.where(mask, weight, 0.0), count)

    whole, counted = weighed(~early), weighed(measured)
    enough = np.round(share_of(counted, whole) - thresholds.coverage_bar, 9) >= 0

    def mean(shares: Floats) -> Floats:
        total = grouped_sum(whose, np.where(measured, weight * shares[place], 0.0), count)
        return np.where(enough, share_of(total, counted), np.nan)

    attained, expected = mean(assessment.share_attained), mean(assessment.share_expected)
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
        measured_on=share_of(counted, whole),
        attained=attained,
        expected=expected,
        expected_today=mean(assessment.share_expected_today),
        gap=np.round((attained - expected) * 100, 9),
        tolerance=thresholds.tolerance,
    )


def even_weights(links: Links) -> Floats:
    """The weights as given, 1 where missing; equal where all of an owner's are 0 or missing."""
    given = np.where(np.isnan(links.weight), 1.0, np.maximum(links.weight, 0.0))
    total = grouped_sum(links.owner, given, links.count)
    return np.where(total[links.owner] > 0, given, 1.0)
