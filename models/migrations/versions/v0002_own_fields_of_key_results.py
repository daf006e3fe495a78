"""Own fields for key results: columns of an import that have no place, kept as those of initiatives are."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLE = "key_result_own_field"
CURRENT = sa.text("until = 4611686018427387904")


def refers(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{TABLE}_{column}"))


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("as_at", sa.Date()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.PrimaryKeyConstraint("version", name=op.f(f"pk_{TABLE}")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f(f"ck_{TABLE}_name_length")),
        sa.UniqueConstraint("supersedes", name=op.f(f"uq_{TABLE}_supersedes")),
        refers("key_result_id", "key_result.id"),
        refers("portfolio_id", "portfolio.id"),
        refers("supersedes", f"{TABLE}.version"),
    )
    op.create_index(op.f(f"ix_{TABLE}_known"), TABLE, ["portfolio_id", "until", "revision"])
    op.create_index(
        op.f(f"uq_{TABLE}_current"),
        TABLE,
        ["key_result_id", "name"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )


def downgrade() -> None:
    op.drop_table(TABLE)
