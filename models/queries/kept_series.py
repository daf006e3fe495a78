"""Assesses a portfolio's key results from what is kept of their check-ins, from the check-ins themselves where not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from models.queries import read_evidence, read_series
from models.queries.known import Rows, Table, column
from models.queries.measured import Measured, Observed, Steps, days, measure, ordinal, places_of, promises_of
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
    places, promises = places_of(wish.rows), promises_of(wish.rows, wish.interims)
    kept = _kept(session, frame, wish.rows, places)
    while True:
        observed, between = _joined(session, frame, promises, places=places, kept=kept)
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
        kept = kept.where(certain)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of key results in places: the check-ins of each, packed."""

    places: Ints
    packed: Sequence[bytes]

    def where(self, stays: Flags) -> "_Kept":
        """Only that of key results where `stays` holds."""
        own = stays[self.places]
        return _Kept(self.places[own], list(compress(self.packed, own.tolist())))

    def unpacked(self) -> tuple[Ints, Any]:
        """The place and the columns of each check-in."""
        sizes = np.fromiter(map(len, self.packed), np.int64, len(self.packed)) // PACKED.itemsize
        return np.repeat(self.places, sizes), np.frombuffer(b"".join(self.packed), PACKED)


def _kept(session: Session, frame: Frame, rows: Rows, places: Mapping[int, int]) -> _Kept:
    """What is kept and may be used: for the promise in force, and nothing of it after the day."""
    today, month = frame.moment.day.toordinal(), frame.settings.fiscal_start_month
    found = Table(session.execute(read_series.kept(), frame.values).all())
    there = np.array([places.get(id, -1) for id in column(found, "key_result_id")], dtype=np.int64)
    versions = np.array([*column(rows, "version"), -1], dtype=np.int64)
    running = [word == Accumulation.RUNNING_TOTAL.value for word in column(rows, "accumulation")]
    by_year = np.array([*running, True], dtype=np.bool_)
    promise, newest, begun = (
        np.array(column(found, name), dtype=np.int64)
        for name in ("promise", "newest_day", "fiscal_start_month")
    )
    current = (there >= 0) & (promise == versions[there]) & (newest <= today)
    may = current & ((begun == month) | ~by_year[there])
    return _Kept(there[may], list(compress(column(found, "packed"), may.tolist())))


def _joined(
    session: Session, frame: Frame, promises: Promises, *, places: Mapping[int, int], kept: _Kept
) -> tuple[Observed, Between]:
    """The kept check-ins of some key results and all check-ins of the others, as one series."""
    whose, rows = kept.unpacked()
    missing = np.ones(len(promises), np.bool_)
    missing[kept.places] = False
    if missing.any():
        read = _whole(session, frame, promises, {id: place for id, place in places.items() if missing[place]})
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
    read = Table(session.execute(statement, values).all())
    own = [id in places for id in column(read, "key_result_id")]
    seen = read if all(own) else Table(compress(read, own))
    rows = np.zeros(len(seen), PACKED)
    rows["day"] = days(seen, "observed_on")
    for name in ("version", "value", "strength"):
        rows[name] = column(seen, name)
    rows["next_day"], rows["next_strong"], rows["gained_before"] = NEVER, NEVER, NO_DAY
    whose = np.array([places[id] for id in column(seen, "key_result_id")], dtype=np.int64)
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
    begun = dict(
        zip(column(initiatives, "initiative_id"), days(initiatives, "starts_on").tolist(), strict=True)
    )
    place = np.array([places.get(id, -1) for id in column(links, "key_result_id")], dtype=np.int64)
    day = np.array([begun.get(id, NO_DAY) for id in column(links, "initiative_id")], dtype=np.int64)
    known = (place >= 0) & (day != NO_DAY)
    return place[known], day[known]
