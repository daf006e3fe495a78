"""Draws objectives: what their headline key results come to, and the money that serves them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from models.queries.initiative_views import initiative_ref
from models.queries.known import AnyRow, column
from models.queries.measured import Measured, known_number, reasons
from models.queries.moment import Frame
from models.queries.read_names import Names
from models.queries.rolled import Rolled, closed_by
from models.queries.stack import Stack
from models.rules.facts import STATUSES, Flags, Ints
from models.rules.ladder import RollUp
from models.rules.objectives import roll_up_objectives
from models.views.drawn import Drawn
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveUpdate, ObjectiveView
from models.vocabulary import Status

NO_OBJECTIVE = -1


@dataclass(frozen=True, slots=True)
class Objectives:
    """Objectives that stand, in their places, with all the versions behind them."""

    rows: Sequence[AnyRow]
    places: dict[int, int]
    history: dict[int, list[AnyRow]]

    @classmethod
    def of(cls, versions: Sequence[AnyRow], known: int) -> "Objectives":
        """From every version by the revision `known`, oldest first; archived objectives are left out."""
        history: dict[int, list[AnyRow]] = {}
        for row in versions:
            history.setdefault(row.objective_id, []).append(row)
        rows = [row for row in versions if row.until > known and not row.archived]
        return cls(rows, {row.objective_id: place for place, row in enumerate(rows)}, history)

    def ids(self) -> list[int]:
        """The ids at their places."""
        return [row.objective_id for row in self.rows]

    def of_key_results(self, measured: Measured) -> Ints:
        """For each key result the place of its objective, -1 for none."""
        found = [self.places.get(id, NO_OBJECTIVE) for id in column(measured.rows, "objective_id")]
        return np.array(found, dtype=np.int64)


def objective_views(
    frame: Frame,
    objectives: Objectives,
    measured: Measured,
    rolled: Rolled,
    *,
    stacks: Sequence[Stack],
    key_results: Sequence[KeyResultView],
    names: Names,
) -> Drawn[ObjectiveView]:
    """The views of all objectives in their places; `stacks` are those of `money_stacks`."""
    of, count = objectives.of_key_results(measured), len(objectives.rows)
    asked = np.array(column(measured.rows, "headline"), dtype=np.bool_)
    found = _roll_up(frame, measured, of, own=asked & (of != NO_OBJECTIVE), count=count)
    serving = initiatives_serving(rolled, measured, objectives)
    headline, feeding = (_grouped(of, chosen, count) for chosen in (asked, ~asked))
    zone = ZoneInfo(frame.settings.zone)

    def draw(place: int) -> ObjectiveView:
        row = objectives.rows[place]
        return ObjectiveView(
            **_described(row, names, frame.moment.day),
            **_outcome(found, place),
            headline=chosen(key_results, headline[place]),
            feeding=chosen(key_results, feeding[place]),
            initiatives=tuple(initiative_ref(rolled.rows[i]) for i in serving[place]),
            money=stacks[place].slices(Status),
            amount=stacks[place].amount,
            amount_unknown=_without_budget(rolled, serving[place]),
            updates=updates(objectives.history[row.objective_id], zone),
        )

    return Drawn(len(objectives.rows), draw)


def chosen(views: Sequence[KeyResultView], places: Sequence[int]) -> Drawn[KeyResultView]:
    """The views at some places, in their order."""
    return Drawn(len(places), lambda place: views[places[place]])


def _roll_up(frame: Frame, measured: Measured, of: Ints, *, own: Flags, count: int) -> RollUp:
    """The ladder over those open headline key results that are `own`; closed ones are counted beside it."""
    closed = closed_by(frame.moment.day, measured.rows)
    headline = np.flatnonzero(own & ~closed)
    return roll_up_objectives(
        measured.assessment,
        headline,
        of[headline],
        count,
        closed=np.bincount(of[own & closed], minlength=count),
        thresholds=frame.thresholds,
    )


def _described(row: AnyRow, names: Names, day: date) -> dict[str, Any]:
    begun = row.valid_from is None or row.valid_from <= day
    over = row.valid_until is not None and row.valid_until < day
    return {
        "id": row.objective_id,
        "version": row.version,
        "key": row.key,
        "name": row.name,
        "why": row.why,
        "why_now": row.why_now,
        "owner": names.person(row.owner_id),
        "valid_from": row.valid_from,
        "valid_until": row.valid_until,
        "live": begun and not over,
    }


def _outcome(found: RollUp, place: int) -> dict[str, Any]:
    return {
        "status": STATUSES[int(found.status[place])],
        "reasons": reasons(found.reasons(place)),
        "attained": known_number(float(found.attained[place])),
        "expected": known_number(float(found.expected[place])),
        "gap": known_number(float(found.gap[place])),
        "measured_on": known_number(float(found.measured_on[place])),
        "expected_today": known_number(float(found.expected_today[place])),
    }


def money_stacks(rolled: Rolled, count: int) -> list[Stack]:
    """The budget of active and paused initiatives by objective and status; the last serves no objective."""
    stacks = [Stack() for _ in range(count + 1)]
    for place in np.flatnonzero(rolled.steered).tolist():
        status = STATUSES[int(rolled.roll_up.status[place])]
        for objective, amount in rolled.shares[place]:
            stacks[objective].add(status, amount)
    return stacks


def initiatives_serving(rolled: Rolled, measured: Measured, objectives: Objectives) -> list[list[int]]:
    """For each objective the places of the initiatives that serve a key result of it."""
    count, links = len(objectives.rows), rolled.links
    place = np.array([measured.places[id] for id in column(links, "key_result_id")], dtype=np.int64)
    owner = np.array([rolled.places[id] for id in column(links, "initiative_id")], dtype=np.int64)
    of, span = objectives.of_key_results(measured)[place], max(len(rolled.rows), 1)
    pairs = np.unique(np.where(of == NO_OBJECTIVE, count, of) * span + owner)
    cuts = np.searchsorted(pairs, np.arange(1, count + 1) * span)
    return [own.tolist() for own in np.split(pairs % span, cuts)]


def _without_budget(rolled: Rolled, serving: Sequence[int]) -> int:
    return sum(bool(rolled.steered[place]) and rolled.money[place].approved is None for place in serving)


def _grouped(of: Ints, chosen: Flags, count: int) -> list[list[int]]:
    """The places of each objective's key results among those chosen; `of` tells the objective of each."""
    places = np.flatnonzero(chosen & (of != NO_OBJECTIVE))
    ordered = places[np.argsort(of[places], kind="stable")]
    return [own.tolist() for own in np.split(ordered, np.searchsorted(of[ordered], np.arange(1, count + 1)))]


def updates(versions: Sequence[AnyRow], zone: ZoneInfo) -> tuple[ObjectiveUpdate, ...]:
    """The strategy updates of one objective, newest first."""
    return tuple(
        ObjectiveUpdate(
            version=row.version,
            recorded_on=row.recorded_at.astimezone(zone).date(),
            author=row.actor or "",
            reason=row.change_reason,
            editorial=row.editorial,
            name=row.name,
        )
        for row in reversed(versions)
    )
