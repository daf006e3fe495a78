"""What stands around check-ins: words to their owner, and what people have typed and not saved yet."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Fact, Row, known_index, one_of
from models.vocabulary_updates import ResponseKind


class CheckInResponse(Fact, Row):
    """A check-in acknowledged or asked back about; a question stands until its answer supersedes it."""

    __tablename__ = "check_in_response"
    __table_args__ = (
        one_of("kind", ResponseKind),
        CheckConstraint("kind <> 'asked' OR length(words) > 0", name="question_said"),
        CheckConstraint("answered_on IS NULL OR length(answer) > 0", name="answer_said"),
        Index("ix_check_in_response_series", "key_result_id"),
        known_index("check_in_response"),
    )

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"))
    check_in_version: Mapped[int] = mapped_column(ForeignKey("check_in.version"))
    kind: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    said_by: Mapped[str] = mapped_column(default="")
    said_on: Mapped[date]
    answer: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]


class KeptDraft(Row):
    """What one person has typed into one form; theirs alone, changed and dropped as they type, never a fact."""

    __tablename__ = "kept_draft"
    __table_args__ = (UniqueConstraint("portfolio_id", "holder", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolio.id"))
    holder: Mapped[str]
    place: Mapped[str]
    body: Mapped[str]
    kept_at: Mapped[datetime]
