"""Workbooks with several quirks at once, drawn from a number: what they hold, and what they must come in as."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.intake.quirk import as_csv
from tests.intake.quirk_writers import ods, page, xls, xlsx

NAMES = (
    "Harbour Deepening",
    "Quiet Skies",
    "Total Quality",
    "Ärzte online",
    "Ligne 2024",
    "Zoll & Co; Ost",
    "Runway 3",
)
DEPARTMENTS = ("Sea", "Air", "Rail", "Défense")
OWNERS = ("Port office", "M. Ångström", "Sekretariat", "O’Neil")
TITLES = ("Portfolio report", "As at 30 September", "Vorhaben 2025")
HEADERS = (
    ("ID", "Name", "Department", "Start date", "End date", "Budget", "Owner"),
    ("Projektnummer", "Projektname", "Abteilung", "Startdatum", "Enddatum", "Gesamtbudget", "Projektleiter"),
    ("Numéro", "Nom du projet", "Département", "Date de début", "Date de fin", "Coût total", "Responsable"),
)
DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%d/%m/%Y", "%m/%d/%Y")
MARKS = ((",", "."), (".", ","), ("'", "."), (" ", ","))
NOT_KNOWN = ("tbc", "n/a", "–", "not yet approved")
FIELDS = ("key", "name", "department", "starts_on", "ends_on", "budget")


@dataclass(frozen=True)
class Mix:
    """A file, the rows that are rows by key, how many lines stand beside them, and the quirks in it."""

    data: bytes
    file_name: str
    rows: dict[str, dict[str, object]]
    beside: int
    quirks: tuple[str, ...] = field(default=())


def mix(seed):
    """The workbook of a number; the same number gives the same workbook."""
    draw = random.Random(seed)
    rows = _rows(draw)
    quirks = tuple(name for name in QUIRKS if draw.random() < 0.45)
    header, lines = list(draw.choice(HEADERS)), _lines(draw, quirks, rows)
    expected = {row[0]: dict(zip(FIELDS, row, strict=False)) for row in rows}
    table, beside = _with_others(draw, quirks, [header, *lines])
    return Mix(*_file(draw, quirks, _laid_out(draw, quirks, table)), expected, beside, quirks)


def _lines(draw, quirks, rows):
    """The rows as their cells are written; what is not known is taken out of what is expected."""
    lines = [list(row) for row in rows]
    if "dates as text" in quirks:
        style = draw.choice(DAYS)
        lines = [[*row[:3], row[3].strftime(style), row[4].strftime(style), *row[5:]] for row in lines]
    if "amounts as text" in quirks:
        marks, sign = draw.choice(MARKS), draw.choice(("", "", "GBP ", "£"))
        lines = [[*row[:5], sign + _written(row[5], marks), row[6]] for row in lines]
    if "words for values" in quirks:
        for row, meant in zip(lines, rows, strict=True):
            if draw.random() < 0.3:
                row[5], meant[5] = draw.choice(NOT_KNOWN), None
    return lines


def _with_others(draw, quirks, table):
    """The table with lines that are no rows, and how many these are."""
    header, beside = table[0], 0
    if "names twice" in quirks:
        table.insert(draw.randrange(3, len(table)), list(header))
        beside += 1
    if "total" in quirks:
        table.append(
            [None, draw.choice(("Total", "Summe", "Total général")), None, None, None, 12345.0, None]
        )
        beside += 1
    if "years under a group" in quirks:
        table = [[*row, None, None] if row == header else [*row, at, at + 1] for at, row in enumerate(table)]
        table[0] = [*header, draw.choice(("Spend", "Actual cost")), None]
        table.insert(1, [None] * 7 + [2024, 2025])
    return table, beside


def _laid_out(draw, quirks, table):
    """The table where it stands on its sheet."""
    if "spacer column" in quirks:
        at = draw.randrange(2, 6)
        table = [[*row[:at], None, *row[at:]] for row in table]
    if "blank rows" in quirks:
        for _ in range(2):
            table.insert(draw.randrange(3, len(table)), [])
    if "titles" in quirks:
        table = [[title] for title in draw.sample(TITLES, draw.randrange(1, 3))] + [[], *table]
    if "shifted" in quirks:
        table = [[]] * draw.randrange(1, 4) + [[None, None, *row] for row in table]
    return table


QUIRKS = (
    "dates as text",
    "amounts as text",
    "words for values",
    "names twice",
    "total",
    "years under a group",
    "spacer column",
    "blank rows",
    "titles",
    "shifted",
    "cover sheet",
    "as text",
)


def _rows(draw):
    rows = []
    for at, name in enumerate(draw.sample(NAMES, draw.randrange(4, 8))):
        start = date(2019, 1, 1) + timedelta(days=draw.randrange(2500))
        end = start + timedelta(days=draw.randrange(30, 1500))
        budget = round(draw.choice((1, 1000, 1_000_000)) * draw.uniform(1, 900), draw.choice((0, 2)))
        rows.append(
            [f"P-{at + 1:03}", name, draw.choice(DEPARTMENTS), start, end, budget, draw.choice(OWNERS)]
        )
    return rows


def _written(value, marks):
    thousands, decimal = marks
    return f"{value:,.2f}".replace(",", "T").replace(".", decimal).replace("T", thousands)


def _file(draw, quirks, table):
    if "as text" in quirks:
        return as_csv(
            [[f'"{cell}"' if ";" in str(cell) else cell for cell in row] for row in table]
        ).encode(), "p.csv"
    write, name = draw.choice(((xlsx, "p.xlsx"), (xls, "p.xls"), (ods, "p.ods")))
    cover = [page(("Read me",), ("Send it back by Friday",), name="Cover")] if "cover sheet" in quirks else []
    return write(*cover, page(*table)), name
