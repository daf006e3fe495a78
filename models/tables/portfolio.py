"""Portfolio with its clock and settings, the acts that moved the clock, people and teams, import sources and keys."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Identity, Row, known_index, named, one_current, one_of
from models.vocabulary import Role


class Portfolio(Row):
    """The identity of a portfolio and its revision counter, moved only inside the writing transaction."""

    __tablename__ = "portfolio"

    id: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(default=0)
    recorded_at: Mapped[datetime]


class PortfolioVersion(Fact, Row):
    """Name, frame and thresholds of a portfolio."""

    __tablename__ = "portfolio_version"
    __table_args__ = (
        named(),
        CheckConstraint("length(currency) = 3", name="currency_code"),
        CheckConstraint("fiscal_start_month BETWEEN 1 AND 12", name="fiscal_start_month_known"),
        CheckConstraint("wip_limit > 0", name="wip_limit_positive"),
        CheckConstraint("tolerance BETWEEN 0 AND 100", name="tolerance_points"),
        CheckConstraint("required_share > 0 AND required_share <= 1", name="required_share_share"),
        CheckConstraint("grace_days BETWEEN 0 AND 60", name="grace_days_known"),
        CheckConstraint("owner_days BETWEEN 0 AND 365", name="owner_days_known"),
        CheckConstraint("sponsor_days BETWEEN 0 AND 365", name="sponsor_days_known"),
        CheckConstraint("office_days BETWEEN 0 AND 365", name="office_days_known"),
        CheckConstraint("wip_weight > 0", name="wip_weight_positive"),
        CheckConstraint("skipped_after BETWEEN 0 AND 365", name="skipped_after_known"),
        CheckConstraint("weekly_grace_days BETWEEN 0 AND 60", name="weekly_grace_days_known"),
        CheckConstraint("coverage_bar > 0 AND coverage_bar <= 1", name="coverage_bar_known"),
        CheckConstraint("stop_chance BETWEEN 0 AND 1", name="stop_chance_known"),
        CheckConstraint("pivot_chance BETWEEN 0 AND 1", name="pivot_chance_known"),
        CheckConstraint("increase_chance BETWEEN 0 AND 1", name="increase_chance_known"),
        CheckConstraint("duplicate_from BETWEEN 0 AND 1", name="duplicate_from_known"),
        CheckConstraint("owner_load > 0", name="owner_load_known"),
        CheckConstraint("team_load > 0", name="team_load_known"),
        one_current("portfolio_version", "portfolio_id"),
    )

    name: Mapped[str]
    currency: Mapped[str]
    zone: Mapped[str]
    fiscal_start_month: Mapped[int] = mapped_column(default=1)
    wip_limit: Mapped[int | None]
    tolerance: Mapped[float] = mapped_column(default=10.0)
    required_share: Mapped[float] = mapped_column(default=0.95)
    grace_days: Mapped[int] = mapped_column(default=3)
    owner_days: Mapped[int] = mapped_column(default=7)
    sponsor_days: Mapped[int] = mapped_column(default=7)
    office_days: Mapped[int] = mapped_column(default=7)
    wip_weight: Mapped[int | None]
    skipped_after: Mapped[int] = mapped_column(default=7)
    weekly_grace_days: Mapped[int] = mapped_column(default=1)
    coverage_bar: Mapped[float] = mapped_column(default=0.5)
    stop_chance: Mapped[float] = mapped_column(default=0.1)
    pivot_chance: Mapped[float] = mapped_column(default=0.4)
    increase_chance: Mapped[float] = mapped_column(default=0.8)
    duplicate_from: Mapped[float] = mapped_column(default=0.6)
    owner_load: Mapped[int] = mapped_column(default=3)
    team_load: Mapped[int] = mapped_column(default=4)
    output_words: Mapped[str] = mapped_column(default="")
    never_words: Mapped[str] = mapped_column(default="")
    today_fixed: Mapped[date | None]
    demo: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)


class Act(Row):
    """One write: who did what, by which command, with which intent; it moved the portfolio to `revision`."""

    __tablename__ = "act"
    __table_args__ = (UniqueConstraint("portfolio_id", "revision"), one_of("role", Role))

    id: Mapped[int] = mapped_column(primary_key=True)
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolio.id"))
    revision: Mapped[int]
    recorded_at: Mapped[datetime]
    actor: Mapped[str]
    role: Mapped[str]
    command: Mapped[str]
    intent: Mapped[str] = mapped_column(unique=True)
    summary: Mapped[str] = mapped_column(default="")
    saved_id: Mapped[int | None]
    saved_version: Mapped[int | None]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("act.id"), unique=True)


class Person(Identity, Row):
    """Somebody who owns, sponsors, decides or watches."""

    __tablename__ = "person"


class PersonVersion(Fact, Row):
    """Name, address and role of a person."""

    __tablename__ = "person_version"
    __table_args__ = (
        named(),
        one_of("role", Role),
        one_current("person_version", "person_id"),
        known_index("person_version"),
        Index("ix_person_version_series", "person_id", "version"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    chat: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default=Role.VIEWER.value)
    archived: Mapped[bool] = mapped_column(default=False)


class Team(Identity, Row):
    """A team that delivers."""

    __tablename__ = "team"


class TeamVersion(Fact, Row):
    """The name of a team."""

    __tablename__ = "team_version"
    __table_args__ = (
        named(),
        one_current("team_version", "team_id"),
        known_index("team_version"),
        Index("ix_team_version_series", "team_id", "version"),
    )

    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    name: Mapped[str]
    archived: Mapped[bool] = mapped_column(default=False)


class ImportSource(Fact, Row):
    """How a source's columns map to fields, remembered for its next import (`mapping` is JSON)."""

    __tablename__ = "import_source"
    __table_args__ = (named(), one_current("import_source", "portfolio_id", "name", "kind"))

    name: Mapped[str]
    kind: Mapped[str]
    mapping: Mapped[str]
    as_at: Mapped[date | None]


class SourceKey(Fact, Row):
    """What an entity is called in a source, so that the next import finds it again."""

    __tablename__ = "source_key"
    __table_args__ = (
        named("key"),
        one_current("source_key", "portfolio_id", "source", "kind", "key"),
        known_index("source_key"),
    )

    source: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    entity_id: Mapped[int]
