"""What every quirky workbook says, and how its quirk is told from the others."""

from dataclasses import dataclass, field
from datetime import date

HEADER = ("ID", "Name", "Department", "Start date", "End date", "Budget")
PLAN = (
    ("H1", "Harbour Deepening", "Sea", date(2024, 4, 1), date(2027, 3, 31), 1278000.5),
    ("L2", "Lighthouse Renewal", "Sea", date(2020, 1, 15), date(2029, 12, 31), 61000.0),
    ("Q3", "Quiet Skies", "Air", date(2021, 6, 1), date(2028, 11, 5), 990250.0),
    ("R4", "Runway Safety", "Air", date(2022, 2, 13), date(2026, 6, 30), 7003.25),
)
FIELDS = ("key", "name", "department", "starts_on", "ends_on", "budget")


@dataclass(frozen=True)
class Quirk:
    """One file: what it holds beside PLAN, which fields it lacks, and why rows of it are rejected.

    `table` is the label of the table to choose where it is not the one offered first; `others` are the labels of the
    tables that must be offered, too. `but` gives the values that differ from PLAN by key and field.
    """

    data: bytes
    file_name: str = "plan.xlsx"
    rejected: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    table: str = ""
    others: tuple[str, ...] = ()
    keys: tuple[str, ...] = ("H1", "L2", "Q3", "R4")
    but: dict[tuple[str, str], object] = field(default_factory=dict)


def expected(quirk):
    """The rows that must come in, by key."""
    rows = {}
    for row in PLAN:
        if row[0] in quirk.keys:
            said = {name: value for name, value in zip(FIELDS, row, strict=True) if name not in quirk.lacks}
            rows[row[0]] = said | {name: value for (key, name), value in quirk.but.items() if key == row[0]}
    return rows


def told(rewrite):
    """PLAN with its cells rewritten: `rewrite` gives functions by field."""
    return tuple(
        tuple(rewrite.get(name, lambda cell: cell)(cell) for name, cell in zip(FIELDS, row, strict=True))
        for row in PLAN
    )


def as_csv(rows, mark=";"):
    """Rows as text, cells as they stand."""
    return "\n".join(mark.join("" if cell is None else str(cell) for cell in row) for row in rows) + "\n"
