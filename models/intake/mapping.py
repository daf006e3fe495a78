"""How the columns of a source become fields: columns, constants, keys and styles; kept as JSON for the next file."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from models.intake.dates import Order
from models.intake.laying_out import Layout
from models.intake.lookups import Lookup
from models.intake.words import plain
from models.views.import_basis import Kind

FLAGS = ("match_names", "keep_rest", "holds", "as_file")
PERIOD = re.compile(r"(?:19|20)\d{2}(?:[-_ ]?(?:q[1-4]|h[12]|\d{2}))*|q[1-4]|\d{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mapping:
    """How the rows of one source are read.

    `columns` gives each field its columns, `constants` one value (as text) for all rows. Amounts are multiplied
    by `scale` and by `rate`, the portfolio's currency for one unit of `currency`. `match_names` lets a row without a
    known key find its record by name; `holds` turns targets already met into holds; `as_file` counts the file as
    evidence; `seen` are all columns the file had, so that a later file's new ones are noticed. `texts` are columns that
    hold words only, whatever they look like; `place` says where in the file the table stood.
    """

    kind: Kind
    source: str
    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    scale: int = 1
    currency: str = ""
    rate: str = ""
    orders: tuple[tuple[str, Order], ...] = ()
    decimals: tuple[tuple[str, str], ...] = ()
    match_names: bool = True
    keep_rest: bool = True
    holds: bool = True
    as_file: bool = False
    seen: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    place: Layout | None = None
    as_at: date | None = None

    def columns_of(self, field: str) -> tuple[str, ...]:
        """The columns that a field is read from, in their order; empty when it has none."""
        return dict(self.columns).get(field, ())

    def constant(self, field: str) -> str:
        """The value that stands for all rows, as text; empty when there is none."""
        return dict(self.constants).get(field, "")

    @property
    def exchange(self) -> Decimal:
        """What one unit of the file's currency is worth in the portfolio's; 1 where nothing is said."""
        return Decimal(self.rate or "1")

    def with_columns(self, field: str, columns: tuple[str, ...]) -> "Mapping":
        """The same mapping with other columns for one field."""
        return replace(self, columns=_set(self.columns, field, columns))

    def with_constant(self, field: str, value: str) -> "Mapping":
        """The same mapping with another value for all rows."""
        return replace(self, constants=_set(self.constants, field, value))


def _set(pairs: tuple[tuple[str, Any], ...], name: str, value: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401
    kept = {**dict(pairs), name: value}
    return tuple((each, content) for each, content in kept.items() if content)


def to_json(mapping: Mapping) -> str:
    """A mapping as text to remember; the as-at date belongs to one file and is left out."""
    return json.dumps({**asdict(mapping), "as_at": None}, ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> Mapping:
    """A remembered mapping; raises ValueError, KeyError or TypeError when the text is none."""
    raw = json.loads(text)
    return Mapping(
        **{name: raw[name] for name in ("source", "scale", "currency", "rate", *FLAGS)},
        kind=Kind(raw["kind"]),
        columns=tuple((name, tuple(columns)) for name, columns in raw["columns"]),
        constants=tuple((name, value) for name, value in raw["constants"]),
        orders=tuple((name, Order(order)) for name, order in raw["orders"]),
        decimals=tuple((name, sign) for name, sign in raw["decimals"]),
        seen=tuple(raw["seen"]),
        texts=tuple(raw.get("texts", ())),
        place=_place(raw.get("place")),
    )


def _place(raw: dict[str, Any] | None) -> Layout | None:
    """Where the table stood; none for what was remembered before places were."""
    if raw is None:
        return None
    lookup = Lookup(**raw["lookup"]) if raw["lookup"] else None
    return Layout(raw["label"], raw["header_row"], raw["turned"], lookup, raw.get("stacked", False))


def fingerprint(columns: Iterable[str]) -> str:
    """What tells one layout of columns from any other, whatever their order and their capital letters."""
    return hashlib.sha256("\n".join(sorted(map(plain, columns))).encode()).hexdigest()[:16]


def source_name(file_name: str) -> str:
    """A source's name from a file's, without the period it is about: `uk_2022.csv` and `uk_2021.csv` → `uk`."""
    stem = PurePath(file_name).stem
    name = " ".join(re.split(r"[\s_.\-]+", PERIOD.sub(" ", stem))).strip()
    return name or stem
