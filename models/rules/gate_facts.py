"""What initiatives bring to a gate: one entry each, and the room the portfolio has (Method, section 5)."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from models.rules.facts import Flags, Floats, Ints, Thresholds

MEDIUM = 2  # the weight of attention M


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """What n initiatives bring to the gate; counts, shares (1 = 100 %, NaN = too early for a figure) and answers.

    `served` counts the open key results it serves, `measurable` those that can be measured, `confirmed` those of them
    that a second person confirmed as an outcome, `live` those of them that serve a live objective. `open_needs` counts
    dependencies neither resolved nor accepted. `counted` tells whether it is active already. `weight` is its steering
    attention, `swapped` and `swapped_weight` what stops so that it can start.
    """

    served: Ints
    measurable: Ints
    confirmed: Ints
    live: Ints
    has_owner: Flags
    has_sponsor: Flags
    has_why_now: Flags
    has_right: Flags
    technology_checked: Flags
    coverage: Floats
    open_needs: Ints
    counted: Flags
    weight: Ints
    swapped: Ints
    swapped_weight: Ints

    def __len__(self) -> int:
        return len(self.served)

    @classmethod
    def of(cls, count: int, **columns: Any) -> Self:  # noqa: ANN401
        """Candidates from columns of length `count`; left out: 0, no, no figure, and a weight of M.

        Raises TypeError for an unknown column and ValueError for one of another length.
        """
        names = [field.name for field in fields(cls)]
        if unknown := columns.keys() - set(names):
            raise TypeError(f"No such column of a candidate: {', '.join(sorted(unknown))}")
        return cls(**{name: _column(name, columns.get(name), count) for name in names})

    def at(self, place: int) -> Self:
        """One candidate as an array of one."""
        names = (field.name for field in fields(self))
        return type(self)(**{name: getattr(self, name)[place : place + 1] for name in names})


@dataclass(frozen=True, slots=True)
class Room:
    """How much is active by count and by weight, and how much may be; a limit of None is none."""

    count: int
    weight: int
    limit: int | None = None
    weight_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What a gate's questions are asked of: the candidates, the room there is, the thresholds."""

    candidates: Candidates
    room: Room
    thresholds: Thresholds

    def at(self, place: int) -> "Asking":
        """The same for one candidate alone."""
        return Asking(self.candidates.at(place), self.room, self.thresholds)


def _column(name: str, given: Any, count: int) -> npt.NDArray[Any]:  # noqa: ANN401
    flag = name.startswith("has_") or name in ("technology_checked", "counted")
    kind = np.bool_ if flag else np.float64 if name == "coverage" else np.int64
    default = np.nan if name == "coverage" else MEDIUM if name == "weight" else 0
    column: npt.NDArray[Any] = (
        np.full(count, default, dtype=kind) if given is None else np.asarray(given, dtype=kind)
    )
    if column.shape != (count,):
        raise ValueError(f"Column {name} has {column.size} entries for {count} initiatives.")
    return column
