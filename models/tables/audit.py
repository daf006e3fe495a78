"""The audit trail: written by triggers alone, never changed."""

from sqlalchemy import BigInteger, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Row


class AuditEntry(Row):
    """One row of one table before and after one act (`before` and `after` are JSON objects of its columns)."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        CheckConstraint("action IN ('insert', 'update', 'delete')", name="action_known"),
        Index("ix_audit_entry_row", "table_name", "row_id"),
        Index("ix_audit_entry_intent", "intent"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    recorded_at: Mapped[str]
    actor: Mapped[str]
    intent: Mapped[str]
    table_name: Mapped[str]
    row_id: Mapped[int] = mapped_column(BigInteger)
    action: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
