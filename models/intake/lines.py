"""One line of a table into the values of fields, by a mapping; what stood in a value's place is kept as a note."""

from collections.abc import Iterable
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TypeVar

from models.figures import major
from models.intake.book import Cell, Line, Percent, Table, is_blank
from models.intake.centuries import settled
from models.intake.columns import sample
from models.intake.dates import DateStyle, Edge, decide_order, read_date
from models.intake.fields import FIELDS, Field, Shape
from models.intake.found import Found, faulty, known, unknown
from models.intake.mapping import Mapping
from models.intake.numerals import NumberStyle, currencies, decide_decimal, read_number, take_apart
from models.intake.terms import read_term
from models.intake.words import is_unknown, tidy
from models.views.import_basis import Said

JOINTS = {"key": " / ", "name": " · ", "metric": " · ", "key_result": " / "}
EMPTY_WORDS_STAY = ("name", "key", "comment", "rating", "description")
LONGEST_TEXT = 20_000
LARGEST_AMOUNT = 2**62

Decided = TypeVar("Decided", bound=str)


@dataclass(frozen=True, slots=True)
class Note:
    """Words that stood where a value was expected: they are kept, the value is unknown."""

    column: str
    words: str


@dataclass(frozen=True, slots=True)
class CellFault:
    """Why a row is rejected: the column (empty where it is the whole row) and the reason."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class LineValues:
    """What one line says: values of fields, notes, faults, and the columns that have no field.

    `assumed` names the fields whose value stands for all rows and not in this one.
    """

    number: int
    values: Pairs[str, Said]
    notes: tuple[Note, ...] = ()
    faults: tuple[CellFault, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    assumed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the lines of one table; how a column writes dates and figures is decided once, from all its cells."""

    table: Table
    mapping: Mapping
    currency: str
    dates: Pairs[str, DateStyle] = field(default_factory=dict)
    numbers: Pairs[str, NumberStyle] = field(default_factory=dict)

    def read(self, line: Line) -> LineValues:
        """The values, notes and faults of one line."""
        values: dict[str, Said] = {}
        notes: list[Note] = []
        faults: list[CellFault] = []
        assumed: set[str] = set()
        for each in FIELDS[self.mapping.kind]:
            column, found = self._field(line, each)
            values[each.name] = float(found.value) if isinstance(found.value, Decimal) else found.value
            if found.value is not None and not self._filled(line, each):
                assumed.add(each.name)
            if found.note:
                notes.append(Note(column, found.note))
            if found.fault:
                faults.append(CellFault(column, found.fault))
        if values.get("unit", "") is None and self._shows_percent(line):
            values["unit"] = "%"
        if self.mapping.as_at:
            values = settled(values, self._dates_as_written(line), self.mapping.as_at)
        return LineValues(
            line.number, values, tuple(notes), tuple(faults), self._own(line), frozenset(assumed)
        )

    def _dates_as_written(self, line: Line) -> dict[str, Cell]:
        """What the line writes in each field that is a date."""
        dates = [each for each in FIELDS[self.mapping.kind] if each.shape is Shape.DATE]
        return {
            each.name: self.cell(line, columns[0]) for each in dates if (columns := self._filled(line, each))
        }

    def _shows_percent(self, line: Line) -> bool:
        """Whether a figure of the line is written as per cent, which then is its unit."""
        columns = [column for name in ("baseline", "target") for column in self.mapping.columns_of(name)]
        cells = [self.cell(line, column) for column in columns]
        return any(isinstance(cell, Percent) or (isinstance(cell, str) and "%" in cell) for cell in cells)

    def cell(self, line: Line, column: str) -> Cell:
        """The cell of a line in a column."""
        return line.cells[self.table.position(column)]

    def _filled(self, line: Line, each: Field) -> list[str]:
        """The columns of a field in which the line has something."""
        columns = self.mapping.columns_of(each.name)
        return [column for column in columns if not is_blank(self.cell(line, column))]

    def _field(self, line: Line, each: Field) -> tuple[str, Found]:
        columns, filled = self.mapping.columns_of(each.name), self._filled(line, each)
        if not filled:
            constant = self.mapping.constant(each.name)
            return each.label, self._read(constant, each, "") if constant else unknown("")
        if each.shape is Shape.TEXT and each.name != "rating":
            return filled[0], _text(self._joined(line, each, filled, len(columns)), each)
        founds = [(column, self._read(self.cell(line, column), each, column)) for column in filled]
        return next((pair for pair in founds if pair[1].value is not None), founds[0])

    def _joined(self, line: Line, each: Field, filled: list[str], of: int) -> str:
        texts = [tidy(_written(self.cell(line, column))) for column in filled]
        if each.name == "comment" and of > 1:
            texts = [f"{column_label(column)}: {text}" for column, text in zip(filled, texts, strict=True)]
        return JOINTS.get(each.name, "\n\n").join(texts)

    def _read(self, cell: Cell, each: Field, column: str) -> Found:
        if column in self.mapping.texts and each.shape is not Shape.TEXT:
            return unknown(tidy(_written(cell)))
        if each.shape is Shape.DATE:
            edge = Edge.FIRST if each.start else Edge.LAST
            return read_date(cell, self.dates.get(column) or DateStyle(edge=edge))
        if each.shape is Shape.MONEY:
            return self._money(cell, column)
        if each.shape is Shape.NUMBER:
            return read_number(cell, self.numbers.get(column, NumberStyle()))
        if each.shape is Shape.TERM:
            return _term(cell, each)
        return _text(tidy(_written(cell)), each)

    def _money(self, cell: Cell, column: str) -> Found:
        found = read_number(cell, self.numbers.get(column, NumberStyle(money=True)))
        if not isinstance(found.value, Decimal):
            return found
        named = currencies([cell])
        if named and self.mapping.currency and named != {self.mapping.currency}:
            return faulty(f"“{cell}” is not in {self.mapping.currency}; import it apart, with its own rate")
        if self.mapping.currency not in ("", self.currency) and not self.mapping.rate:
            return faulty(
                f"the amount is in {self.mapping.currency}; say what 1 {self.mapping.currency} is worth"
            )
        units = round(1 / major(1, self.currency))
        # A cell that says “m” by itself has its scale already.
        scale = 1 if isinstance(cell, str) and _has_scale(cell) else self.mapping.scale
        minor = (found.value * scale * self.mapping.exchange * units).quantize(Decimal(1), ROUND_HALF_EVEN)
        if abs(minor) >= LARGEST_AMOUNT:
            return faulty(
                f"“{cell}” is larger than any amount that can be kept; check the unit of the amounts"
            )
        return known(int(minor))

    def _own(self, line: Line) -> tuple[tuple[str, str], ...]:
        if not self.mapping.keep_rest:
            return ()
        used = {column for _, columns in self.mapping.columns for column in columns}
        return tuple(
            (column, tidy(_written(cell))[:LONGEST_TEXT])
            for column, cell in zip(self.table.columns, line.cells, strict=True)
            if column not in used and not is_blank(cell)
        )


def reader(table: Table, mapping: Mapping, currency: str, *, calendar: bool = True) -> Reader:
    """A reader that has decided the style of every date and figure column; the mapping's own choices win."""
    orders, decimals = dict(mapping.orders), dict(mapping.decimals)
    dates: dict[str, DateStyle] = {}
    numbers: dict[str, NumberStyle] = {}
    habit = _agreed(decide_decimal(sample(table, column), money=False) for column in table.columns) or ""
    order_habit = _agreed(decide_order(sample(table, column)) for column in table.columns)
    for each in FIELDS[mapping.kind]:
        for column in mapping.columns_of(each.name):
            if each.shape is Shape.DATE:
                order = orders.get(column) or decide_order(table.values(column)) or order_habit
                edge = Edge.FIRST if each.start else Edge.LAST
                around = {"around": mapping.as_at} if mapping.as_at else {}
                dates[column] = DateStyle(order, edge, calendar=calendar, epoch=table.epoch, **around)
            if each.shape in (Shape.MONEY, Shape.NUMBER):
                money = each.shape is Shape.MONEY
                decimal = decimals.get(column) or decide_decimal(table.values(column), money=money) or habit
                numbers[column] = NumberStyle(decimal, money=money)
    return Reader(table, mapping, currency, dates, numbers)


def _agreed(found: Iterable[Decided | None]) -> Decided | None:
    """What all columns that decide anything decide alike, else None."""
    decided = {each for each in found if each}
    return decided.pop() if len(decided) == 1 else None


def _has_scale(cell: str) -> bool:
    figure = take_apart(cell)
    return figure is not None and figure.scale != 1


def _written(cell: Cell) -> str:
    """A cell as a person would write it: 3.0 is 3."""
    if isinstance(cell, float) and not isinstance(cell, Percent) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def column_label(column: str) -> str:
    """The name of a column before its words, where the words of several columns stand together."""
    return column.replace("_", " ").strip().capitalize()


def _text(text: str, each: Field) -> Found:
    if each.name not in EMPTY_WORDS_STAY and is_unknown(text):
        return unknown(text)
    return known(text[:LONGEST_TEXT]) if text else unknown("")


def _term(cell: Cell, each: Field) -> Found:
    text = tidy(_written(cell))
    term = read_term(each.name, text)
    return unknown(text) if term is None else known(str(getattr(term, "value", term)))
