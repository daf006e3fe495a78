"""Rolls assessed key results up to initiatives: outcome, money and delivery, as arrays of the rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from models.queries.known import AnyRow, Rows
from models.queries.measured import NAN, Measured, ordinal
from models.queries.moment import Frame
from models.queries.money_facts import MoneyFacts
from models.rules import money as money_rules
from models.rules.facts import Codes, Flags, Floats, Ints, codes
from models.rules.initiatives import Contributions, roll_up_initiatives, time_to_value
from models.rules.ladder import RollUp
from models.rules.watermelons import watermelons
from models.vocabulary import ACTIVE_STAGES, Contribution, Delivery, Stage

NOTHING = MoneyFacts()


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
    places = {row.initiative_id: place for place, row in enumerate(rows)}
    links = [link for link in links if link.initiative_id in places and link.key_result_id in measured.places]
    given = contribution_facts(links, places, measured, frame.moment.day)
    facts = [money.get(row.initiative_id, NOTHING) for row in rows]
    active = flags(stage_of(row) in ACTIVE_STAGES for row in rows)
    paused = flags(stage_of(row) is Stage.PAUSED for row in rows)
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
    planned = [own.planned(row.starts_on) for own, row in zip(facts, rows, strict=True)]
    return {
        "approved": amounts([own.approved for own in facts]),
        "spent": amounts([own.spent for own in facts]),
        "planned": amounts(planned),
    }


def contribution_facts(
    links: Rows, places: Mapping[int, int], measured: Measured, day: date
) -> Contributions:
    """The links as the rules take them; a key result closed by the day leaves the status."""
    key_results = [measured.places[link.key_result_id] for link in links]
    return Contributions.of(
        initiative=[places[link.initiative_id] for link in links],
        key_result=key_results,
        direct=[link.kind == Contribution.DIRECT.value for link in links],
        weight=[NAN if link.weight is None else link.weight for link in links],
        closed=[is_closed(measured.rows[place], day) for place in key_results],
    )


def is_closed(key_result: AnyRow, day: date) -> bool:
    """Whether the key result was closed by a decision by the day."""
    return key_result.closed_on is not None and key_result.closed_on <= day


def delivered(rows: Rows, reports: Mapping[int, AnyRow]) -> Codes:
    """The delivery of each initiative as a code, -1 without a report."""
    newest = (reports.get(row.initiative_id) for row in rows)
    return codes(None if report is None else Delivery(report.delivery) for report in newest)


def starts(rows: Rows) -> Ints:
    """The start of each initiative as an ordinal day."""
    return np.array([ordinal(row.starts_on) for row in rows], dtype=np.int64)


def stage_of(row: AnyRow) -> Stage:
    """The stage a row carries; without one the initiative is proposed."""
    return Stage(row.stage) if row.stage else Stage.PROPOSED


def flags(truths: Iterable[bool]) -> Flags:
    """Truths as an array."""
    return np.array(list(truths), dtype=np.bool_)


def amounts(values: Sequence[int | None]) -> Ints:
    """Amounts as an array, UNKNOWN where unknown."""
    return np.array([money_rules.UNKNOWN if value is None else value for value in values], dtype=np.int64)
