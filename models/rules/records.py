"""What a finding points at: records by kind and id, and shares that name the records behind both their numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self, TypeVar

FEWEST_FOR_SHARE = 5  # cases; below it a count says more than a percentage
Fact = TypeVar("Fact")


class Kind(StrEnum):
    """The kinds of records that findings name."""

    OBJECTIVE = "objective"
    STRATEGY_UPDATE = "strategy_update"
    KEY_RESULT = "key_result"
    INITIATIVE = "initiative"
    DECISION = "decision"
    FUNDING_MOVE = "funding_move"
    REVIEW = "review"
    AGENDA_ITEM = "agenda_item"
    INSIGHT = "insight"
    ESCALATION = "escalation"
    PERSON = "person"
    TEAM = "team"


class Record(NamedTuple):
    """One record by its kind and id."""

    kind: Kind
    id: int


def records(kind: Kind, ids: Iterable[int]) -> tuple[Record, ...]:
    """Many records of one kind, each once, by id."""
    return tuple(Record(kind, one) for one in sorted(set(ids)))


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some records fulfil a test: `met` and `unmet` are their ids, together all cases."""

    kind: Kind
    met: tuple[int, ...]
    unmet: tuple[int, ...]

    @classmethod
    def of(
        cls, kind: Kind, cases: Iterable[Fact], key: Callable[[Fact], int], test: Callable[[Fact], bool]
    ) -> Self:
        """The share of cases that pass `test`, each named by its `key`."""
        sides: tuple[list[int], list[int]] = ([], [])
        for one in cases:
            sides[not test(one)].append(key(one))
        return cls(kind, tuple(sorted(sides[0])), tuple(sorted(sides[1])))

    @property
    def numerator(self) -> int:
        """How many fulfil it."""
        return len(self.met)

    @property
    def denominator(self) -> int:
        """How many cases there are."""
        return len(self.met) + len(self.unmet)

    @property
    def part(self) -> float | None:
        """Numerator ÷ denominator, 1 = all; None without a case."""
        return round(self.numerator / self.denominator, 9) if self.denominator else None

    @property
    def shown(self) -> float | None:
        """The part as it may be printed: None with fewer than five cases, where the count stands alone."""
        return self.part if self.denominator >= FEWEST_FOR_SHARE else None
