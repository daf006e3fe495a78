"""What a person sees of a key result's forecast for its due day."""

from dataclasses import dataclass
from datetime import date

from models.views.reason import Reason


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The value expected at the due day with its 80 % interval, of a hold the share kept by then.

    `chance` (1 = 100 %) is that of meeting what was promised. None where no forecast is made; `reasons` say why.
    `attainment`, `attainment_low` and `attainment_high` are the same value and interval as shares of the way to the
    target, the lower one the worse; of a hold as shares kept.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    due: date | None = None
    reasons: tuple[Reason, ...] = ()
    attainment: float | None = None
    attainment_low: float | None = None
    attainment_high: float | None = None
