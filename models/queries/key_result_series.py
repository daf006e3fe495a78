"""Gives the check-ins of one initiative's key results what came of each: how late it came, and what was said to it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame
from models.queries.responses import response_view
from models.rules.facts import RHYTHMS
from models.rules.lateness import Asked, days_late
from models.rules.owed import grace_for
from models.views.key_result import CheckInView
from models.views.response import ResponseView
from models.vocabulary import Rhythm

BEGINNING = datetime.min.replace(tzinfo=UTC)


def with_lateness(
    series: dict[int, list[CheckInView]], versions: Rows, frame: Frame
) -> dict[int, list[CheckInView]]:
    """The same check-ins, those that came late with their days; the versions of key results begin with the first."""
    first: dict[int, AnyRow] = {}
    newest: dict[int, AnyRow] = {}
    for row in versions:
        first.setdefault(row.key_result_id, row)
        newest[row.key_result_id] = row
    zone = ZoneInfo(frame.settings.zone)
    return {
        id: _late(ones, _asked(first.get(id), newest.get(id), frame), zone) for id, ones in series.items()
    }


def with_words(
    series: dict[int, list[CheckInView]], responses: Rows, frame: Frame
) -> dict[int, list[CheckInView]]:
    """The same check-ins, each with what was said to it by the day."""
    said: dict[int, list[ResponseView]] = defaultdict(list)
    for row in responses:
        said[row.check_in_version].append(response_view(row, frame.moment.day))
    if not said:
        return series
    return {
        id: [replace(one, said=tuple(said[one.id])) if one.id in said else one for one in ones]
        for id, ones in series.items()
    }


def _asked(first: AnyRow | None, newest: AnyRow | None, frame: Frame) -> Asked | None:
    if first is None or newest is None or newest.baseline_on is None or newest.due_on is None:
        return None
    settings, rhythm = frame.settings, Rhythm(newest.rhythm)
    return Asked(
        baseline_day=newest.baseline_on.toordinal(),
        rhythm=RHYTHMS.index(rhythm),
        due=newest.due_on.toordinal(),
        grace=grace_for(rhythm, settings.grace_days, settings.weekly_grace_days),
        since=_local(first.recorded_at, ZoneInfo(settings.zone)),
    )


def _local(moment: datetime, zone: ZoneInfo) -> int:
    """The day of a moment in a zone, as a number; a moment of the database without a zone is UTC."""
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(zone).toordinal()


def _late(check_ins: Sequence[CheckInView], asked: Asked | None, zone: ZoneInfo) -> list[CheckInView]:
    """A correction answers nothing: what it corrects did."""
    answers = [one for one in check_ins if one.corrects is None and one.recorded_at is not None]
    if asked is None or not answers:
        return list(check_ins)
    answers.sort(key=lambda one: (one.recorded_at or BEGINNING, one.observed_on))
    observed = np.array([one.observed_on.toordinal() for one in answers])
    recorded = np.array([_local(one.recorded_at, zone) for one in answers if one.recorded_at is not None])
    days = dict(zip((one.id for one in answers), days_late(asked, observed, recorded).tolist(), strict=True))
    return [replace(one, days_late=days[one.id]) if days.get(one.id) else one for one in check_ins]
