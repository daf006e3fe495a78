"""Keeps what views need of check-ins and of money beside what it is of; part of the act that touches them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import delete, insert, select

from models.commands.work import Work
from models.queries import read_governance, read_money, read_series
from models.queries.kept_money import pack
from models.queries.known import AnyRow
from models.queries.measured import Observed, observed_of, ordinal, promises_of
from models.queries.review_days import review_days
from models.rules.extract import Extract, extract
from models.rules.facts import NO_DAY, Thresholds
from models.tables.base import FOREVER
from models.tables.portfolio import PortfolioVersion
from models.tables.series import AMOUNTS_FORM, FORM, PACKED, InitiativeMoney, KeyResultSeries

CHUNK = 1000


def restate(work: Work, *, everything: bool = False) -> None:
    """Make anew what is kept of what the act touched; of all there is where nothing is kept yet."""
    values = {"portfolio": work.portfolio_id, "known": work.revision, "day": date.max}
    touched = work.session.execute(read_series.touched(), values).all()
    if not (touched or everything):
        return
    laid = work.session.execute(read_series.is_laid(), values).one()
    ids = [row.id for row in touched if row.kind == read_series.SERIES]
    if everything or not laid.series:
        ids = list(work.session.scalars(read_series.all_ids(), values))
    _restate_series(work, values, ids)
    ids = [row.id for row in touched if row.kind == read_series.MONEY]
    if everything or not laid.money:
        ids = list(work.session.scalars(read_series.all_initiatives(), values))
    _restate_money(work, values, ids)


def _restate_series(work: Work, values: Mapping[str, Any], ids: Sequence[int]) -> None:
    if not ids:
        return
    month, last_review = _fiscal_start(work), _last_review(work, values)
    for part in _chunks(ids):
        rows = _rows(work, {**values, "ids": part}, month, last_review)
        work.session.execute(delete(KeyResultSeries).where(KeyResultSeries.key_result_id.in_(part)))
        if rows:
            work.session.execute(insert(KeyResultSeries), rows)


def _restate_money(work: Work, values: Mapping[str, Any], ids: Sequence[int]) -> None:
    for part in _chunks(ids):
        amounts = work.session.execute(read_money.amounts_of_some(), {**values, "ids": part})
        of = {id: pack(rows) for id, rows in groupby(amounts, attrgetter("initiative_id"))}
        work.session.execute(delete(InitiativeMoney).where(InitiativeMoney.initiative_id.in_(part)))
        rows = [
            {
                "initiative_id": id,
                "portfolio_id": work.portfolio_id,
                "revision": work.revision,
                "form": AMOUNTS_FORM,
                "packed": of.get(id, b""),
            }
            for id in part
        ]
        work.session.execute(insert(InitiativeMoney), rows)


def _chunks(ids: Sequence[int]) -> Iterator[list[int]]:
    """Ids in order, so many at a time."""
    ordered = sorted(ids)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def _fiscal_start(work: Work) -> int:
    """The month in which the fiscal year starts, as the act leaves it."""
    stands = (PortfolioVersion.portfolio_id == work.portfolio_id, PortfolioVersion.until == FOREVER)
    return work.session.scalar(select(PortfolioVersion.fiscal_start_month).where(*stands)) or 1


def _last_review(work: Work, values: Mapping[str, Any]) -> int:
    """The day of the last closed portfolio review, -1 where there is none."""
    reviews = work.session.execute(read_governance.reviews(), values).all()
    return ordinal(review_days(reviews, date.max).last_on)


def _rows(work: Work, values: Mapping[str, Any], month: int, last_review: int) -> list[dict[str, Any]]:
    """What to keep of some key results."""
    key_results = work.session.execute(read_series.promises(), values).all()
    places = {row.key_result_id: place for place, row in enumerate(key_results)}
    observed = observed_of(work.session.execute(read_series.observations(), values).all(), places)
    begun = [row for row in work.session.execute(read_series.starts(), values) if row.key_result_id in places]
    starts = (
        np.array([places[row.key_result_id] for row in begun], dtype=np.int64),
        np.array([row.starts_on.toordinal() for row in begun], dtype=np.int64),
    )
    promises, thresholds = promises_of(key_results, {}), Thresholds(fiscal_start_month=month)
    found = extract(promises, observed.series, thresholds, last_review=last_review, starts=starts)
    packed = _packed(observed, found)
    ends = np.searchsorted(observed.series.key_result[found.rows], np.arange(len(places) + 1)).tolist()
    parts = [packed[begin:end] for begin, end in pairwise(ends)]
    return [_cells(work, row, part, month) for row, part in zip(key_results, parts, strict=True)]


def _packed(observed: Observed, found: Extract) -> npt.NDArray[np.void]:
    """The check-ins that matter, in the form in which they are stored."""
    series, rows = observed.series, found.rows
    packed = np.empty(len(rows), PACKED)
    packed["version"] = observed.versions[series.row[rows]]
    packed["day"], packed["value"], packed["strength"] = (
        series.day[rows],
        series.value[rows],
        series.strength[rows],
    )
    packed["next_day"], packed["next_strong"] = found.next_day, found.next_strong
    packed["gained_before"] = found.gained_before
    packed["kept"], packed["known"] = found.until.kept, found.until.known
    return packed


def _cells(work: Work, row: AnyRow, part: npt.NDArray[np.void], month: int) -> dict[str, Any]:
    return {
        "key_result_id": row.key_result_id,
        "portfolio_id": work.portfolio_id,
        "revision": work.revision,
        "promise": row.version,
        "fiscal_start_month": month,
        "form": FORM,
        "newest_day": int(part["day"][-1]) if len(part) else NO_DAY,
        "packed": part.tobytes(),
    }
