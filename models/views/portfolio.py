"""What a person sees of the whole portfolio: the money by outcome, objectives, initiatives, watermelons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.views.common import Moment, Ref, Slice
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView


@dataclass(frozen=True, slots=True)
class Settings:
    """The thresholds and the frame that a view used."""

    currency: str
    zone: str
    fiscal_start_month: int
    wip_limit: int | None
    tolerance: float
    required_share: float
    grace_days: int
    today_fixed: date | None = None
    owner_days: int = 7
    sponsor_days: int = 7
    office_days: int = 7
    wip_weight: int | None = None
    skipped_after: int = 7
    stop_chance: float = 0.1
    pivot_chance: float = 0.4
    increase_chance: float = 0.8
    duplicate_from: float = 0.6
    owner_load: int = 3
    team_load: int = 4
    output_words: str = ""
    never_words: str = ""
    weekly_grace_days: int = 1
    coverage_bar: float = 0.5


@dataclass(frozen=True, slots=True)
class PortfolioName:
    """One entry of the portfolio switcher."""

    id: int
    name: str
    demo: bool
    initiatives: int


@dataclass(frozen=True, slots=True)
class RemovedPortfolio:
    """A portfolio that was removed from sight by the act at `revision`, which an undo takes back."""

    id: int
    name: str
    revision: int


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """A portfolio at one moment. Money slices are in minor units, in the vocabulary's order.

    `money` (by status), `groups` and `no_objective` slice the budget of active and paused initiatives, `approved`
    in all, `approved_unknown` without one; `groups` has the other stages in a slice of their own beside that.
    `unlinked` are key results that serve no objective; `key_result_counts` counts open key results by status.
    """

    id: int
    version: int
    name: str
    demo: bool
    settings: Settings
    moment: Moment
    objectives: Sequence[ObjectiveView]
    initiatives: Sequence[InitiativeView]
    unlinked: Sequence[KeyResultView]
    money: tuple[Slice, ...]
    groups: tuple[Slice, ...]
    no_objective: tuple[Slice, ...]
    approved: int
    approved_unknown: int
    spent: int
    spent_unknown: int
    key_result_counts: tuple[Slice, ...]
    watermelons: tuple[Ref, ...]
    unknown_inside: tuple[Ref, ...]
    active: int
    fresh_share: float | None
    last_review: Ref | None = None
    last_review_on: date | None = None
    next_review: Ref | None = None
    next_review_on: date | None = None
