"""Gives the views of one initiative's key results their whole series, their plan and their first promise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from models.queries.key_result_views import check_in_views, promise
from models.queries.known import AnyRow, Rows, column
from models.queries.measured import Measured, attained_on, known_number, promises_of, series_of
from models.queries.moment import Frame
from models.views.key_result import CheckInView, KeyResultView, Promise
from models.views.source import EvidenceFileView

Series: TypeAlias = dict[int, list[CheckInView]]


def with_history(
    frame: Frame, measured: Measured, views: Sequence[KeyResultView], *, series: Series, versions: Rows
) -> list[KeyResultView]:
    """The same views with check-ins, plan and first promise; the versions given hold superseded ones too."""
    plans = _plans(measured)
    first = _first_promises(measured, versions)
    attained = _first_attainments(frame, measured, first)
    return [
        replace(
            view,
            check_ins=tuple(series.get(view.id, ())),
            plan=plans[place],
            first_promise=_promise(measured, first.get(view.id)),
            first_attainment=attained.get(view.id),
        )
        for place, view in enumerate(views)
    ]


def series_by_key_result(check_ins: Rows, files: Rows, known: int) -> Series:
    """The check-ins of each key result with their files; the rows given hold superseded ones too."""
    by_place: dict[tuple[Any, ...], list[AnyRow]] = {}
    for file in files:
        by_place.setdefault(_place(file), []).append(file)
    behind = [files_behind(row, by_place.get(_place(row), ()), known) for row in check_ins] if files else None
    grouped: dict[int, list[CheckInView]] = {}
    for id, view in zip(
        column(check_ins, "key_result_id"), check_in_views(check_ins, known, behind), strict=True
    ):
        grouped.setdefault(id, []).append(view)
    return grouped


def files_behind(check_in: AnyRow, files: Sequence[AnyRow], known: int) -> tuple[EvidenceFileView, ...]:
    """The files that stood behind a check-in at the end of its time, or stand behind it at the revision known."""
    moment = min(check_in.until - 1, known)
    standing = [one for one in files if one.revision <= moment < one.until]
    return tuple(EvidenceFileView(one.version, one.name, one.size, one.digest) for one in standing)


def _place(row: AnyRow) -> tuple[Any, ...]:
    return row.key_result_id, row.observed_on, row.source


def _plans(measured: Measured) -> list[tuple[tuple[date, float], ...]]:
    plans = measured.assessment.ground.plan
    return [
        tuple((date.fromordinal(day), round(value, 9)) for day, value in plans.points(place))
        for place in range(len(measured.rows))
    ]


def _first_promises(measured: Measured, versions: Rows) -> dict[int, AnyRow]:
    """The version that stood until a decision first changed the promise, where one did."""
    first: dict[int, AnyRow] = {}
    before: dict[int, AnyRow] = {}
    for row in versions:
        id = row.key_result_id
        decided = row.decision_id is not None and id in before
        if decided and _promise(measured, before[id]) != _promise(measured, row):
            first.setdefault(id, before[id])
        before[id] = row
    return first


def _first_attainments(frame: Frame, measured: Measured, first: dict[int, AnyRow]) -> dict[int, float | None]:
    """What each changed key result has attained of its first promise by the day."""
    rows = [first[row.key_result_id] for row in measured.rows if row.key_result_id in first]
    places = {row.key_result_id: place for place, row in enumerate(rows)}
    seen = [one for one in measured.observed.rows if one.key_result_id in places]
    promises, series = promises_of(rows, measured.interims), series_of(seen, places)
    attained = attained_on(promises, series, frame.moment.day if rows else None, frame).tolist()
    return {row.key_result_id: known_number(value) for row, value in zip(rows, attained, strict=True)}


def _promise(measured: Measured, row: AnyRow | None) -> Promise | None:
    return None if row is None else promise(row, measured.interims.get(row.version, ()))
