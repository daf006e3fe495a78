"""What views need of each initiative's money, in one row each, which acts fill; versions found by their thing."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLE = "initiative_money"
INDEXES = (
    ("objective_version", ["objective_id", "version"]),
    ("initiative_version", ["initiative_id", "version"]),
    ("person_version", ["person_id", "version"]),
    ("team_version", ["team_id", "version"]),
    ("decision", ["initiative_id", "decided_on"]),
    ("funding_move", ["initiative_id", "effective_on"]),
    ("own_field", ["initiative_id", "name"]),
)


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name=op.f(f"fk_{TABLE}_initiative_id")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f(f"fk_{TABLE}_portfolio_id")),
        sa.PrimaryKeyConstraint("initiative_id", name=op.f(f"pk_{TABLE}")),
    )
    op.create_index(op.f(f"ix_{TABLE}_portfolio_id"), TABLE, ["portfolio_id"])
    for table, columns in INDEXES:
        op.create_index(f"ix_{table}_series", table, columns)


def downgrade() -> None:
    for table, _ in INDEXES:
        op.drop_index(f"ix_{table}_series", table)
    op.drop_table(TABLE)
