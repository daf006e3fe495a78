"""Makes of a portfolio at a quarter's end the facts that its signals and its five dimensions read."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import lru_cache

import numpy as np

from models.queries.initiative_views import MELONS
from models.queries.known import AnyRow
from models.queries.objective_views import initiatives_serving, money_stacks
from models.queries.steering_events import Events
from models.queries.steering_rows import Steered
from models.queries.steering_stood import Initiative, Stood
from models.rules.dimension_facts import BudgetFact, DimensionFacts, EscalationFact, InsightFact
from models.rules.focus import Carried, room
from models.rules.friction_facts import KeyResultFact, ObjectiveFact
from models.rules.friction_reporting import worded_as_output
from models.rules.gate_facts import Room
from models.rules.quarters import Quarter
from models.rules.records import Kind, Share
from models.rules.signal_facts import InitiativeFact, QuarterFacts
from models.rules.signals import fresh_evidence
from models.rules.status import TOO_EARLY
from models.rules.wording_words import Lexicon
from models.vocabulary import (
    ACTIVE_STAGES,
    Category,
    Contribution,
    EscalationState,
    InsightState,
    OutcomeClaim,
    Stage,
    Watermelon,
)


def quarter_facts(steered: Steered, events: Events, quarter: Quarter) -> QuarterFacts:
    """What the signals of a quarter read: initiatives and evidence at its end, and what happened."""
    portfolio = steered.at_end(quarter)
    return QuarterFacts(
        quarter=quarter,
        initiatives=_initiatives(portfolio),
        decisions=events.decisions,
        updates=events.updates,
        adjustments=events.adjustments,
        moves=events.moves,
        reviews=events.reviews,
        fresh=_fresh(portfolio),
        fiscal_start_month=steered.settings.fiscal_start_month,
    )


def dimension_facts(steered: Steered, facts: QuarterFacts) -> DimensionFacts:
    """What the dimensions of a quarter read beside its signals."""
    portfolio = steered.at_end(facts.quarter)
    is_output = _told_by(portfolio.frame.lexicon)
    return DimensionFacts(
        facts=facts,
        objectives=objective_facts(portfolio),
        outcome_wording=Share.of(
            Kind.KEY_RESULT,
            key_result_facts(portfolio),
            lambda one: one.id,
            lambda one: not is_output(one.name, one.metric, one.claim),
        ),
        room=space(portfolio),
        insights=tuple(_insight(row, steered.day) for row in steered.happened.insights),
        escalations=tuple(_escalation(row) for row in steered.happened.escalations),
        money=tuple(_budget(portfolio, place) for place in active_places(portfolio)),
    )


@lru_cache(maxsize=8)
def _told_by(lexicon: Lexicon) -> Callable[[str, str, OutcomeClaim], bool]:
    """Tells whether a wording is that of an output; most wordings are those of the quarter before."""

    @lru_cache(maxsize=16_384)
    def is_output(name: str, metric: str, claim: OutcomeClaim) -> bool:
        return worded_as_output(KeyResultFact(0, name, metric, claim=claim), lexicon)

    return is_output


def space(portfolio: Stood) -> Room:
    """How much is active against the limits of the portfolio."""
    return room(carried(portfolio), portfolio.settings.wip_limit, portfolio.settings.wip_weight)


def objective_facts(portfolio: Stood) -> tuple[ObjectiveFact, ...]:
    """The live objectives with their open headline key results and their active initiatives."""
    objectives, measured = portfolio.objectives, portfolio.measured
    headline: dict[int, list[int]] = defaultdict(list)
    for place in portfolio.open:
        row = measured.rows[place]
        if row.headline:
            headline[row.objective_id].append(row.key_result_id)
    serving = initiatives_serving(portfolio.rolled, measured, objectives)
    stacks, active = money_stacks(portfolio.rolled, len(objectives.rows)), set(active_places(portfolio))
    return tuple(
        ObjectiveFact(
            id=row.objective_id,
            headline=tuple(headline[row.objective_id]),
            initiatives=tuple(
                portfolio.initiatives[one].initiative_id for one in serving[place] if one in active
            ),
            amount=stacks[place].amount,
        )
        for place, row in enumerate(objectives.rows)
        if is_live(row, portfolio.day)
    )


def is_live(objective: AnyRow, day: date) -> bool:
    """Whether an objective that stands is valid on the day."""
    begun = objective.valid_from is None or objective.valid_from <= day
    return begun and not (objective.valid_until is not None and objective.valid_until < day)


def key_result_facts(portfolio: Stood) -> list[KeyResultFact]:
    """The open key results by their definition; what happened to them stands at its defaults."""
    rows = portfolio.measured.rows
    return [_key_result(portfolio, rows[place]) for place in portfolio.open]


def carried(portfolio: Stood) -> list[Carried]:
    """The active initiatives with their weight and with who carries them."""
    rows = (portfolio.initiatives[place] for place in active_places(portfolio))
    return [Carried(one.initiative_id, one.attention, one.owner_id, one.team_id) for one in rows]


def active_places(portfolio: Stood) -> list[int]:
    """The places of the active initiatives."""
    return [place for place, one in enumerate(portfolio.initiatives) if Stage(one.stage) in ACTIVE_STAGES]


def is_watermelon(portfolio: Stood, place: int) -> Watermelon:
    """What an initiative is inside, where it is green outside."""
    return MELONS[int(portfolio.rolled.watermelon[place])]


def _key_result(portfolio: Stood, row: AnyRow) -> KeyResultFact:
    return KeyResultFact(
        id=row.key_result_id,
        name=row.name,
        metric=row.metric,
        unit=row.unit,
        source=row.source,
        baseline=row.baseline,
        baseline_on=row.baseline_on,
        first_effect_on=row.first_effect_on,
        objective_id=row.objective_id if row.objective_id in portfolio.objectives.places else None,
        headline=row.headline,
        feeds_id=row.feeds_id if row.feeds_id in portfolio.measured.places else None,
        claim=OutcomeClaim(row.claim),
    )


def _initiatives(portfolio: Stood) -> tuple[InitiativeFact, ...]:
    measurable, kinds = _served(portfolio)
    days = portfolio.rolled.time_to_value.tolist()
    return tuple(
        _initiative(one, measurable[one.initiative_id], kinds[one.initiative_id], days[place])
        for place, one in enumerate(portfolio.initiatives)
    )


def _served(portfolio: Stood) -> tuple[dict[int, int], dict[int, set[str]]]:
    """By initiative how many measurable open key results it serves, and how it serves live objectives."""
    measured, still_open = portfolio.measured, set(portfolio.open)
    live = {row.objective_id for row in portfolio.objectives.rows if is_live(row, portfolio.day)}
    measurable: dict[int, int] = defaultdict(int)
    kinds: dict[int, set[str]] = defaultdict(set)
    can = measured.assessment.measurable.tolist()
    for link in portfolio.rolled.links:
        place = measured.places[link.key_result_id]
        if place in still_open:
            measurable[link.initiative_id] += can[place]
            if measured.rows[place].objective_id in live:
                kinds[link.initiative_id].add(link.kind)
    return measurable, kinds


def _initiative(one: Initiative, measurable: int, kinds: set[str], days_to_value: int) -> InitiativeFact:
    return InitiativeFact(
        id=one.initiative_id,
        stage=Stage(one.stage),
        category=Category(one.category),
        obligation=one.obligation,
        measurable=measurable,
        direct=Contribution.DIRECT.value in kinds,
        enabling=Contribution.ENABLING.value in kinds,
        starts_on=one.starts_on,
        days_to_value=None if days_to_value < 0 else days_to_value,
        decision_right=one.decision_right,
    )


def _fresh(portfolio: Stood) -> Share:
    found, places = portfolio.measured.assessment, np.array(portfolio.open, dtype=np.int64)
    return fresh_evidence(
        np.array([portfolio.measured.rows[place].key_result_id for place in portfolio.open], dtype=np.int64),
        found.age[places],
        found.has_evidence[places],
        found.status[places] != TOO_EARLY,
    )


def _insight(row: AnyRow, day: date) -> InsightFact:
    answered = row.answered_on is not None and row.answered_on <= day
    return InsightFact(
        row.insight_id, row.sent_on, InsightState(row.state) if answered else InsightState.OPEN
    )


def _escalation(row: AnyRow) -> EscalationFact:
    return EscalationFact(row.escalation_id, row.due_on, EscalationState(row.state), row.resolved_on)


def _budget(portfolio: Stood, place: int) -> BudgetFact:
    own = portfolio.rolled.money[place]
    return BudgetFact(portfolio.initiatives[place].initiative_id, own.approved, own.spent, own.committed)
