"""The thresholds of advice and of load, and the office's own output words, as settings of a portfolio."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLE = "portfolio_version"
COLUMNS = (
    ("stop_chance", "DOUBLE NOT NULL DEFAULT 0.1", "BETWEEN 0 AND 1"),
    ("pivot_chance", "DOUBLE NOT NULL DEFAULT 0.4", "BETWEEN 0 AND 1"),
    ("increase_chance", "DOUBLE NOT NULL DEFAULT 0.8", "BETWEEN 0 AND 1"),
    ("duplicate_from", "DOUBLE NOT NULL DEFAULT 0.6", "BETWEEN 0 AND 1"),
    ("owner_load", "INTEGER NOT NULL DEFAULT 3", "> 0"),
    ("team_load", "INTEGER NOT NULL DEFAULT 4", "> 0"),
)
WORDS = ("output_words", "never_words")


def upgrade() -> None:
    # Written by hand: to rebuild the table for a check would touch all that refers to it.
    for name, kind, check in COLUMNS:
        add(f"{name} {kind} CONSTRAINT ck_{TABLE}_{name}_known CHECK ({name} {check})")
    for name in WORDS:
        add(f"{name} TEXT NOT NULL DEFAULT ''")


def add(column: str) -> None:
    op.execute(f"ALTER TABLE {TABLE} ADD COLUMN {column}")


def downgrade() -> None:
    with op.batch_alter_table(TABLE) as table:
        for name, _, _ in COLUMNS:
            table.drop_constraint(op.f(f"ck_{TABLE}_{name}_known"))
            table.drop_column(name)
        for name in WORDS:
            table.drop_column(name)
