"""Spent and committed by cost code at period close: read, brought to their initiatives, and reconciled to a total."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from models.figures import major
from models.intake.aside import TOTAL
from models.intake.book import Cell, Line, Table, is_blank
from models.intake.closing import Closing, CostLine
from models.intake.columns import guess_scale, sample
from models.intake.dates import DateStyle, decide_order, read_date
from models.intake.mapping import fingerprint
from models.intake.matching import NAME_KEY
from models.intake.numerals import NumberStyle, decide_decimal, read_number
from models.intake.words import plain, tidy
from models.views.import_basis import ImportBasis, Kind

CODE = (
    "cost code,cost centre,cost center,code,wbs,wbs element,psp element,kostenstelle,kostentraeger,innenauftrag,"
    "centre de cout"
)
PERIOD = "period,period end,month,quarter,as at,as of,date,periode,monat,stichtag,mois"
SPENT = "spent,spent to date,actual,actuals,actual cost,amount,cost,ist,istkosten,ist kosten,depense,realise,montant"
COMMITTED = "committed,commitments,commitment,open orders,obligo,engagement,engagements,engage"
NAMES = {"code": CODE, "period": PERIOD, "spent": SPENT, "committed": COMMITTED}
BETWEEN = re.compile(r"[,;|\n]")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what; `period` may be empty where `day` stands for all rows, `committed` where none is kept.

    Amounts are to date and in units of `scale`.
    """

    code: str
    spent: str
    period: str = ""
    committed: str = ""
    day: date | None = None
    scale: int = 1


def guess_columns(table: Table) -> Columns | None:
    """The columns of a period close; None where the table has no code or no amount."""
    found = {
        name: next((c for c in table.columns if plain(c) in words.split(",")), "")
        for name, words in NAMES.items()
    }
    vague = plain(found["code"]) == "code" and not found["committed"]
    if not found["code"] or not found["spent"] or vague:
        return None
    scale = guess_scale(table, found["spent"])
    return Columns(found["code"], found["spent"], found["period"], found["committed"], scale=scale)


def remembered(table: Table, basis: ImportBasis) -> Columns | None:
    """The columns chosen for the last file of this layout; None where there was none, or where they are not there."""
    try:
        raw = json.loads(basis.actuals.get(fingerprint(table.columns), "{}"))
        called = {plain(column): column for column in table.columns}
        names = {name: called[plain(raw[name])] if raw[name] else "" for name in NAMES}
        guess = Columns(names["code"], names["spent"], names["period"], names["committed"])
        return replace(guess, scale=int(raw["scale"]))
    except (ValueError, KeyError, TypeError):
        return None


def to_remember(table: Table, columns: Columns) -> tuple[str, str]:
    """What tells the layout of a table, and its columns as text; the day belongs to one file and is left out."""
    said = {name: getattr(columns, name) for name in (*NAMES, "scale")}
    return fingerprint(table.columns), json.dumps(said, ensure_ascii=False, sort_keys=True)


def close(table: Table, columns: Columns, basis: ImportBasis, total: int | None = None) -> Closing:
    """A period close read and brought to initiatives; a total in the file counts where none is given."""
    read = _Reading(table, columns, basis)
    lines = tuple(map(read.line, table.lines))
    return Closing(lines, read.total() if total is None else total, basis.currency)


def codes_of(basis: ImportBasis) -> dict[str, set[int]]:
    """The initiatives that have each cost code: in a field of that name, or as their key."""
    found: dict[str, set[int]] = defaultdict(set)
    for record in basis.records:
        fields = [words for name, words in record.own.items() if plain(name) in CODE.split(",")]
        for code in [record.key, *(part for words in fields for part in BETWEEN.split(words))]:
            if code.strip():
                found[_code(code)].add(record.id)
    for (_, kind, key), id in basis.keys.items():
        if kind is Kind.INITIATIVES and not key.startswith(NAME_KEY):
            found[_code(key)].add(id)
    return found


def _code(cell: Cell) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return " ".join(tidy(text).casefold().split())


class _Reading:
    """Reads the rows of one table; how it writes dates and figures is decided once."""

    def __init__(self, table: Table, columns: Columns, basis: ImportBasis) -> None:
        self._table, self._columns, self._basis = table, columns, basis
        self._codes = codes_of(basis)
        days = decide_order(sample(table, columns.period)) if columns.period else None
        self._days = DateStyle(days, calendar=basis.fiscal_start_month == 1, epoch=table.epoch)
        names = [name for name in (columns.spent, columns.committed) if name]
        signs = {sign for name in names if (sign := decide_decimal(sample(table, name)))}
        self._figures = NumberStyle(signs.pop() if len(signs) == 1 else "", money=True)

    def line(self, line: Line) -> CostLine:
        """One row of the table."""
        code = self._cell(line, self._columns.code)
        found = CostLine(line.number, "" if is_blank(code) else tidy(str(code)).removesuffix(".0"))
        if reason := self._table.aside.get(line.number):
            return replace(found, reason=reason)
        if is_blank(code):
            return replace(found, reason="the cost code is empty")
        day, fault = self._day(line)
        spent, odd = self._amount(line, self._columns.spent)
        committed, odder = self._amount(line, self._columns.committed)
        if reason := fault or odd or odder or ("" if spent is not None else "the amount is empty"):
            return replace(found, reason=reason)
        return self._owned(replace(found, period_end=day, spent=spent, committed=committed))

    def _owned(self, line: CostLine) -> CostLine:
        owners = self._codes.get(_code(line.code), set())
        if len(owners) == 1:
            return replace(line, initiative_id=next(iter(owners)))
        if not owners:
            return replace(line, reason=f"no initiative has the cost code {line.code}", unknown=True)
        return replace(line, reason=f"{len(owners)} initiatives have the cost code {line.code}")

    def _day(self, line: Line) -> tuple[date | None, str]:
        if not self._columns.period:
            return self._columns.day, "" if self._columns.day else "no period is given"
        found = read_date(self._cell(line, self._columns.period), self._days)
        if not isinstance(found.value, date):
            return None, found.fault or f"“{found.note}” is no period"
        late = found.value > self._basis.today
        return found.value, f"the period ends on {found.value.isoformat()} and is not closed" if late else ""

    def _amount(self, line: Line, column: str) -> tuple[int | None, str]:
        """An amount in minor units and what is wrong with it."""
        if not column or is_blank(self._cell(line, column)):
            return None, ""
        found = read_number(self._cell(line, column), self._figures)
        if not isinstance(found.value, Decimal):
            return None, found.fault or f"“{found.note}” is no amount"
        if found.value < 0:
            return None, "an amount to date cannot be less than zero"
        units = round(1 / major(1, self._basis.currency))
        return int((found.value * self._columns.scale * units).quantize(Decimal(1), ROUND_HALF_EVEN)), ""

    def _cell(self, line: Line, column: str) -> Cell:
        return line.cells[self._table.position(column)]

    def total(self) -> int | None:
        """What the file itself says that the rows add up to: its last total; None where it has none."""
        sums = [line for line in self._table.lines if self._table.aside.get(line.number) == TOTAL]
        return self._amount(sums[-1], self._columns.spent)[0] if sums else None
