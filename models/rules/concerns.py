"""A finding about several records: its code with figures, whom it is about, and the records that show it."""

from dataclasses import dataclass

from models.rules.facts import Finding


@dataclass(frozen=True, slots=True)
class Concern:
    """One finding with the ids of the records that show it; `subject` is whom it is about (-1 = the portfolio)."""

    finding: Finding
    records: tuple[int, ...]
    subject: int = -1

    @property
    def code(self) -> str:
        """The code of the finding, which names its sentence."""
        return self.finding[0]
