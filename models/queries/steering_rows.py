"""Everything read for one portfolio's steering: how it stood at several moments, and the rows of what happened."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.queries import read_evidence
from models.queries import steering_read as read
from models.queries.known import AnyRow, Rows, Scope
from models.queries.moment import Frame
from models.queries.read_names import Names, Wanted, load_names
from models.queries.steering_stood import Stood, Versions, frame_at, load_versions, stood
from models.rules.friction_facts import QUARTERS_BACK
from models.rules.quarters import Quarter, closed_quarters, quarters_until
from models.views.portfolio import Settings
from models.vocabulary import ReviewKind

QUARTERS_SHOWN = 3  # closed ones, before the running one
REVIEWS_BACK = 2


@dataclass(frozen=True, slots=True)
class Happened:
    """Rows of what happened, as known at the revision and up to the day."""

    decisions: Rows
    frozen: Mapping[int, str]
    linked: Mapping[int, Sequence[int]]
    adjustments: Rows
    moves: Rows
    agenda: Rows
    needs: Rows
    insights: Rows
    escalations: Rows


@dataclass(frozen=True, slots=True)
class Steered:
    """A portfolio as it stands and as it stood on earlier days, as they were known then, and what happened."""

    now: Stood
    then: Mapping[date, Stood]
    versions: Versions
    happened: Happened
    names: Names

    @property
    def day(self) -> date:
        """The day of the view."""
        return self.now.day

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.now.settings

    @property
    def reviews(self) -> Rows:
        """The reviews as known."""
        return self.now.reviews

    @property
    def updates(self) -> Rows:
        """Every change of an objective, oldest first; its first version is none."""
        rows = [row for row in self.versions.objectives if row.supersedes is not None]
        return sorted(rows, key=lambda row: row.version)

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The running quarter and the closed ones before it that can be drawn, oldest first."""
        found = quarters_until(self.day, QUARTERS_SHOWN + 1, self.settings.fiscal_start_month)
        return tuple(one for one in found if one == found[-1] or one.end in self.then)

    def at_end(self, quarter: Quarter) -> Stood:
        """The portfolio at the end of one of the quarters, today in the running one."""
        return self.then.get(quarter.end, self.now)


def load_steered(session: Session, frame: Frame) -> Steered:
    """What steering is judged by at the moment of a frame; a bounded number of statements."""
    versions = load_versions(session, frame)
    reports = session.execute(read_evidence.newest_reports(Scope.PORTFOLIO), frame.values)
    now = stood(versions, frame, {row.initiative_id: row for row in reports})
    moments = _moments(session, frame, _days(now))
    then = {day: stood(versions, frame_at(versions, frame, known, day)) for day, known in moments.items()}
    carriers = Wanted(
        {one.owner_id for one in now.initiatives}, {one.team_id for one in now.initiatives}, set(), set()
    )
    return Steered(
        now, {**then, now.day: now}, versions, _happened(session, frame), load_names(session, frame, carriers)
    )


def last_reviews(reviews: Rows, day: date) -> list[AnyRow]:
    """The last two portfolio reviews held by the day, oldest first."""
    held = [one for one in reviews if one.kind == ReviewKind.PORTFOLIO.value and one.held_on is not None]
    by_then = [one for one in held if one.held_on <= day]
    return sorted(by_then, key=lambda one: (one.held_on, one.review_id))[-REVIEWS_BACK:]


def _days(now: Stood) -> list[date]:
    """The days before the view's own on which the portfolio is looked at again."""
    ends = [one.end for one in closed_quarters(now.day, QUARTERS_SHOWN, now.settings.fiscal_start_month)]
    held = [one.held_on for one in last_reviews(now.reviews, now.day)]
    return sorted({one for one in (*ends, *held) if one < now.day})


def _moments(session: Session, frame: Frame, days: Sequence[date]) -> dict[date, int]:
    """What was known at the end of each day; days up to the first act are left out, nothing was known then."""
    first = session.scalar(read.first_act(), {"portfolio": frame.id})
    moments: dict[date, int] = {}
    for day in days:
        values = {**frame.values, "end": _end_of(day, frame.settings.zone)}
        known = session.scalar(read.newest_act(), values)
        # A day later than the first act's in UTC is later in every zone.
        if first is not None and known is not None and first.astimezone(UTC).date() < day:
            moments[day] = known
    return moments


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))


def _happened(session: Session, frame: Frame) -> Happened:
    start = frame.settings.fiscal_start_month
    since = quarters_until(frame.moment.day, max(QUARTERS_SHOWN + 1, QUARTERS_BACK), start)[0].start

    def rows(statement: Any) -> Rows:  # noqa: ANN401  any statement, whatever it binds
        return session.execute(statement, {**frame.values, "since": since}).all()

    linked: dict[int, list[int]] = defaultdict(list)
    for version, initiative_id in rows(read.linked()):
        linked[version].append(initiative_id)
    return Happened(
        decisions=rows(read.decisions()),
        frozen={row.id: row.body for row in rows(read.frozen_views())},
        linked=linked,
        adjustments=rows(read.adjustments()),
        moves=rows(read.moves()),
        agenda=rows(read.agenda()),
        needs=rows(read.dependencies()),
        insights=rows(read.insights()),
        escalations=rows(read.escalations()),
    )
