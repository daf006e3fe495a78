"""Makes of a portfolio, its past and what happened the facts that the seven frictions read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from models.queries.known import Rows
from models.queries.steering_events import Events
from models.queries.steering_quarters import id_of, key_result_fact, objective_facts
from models.queries.steering_rows import Happened, Steered, key_results_of, last_reviews
from models.rules.chains import Edge
from models.rules.facts import Thresholds
from models.rules.friction_facts import (
    QUARTERS_BACK,
    ActiveFact,
    AgendaFact,
    FrictionFacts,
    KeyResultFact,
    Limits,
    Text,
)
from models.rules.quarters import closed_quarters
from models.rules.records import Kind, Record
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.portfolio import PortfolioView, Settings
from models.vocabulary import Stage, Status

OVER = (Stage.DONE, Stage.STOPPED)
Judged: TypeAlias = Callable[[PortfolioView], Iterable[InitiativeView | KeyResultView]]


def friction_facts(steered: Steered, events: Events) -> FrictionFacts:
    """Everything that the frictions of a portfolio on its day are found in."""
    happened, seen = steered.happened, steered.seen
    return FrictionFacts(
        day=steered.day,
        fiscal_start_month=seen.settings.fiscal_start_month,
        objectives=objective_facts(seen),
        key_results=_key_results(steered),
        initiatives=_active(steered),
        decisions=events.decisions,
        updates=events.updates,
        adjustments=events.adjustments,
        moves=events.moves,
        reviews=events.reviews,
        agenda=tuple(_agenda(happened)),
        texts=tuple(_texts(steered)),
        needs=open_needs(steered),
    )


def limits(settings: Settings) -> Limits:
    """The settings that frictions are judged by; a WIP limit by weight is not set anywhere yet."""
    return Limits(wip_limit=settings.wip_limit, thresholds=thresholds(settings))


def thresholds(settings: Settings) -> Thresholds:
    """The settings as the rules take them."""
    return Thresholds(
        tolerance=settings.tolerance,
        required_share=settings.required_share,
        grace_days=settings.grace_days,
        fiscal_start_month=settings.fiscal_start_month,
    )


def open_needs(steered: Steered) -> tuple[Edge, ...]:
    """The dependencies neither resolved nor accepted, between initiatives that are not over."""
    there = {one.id for one in steered.seen.initiatives if one.stage not in OVER}
    edges = ((row.initiative_id, row.needs_id) for row in steered.happened.needs)
    return tuple(edge for edge in edges if there.issuperset(edge))


def _key_results(steered: Steered) -> tuple[KeyResultFact, ...]:
    stood = _at_reviews(steered, key_results_of)
    promised = _promised_effects(steered.happened.first_effects)
    taken = steered.happened.check_ins
    return tuple(
        replace(
            key_result_fact(one),
            promised_effect_on=promised.get(one.id),
            at_reviews=tuple(stood[one.id]),
            check_ins=taken[one.id].taken if one.id in taken else 0,
            unbacked=taken[one.id].unbacked if one.id in taken else 0,
        )
        for one in key_results_of(steered.seen)
    )


def _active(steered: Steered) -> tuple[ActiveFact, ...]:
    seen = steered.seen
    stood = _at_reviews(steered, lambda portfolio: portfolio.initiatives)
    at_ends, changed = _at_quarter_ends(steered), _funding_changes(steered.happened)
    return tuple(
        ActiveFact(
            id=one.id,
            approved=one.money.approved,
            attention=one.attention,
            owner_id=id_of(one.owner),
            team_id=id_of(one.team),
            watermelon=one.watermelon,
            at_reviews=tuple(stood[one.id]),
            at_quarter_ends=tuple(at_ends[one.id]),
            funding_changed_on=tuple(sorted(changed[one.id])),
        )
        for one in seen.initiatives
        if one.active
    )


def _at_reviews(steered: Steered, judged: Judged) -> Mapping[int, list[tuple[int, Status]]]:
    """By id the status at each of the last portfolio reviews, as it was known on that day."""
    found: dict[int, list[tuple[int, Status]]] = defaultdict(list)
    for row in last_reviews(steered.happened.reviews, steered.day):
        then = steered.then.get(row.held_on)
        for one in judged(then) if then is not None else ():
            found[one.id].append((row.review_id, one.status))
    return found


def _at_quarter_ends(steered: Steered) -> Mapping[int, list[tuple[date, Status]]]:
    """By id the status of initiatives at the end of the last closed quarters, as far as they can be drawn."""
    found: dict[int, list[tuple[date, Status]]] = defaultdict(list)
    start = steered.seen.settings.fiscal_start_month
    for quarter in closed_quarters(steered.day, QUARTERS_BACK, start):
        then = steered.then.get(quarter.end)
        for one in then.initiatives if then is not None else ():
            found[one.id].append((quarter.end, one.status))
    return found


def _funding_changes(happened: Happened) -> Mapping[int, set[date]]:
    """By initiative the days on which money was moved, or its approved budget became another."""
    found: dict[int, set[date]] = defaultdict(set)
    for row in happened.moves:
        found[row.initiative_id] |= {row.decided_on, row.effective_on}
    approved: dict[int, int | None] = {}
    for row in happened.budgets:
        if row.initiative_id in approved and approved[row.initiative_id] != row.approved:
            found[row.initiative_id].add(row.effective_on)
        approved[row.initiative_id] = row.approved
    return found


def _promised_effects(versions: Rows) -> dict[int, date]:
    """By key result the first-effect day that stood until a decision first put it elsewhere, where one did."""
    promised: dict[int, date] = {}
    before: dict[int, date | None] = {}
    for row in versions:
        id, stood = row.key_result_id, before.get(row.key_result_id)
        if row.decision_id is not None and stood is not None and stood != row.first_effect_on:
            promised.setdefault(id, stood)
        before[id] = row.first_effect_on
    return promised


def _agenda(happened: Happened) -> Iterator[AgendaFact]:
    named = {row.agenda_item_id for row in happened.decisions}
    decided = {(row.review_id, row.initiative_id) for row in happened.decisions if row.agenda_item_id is None}
    for row in happened.agenda:
        done = row.agenda_item_id in named or (row.review_id, row.initiative_id) in decided
        yield AgendaFact(row.agenda_item_id, row.review_id, row.initiative_id, done, row.minutes)


def _texts(steered: Steered) -> Iterator[Text]:
    """What people called things, and what they wrote where the common words matter."""
    seen, happened = steered.seen, steered.happened
    for kind, named in (
        (Kind.OBJECTIVE, seen.objectives),
        (Kind.KEY_RESULT, key_results_of(seen)),
        (Kind.INITIATIVE, seen.initiatives),
    ):
        yield from (Text(Record(kind, one.id), one.name) for one in named)
    yield from (Text(Record(Kind.REVIEW, row.review_id), row.name) for row in happened.reviews)
    yield from (Text(Record(Kind.FUNDING_MOVE, row.version), row.note) for row in happened.moves)
    yield from (
        Text(Record(Kind.STRATEGY_UPDATE, row.version), row.change_reason) for row in happened.updates
    )
    yield from (Text(Record(Kind.INSIGHT, row.insight_id), row.learned) for row in happened.insights)
    yield from (
        Text(Record(Kind.ESCALATION, row.escalation_id), row.question) for row in happened.escalations
    )
