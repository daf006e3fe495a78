"""The money: budgets, actuals, spend plans, funding moves and the envelope's ledger, in minor units."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Row, in_order, known_index, one_current, whole


class Budget(Fact, Row):
    """What is approved for an initiative's whole life from a day on; `note` keeps a foreign original and its rate."""

    __tablename__ = "budget"
    __table_args__ = (
        UniqueConstraint("initiative_id", "effective_on", "source", "correction"),
        one_current("budget", "initiative_id", "effective_on", "source"),
        *whole("approved"),
        Index("ix_budget_series", "initiative_id", "effective_on"),
        known_index("budget"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    effective_on: Mapped[date]
    approved: Mapped[int | None] = mapped_column(BigInteger)
    source: Mapped[str] = mapped_column(default="")
    correction: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")


class Actual(Fact, Row):
    """Spent and committed to the end of a closed period."""

    __tablename__ = "actual"
    __table_args__ = (
        UniqueConstraint("initiative_id", "period_end", "source", "correction"),
        one_current("actual", "initiative_id", "period_end", "source"),
        *whole("spent", "committed"),
        Index("ix_actual_series", "initiative_id", "period_end"),
        known_index("actual"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    period_end: Mapped[date]
    spent: Mapped[int | None] = mapped_column(BigInteger)
    committed: Mapped[int | None] = mapped_column(BigInteger)
    source: Mapped[str] = mapped_column(default="")
    correction: Mapped[int] = mapped_column(default=0)


class SpendPlan(Fact, Row):
    """What should be spent by the end of a period, since the start."""

    __tablename__ = "spend_plan"
    __table_args__ = (
        UniqueConstraint("initiative_id", "period_end", "correction"),
        one_current("spend_plan", "initiative_id", "period_end"),
        *whole("planned"),
        known_index("spend_plan"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    period_end: Mapped[date]
    planned: Mapped[int] = mapped_column(BigInteger)
    correction: Mapped[int] = mapped_column(default=0)


class FundingMove(Fact, Row):
    """Money to (positive) or from (negative) an initiative, by a decision; a later version confirms or releases it."""

    __tablename__ = "funding_move"
    __table_args__ = (
        *whole("amount"),
        CheckConstraint("amount <> 0", name="amount_moves"),
        CheckConstraint("kind IN ('approved', 'released')", name="kind_known"),
        in_order("decided_on", "confirmed_on"),
        known_index("funding_move"),
        Index("ix_funding_move_series", "initiative_id", "effective_on"),
    )

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"))
    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.version"))
    amount: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(default="approved")
    decided_on: Mapped[date]
    effective_on: Mapped[date]
    confirmed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class EnvelopeEntry(Fact, Row):
    """Opening balance of the envelope, or an addition to it, by finance or import."""

    __tablename__ = "envelope_entry"
    __table_args__ = (*whole("amount"), known_index("envelope_entry"))

    amount: Mapped[int] = mapped_column(BigInteger)
    effective_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
