"""How many of its targets an initiative can expect to meet, from the chances of its key results."""

from dataclasses import dataclass

import numpy as np

from models.rules.facts import Flags, Floats, Ints
from models.rules.sums import grouped_count, grouped_sum, share_of
from models.rules.tally import Links, even_weights

COVERED = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """`met` of `of` targets an initiative can expect to meet, -1 without a chance; `chance` is a share, else NaN."""

    chance: Floats
    met: Ints
    of: Ints


def expected_targets(links: Links, chance: Floats, early: Flags) -> Targets:
    """The weighted mean of the key results' chances, never their product (Method, section 3).

    `chance` has one value a key result, NaN where there is no forecast; `early` are the key results too early for one.
    There is a figure only where the chances cover half the weight.
    """
    whose, given = links.owner, chance[links.key_result]
    known, weight = ~np.isnan(given), even_weights(links, early[links.key_result])
    covered = grouped_sum(whose, np.where(known, weight, 0.0), links.count)
    enough = share_of(covered, grouped_sum(whose, weight, links.count)) >= COVERED
    weighed = grouped_sum(whose, np.where(known, weight * given, 0.0), links.count)
    mean = np.where(enough, share_of(weighed, covered), np.nan)
    of = np.where(enough, grouped_count(whose, known, links.count), -1)
    met = np.where(enough, np.floor(np.round(np.nan_to_num(mean) * of, 9) + 0.5), -1)
    return Targets(mean, met.astype(np.int64), of.astype(np.int64))
