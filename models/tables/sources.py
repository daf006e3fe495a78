"""What comes from outside: tokens of the sources that report by themselves, what they sent before, evidence files."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Identity, Row, known_index, named, one_current

DIGEST_LENGTH = 64


class ApiToken(Identity, Row):
    """A source that may report or read by itself; its secret is kept only as a hash, a revocation is final."""

    __tablename__ = "api_token"
    __table_args__ = (
        named(),
        UniqueConstraint("digest"),
        CheckConstraint(f"length(digest) = {DIGEST_LENGTH}", name="digest_whole"),
        CheckConstraint("may_read OR may_report", name="may_something"),
        CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name="revoked_by_somebody"),
    )

    name: Mapped[str]
    digest: Mapped[str]
    may_read: Mapped[bool] = mapped_column(default=False)
    may_report: Mapped[bool] = mapped_column(default=True)
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    revoked_by: Mapped[str | None]
    revoked_at: Mapped[datetime | None]


class ApiTokenUse(Row):
    """When a token was last used; a note for whoever looks after tokens, outside the audit trail."""

    __tablename__ = "api_token_use"

    token_id: Mapped[int] = mapped_column(ForeignKey("api_token.id"), primary_key=True)
    used_at: Mapped[datetime]


class ApiReceipt(Identity, Row):
    """What a source sent under a key and what became of it, so that the same key again records nothing twice."""

    __tablename__ = "api_receipt"
    __table_args__ = (
        UniqueConstraint("token_id", "key"),
        named("key"),
        CheckConstraint(f"length(digest) = {DIGEST_LENGTH}", name="digest_whole"),
    )

    token_id: Mapped[int] = mapped_column(ForeignKey("api_token.id"))
    key: Mapped[str]
    digest: Mapped[str]
    check_in: Mapped[int] = mapped_column(ForeignKey("check_in.version"))
    outcome: Mapped[str]


class EvidenceBlob(Identity, Row):
    """The content of evidence files, once for each portfolio, found by its hash; the trail leaves `content` out."""

    __tablename__ = "evidence_blob"
    __table_args__ = (
        UniqueConstraint("portfolio_id", "digest"),
        CheckConstraint(f"length(digest) = {DIGEST_LENGTH}", name="digest_whole"),
        CheckConstraint("size = length(content) AND size > 0", name="size_true"),
    )

    digest: Mapped[str]
    size: Mapped[int]
    media_type: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class EvidenceFile(Fact, Row):
    """A file that backs the check-in of a key result for a day and source, through all its corrections."""

    __tablename__ = "evidence_file"
    __table_args__ = (
        named(),
        one_current("evidence_file", "key_result_id", "observed_on", "source", "blob_id", but="withdrawn"),
        Index("ix_evidence_file_series", "key_result_id", "observed_on"),
        known_index("evidence_file"),
    )

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))
    observed_on: Mapped[date]
    source: Mapped[str] = mapped_column(default="")
    blob_id: Mapped[int] = mapped_column(ForeignKey("evidence_blob.id"))
    name: Mapped[str]
    author: Mapped[str] = mapped_column(default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
