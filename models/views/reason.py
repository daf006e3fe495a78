"""Why a finding is what it is: a code with its figures, made into sentences in the reader's language."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Figure: TypeAlias = float | int | str | date | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `code` names the sentence, `figures` are its numbers, dates and names in order."""

    code: str
    figures: tuple[tuple[str, Figure], ...] = ()

    def figure(self, name: str) -> Figure:
        """The figure called `name`, or None where the reason has none of that name."""
        return dict(self.figures).get(name)
