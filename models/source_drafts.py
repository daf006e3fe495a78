"""What comes from outside: files behind check-ins, tokens of sources, and the values these report."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EvidenceFileDraft:
    """A file behind a check-in, as it was handed over."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class TokenDraft:
    """A source that is to report, read, or both, with the secret it will show."""

    name: str
    secret: str
    may_read: bool = False
    may_report: bool = True


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """One value as a source sends it: `key_result` is an id or a code, `key` makes sending it again harmless.

    `correct` puts it in the place of another value of the same source and day.
    """

    key_result: int | str
    observed_on: date
    value: float
    key: str = ""
    link: str = ""
    learned: str = ""
    confidence: int | None = None
    correct: bool = False


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What a source sends at once; without `source` each value is of its key result's own source."""

    rows: tuple[ReportedRow, ...]
    source: str = ""
    token_id: int | None = None
