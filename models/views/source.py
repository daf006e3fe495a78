"""What a person sees of sources from outside: their tokens, what became of what they sent, and evidence files."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TokenView:
    """One token of a portfolio, without its secret; `open` tells whether the portfolio itself can be used."""

    id: int
    portfolio_id: int
    name: str
    may_read: bool
    may_report: bool
    created_by: str
    created_at: datetime
    revoked_by: str | None = None
    revoked_at: datetime | None = None
    used_at: datetime | None = None
    open: bool = True


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """What became of one row that a source sent: `row` counts from 1, `check_in` is what stands for it now.

    `outcome` is recorded, corrected, unchanged, repeated or refused; `sentences` say why, or what to know.
    """

    row: int
    outcome: str
    check_in: int | None = None
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceFileView:
    """A file behind a check-in; `digest` is the SHA-256 of its content, `size` in bytes."""

    id: int
    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class EvidenceContent:
    """An evidence file as it is handed out."""

    name: str
    media_type: str
    digest: str
    content: bytes
