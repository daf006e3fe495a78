"""Reads key results and their values from a folder with key_results.csv and check_ins.csv."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import isfinite
from pathlib import Path
from statistics import median

from models.vocabulary import Direction, Rhythm

PAIR = ("key_results.csv", "check_ins.csv")
UP, DOWN = Direction.INCREASE, Direction.DECREASE
DIRECTIONS = {
    **dict.fromkeys(("increase", "up", "u", "at_least", "rise"), UP),
    **dict.fromkeys(("decrease", "down", "d", "at_most", "fall"), DOWN),
}
NOT_MARKED = ("", "0", "no", "n", "false", "none", "n/a", "na", "level")
INTERVALS = {
    Rhythm.WEEKLY: 7,
    Rhythm.FORTNIGHTLY: 14,
    Rhythm.MONTHLY: 31,
    Rhythm.QUARTERLY: 92,
    Rhythm.HALF_YEARLY: 184,
    Rhythm.YEARLY: 366,
}
FREQUENCIES = (
    (("fortnight", "biweek"), Rhythm.FORTNIGHTLY),
    (("week",), Rhythm.WEEKLY),
    (("month",), Rhythm.MONTHLY),
    (("quarter",), Rhythm.QUARTERLY),
    (("half", "semi"), Rhythm.HALF_YEARLY),
    (("annual", "year"), Rhythm.YEARLY),
)


@dataclass(frozen=True, slots=True)
class Known:
    """One key result whose series can be cut: days are ordinals, `planned` the published target of a day, if any.

    `start` is the baseline, or the first value where there is none; `values` lie after it.
    """

    source: str
    name: str
    indicator: str
    direction: Direction
    rhythm: Rhythm
    start: tuple[int, float]
    target: float
    due: int
    values: tuple[tuple[int, float], ...]
    planned: dict[int, float]
    running_total: bool

    @property
    def interval(self) -> int:
        """The longest days of one interval of its rhythm."""
        return INTERVALS[self.rhythm]

    @property
    def met_at_start(self) -> bool:
        """Whether the target was met before it began."""
        return self.meets(self.start[1], self.target)

    def meets(self, value: float, bar: float) -> bool:
        """Whether a value is at its bar or beyond, in the stated direction."""
        ahead = value - bar if self.direction is UP else bar - value
        return round(ahead, 9) >= 0


@dataclass(slots=True)
class Reading:
    """What a folder held: the key results that can be used, and how many were left out for which reason."""

    folder: Path
    known: list[Known] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    marks: bool = False


def find_pair(folder: Path) -> Path | None:
    """Where the pair of files lies: in the folder or in its `tidy`; None where neither holds it."""
    places = (folder, folder / "tidy")
    return next((one for one in places if all((one / name).is_file() for name in PAIR)), None)


def read(folder: Path, running_total: str | None = None) -> Reading:
    """The key results of one folder; `running_total` names the column that marks running totals.

    Raises KeyError, with a sentence, where a column that is needed is missing or a file is not in UTF-8.
    """
    rows = _rows(folder / PAIR[0], ("kr_id", "direction", "target_value", "due_date"))
    seen = _values(_rows(folder / PAIR[1], ("kr_id", "date", "value")))
    reading = Reading(folder, marks=bool(rows and running_total in rows[0]))
    for row in rows:
        found = _known(row, seen.get(row["kr_id"], []), folder, running_total)
        if isinstance(found, str):
            reading.left_out[found] += 1
        else:
            reading.known.append(found)
    return reading


def _known(
    row: dict[str, str], seen: list[tuple[int, float, float | None]], folder: Path, mark: str | None
) -> Known | str:
    """The key result of a row, or why it is left out."""
    direction, target, due = _direction(row), number(row["target_value"]), day(row["due_date"])
    if direction is None:
        return "no direction"
    if target is None or due is None:
        return "no numeric target" if target is None else "no due date"
    baseline, since = number(row.get("baseline_value")), day(row.get("baseline_date"))
    values = [(when, value) for when, value, _ in seen if when <= due]
    if not values:
        return "no value up to the due date"
    start = values[0] if baseline is None or since is None else (since, baseline)
    if start[0] >= due:
        return "due before it began"
    return Known(
        source=row.get("source") or folder.resolve().parent.name,
        name=row["kr_id"],
        indicator=row.get("metric") or row["kr_id"],
        direction=direction,
        rhythm=_rhythm(row.get("frequency") or "", [when for when, _ in values]),
        start=start,
        target=target,
        due=due,
        values=tuple(one for one in values if one[0] > start[0]),
        planned={when: plan for when, _, plan in seen if plan is not None},
        running_total=(row.get(mark or "") or "").strip().lower() not in NOT_MARKED,
    )


def _rows(path: Path, needed: tuple[str, ...]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        try:
            for name in needed:
                if name not in (reader.fieldnames or ()):
                    raise KeyError(f"{path} has no column {name}.")
            return list(reader)
        except UnicodeDecodeError:
            raise KeyError(f"{path} is not in UTF-8; save it as CSV in UTF-8.") from None


def _values(rows: list[dict[str, str]]) -> dict[str, list[tuple[int, float, float | None]]]:
    """(day, value, planned) of each key result by day; the later row of one day counts."""
    found: dict[str, dict[int, tuple[int, float, float | None]]] = {}
    for row in rows:
        when, value = day(row["date"]), number(row["value"])
        if when is not None and value is not None:
            found.setdefault(row["kr_id"], {})[when] = (when, value, number(row.get("target_at_date")))
    return {name: sorted(days.values(), key=lambda one: one[0]) for name, days in found.items()}


def _direction(row: dict[str, str]) -> Direction | None:
    return DIRECTIONS.get((row["direction"] or "").strip().lower())


def _rhythm(frequency: str, days: list[int]) -> Rhythm:
    """The rhythm a frequency names, else the shortest that holds the usual gap between values."""
    for words, rhythm in FREQUENCIES:
        if any(word in frequency.lower() for word in words):
            return rhythm
    usual = median([b - a for a, b in pairwise(days)] or [INTERVALS[Rhythm.YEARLY]])
    return next((rhythm for rhythm, longest in INTERVALS.items() if usual <= longest), Rhythm.YEARLY)


def number(text: str | None) -> float | None:
    """A finite number as written, None for anything else."""
    try:
        value = float((text or "").strip())
    except ValueError:
        return None
    return value if isfinite(value) else None


def day(text: str | None) -> int | None:
    """The ordinal of an ISO day; a year or a month alone stands for its last day."""
    parts = (text or "").strip()[:10].split("-")
    try:
        if len(parts) == 1:
            return date(int(parts[0]), 12, 31).toordinal()
        if len(parts) == 2:
            year, month = int(parts[0]), int(parts[1])
            return date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return date(int(parts[0]), int(parts[1]), int(parts[2])).toordinal()
    except ValueError:
        return None
