"""What views need of a key result's check-ins, in one row each, which acts fill; versions found by their thing."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLE = "key_result_series"
INDEXES = (
    ("ix_initiative_stage_series", "initiative_stage", ["initiative_id", "version"]),
    ("ix_key_result_version_series", "key_result_version", ["key_result_id", "version"]),
    ("ix_key_result_version_feeds", "key_result_version", ["feeds_id"]),
    ("ix_contribution_version_series", "contribution_version", ["contribution_id", "version"]),
)


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
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
    op.drop_table(TABLE)
