"""What the headline key results of an objective come to (Method, section 4)."""

import numpy as np

from models.rules.assessment import Assessment
from models.rules.facts import Ints, Thresholds
from models.rules.ladder import RollUp, roll_up
from models.rules.tally import Links


def roll_up_objectives(
    assessment: Assessment,
    headline: Ints,
    objective: Ints,
    count: int,
    *,
    closed: Ints | None = None,
    thresholds: Thresholds | None = None,
) -> RollUp:
    """The same ladder for `count` objectives, with equal weights; one without headline key results is Not measurable.

    `headline` are places of key results, `objective` tells whose each of them is; `closed` counts for each objective
    the headline key results that a decision closed, which are not among them.
    """
    links = Links(
        owner=np.asarray(objective, np.int64),
        key_result=np.asarray(headline, np.int64),
        weight=np.ones(len(objective)),
        closed=np.zeros(count, np.int64) if closed is None else closed,
        count=count,
    )
    return roll_up(assessment, links, np.zeros(count, np.bool_), thresholds or assessment.ground.thresholds)
