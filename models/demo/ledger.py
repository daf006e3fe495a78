"""Collects the demo's facts in any order and lays them out by the moment they were recorded, ready to load."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import groupby

from models.commands.load import Cargo, PastAct
from models.drafts import PortfolioDraft
from models.tables.base import Fact, Row
from models.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Ref:
    """Another row of the ledger, by its kind and name."""

    kind: type[Row]
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When a fact was recorded, by whom and by which command; facts of one stamp are one act."""

    moment: datetime
    actor: str
    role: Role
    command: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row to be: its kind, its name in the ledger, when it was recorded and what it says."""

    kind: type[Row]
    name: str
    stamp: Stamp
    cells: Mapping[str, object]


def stamped(day: date, hour: int, actor: str, *, role: Role, command: str, minute: int = 0) -> Stamp:
    """The stamp of an act at an hour of a day, UTC."""
    return Stamp(datetime.combine(day, time(hour, minute), UTC), actor, role, command)


class Ledger:
    """Facts and things of a portfolio that is not laid yet; names are unique within a kind."""

    def __init__(self) -> None:
        self._things: dict[type[Row], dict[str, Mapping[str, object]]] = {}
        self._entries: list[Entry] = []

    def thing(self, kind: type[Row], name: str, /, **cells: object) -> Ref:
        """A thing whose identity stands in `kind`; all that is said of it comes as facts."""
        self._things.setdefault(kind, {})[name] = cells
        return Ref(kind, name)

    def write(self, kind: type[Row], name: str, stamp: Stamp, /, **cells: object) -> Ref:
        """A fact, or a row that belongs to one; `supersedes` among the cells is the name of an earlier row."""
        self._entries.append(Entry(kind, name, stamp, cells))
        return Ref(kind, name)

    def cargo(self, settings: PortfolioDraft) -> Cargo:
        """Everything by moment, with keys and revisions counted from 1."""
        entries = sorted(self._entries, key=lambda entry: entry.stamp)
        stamps = [stamp for stamp, _ in groupby(entry.stamp for entry in entries)]
        numbers = self._numbers(entries)
        revisions = {stamp: place for place, stamp in enumerate(stamps, start=1)}
        return Cargo(
            settings, past_acts(stamps), self._rows(entries, numbers, revisions), demo=True, freezes=True
        )

    def _numbers(self, entries: Sequence[Entry]) -> dict[Ref, int]:
        """The key of every thing and every row."""
        numbers = {
            Ref(kind, name): place
            for kind, things in self._things.items()
            for place, name in enumerate(things, start=1)
        }
        counts: dict[type[Row], int] = {}
        for entry in entries:
            counts[entry.kind] = counts.get(entry.kind, 0) + 1
            if numbers.setdefault(Ref(entry.kind, entry.name), counts[entry.kind]) != counts[entry.kind]:
                raise ValueError(f"Two rows are called {entry.name}.")
        return numbers

    def _rows(
        self, entries: Iterable[Entry], numbers: Mapping[Ref, int], revisions: Mapping[Stamp, int]
    ) -> dict[type[Row], list[dict[str, object]]]:
        """The cells of all rows by kind, references resolved."""
        rows = {
            kind: [resolved(cells, numbers) for cells in things.values()]
            for kind, things in self._things.items()
        }
        for entry in entries:
            cells = resolved(entry.cells, numbers)
            if issubclass(entry.kind, Fact):
                cells["revision"] = revisions[entry.stamp]
            if earlier := cells.pop("supersedes", ""):
                cells["supersedes"] = numbers[Ref(entry.kind, str(earlier))]
            rows.setdefault(entry.kind, []).append(cells)
        return rows


def resolved(cells: Mapping[str, object], numbers: Mapping[Ref, int]) -> dict[str, object]:
    """The cells with the keys of what they refer to."""
    return {name: numbers[value] if isinstance(value, Ref) else value for name, value in cells.items()}


def past_acts(stamps: Sequence[Stamp]) -> list[PastAct]:
    """The acts of the past, one a stamp."""
    return [
        PastAct(revision, stamp.moment, stamp.actor, stamp.role.value, stamp.command)
        for revision, stamp in enumerate(stamps, start=1)
    ]
