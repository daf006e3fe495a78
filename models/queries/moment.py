"""Which portfolio at which moment: resolves (known, day) and reads the portfolio's frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from models.database import Database
from models.errors import NotFound
from models.queries.known import PORTFOLIO, AnyRow
from models.rules.facts import Thresholds
from models.rules.wording import lexicon_of
from models.rules.wording_words import Lexicon
from models.tables.portfolio import Act, Portfolio, PortfolioVersion
from models.views.common import Moment
from models.views.portfolio import Settings

_PORTFOLIO, _VERSION, _ACT = Portfolio.__table__, PortfolioVersion.__table__, Act.__table__


@dataclass(frozen=True, slots=True)
class Frame:
    """A portfolio's name, settings and moment: what every view of it begins with."""

    id: int
    version: int
    name: str
    demo: bool
    settings: Settings
    moment: Moment

    @property
    def thresholds(self) -> Thresholds:
        """The settings as the rules take them."""
        return Thresholds(
            tolerance=self.settings.tolerance,
            required_share=self.settings.required_share,
            grace_days=self.settings.grace_days,
            weekly_grace_days=self.settings.weekly_grace_days,
            coverage_bar=self.settings.coverage_bar,
            fiscal_start_month=self.settings.fiscal_start_month,
            wip_weight=self.settings.wip_weight,
            skipped_after=self.settings.skipped_after,
            stop_chance=self.settings.stop_chance,
            pivot_chance=self.settings.pivot_chance,
            increase_chance=self.settings.increase_chance,
            duplicate_from=self.settings.duplicate_from,
            owner_load=self.settings.owner_load,
            team_load=self.settings.team_load,
        )

    @property
    def lexicon(self) -> Lexicon:
        """The words of output wording, with those of the office."""
        return lexicon_of(self.settings.output_words, self.settings.never_words)

    @property
    def values(self) -> Mapping[str, Any]:
        """What every statement of `known` binds."""
        return {"portfolio": self.id, "known": self.moment.known, "day": self.moment.day}


def load_frame(
    session: Session,
    portfolio_id: int,
    *,
    known: int | None = None,
    day: date | None = None,
    now: datetime,
) -> Frame:
    """The frame of a portfolio at (known, day); left out: its newest revision, and today as of `now`.

    A day before the first import is drawn with all that is known now, whatever `known` asks, and says that it is
    reconstructed (Method, section 9). Raises NotFound where there is no such portfolio, or none at that revision.
    """
    row = session.execute(_frame(), {"portfolio": portfolio_id, "asked": known}).one_or_none()
    if row is None or row.archived or (known is not None and known > row.newest):
        raise NotFound("This portfolio is not there, or not any more. Choose another one in the sidebar.")
    settings = Settings(
        currency=row.currency,
        zone=row.zone,
        fiscal_start_month=row.fiscal_start_month,
        wip_limit=row.wip_limit,
        tolerance=row.tolerance,
        required_share=row.required_share,
        grace_days=row.grace_days,
        today_fixed=row.today_fixed,
        owner_days=row.owner_days,
        sponsor_days=row.sponsor_days,
        office_days=row.office_days,
        wip_weight=row.wip_weight,
        skipped_after=row.skipped_after,
        stop_chance=row.stop_chance,
        pivot_chance=row.pivot_chance,
        increase_chance=row.increase_chance,
        duplicate_from=row.duplicate_from,
        owner_load=row.owner_load,
        team_load=row.team_load,
        output_words=row.output_words,
        never_words=row.never_words,
        weekly_grace_days=row.weekly_grace_days,
        coverage_bar=row.coverage_bar,
    )
    moment = _moment(row, day, _today(settings, now))
    if moment.reconstructed and moment.known < row.newest:
        return load_frame(session, portfolio_id, day=day, now=now)
    return Frame(row.id, row.version, row.name, row.demo, settings, moment)


def _moment(row: AnyRow, day: date | None, today: date) -> Moment:
    first = row.first_recorded_at or row.recorded_at
    begun = min(first.astimezone(ZoneInfo(row.zone)).date(), today)
    drawn_for = day or today
    return Moment(row.known, drawn_for, row.known_at or row.recorded_at, reconstructed=drawn_for < begun)


def _today(settings: Settings, now: datetime) -> date:
    """The portfolio's fixed day, or the date in its zone."""
    return settings.today_fixed or now.astimezone(ZoneInfo(settings.zone)).date()


@dataclass(frozen=True, slots=True)
class Now:
    """The newest revision of a portfolio and its today: what a cached view is good for."""

    known: int
    day: date


def load_now(database: Database, portfolio_id: int) -> Now:
    """The newest revision and today, in one small statement. Raises NotFound."""
    with database.read() as session:
        moment = load_frame(session, portfolio_id, now=database.clock()).moment
    return Now(moment.known, moment.day)


def load_moment(database: Database, portfolio_id: int, at: datetime) -> Now:
    """What was known at a moment, and its date: the last revision recorded by then, the date in the zone.

    A moment before the first revision gives the newest one, so that its view is labelled reconstructed.
    Raises NotFound.
    """
    by_then = (_ACT.c.portfolio_id == portfolio_id, _ACT.c.recorded_at <= at)
    with database.read() as session:
        frame = load_frame(session, portfolio_id, now=at)
        known = session.execute(select(func.max(_ACT.c.revision)).where(*by_then)).scalar()
    return Now(known or frame.moment.known, at.astimezone(ZoneInfo(frame.settings.zone)).date())


@cache
def _frame() -> Select[Any]:
    asked: ColumnElement[int] = func.coalesce(bindparam("asked"), _PORTFOLIO.c.revision)
    stands = and_(
        _VERSION.c.portfolio_id == _PORTFOLIO.c.id, _VERSION.c.revision <= asked, _VERSION.c.until > asked
    )
    acts = select(_ACT.c.recorded_at).where(_ACT.c.portfolio_id == PORTFOLIO)
    at_known = acts.where(_ACT.c.revision <= asked).order_by(_ACT.c.revision.desc()).limit(1)
    return (
        select(
            _PORTFOLIO.c.id,
            _PORTFOLIO.c.revision.label("newest"),
            asked.label("known"),
            _PORTFOLIO.c.recorded_at,
            at_known.correlate(_PORTFOLIO).scalar_subquery().label("known_at"),
            acts.order_by(_ACT.c.revision).limit(1).scalar_subquery().label("first_recorded_at"),
            *(
                column
                for column in _VERSION.c
                if column.name not in ("recorded_at", "portfolio_id", "revision")
            ),
        )
        .join_from(_PORTFOLIO, _VERSION, stands)
        .where(_PORTFOLIO.c.id == PORTFOLIO)
    )
