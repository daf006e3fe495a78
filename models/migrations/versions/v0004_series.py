"""What views need of a key result's check-ins, in one row each, which acts fill; stages found by initiative."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLE = "key_result_series"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("promise", sa.Integer(), nullable=False),
        sa.Column("fiscal_start_month", sa.Integer(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("newest_day", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["key_result_id"], ["key_result.id"], name=op.f(f"fk_{TABLE}_key_result_id")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f(f"fk_{TABLE}_portfolio_id")),
        sa.PrimaryKeyConstraint("key_result_id", name=op.f(f"pk_{TABLE}")),
    )
    op.create_index(op.f(f"ix_{TABLE}_portfolio_id"), TABLE, ["portfolio_id"])
    op.create_index("ix_initiative_stage_series", "initiative_stage", ["initiative_id", "version"])


def downgrade() -> None:
    op.drop_index("ix_initiative_stage_series", "initiative_stage")
    op.drop_table(TABLE)
