"""A finding about several records: its code with figures, whom it is about, and the records that show it."""

from dataclasses import dataclass

from models.rules.facts import Finding
from models.rules.records import Record


@dataclass(frozen=True, slots=True)
class Concern:
    """One finding with the records that show it; `subject` is the one it is about, None where it is the portfolio."""

    finding: Finding
    records: tuple[Record, ...]
    subject: Record | None = None

    @property
    def code(self) -> str:
        """The code of the finding, which names its sentence."""
        return self.finding[0]
