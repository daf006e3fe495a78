"""Turns rows of decisions, strategy updates, moves and reviews into the facts that signals and frictions read."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from models.queries.known import AnyRow, Rows
from models.queries.steering_rows import Steered
from models.queries.steering_stood import stage_on
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import AdjustmentFact, DecisionFact, Linked, MoveFact, UpdateFact
from models.vocabulary import ACTIVE_STAGES, ReviewKind


class Events:
    """What happened in a portfolio, as facts of the rules; each kind is made once."""

    def __init__(self, steered: Steered) -> None:
        self._rows, self._steered = steered.happened, steered
        self._stages, self._day = steered.versions.stages, steered.day

    @cached_property
    def reviews(self) -> tuple[ReviewFact, ...]:
        """The reviews as known."""
        return tuple(
            ReviewFact(row.review_id, ReviewKind(row.kind), row.planned_on, row.held_on)
            for row in self._steered.reviews
        )

    @cached_property
    def decisions(self) -> tuple[DecisionFact, ...]:
        """The decisions with the coverage in their frozen evidence."""
        views = {id: json.loads(body) for id, body in self._rows.frozen.items()}
        return tuple(
            DecisionFact(
                id=row.version,
                initiative_id=row.initiative_id,
                decided_on=row.decided_on,
                coverage=coverage_in(views.get(row.frozen_view_id), row.initiative_id),
                consent=row.consent,
                at_level=row.level == "right" if row.level else None,
            )
            for row in self._rows.decisions
        )

    @cached_property
    def updates(self) -> tuple[UpdateFact, ...]:
        """The strategy updates, each with the initiatives that were active and linked when the objective changed."""
        return tuple(self._update(row) for row in self._steered.updates)

    @cached_property
    def adjustments(self) -> tuple[AdjustmentFact, ...]:
        """What updates led to."""
        return tuple(
            AdjustmentFact(
                row.objective_version, row.initiative_id, row.adjusted_on, row.what, row.none_needed
            )
            for row in self._rows.adjustments
        )

    @cached_property
    def moves(self) -> tuple[MoveFact, ...]:
        """The funding moves."""
        return tuple(
            MoveFact(row.version, row.initiative_id, row.decided_on, row.confirmed_on)
            for row in self._rows.moves
        )

    def _update(self, row: AnyRow) -> UpdateFact:
        changed_on = row.recorded_at.astimezone(ZoneInfo(self._steered.settings.zone)).date()
        there = self._steered.now.rolled.places
        linked = [
            Linked(id, left_on(self._stages[id], changed_on, self._day))
            for id in self._rows.linked.get(row.version, ())
            if id in there and _active(self._known_at(id, row.revision), changed_on)
        ]
        return UpdateFact(row.version, row.objective_id, changed_on, row.editorial, tuple(linked))

    def _known_at(self, initiative_id: int, revision: int) -> Rows:
        return [row for row in self._stages.get(initiative_id, ()) if row.revision <= revision]


def left_on(stages: Rows, since: date, day: date) -> date | None:
    """The first day after `since` on which an initiative was no longer active; None where it is active on the day."""
    if _active(stages, day):
        return None
    days = sorted({row.effective_on for row in stages if since < row.effective_on <= day})
    return next((one for one in days if not _active(stages, one)), since)


def coverage_in(form: Mapping[str, Any] | None, initiative_id: int | None) -> float | None:
    """The coverage of an initiative in the stored form of a frozen view; None where it shows none of it."""
    if form is None or initiative_id is None:
        return None
    view = form["view"]
    if form["kind"] == "review":
        shown = [one["initiative"] for one in view["items"] if one["initiative"] is not None]
    else:
        shown = view["initiatives"] if form["kind"] == "portfolio" else [view]
    return next((one.get("coverage") for one in shown if one["id"] == initiative_id), None)


def _active(stages: Rows, day: date) -> bool:
    return stage_on(stages, day) in ACTIVE_STAGES
