"""What a portfolio holds already, as far as an import has to know it."""

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

Said: TypeAlias = str | int | float | bool | date | None
ACTUALS_KIND = "actuals"  # what the columns of a period close are remembered as


class Kind(StrEnum):
    """What the rows of a file are."""

    INITIATIVES = "initiatives"
    OBJECTIVES = "objectives"
    KEY_RESULTS = "key_results"
    CHECK_INS = "check_ins"


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A fact of a day: a delivery report (`rating`), a `budget`, or the `value` of a check-in.

    `note` keeps the words that stand in place of a value, or a foreign original; of a report, how delivery goes.
    """

    field: str
    day: date
    value: Said
    note: str = ""
    comment: str = ""
    source: str = ""
    link: str = ""
    strength: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Something that is there: its values by field, its dated facts, and its fields without a place of their own.

    `as_at` is the day of its newest dated fact, else of the newest file that spoke of it; `locked` names the fields
    that only a decision may change; `links` are the ids of the initiatives that serve a key result.
    """

    id: int
    key: str
    name: str
    values: Pairs[str, Said] = field(default_factory=dict)
    as_at: date | None = None
    facts: tuple[DatedFact, ...] = ()
    own: Pairs[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    links: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ImportBasis:
    """The portfolio as an import meets it; `keys` leads from (source, kind, key) to a record's id.

    `known` is the portfolio's revision; `mappings` are the remembered ones as text, by (source, kind); `people` and
    `objectives` are names; `initiatives` what key results may be linked to;
    `actuals` the columns of period closes as text, by their layout.
    """

    currency: str
    today: date
    known: int = 0
    fiscal_start_month: int = 1
    records: tuple[Record, ...] = ()
    keys: Pairs[tuple[str, Kind, str], int] = field(default_factory=dict)
    mappings: Pairs[tuple[str, Kind], str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    objectives: frozenset[str] = frozenset()
    initiatives: tuple[Record, ...] = ()
    actuals: Pairs[str, str] = field(default_factory=dict)
