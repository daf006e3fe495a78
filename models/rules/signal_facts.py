"""The facts that signals, frictions and dimensions read of a quarter, as records that stand close to the tables."""

from dataclasses import dataclass
from datetime import date

from models.rules.quarters import Quarter
from models.rules.records import Kind, Share
from models.rules.rhythm import ReviewFact
from models.vocabulary import ACTIVE_STAGES, Category, Stage

NONE_DUE = Share(Kind.KEY_RESULT, (), ())


@dataclass(frozen=True, slots=True)
class InitiativeFact:
    """An initiative as at the end of a quarter, or today in the running one.

    `measurable` counts its open measurable key results; `direct` and `enabling` tell whether it so contributes to a
    live objective; `days_to_value` is None until its first value that beats the baseline with evidence.
    """

    id: int
    stage: Stage
    category: Category = Category.BUSINESS_CHANGE
    obligation: str = ""
    measurable: int = 0
    direct: bool = False
    enabling: bool = False
    starts_on: date | None = None
    days_to_value: int | None = None
    decision_right: str = ""

    @property
    def active(self) -> bool:
        """Whether it is exploring, delivering or scaling."""
        return self.stage in ACTIVE_STAGES


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """A decision with the coverage in its frozen evidence (None = none was frozen).

    `consent` = taken without discussion. `at_level` tells whether it was taken at the level that holds the right;
    None where no right is named, so that nobody can say.
    """

    id: int
    initiative_id: int | None
    decided_on: date
    coverage: float | None = None
    consent: bool = False
    at_level: bool | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """An initiative active and linked when an objective changed; `left_on` = the day it ceased to be active."""

    initiative_id: int
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class UpdateFact:
    """A strategy update: a version of an objective, with the initiatives it asks to adjust."""

    id: int
    objective_id: int
    updated_on: date
    editorial: bool = False
    linked: tuple[Linked, ...] = ()


@dataclass(frozen=True, slots=True)
class AdjustmentFact:
    """What an update led to in one initiative; `none_needed` closes the clock only with a reason in `what`."""

    update_id: int
    initiative_id: int
    adjusted_on: date
    what: str = ""
    none_needed: bool = False


@dataclass(frozen=True, slots=True)
class MoveFact:
    """Money moved by a decision; `confirmed_on` = the day finance confirmed it."""

    id: int
    initiative_id: int
    decided_on: date
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class QuarterFacts:
    """What one quarter's signals read: initiatives as at its end, and what happened in it (more does no harm).

    `fresh` are the key results due for evidence as at its end, met where their evidence is fresh. `fiscal_start_month`
    belongs to the portfolio.
    """

    quarter: Quarter
    initiatives: tuple[InitiativeFact, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    updates: tuple[UpdateFact, ...] = ()
    adjustments: tuple[AdjustmentFact, ...] = ()
    moves: tuple[MoveFact, ...] = ()
    reviews: tuple[ReviewFact, ...] = ()
    fresh: Share = NONE_DUE
    fiscal_start_month: int = 1
