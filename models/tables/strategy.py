"""Objectives, key results with interim targets, initiatives with stage and own fields, contributions, dependencies."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import (
    Fact,
    FiniteFloat,
    Identity,
    Row,
    finite,
    in_order,
    known_index,
    named,
    one_current,
    one_of,
)
from models.vocabulary import Accumulation, Category, Contribution, Direction, OutcomeClaim, Rhythm, Stage


class Objective(Identity, Row):
    """What the organisation wants to be true."""

    __tablename__ = "objective"


class ObjectiveVersion(Fact, Row):
    """One state of an objective; each later one is a strategy update with its reason."""

    __tablename__ = "objective_version"
    __table_args__ = (
        named(),
        in_order("valid_from", "valid_until"),
        one_current("objective_version", "objective_id"),
        known_index("objective_version"),
        Index("ix_objective_version_series", "objective_id", "version"),
    )

    objective_id: Mapped[int] = mapped_column(ForeignKey("objective.id"))
    key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    why_now: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    change_reason: Mapped[str] = mapped_column(default="")
    editorial: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)


class KeyResult(Identity, Row):
    """One measurable outcome."""

    __tablename__ = "key_result"


class KeyResultVersion(Fact, Row):
    """One state of a key result: its promise, its source, its place in the strategy."""

    __tablename__ = "key_result_version"
    __table_args__ = (
        named(),
        one_of("direction", Direction),
        one_of("accumulation", Accumulation),
        one_of("rhythm", Rhythm),
        one_of("claim", OutcomeClaim),
        in_order("baseline_on", "due_on"),
        in_order("lower", "upper"),
        *finite("baseline", "target", "lower", "upper", "accepted_from"),
        CheckConstraint("required_share > 0 AND required_share <= 1", name="required_share_share"),
        CheckConstraint("source_strength BETWEEN 0 AND 4", name="source_strength_known"),
        CheckConstraint("feeds_id <> key_result_id", name="feeds_another"),
        one_current("key_result_version", "key_result_id"),
        known_index("key_result_version"),
        Index("ix_key_result_version_series", "key_result_id", "version"),
        Index("ix_key_result_version_feeds", "feeds_id"),
    )

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))
    objective_id: Mapped[int | None] = mapped_column(ForeignKey("objective.id"))
    key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    metric: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    direction: Mapped[str] = mapped_column(default=Direction.INCREASE.value)
    accumulation: Mapped[str] = mapped_column(default=Accumulation.LEVEL.value)
    baseline: Mapped[float | None]
    baseline_on: Mapped[date | None]
    target: Mapped[float | None]
    lower: Mapped[float | None]
    upper: Mapped[float | None]
    accepted_from: Mapped[float | None]
    due_on: Mapped[date | None]
    first_effect_on: Mapped[date | None]
    hold_from: Mapped[date | None]
    required_share: Mapped[float | None]
    rhythm: Mapped[str] = mapped_column(default=Rhythm.MONTHLY.value)
    source: Mapped[str] = mapped_column(default="")
    source_strength: Mapped[int] = mapped_column(default=0)
    automatic: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    headline: Mapped[bool] = mapped_column(default=False)
    feeds_id: Mapped[int | None] = mapped_column(ForeignKey("key_result.id"))
    claim: Mapped[str] = mapped_column(default=OutcomeClaim.UNCHECKED.value)
    claim_sentence: Mapped[str] = mapped_column(default="")
    claim_by: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    change_reason: Mapped[str] = mapped_column(default="")
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.version"))
    archived: Mapped[bool] = mapped_column(default=False)


class InterimTarget(Row):
    """A dated step of the plan, part of one version of a key result."""

    __tablename__ = "interim_target"
    __table_args__ = (
        UniqueConstraint("key_result_version", "due_on"),
        *finite("value"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key_result_version: Mapped[int] = mapped_column(ForeignKey("key_result_version.version"))
    due_on: Mapped[date] = mapped_column(Date)
    value: Mapped[float] = mapped_column(FiniteFloat)


class Initiative(Identity, Row):
    """Funded work that should move key results."""

    __tablename__ = "initiative"


class InitiativeVersion(Fact, Row):
    """One state of an initiative; its stage stands apart."""

    __tablename__ = "initiative_version"
    __table_args__ = (
        named(),
        one_of("category", Category),
        in_order("starts_on", "ends_on"),
        CheckConstraint("attention IN ('S', 'M', 'L', 'XL')", name="attention_known"),
        one_current("initiative_version", "initiative_id"),
        known_index("initiative_version"),
        Index("ix_initiative_version_series", "initiative_id", "version"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    why_now: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default=Category.BUSINESS_CHANGE.value)
    obligation: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    sponsor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"))
    department: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    attention: Mapped[str] = mapped_column(default="M")
    decision_right: Mapped[str] = mapped_column(default="")
    archived: Mapped[bool] = mapped_column(default=False)


class InitiativeStage(Fact, Row):
    """The stage of an initiative; `claimed` keeps what an import said, above exploring that owes the gate."""

    __tablename__ = "initiative_stage"
    __table_args__ = (
        one_of("stage", Stage),
        one_current("initiative_stage", "initiative_id"),
        known_index("initiative_stage"),
        Index("ix_initiative_stage_series", "initiative_id", "version"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    stage: Mapped[str] = mapped_column(default=Stage.PROPOSED.value)
    claimed: Mapped[str] = mapped_column(default="")
    gate_owed: Mapped[bool] = mapped_column(default=False)
    effective_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class OwnField(Fact, Row):
    """A column of an import that has no place of its own."""

    __tablename__ = "own_field"
    __table_args__ = (
        named(),
        one_current("own_field", "initiative_id", "name"),
        known_index("own_field"),
        Index("ix_own_field_series", "initiative_id", "name"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    name: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
    as_at: Mapped[date | None]


class KeyResultOwnField(Fact, Row):
    """A column of an import of key results that has no place of its own."""

    __tablename__ = "key_result_own_field"
    __table_args__ = (
        named(),
        one_current("key_result_own_field", "key_result_id", "name"),
        known_index("key_result_own_field"),
    )

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))
    name: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
    as_at: Mapped[date | None]


class ContributionLink(Identity, Row):
    """The link between an initiative and a key result."""

    __tablename__ = "contribution"
    __table_args__ = (UniqueConstraint("initiative_id", "key_result_id"),)

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))


class ContributionVersion(Fact, Row):
    """How the initiative serves the key result, with what weight and share."""

    __tablename__ = "contribution_version"
    __table_args__ = (
        one_of("kind", Contribution),
        CheckConstraint("weight >= 0 AND weight <= 1000", name="weight_known"),
        CheckConstraint("share >= 0 AND share <= 1", name="share_share"),
        one_current("contribution_version", "contribution_id"),
        known_index("contribution_version"),
        Index("ix_contribution_version_series", "contribution_id", "version"),
    )

    contribution_id: Mapped[int] = mapped_column(ForeignKey("contribution.id"))
    kind: Mapped[str] = mapped_column(default=Contribution.DIRECT.value)
    weight: Mapped[float] = mapped_column(default=1.0)
    share: Mapped[float | None]
    enables: Mapped[str] = mapped_column(default="")
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.version"))
    archived: Mapped[bool] = mapped_column(default=False)


class Dependency(Fact, Row):
    """One initiative waits for another."""

    __tablename__ = "dependency"
    __table_args__ = (
        CheckConstraint("initiative_id <> needs_id", name="needs_another"),
        CheckConstraint("state IN ('open', 'resolved', 'accepted')", name="state_known"),
        one_current("dependency", "initiative_id", "needs_id"),
        known_index("dependency"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    needs_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="open")
    needed_by: Mapped[date | None]
