"""Makes of a portfolio at a quarter's end the facts that its signals and its five dimensions read."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from models.queries.known import AnyRow
from models.queries.steering_events import Events
from models.queries.steering_rows import Steered, key_results_of
from models.rules.dimension_facts import BudgetFact, DimensionFacts, EscalationFact, InsightFact
from models.rules.facts import code
from models.rules.focus import Carried, room
from models.rules.friction_facts import KeyResultFact, ObjectiveFact
from models.rules.friction_reporting import worded_as_output
from models.rules.quarters import Quarter
from models.rules.records import Kind, Share
from models.rules.signal_facts import InitiativeFact, QuarterFacts
from models.rules.signals import fresh_evidence
from models.rules.wording_words import LEXICON
from models.views.common import Ref
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.vocabulary import Contribution, EscalationState, InsightState, Status


def quarter_facts(steered: Steered, events: Events, quarter: Quarter) -> QuarterFacts:
    """What the signals of a quarter read: initiatives and evidence at its end, and what happened."""
    portfolio = steered.at_end(quarter)
    return QuarterFacts(
        quarter=quarter,
        initiatives=_initiatives(steered, portfolio),
        decisions=events.decisions,
        updates=events.updates,
        adjustments=events.adjustments,
        moves=events.moves,
        reviews=events.reviews,
        fresh=_fresh(key_results_of(portfolio)),
        fiscal_start_month=steered.seen.settings.fiscal_start_month,
    )


def dimension_facts(steered: Steered, facts: QuarterFacts) -> DimensionFacts:
    """What the dimensions of a quarter read beside its signals."""
    portfolio = steered.at_end(facts.quarter)
    key_results = [key_result_fact(one) for one in key_results_of(portfolio)]
    return DimensionFacts(
        facts=facts,
        objectives=objective_facts(portfolio),
        outcome_wording=Share.of(
            Kind.KEY_RESULT, key_results, lambda one: one.id, lambda one: not worded_as_output(one, LEXICON)
        ),
        room=room(carried(portfolio), portfolio.settings.wip_limit),
        insights=tuple(_insight(row, steered.day) for row in steered.happened.insights),
        escalations=tuple(_escalation(row) for row in steered.happened.escalations),
        money=tuple(_budget(one) for one in portfolio.initiatives if one.active),
    )


def objective_facts(portfolio: PortfolioView) -> tuple[ObjectiveFact, ...]:
    """The live objectives with their open headline key results and their active initiatives."""
    active = {one.id for one in portfolio.initiatives if one.active}
    return tuple(_objective(one, active) for one in portfolio.objectives if one.live)


def key_result_fact(one: KeyResultView) -> KeyResultFact:
    """A key result by its definition; what happened to it stands at its defaults."""
    return KeyResultFact(
        id=one.id,
        name=one.name,
        metric=one.promise.metric,
        unit=one.promise.unit,
        source=one.source,
        baseline=one.promise.baseline,
        baseline_on=one.promise.baseline_on,
        first_effect_on=one.promise.first_effect_on,
        objective_id=id_of(one.objective),
        headline=one.headline,
        feeds_id=id_of(one.feeds),
        claim=one.claim,
    )


def carried(portfolio: PortfolioView) -> list[Carried]:
    """The active initiatives with their weight and with who carries them."""
    return [
        Carried(one.id, one.attention, id_of(one.owner), id_of(one.team))
        for one in portfolio.initiatives
        if one.active
    ]


def id_of(ref: Ref | None) -> int | None:
    """The id of a reference, None where nobody is named."""
    return None if ref is None else ref.id


def _objective(one: ObjectiveView, active: set[int]) -> ObjectiveFact:
    return ObjectiveFact(
        id=one.id,
        headline=tuple(each.id for each in one.headline if not each.closed),
        initiatives=tuple(each.id for each in one.initiatives if each.id in active),
        amount=one.amount,
    )


def _initiatives(steered: Steered, portfolio: PortfolioView) -> tuple[InitiativeFact, ...]:
    known = portfolio.moment.known
    standing = (row for row in steered.happened.rights if row.revision <= known < row.until)
    rights = {row.initiative_id: row.decision_right for row in standing}
    live = {one.id for one in portfolio.objectives if one.live}
    return tuple(_initiative(one, live, rights.get(one.id, "")) for one in portfolio.initiatives)


def _initiative(one: InitiativeView, live: set[int], right: str) -> InitiativeFact:
    open_ones = [each for each in one.contributions if not each.key_result.closed]
    kinds = {
        each.kind
        for each in open_ones
        if each.key_result.objective is not None and each.key_result.objective.id in live
    }
    return InitiativeFact(
        id=one.id,
        stage=one.stage,
        category=one.category,
        obligation=one.obligation,
        measurable=sum(each.key_result.measurable for each in open_ones),
        direct=Contribution.DIRECT.value in kinds,
        enabling=Contribution.ENABLING.value in kinds,
        starts_on=one.starts_on,
        days_to_value=one.time_to_value,
        decision_right=right,
    )


def _fresh(key_results: Sequence[KeyResultView]) -> Share:
    return fresh_evidence(
        np.array([one.id for one in key_results], dtype=np.int64),
        np.array([code(one.age) for one in key_results], dtype=np.int8),
        np.array([one.has_evidence for one in key_results], dtype=np.bool_),
        np.array([one.status is not Status.TOO_EARLY for one in key_results], dtype=np.bool_),
    )


def _insight(row: AnyRow, day: date) -> InsightFact:
    answered = row.answered_on is not None and row.answered_on <= day
    return InsightFact(
        row.insight_id, row.sent_on, InsightState(row.state) if answered else InsightState.OPEN
    )


def _escalation(row: AnyRow) -> EscalationFact:
    return EscalationFact(row.escalation_id, row.due_on, EscalationState(row.state), row.resolved_on)


def _budget(one: InitiativeView) -> BudgetFact:
    return BudgetFact(one.id, one.money.approved, one.money.spent, one.money.committed)
