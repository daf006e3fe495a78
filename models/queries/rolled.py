"""Rolls assessed key results up to initiatives: outcome, money and delivery, as arrays of the rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress

import numpy as np

from models.queries.known import AnyRow, Rows, Table, column
from models.queries.measured import Measured, days, numbers
from models.queries.moment import Frame
from models.queries.money_facts import MoneyFacts
from models.rules import money as money_rules
from models.rules.facts import NO_CODE, Codes, Flags, Floats, Ints, code
from models.rules.initiatives import Contributions, roll_up_initiatives, time_to_value
from models.rules.ladder import RollUp
from models.rules.watermelons import watermelons
from models.vocabulary import ACTIVE_STAGES, Contribution, Delivery, Stage

NOTHING = MoneyFacts()
STAGES = {stage.value: stage for stage in Stage}
DELIVERIES = {delivery.value: code(delivery) for delivery in Delivery}


@dataclass(frozen=True, slots=True, eq=False)
class Rolled:
    """Initiatives in their places and what the rules make of each; amounts in minor units or UNKNOWN."""

    rows: Rows
    places: dict[int, int]
    links: Rows
    money: Sequence[MoneyFacts]
    reports: Mapping[int, AnyRow]
    roll_up: RollUp
    steered: Flags
    approved: Ints
    spent: Ints
    planned: Ints
    used: Floats
    spend_gap: Floats
    spend_ahead: Flags
    watermelon: Codes
    time_to_value: Ints
    shares: list[list[tuple[int, int]]]


def roll_up(
    frame: Frame,
    measured: Measured,
    rows: Rows,
    *,
    links: Rows,
    money: Mapping[int, MoneyFacts],
    reports: Mapping[int, AnyRow],
    objectives: Ints,
) -> Rolled:
    """What the rules make of initiatives; `objectives` holds each key result's objective, -1 for none."""
    places = {id: place for place, id in enumerate(column(rows, "initiative_id"))}
    links = between(links, places, measured.places)
    given = contribution_facts(links, places, measured, frame.moment.day)
    facts = [money.get(id, NOTHING) for id in places]
    active, paused = staged(rows, *ACTIVE_STAGES), staged(rows, Stage.PAUSED)
    outcome = roll_up_initiatives(measured.assessment, given, paused, frame.thresholds)
    sums = _sums(rows, facts)
    approved, spent, planned = sums["approved"], sums["spent"], sums["planned"]
    used, delivery = money_rules.budget_used(spent, approved), delivered(rows, reports)
    return Rolled(
        rows=rows,
        places=places,
        links=links,
        money=facts,
        reports=reports,
        roll_up=outcome,
        steered=active | paused,
        **sums,
        used=used,
        spend_gap=money_rules.spend_gap(spent, planned),
        spend_ahead=money_rules.spend_ahead(outcome, used, frame.thresholds),
        watermelon=watermelons(
            outcome.status, delivery, spent=spent, planned=planned, active=active, thresholds=frame.thresholds
        ),
        time_to_value=time_to_value(measured.assessment, given, starts(rows)),
        shares=money_rules.objective_shares(approved, given, objectives),
    )


def _sums(rows: Rows, facts: Sequence[MoneyFacts]) -> dict[str, Ints]:
    """The money of each initiative as arrays."""
    planned = [own.planned(day) for own, day in zip(facts, column(rows, "starts_on"), strict=True)]
    return {
        "approved": amounts([own.approved for own in facts]),
        "spent": amounts([own.spent for own in facts]),
        "planned": amounts(planned),
    }


def contribution_facts(
    links: Rows, places: Mapping[int, int], measured: Measured, day: date
) -> Contributions:
    """The links as the rules take them; a key result closed by the day leaves the status."""
    key_results = np.array([measured.places[id] for id in column(links, "key_result_id")], dtype=np.int64)
    return Contributions.of(
        initiative=[places[id] for id in column(links, "initiative_id")],
        key_result=key_results,
        direct=[kind == Contribution.DIRECT.value for kind in column(links, "kind")],
        weight=numbers(links, "weight"),
        closed=closed_by(day, measured.rows)[key_results],
    )


def between(links: Rows, initiatives: Mapping[int, int], key_results: Mapping[int, int]) -> Rows:
    """The links of which both ends are among those given."""
    ends = zip(column(links, "initiative_id"), column(links, "key_result_id"), strict=True)
    there = [one in initiatives and other in key_results for one, other in ends]
    return links if all(there) else Table(compress(links, there))


def is_closed(key_result: AnyRow, day: date) -> bool:
    """Whether the key result was closed by a decision by the day."""
    return key_result.closed_on is not None and key_result.closed_on <= day


def closed_by(day: date, key_results: Rows) -> Flags:
    """As `is_closed`, of many key results."""
    return flags(closed is not None and closed <= day for closed in column(key_results, "closed_on"))


def delivered(rows: Rows, reports: Mapping[int, AnyRow]) -> Codes:
    """The delivery of each initiative as a code, -1 without a report."""
    newest = (reports.get(id) for id in column(rows, "initiative_id"))
    found = [NO_CODE if report is None else DELIVERIES[report.delivery] for report in newest]
    return np.array(found, dtype=np.int8)


def starts(rows: Rows) -> Ints:
    """The start of each initiative as an ordinal day."""
    return days(rows, "starts_on")


def stage_of(row: AnyRow) -> Stage:
    """The stage a row carries; without one the initiative is proposed."""
    return Stage(row.stage) if row.stage else Stage.PROPOSED


def staged(rows: Rows, *stages: Stage) -> Flags:
    """Which initiatives are in one of the stages."""
    return flags(stage in stages for stage in stages_of(rows))


def stages_of(rows: Rows) -> list[Stage]:
    """As `stage_of`, of many initiatives."""
    return [STAGES[stage] if stage else Stage.PROPOSED for stage in column(rows, "stage")]


def flags(truths: Iterable[bool]) -> Flags:
    """Truths as an array."""
    return np.array(list(truths), dtype=np.bool_)


def amounts(values: Sequence[int | None]) -> Ints:
    """Amounts as an array, UNKNOWN where unknown."""
    return np.array([money_rules.UNKNOWN if value is None else value for value in values], dtype=np.int64)
