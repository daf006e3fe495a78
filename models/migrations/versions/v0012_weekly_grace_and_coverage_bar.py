"""The grace of weekly check-ins, and the share of the weight that evidence must cover, as settings of a portfolio."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLE = "portfolio_version"
COLUMNS = (
    ("weekly_grace_days", "INTEGER NOT NULL DEFAULT 1", "weekly_grace_days BETWEEN 0 AND 60"),
    ("coverage_bar", "DOUBLE NOT NULL DEFAULT 0.5", "coverage_bar > 0 AND coverage_bar <= 1"),
)


def upgrade() -> None:
    # Written by hand: to rebuild the table for a check would touch all that refers to it.
    for name, kind, check in COLUMNS:
        op.execute(
            f"ALTER TABLE {TABLE} ADD COLUMN {name} {kind} CONSTRAINT ck_{TABLE}_{name}_known CHECK ({check})"
        )


def downgrade() -> None:
    with op.batch_alter_table(TABLE) as table:
        for name, _, _ in COLUMNS:
            table.drop_constraint(op.f(f"ck_{TABLE}_{name}_known"))
            table.drop_column(name)
