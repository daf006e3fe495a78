"""Tokens of sources that report by themselves, what they sent under which key, and evidence files."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STANDING = sa.text("until = 4611686018427387904 AND NOT withdrawn")
TABLES = ("api_receipt", "api_token_use", "evidence_file", "evidence_blob", "api_token")


def upgrade() -> None:
    op.create_table(
        "api_token",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("may_read", sa.Boolean(), nullable=False),
        sa.Column("may_report", sa.Boolean(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("revoked_by", sa.Text(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(revoked_at IS NULL) = (revoked_by IS NULL)", name=op.f("ck_api_token_revoked_by_somebody")
        ),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_api_token_digest_whole")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_api_token_name_length")),
        sa.CheckConstraint("may_read OR may_report", name=op.f("ck_api_token_may_something")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_api_token_portfolio_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_token")),
        sa.UniqueConstraint("digest", name=op.f("uq_api_token_digest")),
    )
    op.create_index(op.f("ix_api_token_portfolio_id"), "api_token", ["portfolio_id"])
    op.create_table(
        "evidence_blob",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_evidence_blob_digest_whole")),
        sa.CheckConstraint("size = length(content) AND size > 0", name=op.f("ck_evidence_blob_size_true")),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_evidence_blob_portfolio_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_blob")),
        sa.UniqueConstraint("portfolio_id", "digest", name=op.f("uq_evidence_blob_portfolio_id_digest")),
    )
    op.create_index(op.f("ix_evidence_blob_portfolio_id"), "evidence_blob", ["portfolio_id"])
    op.create_table(
        "api_token_use",
        sa.Column("token_id", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["token_id"], ["api_token.id"], name=op.f("fk_api_token_use_token_id")),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_api_token_use")),
    )
    op.create_table(
        "evidence_file",
        sa.Column("key_result_id", sa.Integer(), nullable=False),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("blob_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 400", name=op.f("ck_evidence_file_name_length")),
        sa.ForeignKeyConstraint(["blob_id"], ["evidence_blob.id"], name=op.f("fk_evidence_file_blob_id")),
        sa.ForeignKeyConstraint(
            ["key_result_id"], ["key_result.id"], name=op.f("fk_evidence_file_key_result_id")
        ),
        sa.ForeignKeyConstraint(
            ["portfolio_id"], ["portfolio.id"], name=op.f("fk_evidence_file_portfolio_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["evidence_file.version"], name=op.f("fk_evidence_file_supersedes")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_evidence_file")),
        sa.UniqueConstraint("supersedes", name=op.f("uq_evidence_file_supersedes")),
    )
    op.create_index("ix_evidence_file_known", "evidence_file", ["portfolio_id", "until", "revision"])
    op.create_index("ix_evidence_file_series", "evidence_file", ["key_result_id", "observed_on"])
    op.create_index(
        "uq_evidence_file_current",
        "evidence_file",
        ["key_result_id", "observed_on", "source", "blob_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_table(
        "api_receipt",
        sa.Column("token_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("check_in", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portfolio_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_api_receipt_digest_whole")),
        sa.CheckConstraint("length(key) BETWEEN 1 AND 400", name=op.f("ck_api_receipt_key_length")),
        sa.ForeignKeyConstraint(["check_in"], ["check_in.version"], name=op.f("fk_api_receipt_check_in")),
        sa.ForeignKeyConstraint(["portfolio_id"], ["portfolio.id"], name=op.f("fk_api_receipt_portfolio_id")),
        sa.ForeignKeyConstraint(["token_id"], ["api_token.id"], name=op.f("fk_api_receipt_token_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_receipt")),
        sa.UniqueConstraint("token_id", "key", name=op.f("uq_api_receipt_token_id_key")),
    )
    op.create_index(op.f("ix_api_receipt_portfolio_id"), "api_receipt", ["portfolio_id"])


def downgrade() -> None:
    for name in TABLES:
        op.drop_table(name)
