"""Draws forecasts, targets to expect and advice beside the views of the same moment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

import numpy as np

from models.queries.measured import known_day, known_number, reasons
from models.queries.state import State
from models.rules.attainment import attainment
from models.rules.facts import Finding, Flags, Promises
from models.rules.forecast import MADE, REASONS, Forecast
from models.rules.measurability import is_hold
from models.rules.overlap import Pair
from models.rules.recommendation import Advised
from models.rules.targets import Targets
from models.views.advice import AdviceView, TargetsView
from models.views.common import Moment, Money, Ref
from models.views.drawn import Drawn
from models.views.forecast import ForecastView
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.portfolio import PortfolioView
from models.vocabulary import Advice

ADVICE = tuple(Advice)
Member = TypeVar("Member")
Seen = TypeVar("Seen", InitiativeView, PortfolioView)


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What forecasts are drawn from, by the places of initiatives and key results; no series among it."""

    places: Mapping[int, int]
    names: Sequence[str]
    key_results: Mapping[int, int]
    forecast: Forecast
    holds: Flags
    promises: Promises
    fiscal_start_month: int
    targets: Targets

    @classmethod
    def of(cls, state: State) -> Self:
        """What is drawn of a state."""
        measured, ground = state.measured, state.measured.assessment.ground
        return cls(
            places=state.places,
            names=[row.name for row in state.rows],
            key_results=measured.places,
            forecast=state.forecast,
            holds=is_hold(ground.promises),
            promises=ground.promises,
            fiscal_start_month=ground.thresholds.fiscal_start_month,
            targets=state.targets,
        )


@dataclass(frozen=True, slots=True, eq=False)
class AdviceGiven:
    """Forecasts and advice at one moment, of a whole portfolio or one initiative; drawn where it is asked for."""

    moment: Moment
    outlook: Outlook
    advised: Advised
    pairs: Mapping[int, Pair]

    def beside(self, view: Seen) -> Seen:
        """The view of the same moment with forecasts, targets to expect and advice."""
        if isinstance(view, PortfolioView):
            return replace(view, initiatives=each(view.initiatives, self._of_initiative))
        return self._of_initiative(view)

    def forecast(self, key_result_id: int) -> ForecastView | None:
        """The forecast of a key result, or why there is none; None where it is not there."""
        place = self.outlook.key_results.get(key_result_id)
        return None if place is None else _forecast_view(self.outlook, place)

    def advice(self, initiative_id: int, money: Money) -> AdviceView | None:
        """The advice on an active initiative, beside what stopping frees of its `money`; None for any other."""
        place = self.outlook.places.get(initiative_id)
        if place is None or self.advised.advice[place] < 0:
            return None
        return AdviceView(
            kind=ADVICE[int(self.advised.advice[place])],
            reasons=reasons(self.advised.findings(place)),
            frees=_movable(money),
            no_new_money=bool(self.advised.no_new_money[place]),
            gate_owed=bool(self.advised.fired["gate_owed"][place]),
            duplicate_of=self._stays(initiative_id),
        )

    def _of_initiative(self, view: InitiativeView) -> InitiativeView:
        place = self.outlook.places.get(view.id)
        if place is None:
            return view
        targets = self.outlook.targets
        met, of = int(targets.met[place]), int(targets.of[place])
        return replace(
            view,
            contributions=each(view.contributions, self._of_contribution),
            chance=known_number(float(targets.chance[place])),
            targets_expected=TargetsView(met, of) if of > 0 else None,
            advice=self.advice(view.id, view.money),
        )

    def _of_contribution(self, link: ContributionView) -> ContributionView:
        return replace(link, key_result=self._of_key_result(link.key_result))

    def _of_key_result(self, view: KeyResultView) -> KeyResultView:
        return view if view.closed else replace(view, forecast=self.forecast(view.id))

    def _stays(self, initiative_id: int) -> Ref | None:
        pair = self.pairs.get(initiative_id)
        return None if pair is None else Ref(pair.stays, self.outlook.names[self.outlook.places[pair.stays]])


def each(members: Sequence[Member], change: Callable[[Member], Member]) -> Drawn[Member]:
    """The members, each changed when it is looked at."""
    return Drawn(len(members), lambda place: change(members[place]))


def _movable(money: Money) -> int | None:
    """What stopping frees; None where a part of it is not known."""
    if money.approved is None or money.spent is None or money.committed is None:
        return None
    return money.approved - money.spent - money.committed


def _forecast_view(outlook: Outlook, place: int) -> ForecastView:
    found, hold = outlook.forecast, bool(outlook.holds[place])
    numbers = {name: float(getattr(found, name)[place]) for name in ("value", "low", "high", "chance")}
    known = {name: known_number(number) for name, number in numbers.items()}
    ends = [numbers[name] for name in ("value", "low", "high")]
    middle, *sides = ends if hold else _shares(outlook, place, ends)
    return ForecastView(
        **known,
        due=known_day(int(found.due[place])),
        reasons=reasons(_named(found.findings(place), hold)),
        attainment=known_number(middle),
        attainment_low=known_number(min(sides)),
        attainment_high=known_number(max(sides)),
    )


def _shares(outlook: Outlook, place: int, values: Sequence[float]) -> list[float]:
    """Values on the due day of a reach as shares of the way to its target."""
    promises, many = outlook.promises, np.full(len(values), place)
    due, month = promises.due[many], outlook.fiscal_start_month
    shares = attainment(promises, many, due, np.array(values), fiscal_start_month=month)
    return [float(share) for share in shares]


def _named(findings: Sequence[Finding], hold: bool) -> list[Finding]:
    """A hold's forecast is said in shares, with a sentence of its own."""
    return [
        (f"{code}_hold" if hold and code == REASONS[MADE] else code, figures) for code, figures in findings
    ]
