"""The ladder from key results to one status, shared by initiatives and objectives (Method, section 4)."""

from dataclasses import dataclass

import numpy as np

from models.rules.assessment import Assessment
from models.rules.facts import Codes, Finding, Flags, Floats, Ints, Thresholds
from models.rules.ladder_reasons import behind, ladder_reasons
from models.rules.status import (
    ACHIEVED,
    BEHIND,
    MISSED,
    NO_EVIDENCE,
    NOT_MEASURABLE,
    ON_TRAJECTORY,
    PAUSED,
    STALLED,
    TOO_EARLY,
)
from models.rules.tally import HALF, Links, Tally, tally


@dataclass(frozen=True, slots=True, eq=False)
class RollUp:
    """What m initiatives (or objectives) come to; one entry each.

    `coverage`, `attained`, `expected`, `expected_today`, `measured_on` are shares (1 = 100 %), NaN where there is no
    figure; `gap` is in points. `key_results` counts those that bear on the status, `closed` those closed by a decision.
    """

    tally: Tally
    status: Codes
    coverage: Floats
    attained: Floats
    expected: Floats
    expected_today: Floats
    gap: Floats
    measured_on: Floats
    key_results: Ints
    closed: Ints

    def reasons(self, place: int) -> list[Finding]:
        """Why roll-up `place` has its status: (code, figures) pairs, the deciding one first."""
        return ladder_reasons(self.tally, int(self.status[place]), place)


def roll_up(assessment: Assessment, links: Links, paused: Flags, thresholds: Thresholds) -> RollUp:
    """The status and figures of each owner of links: an initiative or an objective."""
    counted = tally(assessment, links, thresholds)
    return RollUp(
        tally=counted,
        status=ladder(counted, paused),
        coverage=counted.coverage,
        attained=counted.attained,
        expected=counted.expected,
        expected_today=counted.expected_today,
        gap=counted.gap,
        measured_on=counted.measured_on,
        key_results=counted.key_results,
        closed=counted.closed,
    )


def ladder(counted: Tally, paused: Flags) -> Codes:
    """The first rung that holds."""
    whole = counted.key_results
    behind_plan = behind(counted.gap, counted) | behind(counted.seen.gap, counted)
    rungs = {
        PAUSED: paused,
        NOT_MEASURABLE: counted.measurable == 0,
        TOO_EARLY: counted.early == whole,
        MISSED: (counted.final == whole) & (counted.achieved < whole),
        ACHIEVED: counted.achieved == whole,
        STALLED: counted.stalled >= HALF,
        BEHIND: behind_plan | (counted.not_landing >= HALF),
        ON_TRAJECTORY: counted.landing > HALF,
    }
    return np.select(list(rungs.values()), list(rungs), NO_EVIDENCE).astype(np.int8)
