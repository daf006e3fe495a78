"""What the headline key results of an objective come to (Method, section 4)."""

from models.rules.assessment import Assessment
from models.rules.facts import Ints, Thresholds
from models.rules.ladder import RollUp


def roll_up_objectives(
    assessment: Assessment,
    headline: Ints,
    objective: Ints,
    count: int,
    thresholds: Thresholds | None = None,
) -> RollUp:
    """The same ladder for `count` objectives; `headline` are places of key results, `objective` whose each of them is."""
    raise NotImplementedError
