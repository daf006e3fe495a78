"""What an editing grid starts from: one current row."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class Line(Generic[Draft]):
    """One current row: which thing, in which version, and its fields as a draft."""

    id: int
    version: int
    draft: Draft
