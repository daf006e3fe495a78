"""Portfolios of three sizes, the same on every machine, laid into a database of their own for measurements."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from models.actor import Actor
from models.commands.load import Cargo, PastAct, load
from models.database import Database, open_database
from models.drafts import PortfolioDraft
from models.migrations.head import REVISIONS
from models.tables.base import Row
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.money import Actual, Budget, SpendPlan
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    Initiative,
    InitiativeStage,
    InitiativeVersion,
    KeyResult,
    KeyResultVersion,
    Objective,
    ObjectiveVersion,
)
from models.vocabulary import Delivery, Direction, Rhythm, Role, Stage, Strength

TODAY = date(2026, 9, 30)
BEGUN, DUE = date(2025, 1, 1), date(2027, 12, 31)
DAYS = (TODAY - BEGUN).days
LOADER = Actor("benchmark", Role.ADMINISTRATOR)
DIRECTIONS = (Direction.INCREASE, Direction.DECREASE, Direction.INCREASE, Direction.AT_LEAST)
Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How many initiatives, key results and check-ins a portfolio has."""

    name: str
    initiatives: int
    key_results: int
    check_ins: int


SIZES = {
    size.name: size
    for size in (
        Size("S", 40, 160, 4_000),
        Size("M", 400, 1_600, 100_000),
        Size("L", 4_000, 16_000, 1_000_000),
    )
}


def laid(size: Size, folder: Path) -> tuple[Database, int]:
    """The database that holds a portfolio of this size, made where the folder has none yet, and the portfolio's id."""
    stem = f"{size.name}-{size.initiatives}-{size.key_results}-{size.check_ins}"
    file = folder / f"{stem}-{REVISIONS[-1]}.sqlite3"
    made = file.is_file()
    if not made:  # one of another schema is laid anew, as acts would leave it
        for older in folder.glob(f"{stem}*"):
            older.unlink()
    database = open_database(str(file))
    return (database, 1) if made else (database, load(database, LOADER, cargo(size)).id)


def cargo(size: Size) -> Cargo:
    """The rows of a portfolio of this size."""
    objectives = max(size.initiatives // 8, 4)
    settings = PortfolioDraft(f"Size {size.name}", zone="UTC", today_fixed=TODAY, wip_limit=size.initiatives)
    return Cargo(
        settings,
        [_act(day) for day in range(DAYS + 2)],
        {
            Objective: [{} for _ in range(objectives)],
            ObjectiveVersion: [_objective(nth) for nth in range(1, objectives + 1)],
            KeyResult: [{} for _ in range(size.key_results)],
            KeyResultVersion: [_key_result(nth, objectives) for nth in range(1, size.key_results + 1)],
            CheckIn: list(_check_ins(size)),
            **_initiatives(size),
        },
    )


def _act(day: int) -> PastAct:
    moment = datetime.combine(BEGUN, datetime.min.time(), UTC) + timedelta(days=day, hours=9)
    return PastAct(day + 1, moment, "benchmark", Role.PMO_LEAD.value, "record")


def _objective(nth: int) -> Cells:
    return {"revision": 1, "objective_id": nth, "name": f"Objective {nth}", "valid_from": BEGUN}


def _key_result(nth: int, objectives: int) -> Cells:
    direction = DIRECTIONS[nth % 4]
    falls, holds = direction is Direction.DECREASE, direction is Direction.AT_LEAST
    return {
        "revision": 1,
        "key_result_id": nth,
        "objective_id": nth % objectives + 1,
        "name": f"Key result {nth}",
        "metric": f"Metric {nth}",
        "unit": "%",
        "direction": direction.value,
        "baseline": 80.0 if falls or holds else 20.0,
        "baseline_on": BEGUN,
        "target": None if holds else 20.0 if falls else 80.0,
        "lower": 75.0 if holds else None,
        "due_on": DUE,
        "rhythm": Rhythm.MONTHLY.value,
        "source": "System of record",
        "source_strength": Strength.MEASURED.value,
        "automatic": True,
        "headline": nth % 5 == 0,
    }


def _check_ins(size: Size) -> Iterator[Cells]:
    """Check-ins spread evenly over the days so far, several a day by different sources where they are many."""
    each, more = divmod(size.check_ins, size.key_results)
    for nth in range(1, size.key_results + 1):
        chance, count = Random(nth), each + (nth <= more)
        pace, noise = chance.uniform(-0.2, 1.2), chance.uniform(0.5, 3.0)
        for at in range(count):
            day = DAYS * (at + 1) // (count + 1)
            yield {
                "revision": day + 2,
                "key_result_id": nth,
                "observed_on": BEGUN + timedelta(days=day),
                "value": _value(nth, pace * day / 1094, chance.gauss(0, noise)),
                "source": f"feed {at % (1 + count // DAYS)}",
                "strength": Strength.MEASURED.value if at % 9 else Strength.ASSERTION.value,
            }


def _value(nth: int, done: float, off: float) -> float:
    direction = DIRECTIONS[nth % 4]
    start, way = {Direction.INCREASE: (20, 60), Direction.DECREASE: (80, -60)}.get(direction, (80, -6))
    return round(start + way * done + off, 3)


def _initiatives(size: Size) -> dict[type[Row], list[Cells]]:
    ids = range(1, size.initiatives + 1)
    ends = [date(2026, month, 28) for month in range(1, 9)]
    served = [(nth % size.initiatives + 1, nth) for nth in range(1, size.key_results + 1)]
    return {
        Initiative: [{} for _ in ids],
        InitiativeVersion: [_initiative(nth) for nth in ids],
        InitiativeStage: [
            {"revision": 1, "initiative_id": nth, "stage": Stage.DELIVERING.value, "effective_on": BEGUN}
            for nth in ids
        ],
        ContributionLink: [{"initiative_id": one, "key_result_id": other} for one, other in served],
        ContributionVersion: [
            {"revision": 1, "contribution_id": nth, "weight": 1.0 + nth % 3}
            for nth in range(1, len(served) + 1)
        ],
        Budget: [
            {
                "revision": 1,
                "initiative_id": nth,
                "effective_on": BEGUN,
                "approved": 100_000_00 * (1 + nth % 40),
            }
            for nth in ids
        ],
        Actual: [_actual(nth, at, end) for nth in ids for at, end in enumerate(ends, start=1)],
        SpendPlan: [
            {
                "revision": 1,
                "initiative_id": nth,
                "period_end": end,
                "planned": 8_000_00 * at * (1 + nth % 40),
            }
            for nth in ids
            for at, end in enumerate(ends, start=1)
        ],
        DeliveryReport: [_report(nth, end) for nth in ids for end in ends],
    }


def _initiative(nth: int) -> Cells:
    return {
        "revision": 1,
        "initiative_id": nth,
        "name": f"Initiative {nth}",
        "department": f"Department {nth % 12}",
        "starts_on": BEGUN,
        "ends_on": DUE,
    }


def _actual(nth: int, at: int, end: date) -> Cells:
    spent = 8_000_00 * at * (1 + nth % 40) + nth % 7 * 10_000
    return {"revision": (end - BEGUN).days + 2, "initiative_id": nth, "period_end": end, "spent": spent}


def _report(nth: int, end: date) -> Cells:
    delivery = Delivery.LATE if nth % 6 == 0 else Delivery.ON_PLAN
    return {
        "revision": (end - BEGUN).days + 2,
        "initiative_id": nth,
        "reported_on": end,
        "delivery": delivery.value,
    }
