"""Reviews, agenda items, decisions with their frozen view, actions and adjustments."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Identity, Row, known_index, named, one_current, one_of
from models.vocabulary import DecisionKind, ReviewKind, ReviewState


class Review(Identity, Row):
    """One meeting of the rhythm."""

    __tablename__ = "review"


class ReviewVersion(Fact, Row):
    """When a review is planned and held, and how far it is."""

    __tablename__ = "review_version"
    __table_args__ = (
        named(),
        one_of("kind", ReviewKind),
        one_of("state", ReviewState),
        one_current("review_version", "review_id"),
        known_index("review_version"),
    )

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"))
    name: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default=ReviewState.DRAFT.value)
    planned_on: Mapped[date]
    held_on: Mapped[date | None]
    archived: Mapped[bool] = mapped_column(default=False)


class AgendaItem(Identity, Row):
    """One item of a review."""

    __tablename__ = "agenda_item"


class AgendaItemVersion(Fact, Row):
    """What is asked for an initiative in a review, in which place and time."""

    __tablename__ = "agenda_item_version"
    __table_args__ = (
        CheckConstraint("minutes > 0", name="minutes_positive"),
        one_current("agenda_item_version", "agenda_item_id"),
        known_index("agenda_item_version"),
    )

    agenda_item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"))
    initiative_id: Mapped[int | None] = mapped_column(ForeignKey("initiative.id"))
    position: Mapped[int]
    minutes: Mapped[int | None]
    ask: Mapped[str] = mapped_column(default="")
    archived: Mapped[bool] = mapped_column(default=False)


class FrozenView(Row):
    """The view a decision was based on, stored as it was seen; `body` is JSON, `digest` the hash of what it shows."""

    __tablename__ = "frozen_view"
    __table_args__ = (UniqueConstraint("portfolio_id", "known", "day", "digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolio.id"))
    schema: Mapped[int]
    known: Mapped[int]
    day: Mapped[date]
    digest: Mapped[str]
    body: Mapped[str]


class Decision(Fact, Row):
    """Continue, pivot or stop on an initiative, or on a key result that none serves; a correction supersedes it.

    `consent`: taken without discussion; `level`: at the one that holds the right, above it, or nobody says.
    """

    __tablename__ = "decision"
    __table_args__ = (
        one_of("kind", DecisionKind),
        CheckConstraint("setting IN ('review', 'delegation', 'between')", name="setting_known"),
        CheckConstraint("level IN ('', 'right', 'above')", name="level_known"),
        CheckConstraint("setting <> 'review' OR review_id IS NOT NULL", name="review_named"),
        CheckConstraint("initiative_id IS NOT NULL OR key_result_id IS NOT NULL", name="subject_named"),
        known_index("decision"),
        Index("ix_decision_series", "initiative_id", "decided_on"),
    )

    initiative_id: Mapped[int | None] = mapped_column(ForeignKey("initiative.id"), index=True)
    key_result_id: Mapped[int | None] = mapped_column(ForeignKey("key_result.id"))
    review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id"))
    agenda_item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    kind: Mapped[str]
    setting: Mapped[str] = mapped_column(default="review")
    decided_on: Mapped[date]
    decided_by: Mapped[str]
    right: Mapped[str]
    reason: Mapped[str]
    condition: Mapped[str] = mapped_column(default="")
    condition_due_on: Mapped[date | None]
    frozen_view_id: Mapped[int | None] = mapped_column(ForeignKey("frozen_view.id"))
    consent: Mapped[bool] = mapped_column(default=False)
    level: Mapped[str] = mapped_column(default="")


class Action(Fact, Row):
    """What a decision asks of somebody by a day."""

    __tablename__ = "action"
    __table_args__ = (known_index("action"),)

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.version"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    what: Mapped[str]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]


class Adjustment(Fact, Row):
    """The change in delivery that a strategy update or a decision led to, or that none was needed, and why."""

    __tablename__ = "adjustment"
    __table_args__ = (
        CheckConstraint("decision_id IS NOT NULL OR objective_version IS NOT NULL", name="cause_named"),
        known_index("adjustment"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.version"))
    objective_version: Mapped[int | None] = mapped_column(ForeignKey("objective_version.version"))
    adjusted_on: Mapped[date]
    what: Mapped[str]
    none_needed: Mapped[bool] = mapped_column(default=False)
