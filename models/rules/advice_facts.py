"""The values that advice is drawn from: one entry an initiative, and a column a review for what was seen before."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from models.rules.facts import NO_CODE, NO_DAY, Codes, Days, Flags, Floats, Ints, code
from models.vocabulary import Status

NOBODY = -1


@dataclass(frozen=True, slots=True, eq=False)
class Cases:
    """What n initiatives show on a day; no amount of money is among it, so that none can be a reason.

    Shares and chances are 1 = 100 %, NaN where unknown, `gap` is in points, days are ordinals (-1 = none).
    `active`: exploring, delivering or scaling; only these are advised. `behind_gate`: delivering or scaling.
    `coverage`, `stalled` (share of the open weight), `gap` and `key_results` come from the roll-up, `chance` from the
    forecast and from verdicts, which count 1 or 0; `settled`: nothing but verdicts is left of it. `strength` is that of
    the weakest evidence it rests on, `evidence_on` the day of the newest. `measurable` counts measurable key results.
    `obliged`: mandatory work that names its obligation. `objectives` and `retired`: how many it serves, and how many of
    these were retired. `changed_on`: the oldest strategy update that delivery has not answered. `pivoted_on`: the last
    decision to pivot. `still_since`: the day since when it hardly moves, where it is stalled. `duplicate_of`: the id of
    the initiative it should give way to (-1 = none), with the score of the pair. `at_review`: a portfolio review is
    held on the day. `chance_before`, `coverage_before` and `evidence_before` hold a column for each portfolio review
    closed before, the newest first, NaN where the initiative was not in it; coverage there is `basis`.

    A verdict stands anew at every review: of what is `settled` the evidence is as new as the review.
    """

    status: Codes
    active: Flags
    behind_gate: Flags
    gate_owed: Flags
    obliged: Flags
    coverage: Floats
    stalled: Floats
    gap: Floats
    chance: Floats
    settled: Flags
    strength: Codes
    evidence_on: Days
    key_results: Ints
    measurable: Ints
    objectives: Ints
    retired: Ints
    changed_on: Days
    pivoted_on: Days
    still_since: Days
    duplicate_of: Ints
    duplicate_score: Floats
    at_review: Flags
    chance_before: Floats
    coverage_before: Floats
    evidence_before: Floats

    def __len__(self) -> int:
        return len(self.status)

    def at(self, place: int) -> Self:
        """One case as an array of one."""
        names = (field.name for field in fields(self))
        return type(self)(**{name: getattr(self, name)[place : place + 1] for name in names})

    @classmethod
    def of(cls, count: int, **columns: Any) -> Self:  # noqa: ANN401
        """Cases from columns (arrays or lists of length `count`, lists of lists for what was seen before).

        A column left out says nothing: unknown, none, no; `active` is yes. Raises TypeError for an unknown column and
        ValueError for one of another length.
        """
        names = [field.name for field in fields(cls)]
        if unknown := columns.keys() - set(names):
            raise TypeError(f"No such column of a case: {', '.join(sorted(unknown))}")
        made = {name: _column(name, columns.get(name), count) for name in names}
        if "evidence_before" not in columns:
            made["evidence_before"] = np.full_like(made["chance_before"], np.nan)
        return cls(**made)


_DEFAULTS: dict[str, tuple[Any, type]] = {
    "status": (code(Status.NO_EVIDENCE), np.int8),
    "active": (True, np.bool_),
    **dict.fromkeys(("behind_gate", "gate_owed", "obliged", "settled", "at_review"), (False, np.bool_)),
    **dict.fromkeys(("coverage", "stalled", "gap", "chance", "duplicate_score"), (np.nan, np.float64)),
    "strength": (NO_CODE, np.int8),
    **dict.fromkeys(("key_results", "measurable", "objectives", "retired"), (0, np.int64)),
    **dict.fromkeys(("changed_on", "pivoted_on", "still_since", "evidence_on"), (NO_DAY, np.int64)),
    "duplicate_of": (NOBODY, np.int64),
}
_BEFORE = ("chance_before", "coverage_before", "evidence_before")


def _column(name: str, given: Any, count: int) -> npt.NDArray[Any]:  # noqa: ANN401
    if name in _BEFORE:
        return _reviews(name, given, count)
    default, kind = _DEFAULTS[name]
    if given is None:
        return np.full(count, default, dtype=kind)
    column: npt.NDArray[Any] = np.asarray(given if isinstance(given, np.ndarray) else list(given), dtype=kind)
    if column.shape != (count,):
        raise ValueError(f"Column {name} has {column.size} entries for {count} initiatives.")
    return column


def _reviews(name: str, given: Any, count: int) -> Floats:  # noqa: ANN401
    """A row an initiative, a column a review, the newest first."""
    table = np.zeros((count, 0)) if given is None else np.asarray(given, dtype=np.float64)
    if table.ndim != 2 or len(table) != count:
        raise ValueError(f"Column {name} needs a row for each of {count} initiatives.")
    return table
