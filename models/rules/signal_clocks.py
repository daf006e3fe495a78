"""The clocks behind the signals: update to adjustment, funding decision to confirmation, start to value."""

from collections.abc import Iterable
from datetime import date

from models.rules.quarters import Quarter
from models.rules.records import Kind, Record
from models.rules.signal_facts import (
    AdjustmentFact,
    InitiativeFact,
    Linked,
    MoveFact,
    QuarterFacts,
    UpdateFact,
)
from models.rules.waits import Wait, Waits, waits


def update_clocks(facts: QuarterFacts, day: date) -> tuple[Waits, tuple[int, ...]]:
    """Signal 3: the clocks of the quarter's updates as at `day`, and the updates that no initiative was linked to."""
    counted = [
        one for one in facts.updates if not one.editorial and _within(one.updated_on, facts.quarter, day)
    ]
    clocks = pair_clocks(counted, facts.adjustments, day)
    return waits(clocks), tuple(sorted(one.id for one in counted if not one.linked))


def pair_clocks(
    updates: Iterable[UpdateFact], adjustments: Iterable[AdjustmentFact], day: date
) -> list[Wait]:
    """One clock for each pair of an update that is not editorial and an initiative linked to it."""
    first = first_adjustments(adjustments, day)
    return [
        pair_clock(update, linked, first.get((update.id, linked.initiative_id)), day)
        for update in updates
        if not update.editorial
        for linked in update.linked
    ]


def pair_clock(update: UpdateFact, linked: Linked, adjusted_on: date | None, day: date) -> Wait:
    """The clock of one pair: closed by its adjustment, else running until `day` or until the initiative left."""
    pair = (Record(Kind.STRATEGY_UPDATE, update.id), Record(Kind.INITIATIVE, linked.initiative_id))
    if adjusted_on is not None:
        return Wait(pair, max((adjusted_on - update.updated_on).days, 0), closed=True, open=False)
    left = linked.left_on if linked.left_on is not None and linked.left_on <= day else None
    return Wait(pair, max(((left or day) - update.updated_on).days, 0), closed=False, open=left is None)


def first_adjustments(adjustments: Iterable[AdjustmentFact], day: date) -> dict[tuple[int, int], date]:
    """The day each (update, initiative) was first adjusted by `day`; "none needed" counts with its reason only."""
    first: dict[tuple[int, int], date] = {}
    for one in adjustments:
        if one.adjusted_on <= day and (one.what.strip() or not one.none_needed):
            pair = (one.update_id, one.initiative_id)
            first[pair] = min(one.adjusted_on, first.get(pair, one.adjusted_on))
    return first


def money_clocks(facts: QuarterFacts, day: date) -> Waits:
    """Days from each funding decision of the quarter to the day finance confirmed the money moved."""
    counted = (one for one in facts.moves if _within(one.decided_on, facts.quarter, day))
    return waits(_money_clock(one, day) for one in counted)


def value_clocks(active: Iterable[InitiativeFact], day: date) -> tuple[Waits, tuple[int, ...]]:
    """Days from start to first value, open ones as at `day`; and the initiatives whose start is not known."""
    begun = [one for one in active if one.starts_on is None or one.starts_on <= day]
    clocks = [_value_clock(one, one.starts_on, day) for one in begun if one.starts_on is not None]
    return waits(clocks), tuple(sorted(one.id for one in begun if one.starts_on is None))


def _money_clock(move: MoveFact, day: date) -> Wait:
    confirmed = move.confirmed_on is not None and move.confirmed_on <= day
    until = move.confirmed_on if confirmed and move.confirmed_on else day
    pair = (Record(Kind.FUNDING_MOVE, move.id), Record(Kind.INITIATIVE, move.initiative_id))
    return Wait(pair, max((until - move.decided_on).days, 0), closed=confirmed, open=not confirmed)


def _value_clock(initiative: InitiativeFact, start: date, day: date) -> Wait:
    come, age = initiative.days_to_value, (day - start).days
    closed = come is not None and come <= age
    days = come if closed and come is not None else age
    return Wait((Record(Kind.INITIATIVE, initiative.id),), days, closed=closed, open=not closed)


def _within(happened: date, quarter: Quarter, day: date) -> bool:
    return happened in quarter and happened <= day
