"""Whether a decision was taken by consent and at which level; a WIP limit by weight; when a review counts as skipped."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

DECISION, PORTFOLIO = "decision", "portfolio_version"


def upgrade() -> None:
    # Written by hand: to rebuild the tables for a check would touch all that refers to them.
    add(DECISION, "consent BOOLEAN NOT NULL DEFAULT 0")
    add(
        DECISION,
        "level TEXT NOT NULL DEFAULT '' "
        "CONSTRAINT ck_decision_level_known CHECK (level IN ('', 'right', 'above'))",
    )
    add(
        PORTFOLIO,
        "wip_weight INTEGER CONSTRAINT ck_portfolio_version_wip_weight_positive CHECK (wip_weight > 0)",
    )
    add(
        PORTFOLIO,
        "skipped_after INTEGER NOT NULL DEFAULT 7 "
        "CONSTRAINT ck_portfolio_version_skipped_after_known CHECK (skipped_after BETWEEN 0 AND 365)",
    )


def add(table: str, column: str) -> None:
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def downgrade() -> None:
    with op.batch_alter_table(PORTFOLIO) as table:
        for name, check in (("wip_weight", "wip_weight_positive"), ("skipped_after", "skipped_after_known")):
            table.drop_constraint(op.f(f"ck_{PORTFOLIO}_{check}"))
            table.drop_column(name)
    with op.batch_alter_table(DECISION) as table:
        table.drop_constraint(op.f(f"ck_{DECISION}_level_known"))
        table.drop_column("level")
        table.drop_column("consent")
