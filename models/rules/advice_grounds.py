"""What advice reads of the key results of an initiative, besides its roll-up (Method, section 4)."""

import numpy as np

from models.rules.assessment import Assessment
from models.rules.facts import NO_CODE, NO_DAY, Codes, Days, Flags, Ints
from models.rules.initiatives import Contributions
from models.rules.status import ACHIEVED, MISSED, STALLED
from models.rules.sums import grouped_count


def still_since(assessment: Assessment, contributions: Contributions, count: int) -> Days:
    """For each of `count` initiatives the day since when its stalled key results hardly move, the earliest of them.

    -1 where none that bears on its status is stalled.
    """
    stalled = (assessment.standing == STALLED) & ~assessment.final
    return _least(assessment.judgement.movement.start, stalled, contributions, count=count, otherwise=NO_DAY)


def weakest_strength(assessment: Assessment, contributions: Contributions, count: int) -> Codes:
    """For each of `count` initiatives the strength of the weakest evidence that bears on its status; -1 without any."""
    strength = assessment.strength.astype(np.int64)
    found = _least(strength, assessment.has_evidence, contributions, count=count, otherwise=NO_CODE)
    return found.astype(np.int8)


def settled(assessment: Assessment, contributions: Contributions, count: int) -> Flags:
    """For each of `count` initiatives whether all that bears on its status is final, and a verdict among it."""
    proven = assessment.final & np.isin(assessment.status, (ACHIEVED, MISSED))
    bears = contributions.bearing(count)
    whose, place = contributions.initiative[bears], contributions.key_result[bears]
    some = grouped_count(whose, proven[place], count) > 0
    none_open: Flags = grouped_count(whose, ~assessment.final[place], count) == 0
    return some & none_open


def evidence_days(assessment: Assessment, contributions: Contributions, count: int) -> Days:
    """For each of `count` initiatives the day of the newest evidence its chance rests on; -1 where there is none.

    Of an open key result that is the day of its counting value, of one with a verdict the day it became final.
    """
    proven = assessment.final & np.isin(assessment.status, (ACHIEVED, MISSED))
    day = np.where(proven, assessment.ground.promises.due + 1, assessment.value_day)
    counted = proven | (assessment.has_evidence & ~assessment.final)
    return -_least(-day, counted, contributions, count=count, otherwise=-NO_DAY)


def _least(figure: Ints, counted: Flags, contributions: Contributions, *, count: int, otherwise: int) -> Ints:
    """The least figure of the key results that count, for each initiative they bear on."""
    bears = contributions.bearing(count) & counted[contributions.key_result]
    least = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(least, contributions.initiative[bears], figure[contributions.key_result[bears]])
    return np.where(least == np.iinfo(np.int64).max, otherwise, least)
