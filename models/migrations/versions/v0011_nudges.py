"""Reminders of what people owe, and where people are reached by chat."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

NUDGE = "nudge"
COUNTS = sa.text("until = 4611686018427387904 AND state <> 'failed'")


def upgrade() -> None:
    op.create_table(
        NUDGE,
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.PrimaryKeyConstraint("version", name=op.f(f"pk_{NUDGE}")),
        sa.CheckConstraint("channel IN ('mail', 'chat', 'by_hand')", name=op.f(f"ck_{NUDGE}_channel_known")),
        sa.CheckConstraint("state IN ('started', 'sent', 'failed')", name=op.f(f"ck_{NUDGE}_state_known")),
        sa.CheckConstraint("items > 0", name=op.f(f"ck_{NUDGE}_items_positive")),
        sa.UniqueConstraint("supersedes", name=op.f(f"uq_{NUDGE}_supersedes")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{NUDGE}_person_id")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f(f"fk_{NUDGE}_portfolio_id")),
        sa.ForeignKeyConstraint(["supersedes"], [f"{NUDGE}.version"], name=op.f(f"fk_{NUDGE}_supersedes")),
    )
    op.create_index(
        op.f(f"uq_{NUDGE}_current"),
        NUDGE,
        ["portfolio_id", "person_id", "day"],
        unique=True,
        sqlite_where=COUNTS,
        postgresql_where=COUNTS,
    )
    op.create_index(op.f(f"ix_{NUDGE}_address"), NUDGE, ["address", "day"])
    op.create_index(op.f(f"ix_{NUDGE}_known"), NUDGE, ["portfolio_id", "until", "revision"])
    op.execute("ALTER TABLE person_version ADD COLUMN chat TEXT NOT NULL DEFAULT ''")


def downgrade() -> None:
    with op.batch_alter_table("person_version") as table:
        table.drop_column("chat")
    op.drop_table(NUDGE)
