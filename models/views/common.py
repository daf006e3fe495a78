"""Small frozen pieces that several views share: references, moments, money."""

from dataclasses import dataclass
from datetime import date, datetime

from models.views.reason import Reason


@dataclass(frozen=True, slots=True)
class Ref:
    """Something else by its id and name: a person, an objective, an initiative."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What a view was drawn for: `known` (a revision), `day`, and when that revision was recorded (UTC)."""

    known: int
    day: date
    recorded_at: datetime
    reconstructed: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """The money of an initiative in minor units of the portfolio's currency; None is unknown, never 0.

    `planned_spend` is the plan for the day of the actuals (`as_of`), `planned_today` that for the day of the view.
    """

    approved: int | None = None
    spent: int | None = None
    committed: int | None = None
    planned_spend: int | None = None
    as_of: date | None = None
    used: float | None = None
    spend_gap: float | None = None
    reasons: tuple[Reason, ...] = ()
    planned_today: int | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a stack of money: `key` is a Status or Group value, `amount` in minor units.

    `count` are the initiatives in it, `unknown` those of them whose budget nobody knows.
    """

    key: str
    amount: int
    count: int
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class OwnField:
    """A column of an import that has no place of its own, kept with its words."""

    name: str
    value: str
