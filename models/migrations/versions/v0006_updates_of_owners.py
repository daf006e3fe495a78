"""Words to a check-in and their answers, what people typed and not saved yet, how late check-ins climb the line."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

RESPONSE, DRAFT = "check_in_response", "kept_draft"
LEVELS = ("owner_days", "sponsor_days")


def upgrade() -> None:
    op.create_table(
        RESPONSE,
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("check_in_version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.PrimaryKeyConstraint("version", name=op.f(f"pk_{RESPONSE}")),
        sa.CheckConstraint("kind IN ('acknowledged', 'asked')", name=op.f(f"ck_{RESPONSE}_kind_known")),
        sa.CheckConstraint("kind <> 'asked' OR length(words) > 0", name=op.f(f"ck_{RESPONSE}_question_said")),
        sa.CheckConstraint(
            "answered_on IS NULL OR length(answer) > 0", name=op.f(f"ck_{RESPONSE}_answer_said")
        ),
        sa.UniqueConstraint("supersedes", name=op.f(f"uq_{RESPONSE}_supersedes")),
        sa.ForeignKeyConstraint(
            ["key_result_id"], ["key_result.id"], name=op.f(f"fk_{RESPONSE}_key_result_id")
        ),
        sa.ForeignKeyConstraint(
            ["check_in_version"], ["check_in.version"], name=op.f(f"fk_{RESPONSE}_check_in_version")
        ),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f(f"fk_{RESPONSE}_portfolio_id")),
        sa.ForeignKeyConstraint(
            ["supersedes"], [f"{RESPONSE}.version"], name=op.f(f"fk_{RESPONSE}_supersedes")
        ),
    )
    op.create_index(op.f(f"ix_{RESPONSE}_known"), RESPONSE, ["portfolio_id", "until", "revision"])
    op.create_index(op.f(f"ix_{RESPONSE}_series"), RESPONSE, ["key_result_id"])
    op.create_table(
        DRAFT,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{DRAFT}")),
        sa.UniqueConstraint(
            "portfolio_id", "holder", "place", name=op.f(f"uq_{DRAFT}_portfolio_id_holder_place")
        ),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f(f"fk_{DRAFT}_portfolio_id")),
    )
    for level in LEVELS:
        # Written by hand: to rebuild the table for a check would touch all that refers to it.
        op.execute(
            f"ALTER TABLE portfolio_version ADD COLUMN {level} INTEGER NOT NULL DEFAULT 7 "
            f"CONSTRAINT ck_portfolio_version_{level}_known CHECK ({level} BETWEEN 0 AND 365)"
        )


def downgrade() -> None:
    with op.batch_alter_table("portfolio_version") as table:
        for level in LEVELS:
            table.drop_constraint(op.f(f"ck_portfolio_version_{level}_known"))
            table.drop_column(level)
    op.drop_table(DRAFT)
    op.drop_table(RESPONSE)
