"""Everything read for one portfolio's steering: its view, the views of earlier moments, the rows of what happened."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_governance
from models.queries import steering_read as read
from models.queries.known import AnyRow, Rows
from models.rules.friction_facts import QUARTERS_BACK
from models.rules.quarters import Quarter, closed_quarters, quarters_until
from models.views.key_result import KeyResultView
from models.views.portfolio import PortfolioView
from models.vocabulary import ReviewKind

QUARTERS_SHOWN = 3  # closed ones, before the running one
REVIEWS_BACK = 2
Look: TypeAlias = Callable[..., PortfolioView]
"""Called with known and day, gives the portfolio's view at that moment."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Rows of what happened, as known at the revision and up to the day."""

    reviews: Rows
    decisions: Rows
    frozen: Mapping[int, str]
    updates: Rows
    linked: Mapping[int, Sequence[int]]
    stages: Mapping[int, Rows]
    adjustments: Rows
    moves: Rows
    budgets: Rows
    agenda: Rows
    rights: Rows
    first_effects: Rows
    check_ins: Mapping[int, AnyRow]
    needs: Rows
    insights: Rows
    escalations: Rows


@dataclass(frozen=True, slots=True)
class Steered:
    """A portfolio's view, its views at earlier days as they were known then, and what happened."""

    seen: PortfolioView
    then: Mapping[date, PortfolioView]
    happened: Happened

    @property
    def day(self) -> date:
        """The day of the view."""
        return self.seen.moment.day

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """The running quarter and the closed ones before it that can be drawn, oldest first."""
        start = self.seen.settings.fiscal_start_month
        found = quarters_until(self.day, QUARTERS_SHOWN + 1, start)
        return tuple(one for one in found if one == found[-1] or one.end in self.then)

    def at_end(self, quarter: Quarter) -> PortfolioView:
        """The portfolio at the end of one of the quarters, today in the running one."""
        return self.then.get(quarter.end, self.seen)


def load_steered(database: Database, seen: PortfolioView, look: Look) -> Steered:
    """What steering is judged by at the moment of a portfolio's view; a bounded number of statements.

    `look` gives its view at an earlier moment.
    """
    with database.read() as session:
        happened = _happened(session, seen)
        moments = _moments(session, seen, _days(seen, happened.reviews))
    views = {day: look(known=known, day=day) for day, known in moments.items()}
    return Steered(seen, {**views, seen.moment.day: seen}, happened)


def key_results_of(portfolio: PortfolioView) -> list[KeyResultView]:
    """All open key results of a portfolio, by id."""
    served = [one for each in portfolio.objectives for one in (*each.headline, *each.feeding)]
    every = [*served, *portfolio.unlinked]
    return sorted((one for one in every if not one.closed), key=lambda one: one.id)


def last_reviews(reviews: Rows, day: date) -> list[AnyRow]:
    """The last two portfolio reviews held by the day, oldest first."""
    held = [one for one in reviews if one.kind == ReviewKind.PORTFOLIO.value and one.held_on is not None]
    by_then = [one for one in held if one.held_on <= day]
    return sorted(by_then, key=lambda one: (one.held_on, one.review_id))[-REVIEWS_BACK:]


def _days(seen: PortfolioView, reviews: Rows) -> list[date]:
    """The days before the view's own on which the portfolio is looked at again."""
    day = seen.moment.day
    ends = [one.end for one in closed_quarters(day, QUARTERS_SHOWN, seen.settings.fiscal_start_month)]
    held = [one.held_on for one in last_reviews(reviews, day)]
    return sorted({one for one in (*ends, *held) if one < day})


def _moments(session: Session, seen: PortfolioView, days: Sequence[date]) -> dict[date, int]:
    """What was known at the end of each day; days up to the first act are left out, nothing was known then."""
    first = session.scalar(read.first_act(), {"portfolio": seen.id})
    moments: dict[date, int] = {}
    for day in days:
        values = {**_values(seen), "end": _end_of(day, seen.settings.zone)}
        known = session.scalar(read.newest_act(), values)
        # A day later than the first act's in UTC is later in every zone.
        if first is not None and known is not None and first.astimezone(UTC).date() < day:
            moments[day] = known
    return moments


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))


def _values(seen: PortfolioView) -> dict[str, Any]:
    start = seen.settings.fiscal_start_month
    back = quarters_until(seen.moment.day, max(QUARTERS_SHOWN + 1, QUARTERS_BACK), start)[0].start
    return {"portfolio": seen.id, "known": seen.moment.known, "day": seen.moment.day, "since": back}


def _happened(session: Session, seen: PortfolioView) -> Happened:
    values = _values(seen)
    lately = quarters_until(seen.moment.day, QUARTERS_BACK, seen.settings.fiscal_start_month)[0].start

    def rows(statement: Any, **more: Any) -> Rows:  # noqa: ANN401  any statement, whatever it binds
        return session.execute(statement, {**values, **more}).all()

    linked: dict[int, list[int]] = defaultdict(list)
    for version, initiative_id in rows(read.linked()):
        linked[version].append(initiative_id)
    stages: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows(read.stages()):
        stages[row.initiative_id].append(row)
    return Happened(
        reviews=rows(read_governance.reviews()),
        decisions=rows(read.decisions()),
        frozen={row.id: row.body for row in rows(read.frozen_views())},
        updates=rows(read.updates()),
        linked=linked,
        stages=stages,
        adjustments=rows(read.adjustments()),
        moves=rows(read.moves()),
        budgets=rows(read.budgets()),
        agenda=rows(read.agenda()),
        rights=rows(read.rights()),
        first_effects=rows(read.first_effects()),
        check_ins={row.key_result_id: row for row in rows(read.check_ins(), since=lately)},
        needs=rows(read.dependencies()),
        insights=rows(read.insights()),
        escalations=rows(read.escalations()),
    )
