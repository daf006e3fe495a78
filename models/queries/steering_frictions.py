"""Makes of a portfolio, its past and what happened the facts that the seven frictions read."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

import numpy as np

from models.queries.read_money import BUDGET
from models.queries.steering_events import Events
from models.queries.steering_quarters import active_places, is_watermelon, key_result_facts, objective_facts
from models.queries.steering_rows import Happened, Steered, last_reviews
from models.queries.steering_stood import Stood
from models.rules.chains import Edge
from models.rules.facts import STATUSES
from models.rules.friction_facts import (
    QUARTERS_BACK,
    ActiveFact,
    AgendaFact,
    FrictionFacts,
    KeyResultFact,
    Limits,
    Text,
)
from models.rules.quarters import closed_quarters, quarters_until
from models.rules.records import Kind, Record
from models.vocabulary import Stage, Status, Strength

OVER = (Stage.DONE, Stage.STOPPED)
Judged: TypeAlias = Callable[[Stood], Iterator[tuple[int, Status]]]


def friction_facts(steered: Steered, events: Events) -> FrictionFacts:
    """Everything that the frictions of a portfolio on its day are found in."""
    return FrictionFacts(
        day=steered.day,
        fiscal_start_month=steered.settings.fiscal_start_month,
        objectives=objective_facts(steered.now),
        key_results=_key_results(steered),
        initiatives=_active(steered),
        decisions=events.decisions,
        updates=events.updates,
        adjustments=events.adjustments,
        moves=events.moves,
        reviews=events.reviews,
        agenda=tuple(_agenda(steered.happened)),
        texts=tuple(_texts(steered)),
        needs=open_needs(steered),
    )


def limits(steered: Steered) -> Limits:
    """The settings that frictions are judged by."""
    return Limits(steered.settings.wip_limit, steered.now.frame.thresholds)


def open_needs(steered: Steered) -> tuple[Edge, ...]:
    """The dependencies neither resolved nor accepted, between initiatives that are not over."""
    there = {one.initiative_id for one in steered.now.initiatives if Stage(one.stage) not in OVER}
    edges = ((row.initiative_id, row.needs_id) for row in steered.happened.needs)
    return tuple(edge for edge in edges if there.issuperset(edge))


def _key_results(steered: Steered) -> tuple[KeyResultFact, ...]:
    stood, promised = _at_reviews(steered, _key_result_statuses), _promised_effects(steered)
    taken, unbacked = _check_ins(steered)
    return tuple(
        replace(
            one,
            promised_effect_on=promised.get(one.id),
            at_reviews=tuple(stood[one.id]),
            check_ins=taken[place],
            unbacked=unbacked[place],
        )
        for place, one in zip(steered.now.open, key_result_facts(steered.now), strict=True)
    )


def _check_ins(steered: Steered) -> tuple[list[int], list[int]]:
    """By place of a key result how many check-ins were taken lately, and how many of them without evidence."""
    seen, measured = steered.versions.check_ins, steered.now.measured
    start = steered.settings.fiscal_start_month
    since = quarters_until(steered.day, QUARTERS_BACK, start)[0].start
    lately = np.isin(seen["version"], measured.observed.versions) & (seen["day"] >= since.toordinal())
    ids = np.array([row.key_result_id for row in measured.rows], dtype=np.int64)
    places = np.searchsorted(ids, seen["key_result"][lately])
    weak = seen["strength"][lately] < int(Strength.INDICATIVE)
    return (
        np.bincount(places, minlength=len(ids)).tolist(),
        np.bincount(places[weak], minlength=len(ids)).tolist(),
    )


def _active(steered: Steered) -> tuple[ActiveFact, ...]:
    now = steered.now
    stood = _at_reviews(steered, _initiative_statuses)
    at_ends, changed = _at_quarter_ends(steered), _funding_changes(steered)
    return tuple(
        ActiveFact(
            id=(id := now.initiatives[place].initiative_id),
            approved=now.rolled.money[place].approved,
            attention=now.initiatives[place].attention,
            owner_id=now.initiatives[place].owner_id,
            team_id=now.initiatives[place].team_id,
            watermelon=is_watermelon(now, place),
            at_reviews=tuple(stood[id]),
            at_quarter_ends=tuple(at_ends[id]),
            funding_changed_on=tuple(sorted(changed[id])),
        )
        for place in active_places(now)
    )


def _key_result_statuses(then: Stood) -> Iterator[tuple[int, Status]]:
    status = then.measured.assessment.status.tolist()
    return ((then.measured.rows[place].key_result_id, STATUSES[status[place]]) for place in then.open)


def _initiative_statuses(then: Stood) -> Iterator[tuple[int, Status]]:
    for one, status in zip(then.initiatives, then.rolled.roll_up.status.tolist(), strict=True):
        yield one.initiative_id, STATUSES[status]


def _at_reviews(steered: Steered, judged: Judged) -> Mapping[int, list[tuple[int, Status]]]:
    """By id the status at each of the last portfolio reviews, as it was known on that day."""
    found: dict[int, list[tuple[int, Status]]] = defaultdict(list)
    for row in last_reviews(steered.reviews, steered.day):
        then = steered.then.get(row.held_on)
        for id, status in judged(then) if then is not None else ():
            found[id].append((row.review_id, status))
    return found


def _at_quarter_ends(steered: Steered) -> Mapping[int, list[tuple[date, Status]]]:
    """By id the status of initiatives at the end of the last closed quarters, as far as they can be drawn."""
    found: dict[int, list[tuple[date, Status]]] = defaultdict(list)
    start = steered.settings.fiscal_start_month
    for quarter in closed_quarters(steered.day, QUARTERS_BACK, start):
        then = steered.then.get(quarter.end)
        for id, status in _initiative_statuses(then) if then is not None else ():
            found[id].append((quarter.end, status))
    return found


def _funding_changes(steered: Steered) -> Mapping[int, set[date]]:
    """By initiative the days on which money was moved, or its approved budget became another."""
    found: dict[int, set[date]] = defaultdict(set)
    for row in steered.happened.moves:
        found[row.initiative_id] |= {row.decided_on, row.effective_on}
    approved: dict[int, int | None] = {}
    known = steered.now.frame.moment.known
    for row in steered.versions.amounts:
        if row.kind != BUDGET or not row.revision <= known < row.until:
            continue
        if row.initiative_id in approved and approved[row.initiative_id] != row.amount:
            found[row.initiative_id].add(row.day)
        approved[row.initiative_id] = row.amount
    return found


def _promised_effects(steered: Steered) -> dict[int, date]:
    """By key result the first-effect day that stood until a decision first put it elsewhere, where one did."""
    rows = (steered.now.measured.rows[place] for place in steered.now.open)
    ahead = {row.key_result_id for row in rows if row.first_effect_on and row.first_effect_on > steered.day}
    promised: dict[int, date] = {}
    before: dict[int, date | None] = {}
    for row in steered.versions.key_results:
        id, stood = row.key_result_id, before.get(row.key_result_id)
        if id in ahead and row.decision_id is not None and stood is not None and stood != row.first_effect_on:
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
    now, happened = steered.now, steered.happened
    open_ones = (now.measured.rows[place] for place in now.open)
    yield from (Text(Record(Kind.OBJECTIVE, row.objective_id), row.name) for row in now.objectives.rows)
    yield from (Text(Record(Kind.KEY_RESULT, row.key_result_id), row.name) for row in open_ones)
    yield from (Text(Record(Kind.INITIATIVE, row.initiative_id), row.name) for row in now.initiatives)
    yield from (Text(Record(Kind.REVIEW, row.review_id), row.name) for row in steered.reviews)
    yield from (Text(Record(Kind.FUNDING_MOVE, row.version), row.note) for row in happened.moves)
    yield from (Text(Record(Kind.STRATEGY_UPDATE, row.version), row.change_reason) for row in steered.updates)
    yield from (Text(Record(Kind.INSIGHT, row.insight_id), row.learned) for row in happened.insights)
    yield from (
        Text(Record(Kind.ESCALATION, row.escalation_id), row.question) for row in happened.escalations
    )
