"""Replies to escalations, the days they lie with the office, and whether adopted insights helped."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

CURRENT = sa.text("until = 4611686018427387904")


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def create(table: str, *own: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        *own,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        refers(table, "portfolio_id", "portfolio.id"),
        refers(table, "supersedes", f"{table}.version"),
        sa.PrimaryKeyConstraint("version", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("supersedes", name=op.f(f"uq_{table}_supersedes")),
    )
    op.create_index(op.f(f"ix_{table}_known"), table, ["portfolio_id", "until", "revision"])


def one_current(table: str, *columns: str) -> None:
    op.create_index(
        op.f(f"uq_{table}_current"),
        table,
        list(columns),
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )


def upgrade() -> None:
    create(
        "insight_question",
        sa.Column("insight_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("helped", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "helped IN ('yes', 'no', 'too_early')", name=op.f("ck_insight_question_helped_known")
        ),
        sa.CheckConstraint("length(sentence) > 0", name=op.f("ck_insight_question_sentence_said")),
        refers("insight_question", "insight_id", "insight.id"),
        refers("insight_question", "review_id", "review.id"),
    )
    one_current("insight_question", "insight_id", "review_id")
    create(
        "escalation_reply",
        sa.Column("escalation_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer()),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("replied_by", sa.Text(), nullable=False),
        sa.Column("replied_on", sa.Date(), nullable=False),
        sa.Column("passes_on", sa.Boolean(), nullable=False),
        sa.Column("ends", sa.Boolean(), nullable=False),
        sa.CheckConstraint("place > 0", name=op.f("ck_escalation_reply_place_positive")),
        sa.CheckConstraint("length(reply) > 0", name=op.f("ck_escalation_reply_reply_said")),
        sa.CheckConstraint("NOT (passes_on AND ends)", name=op.f("ck_escalation_reply_one_way_out")),
        refers("escalation_reply", "escalation_id", "escalation.id"),
    )
    # Written by hand: to rebuild the table for a check would touch all that refers to it.
    op.execute(
        "ALTER TABLE portfolio_version ADD COLUMN office_days INTEGER NOT NULL DEFAULT 7 "
        "CONSTRAINT ck_portfolio_version_office_days_known CHECK (office_days BETWEEN 0 AND 365)"
    )


def downgrade() -> None:
    with op.batch_alter_table("portfolio_version") as table:
        table.drop_constraint(op.f("ck_portfolio_version_office_days_known"))
        table.drop_column("office_days")
    for name in ("escalation_reply", "insight_question"):
        op.drop_table(name)
