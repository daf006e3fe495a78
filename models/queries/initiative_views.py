"""Draws initiatives: their rows, what they roll up to, their money and their delivery become views."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from models.queries.known import AnyRow, Rows, column
from models.queries.measured import known_number, reasons
from models.queries.money_facts import planned_on
from models.queries.read_names import Names
from models.queries.rolled import Rolled, stage_of
from models.rules.facts import STATUSES
from models.rules.watermelons import watermelon_reasons
from models.views.common import Money, Ref
from models.views.drawn import Drawn
from models.views.initiative import DecisionView, DeliveryReportView, InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.views.reason import Reason
from models.vocabulary import ACTIVE_STAGES, Category, DecisionKind, Delivery, Watermelon

View = TypeVar("View")
MELONS = tuple(Watermelon)


def at_stage(rows: Iterable[AnyRow], day: date) -> Rows:
    """One row for each initiative: with its newest stage effective by the day, else with its first stage."""
    chosen: dict[int, AnyRow] = {}
    for row in rows:
        if row.initiative_id not in chosen or (row.effective_on is not None and row.effective_on <= day):
            chosen[row.initiative_id] = row
    return list(chosen.values())


def initiative_views(
    rolled: Rolled,
    names: Names,
    *,
    key_results: Callable[[int], KeyResultView],
    decisions: Mapping[int, AnyRow],
    objective_ids: Sequence[int],
    day: date,
) -> Drawn[InitiativeView]:
    """The views of all initiatives in their places on a day; `objective_ids` are the ids at the objectives' places.

    `key_results` gives the view of a key result by its id.
    """
    owners = column(rolled.links, "initiative_id")

    def draw(place: int) -> InitiativeView:
        row = rolled.rows[place]
        return InitiativeView(
            **described(row, names),
            **outcome(rolled, place),
            money=money_view(rolled, place, day),
            contributions=contribution_views(_own(rolled.links, owners, row.initiative_id), key_results),
            objectives=tuple(
                (None if objective < 0 else objective_ids[objective], amount)
                for objective, amount in rolled.shares[place]
            ),
            delivery=_of(rolled.reports, row.initiative_id, report_view),
            last_decision=_of(decisions, row.initiative_id, decision_view),
        )

    return Drawn(len(rolled.rows), draw)


def described(row: AnyRow, names: Names) -> dict[str, Any]:
    """What people said of an initiative."""
    stage = stage_of(row)
    return {
        "id": row.initiative_id,
        "version": row.version,
        "key": row.key,
        "name": row.name,
        "description": row.description,
        "why_now": row.why_now,
        "category": Category(row.category),
        "obligation": row.obligation,
        "stage": stage,
        "gate_owed": bool(row.gate_owed),
        "claimed_stage": row.claimed or "",
        "active": stage in ACTIVE_STAGES,
        "owner": names.person(row.owner_id),
        "sponsor": names.person(row.sponsor_id),
        "team": names.team(row.team_id),
        "department": row.department,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "attention": row.attention,
        "archived": row.archived,
    }


def initiative_ref(row: AnyRow) -> Ref:
    """An initiative by its id and name."""
    return Ref(row.initiative_id, row.name)


def outcome(rolled: Rolled, place: int) -> dict[str, Any]:
    """What the rules found of an initiative."""
    found, melon = rolled.roll_up, int(rolled.watermelon[place])
    days = int(rolled.time_to_value[place])
    status, spent, planned = int(found.status[place]), int(rolled.spent[place]), int(rolled.planned[place])
    return {
        "status": STATUSES[status],
        "reasons": reasons(found.reasons(place)),
        "attained": known_number(float(found.attained[place])),
        "expected": known_number(float(found.expected[place])),
        "gap": known_number(float(found.gap[place])),
        "coverage": known_number(float(found.coverage[place])),
        "measured_on": known_number(float(found.measured_on[place])),
        "expected_today": known_number(float(found.expected_today[place])),
        "spend_ahead": bool(rolled.spend_ahead[place]),
        "watermelon": MELONS[melon],
        "watermelon_reasons": reasons(watermelon_reasons(melon, status, spent, planned)),
        "time_to_value": None if days < 0 else days,
    }


def money_view(rolled: Rolled, place: int, day: date) -> Money:
    """The money of an initiative on a day, with what is not known of it."""
    own, starts_on = rolled.money[place], rolled.rows[place].starts_on
    planned = own.planned(starts_on)
    return Money(
        approved=own.approved,
        spent=own.spent,
        committed=own.committed,
        planned_spend=planned,
        as_of=own.as_of,
        used=known_number(float(rolled.used[place])),
        spend_gap=known_number(float(rolled.spend_gap[place])),
        reasons=tuple(_money_gaps(own.approved, own.spent, planned)),
        planned_today=planned_on(day, own.plan, starts_on),
    )


def _money_gaps(approved: int | None, spent: int | None, planned: int | None) -> Iterable[Reason]:
    if approved is None:
        yield Reason("budget_not_known")
    elif approved == 0:
        yield Reason("budget_zero")
    if spent is None:
        yield Reason("spend_not_known")
    elif planned is None:
        yield Reason("spend_plan_not_known")


def contribution_views(links: Rows, key_results: Callable[[int], KeyResultView]) -> Drawn[ContributionView]:
    """The contributions of one initiative, in the order they were made."""

    def draw(place: int) -> ContributionView:
        link = links[place]
        return ContributionView(
            id=link.contribution_id,
            version=link.version,
            key_result=key_results(link.key_result_id),
            kind=link.kind,
            weight=link.weight,
            share=link.share,
            enables=link.enables,
        )

    return Drawn(len(links), draw)


def _own(links: Rows, owners: Sequence[int], id: int) -> Rows:
    """The links of one initiative; links come in the order of their initiatives, which are `owners`."""
    return links[bisect_left(owners, id) : bisect_right(owners, id)]


def report_view(row: AnyRow) -> DeliveryReportView:
    """A delivery report."""
    return DeliveryReportView(
        reported_on=row.reported_on,
        delivery=Delivery(row.delivery),
        original=row.original,
        comment=row.comment,
        milestones_done=row.milestones_done,
        milestones_planned=row.milestones_planned,
        source=row.source,
    )


def decision_view(row: AnyRow) -> DecisionView:
    """A decision, shortly."""
    return DecisionView(
        row.version, DecisionKind(row.kind), row.decided_on, row.decided_by, row.right, row.reason
    )


def _of(rows: Mapping[int, AnyRow], id: int, draw: Callable[[AnyRow], View]) -> View | None:
    return draw(rows[id]) if id in rows else None
