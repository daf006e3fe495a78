"""What was observed: check-ins of key results and delivery reports of initiatives; corrections supersede, both stay."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Row, finite, known_index, one_current, one_of
from models.vocabulary import Delivery


class CheckIn(Fact, Row):
    """A dated observation of a key result."""

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("key_result_id", "observed_on", "source", "correction"),
        one_current("check_in", "key_result_id", "observed_on", "source", but="withdrawn"),
        *finite("value"),
        CheckConstraint("strength BETWEEN 0 AND 4", name="strength_known"),
        CheckConstraint("confidence BETWEEN 0 AND 10", name="confidence_known"),
        Index("ix_check_in_series", "key_result_id", "observed_on"),
        known_index("check_in"),
    )

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))
    observed_on: Mapped[date]
    value: Mapped[float]
    source: Mapped[str] = mapped_column(default="")
    correction: Mapped[int] = mapped_column(default=0)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    strength: Mapped[int] = mapped_column(default=0)
    link: Mapped[str] = mapped_column(default="")
    learned: Mapped[str] = mapped_column(default="")
    confidence: Mapped[int | None]
    author: Mapped[str] = mapped_column(default="")


class DeliveryReport(Fact, Row):
    """How the work of an initiative went on a day; an imported colour keeps its word in `original`."""

    __tablename__ = "delivery_report"
    __table_args__ = (
        UniqueConstraint("initiative_id", "reported_on", "source", "correction"),
        one_current("delivery_report", "initiative_id", "reported_on", "source"),
        one_of("delivery", Delivery),
        CheckConstraint("milestones_done >= 0", name="milestones_done_counted"),
        CheckConstraint("milestones_planned >= 0", name="milestones_planned_counted"),
        Index("ix_delivery_report_series", "initiative_id", "reported_on"),
        known_index("delivery_report"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    reported_on: Mapped[date]
    delivery: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    correction: Mapped[int] = mapped_column(default=0)
    original: Mapped[str] = mapped_column(default="")
    comment: Mapped[str] = mapped_column(default="")
    milestones_done: Mapped[int | None]
    milestones_planned: Mapped[int | None]
