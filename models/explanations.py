"""How a figure of a view came to be: its formula with its numbers, one definition for help on pages and for notes."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from models.formulas import gates, key_results, money, outlook, roll_ups, steering
from models.sentences import sentence
from models.views.advice import AdviceView, TargetsView
from models.views.common import Money
from models.views.forecast import ForecastView
from models.views.gate import GateView, RoomView
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.views.reason import Reason
from models.views.review import AgendaInitiative, ReviewView
from models.views.steering import (
    DimensionPoint,
    DimensionView,
    FocusView,
    FrictionView,
    LoadView,
    OverlapView,
    PartView,
    SignalPoint,
    WaitView,
)

Explanation: TypeAlias = Reason
Explains: TypeAlias = Callable[[Any], Explanation | None]

OF_VIEWS: Mapping[type, Mapping[str, Explains]] = {
    KeyResultView: {
        "attainment": key_results.attainment,
        "kept_share": key_results.kept_share,
        "expected": key_results.expected,
        "expected_today": key_results.expected_today,
        "gap": key_results.gap,
        "age_days": key_results.age,
        "strength": key_results.evidence,
        "first_attainment": key_results.first_attainment,
        "at_last_review": key_results.at_last_review,
    },
    InitiativeView: {
        "attained": roll_ups.means,
        "expected": roll_ups.means,
        "gap": roll_ups.means,
        "coverage": roll_ups.coverage,
        "measured_on": roll_ups.measured_on,
        "expected_today": roll_ups.plan_today,
        "time_to_value": roll_ups.time_to_value,
        "chance": roll_ups.chance,
        "targets_expected": roll_ups.chance,
        "advice": roll_ups.frees,
    },
    ObjectiveView: {
        "attained": roll_ups.headline_means,
        "expected": roll_ups.headline_means,
        "gap": roll_ups.headline_means,
        "measured_on": roll_ups.measured_on,
        "expected_today": roll_ups.plan_today,
        "amount": roll_ups.objective_money,
    },
    PortfolioView: {
        "approved": roll_ups.approved,
        "spent": roll_ups.spent,
        "fresh_share": roll_ups.fresh_share,
        "active": roll_ups.active,
    },
    ReviewView: {"minutes": roll_ups.minutes},
    AgendaInitiative: {
        "attained": roll_ups.means_alone,
        "expected": roll_ups.means_alone,
        "gap": roll_ups.means_alone,
        "coverage": roll_ups.coverage_alone,
    },
    GateView: {"coverage": roll_ups.coverage_alone, "coverage_bar": roll_ups.coverage_bar},
    RoomView: {"after": gates.after, "weight_after": gates.weight_after},
    ForecastView: {
        "value": outlook.value,
        "low": outlook.interval,
        "high": outlook.interval,
        "chance": outlook.chance,
        "attainment": outlook.attainment,
        "attainment_low": outlook.attainment_interval,
        "attainment_high": outlook.attainment_interval,
    },
    AdviceView: {"frees": outlook.frees},
    TargetsView: {"met": outlook.targets, "of": outlook.targets},
    SignalPoint: {
        "numerator": steering.counts,
        "denominator": steering.counts,
        "share": steering.share,
        "days": steering.median,
        "at_least": steering.median,
        "open": steering.still_open,
        "oldest_open": steering.still_open,
    },
    WaitView: {"days": steering.wait},
    FrictionView: {"cost": steering.cost},
    PartView: {"points": steering.points},
    DimensionView: {"index": steering.index},
    DimensionPoint: {"index": steering.index_then},
    LoadView: {"count": steering.load},
    FocusView: {"count": steering.active, "weight": steering.weight},
    OverlapView: {
        "score": steering.overlap,
        "objective": steering.same_objective,
        "metric": steering.same_metric,
        "wording": steering.same_wording,
    },
    Money: {"approved": money.used, "spent": money.used, "used": money.used, "spend_gap": money.spend_gap},
}
"""Which function explains which figure of which view."""


def explain(view: object, figure: str) -> Explanation | None:
    """How a figure of a view came to be; None where the view has no such figure now.

    Raises KeyError for a figure that nobody explains.
    """
    return OF_VIEWS[type(view)][figure](view)


def words(view: object, figure: str, currency: str = "", language: str = "en") -> str:
    """The explanation as a sentence; empty where there is no figure. `currency` is that of amounts."""
    found = explain(view, figure)
    return "" if found is None else sentence(found, currency, language)
