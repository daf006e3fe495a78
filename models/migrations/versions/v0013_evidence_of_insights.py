"""What else shows an insight: a figure or a link in its own words."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Written by hand: to rebuild the table for a column would touch all that refers to it.
    op.execute("ALTER TABLE insight_version ADD COLUMN evidence TEXT NOT NULL DEFAULT ''")


def downgrade() -> None:
    with op.batch_alter_table("insight_version") as table:
        table.drop_column("evidence")
