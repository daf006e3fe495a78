"""Reminders of what people owe: who was reminded on which day, by which way, and what became of it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import FOREVER, Fact, Row, known_index, one_of
from models.vocabulary_nudges import Channel, NudgeState

COUNTS = f"until = {FOREVER} AND state <> 'failed'"
"""A reminder that failed does not count: its person may be reminded again."""


class Nudge(Fact, Row):
    """One reminder; begun before it is sent, so that two senders never both send. At most one a person and day."""

    __tablename__ = "nudge"
    __table_args__ = (
        one_of("channel", Channel),
        one_of("state", NudgeState),
        CheckConstraint("items > 0", name="items_positive"),
        Index(
            "uq_nudge_current",
            "portfolio_id",
            "person_id",
            "day",
            unique=True,
            sqlite_where=text(COUNTS),
            postgresql_where=text(COUNTS),
        ),
        Index("ix_nudge_address", "address", "day"),
        known_index("nudge"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    channel: Mapped[str]
    state: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    items: Mapped[int]
    sent_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
