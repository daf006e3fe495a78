"""A period close by cost code: its rows, what they add up to, and whether they may be taken."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.drafts import ActualDraft
from models.figures import major
from models.intake.aside import TOTAL


@dataclass(frozen=True, slots=True)
class CostLine:
    """One row: its code, its period, its amounts in minor units, the initiative it belongs to, or why it stays out."""

    number: int
    code: str
    period_end: date | None = None
    spent: int | None = None
    committed: int | None = None
    initiative_id: int | None = None
    reason: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """All rows of a period close; `total` is what they have to add up to, in minor units, None while nobody gave it."""

    lines: tuple[CostLine, ...]
    total: int | None
    currency: str

    @property
    def taken(self) -> tuple[CostLine, ...]:
        """The rows that reach an initiative."""
        return tuple(line for line in self.lines if not line.reason)

    @property
    def rejected(self) -> tuple[CostLine, ...]:
        """The rows that do not, each with its reason."""
        return tuple(line for line in self.lines if line.reason)

    @property
    def added_up(self) -> int:
        """What all rows add up to that have an amount, those of unknown codes as well."""
        return sum(line.spent or 0 for line in self.lines)

    @property
    def unknown_codes(self) -> tuple[str, ...]:
        """The codes that no initiative has, each once."""
        return tuple(dict.fromkeys(line.code for line in self.lines if line.unknown))

    def refusal(self, *, leave_out: bool = False) -> str:
        """Why the amounts cannot be taken, as one sentence; empty when they can.

        `leave_out` says that rows of codes nobody knows are to stay out.
        """
        broken = [line for line in self.rejected if not line.unknown and line.reason != TOTAL]
        if broken:
            return f"Row {broken[0].number}: {broken[0].reason}. Correct the file, and choose it again."
        if self.total is None:
            return "Give the total that the amounts have to add up to."
        if self.total != self.added_up:
            return self._difference(self.total)
        if self.unknown_codes and not leave_out:
            codes = ", ".join(self.unknown_codes)
            return f"No initiative has the cost code {codes}. Enter it there, or say that its rows stay out."
        return "" if self.taken else "No row of this file reaches an initiative."

    def _difference(self, total: int) -> str:
        off = total - self.added_up
        return (
            f"The rows add up to {exact(self.added_up, self.currency)}, the total is {exact(total, self.currency)}: "
            f"{exact(abs(off), self.currency)} {'are missing' if off > 0 else 'too much'}. Nothing is taken."
        )

    def drafts(self, source: str) -> tuple[ActualDraft, ...]:
        """The actuals of each initiative and period, added up over its codes."""
        rows: dict[tuple[int, date], list[CostLine]] = defaultdict(list)
        for line in self.taken:
            if line.initiative_id is not None and line.period_end is not None:
                rows[line.initiative_id, line.period_end].append(line)
        return tuple(
            ActualDraft(
                id, day, _sum(line.spent for line in some), _sum(line.committed for line in some), source
            )
            for (id, day), some in sorted(rows.items())
        )


def exact(amount: int, currency: str) -> str:
    """An amount in minor units to its last place, as reconciling wants it: `1,200.50 EUR`."""
    return f"{major(amount, currency):,.2f} {currency}"


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
