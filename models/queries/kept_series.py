"""Assesses a portfolio's key results from what is kept of their check-ins, from the check-ins themselves where not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from models.queries import read_evidence, read_series
from models.queries.known import AnyRow, Rows
from models.queries.measured import Measured, Observed, Steps, measure, ordinal, promises_of
from models.queries.moment import Frame
from models.rules.evidence import evidence
from models.rules.extract import NEVER
from models.rules.facts import NO_DAY, Days, Flags, Ints, KeptUntil, Promises, Series
from models.rules.holds import kept_until
from models.rules.sure import Between, sure
from models.tables.series import PACKED
from models.vocabulary import Accumulation

MANY = 0.25  # of the key results: from there on all check-ins are read rather than those of the ones wanted


@dataclass(frozen=True, slots=True)
class Wish:
    """Which key results to measure, in which light; `starts` are places, each with a day since which value counts."""

    rows: Rows
    interims: Steps
    last_review: date | None
    led: Collection[int]
    starts: tuple[Ints, Days]


def load_measured(session: Session, frame: Frame, wish: Wish) -> Measured:
    """The assessment of the key results, equal to that from all their check-ins, in at most three statements."""
    places = {row.key_result_id: place for place, row in enumerate(wish.rows)}
    promises = promises_of(wish.rows, wish.interims)
    kept = {places[row.key_result_id]: row for row in _kept(session, frame, wish.rows, places)}
    while True:
        packed = _packed(kept)
        observed, between = _joined(session, frame, promises, packed=packed, places=places, kept=kept)
        measured = measure(
            frame,
            wish.rows,
            wish.interims,
            promises=promises,
            observed=observed,
            last_review=wish.last_review,
            led=wish.led,
        )
        certain = sure(measured.assessment, between, ordinal(wish.last_review), wish.starts)
        if certain.all():
            return measured
        kept = {place: row for place, row in kept.items() if certain[place]}


def _kept(session: Session, frame: Frame, rows: Rows, places: Mapping[int, int]) -> list[AnyRow]:
    """What is kept and may be used: for the promise in force, and nothing of it after the day."""
    today, month = frame.moment.day.toordinal(), frame.settings.fiscal_start_month
    found = session.execute(read_series.kept(), frame.values).all()
    versions = {
        row.key_result_id: (row.version, row.accumulation == Accumulation.RUNNING_TOTAL.value) for row in rows
    }
    return [
        row
        for row in found
        if (promise := versions.get(row.key_result_id)) is not None
        and row.promise == promise[0]
        and row.newest_day <= today
        and (row.fiscal_start_month == month or not promise[1])
    ]


def _packed(kept: Mapping[int, AnyRow]) -> tuple[Ints, Any]:
    """The place and the columns of each check-in kept."""
    blobs = [row.packed for row in kept.values()]
    sizes = [len(blob) // PACKED.itemsize for blob in blobs]
    whose = np.repeat(np.fromiter(kept, np.int64, len(kept)), sizes)
    return whose, np.frombuffer(b"".join(blobs), PACKED)


def _joined(
    session: Session,
    frame: Frame,
    promises: Promises,
    *,
    packed: tuple[Ints, Any],
    places: Mapping[int, int],
    kept: Mapping[int, AnyRow],
) -> tuple[Observed, Between]:
    """The kept check-ins of some key results and all check-ins of the others, as one series."""
    whose, rows = packed
    others = {id: place for id, place in places.items() if place not in kept}
    if others:
        read = _whole(session, frame, promises, others)
        whose, rows = np.append(whose, read[0]), np.append(rows, read[1])
    series = Series.of(
        len(promises),
        key_result=whose,
        day=rows["day"],
        value=rows["value"],
        strength=rows["strength"],
        order=rows["version"],
    )
    sorted_rows = rows[series.row]
    series = replace(
        series,
        until=KeptUntil(sorted_rows["kept"].astype(np.int64), sorted_rows["known"].astype(np.int64)),
    )
    between = Between(sorted_rows["next_day"], sorted_rows["next_strong"], sorted_rows["gained_before"])
    return Observed(series, rows["version"]), between


def _whole(session: Session, frame: Frame, promises: Promises, places: Mapping[int, int]) -> tuple[Ints, Any]:
    """All check-ins of some key results, in the same columns; nothing lies between them."""
    statement = (
        read_series.observations() if len(places) < MANY * len(promises) else read_evidence.observations()
    )
    values = (
        {**frame.values, "ids": list(places)} if statement is read_series.observations() else frame.values
    )
    seen = [row for row in session.execute(statement, values).all() if row.key_result_id in places]
    rows = np.zeros(len(seen), PACKED)
    rows["version"] = [row.version for row in seen]
    rows["day"] = [row.observed_on.toordinal() for row in seen]
    rows["value"] = [row.value for row in seen]
    rows["strength"] = [row.strength for row in seen]
    rows["next_day"], rows["next_strong"], rows["gained_before"] = NEVER, NEVER, NO_DAY
    whose = np.array([places[row.key_result_id] for row in seen], dtype=np.int64)
    series = Series.of(
        len(promises),
        key_result=whose,
        day=rows["day"],
        value=rows["value"],
        strength=rows["strength"],
        order=rows["version"],
    )
    until = kept_until(promises, series, _usable(frame, promises, series))
    rows["kept"][series.row], rows["known"][series.row] = until.kept, until.known
    return whose, rows


def _usable(frame: Frame, promises: Promises, series: Series) -> Flags:
    return evidence(promises, series, frame.moment.day.toordinal(), frame.thresholds).usable


def start_days(links: Rows, initiatives: Rows, places: Mapping[int, int]) -> tuple[Ints, Days]:
    """The place of each key result served, with the day on which the initiative starts that serves it."""
    begun = {row.initiative_id: row.starts_on.toordinal() for row in initiatives if row.starts_on is not None}
    pairs = [
        (places[link.key_result_id], begun[link.initiative_id])
        for link in links
        if link.key_result_id in places and link.initiative_id in begun
    ]
    flat = np.fromiter(chain.from_iterable(pairs), np.int64, 2 * len(pairs))
    return flat[::2], flat[1::2]
