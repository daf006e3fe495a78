"""A file of dated values into check-ins: for schedulers, so by plain column names and without anybody to ask."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.actor import Actor
from models.commands.report_check_ins import report_check_ins
from models.database import Database
from models.errors import Unreadable
from models.intake import header, reading
from models.intake.book import Cell, Line, Table, is_blank
from models.intake.dates import DateStyle, decide_order, read_date
from models.intake.numerals import NumberStyle, decide_decimal, read_number
from models.intake.words import plain, tidy
from models.source_drafts import ReportDraft, ReportedRow
from models.vocabulary import Role

ACTOR = Actor("Command line", Role.OWNER, automatic=True)
AT_ONCE = 500
REFUSED = "refused"
NAMES = {
    "key_result": ("key result", "key result code", "kr", "code"),
    "key_result_id": ("key result id", "kr id", "id"),
    "observed_on": ("observed on", "observed", "date", "day", "as of"),
    "value": ("value", "actual", "figure"),
    "link": ("link", "evidence link", "url"),
    "learned": ("learned", "what did we learn", "comment", "note"),
    "confidence": ("confidence",),
    "correct": ("correct", "correction"),
}
"""What a column may be called; case, marks and underscores do not matter."""
YES = frozenset({"yes", "true", "1", "x", "ja", "oui"})


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the rows of a file: how many by outcome, and each problem with the row it stands in."""

    counts: Mapping[str, int]
    problems: tuple[tuple[int, str], ...]


def take_check_ins(
    database: Database, portfolio_id: int, file: tuple[bytes, str], *, source: str = "", correct: bool = False
) -> Taken:
    """Record the values of a file, its content and its name; rows that stand already are left as they are.

    Without `source` a value is of its key result's own source; `correct` has other values of the same source and day
    give way. Raises Unreadable for a file without the columns it needs, NotFound for a portfolio that is not there.
    """
    table = table_of(*file)
    lines = list(read_lines(table, columns_of(table), correct))
    rows = [(line.number, found) for line, found in lines if isinstance(found, ReportedRow)]
    problems = [(line.number, found) for line, found in lines if isinstance(found, str)]
    counts = Counter({REFUSED: len(problems)})
    for start in range(0, len(rows), AT_ONCE):
        part = rows[start : start + AT_ONCE]
        report = ReportDraft(tuple(row for _, row in part), source)
        for answer in report_check_ins(database, ACTOR, portfolio_id, report):
            counts[answer.outcome] += 1
            if answer.outcome == REFUSED:
                problems.append((part[answer.row - 1][0], " ".join(answer.sentences)))
    return Taken(counts, tuple(sorted(problems)))


def table_of(content: bytes, name: str) -> Table:
    """The table of the file: its first visible sheet with rows, below its row of names."""
    sheet = reading.first_choice(reading.read(content, name))
    if sheet.fault:
        raise Unreadable(sheet.fault)
    return header.table(sheet, header.guess_row(sheet))


def columns_of(table: Table) -> dict[str, str]:
    """The column of each field that the file has; raises Unreadable where one is missing."""
    called = {plain(column.replace("_", " ")): column for column in reversed(table.columns)}
    found = {
        name: called[word] for name, words in NAMES.items() for word in reversed(words) if word in called
    }
    missing = [NAMES[name][0] for name in ("observed_on", "value") if name not in found]
    if not found.keys() & {"key_result", "key_result_id"}:
        missing.insert(0, NAMES["key_result"][0])
    if missing:
        raise Unreadable(
            f"The file has no column called {' or '.join(f'“{one}”' for one in missing)}. Name it so."
        )
    return found


def read_lines(
    table: Table, columns: Mapping[str, str], correct: bool
) -> Iterator[tuple[Line, ReportedRow | str]]:
    """Each filled row as a check-in, or what is wrong with it."""
    days = DateStyle(decide_order(table.values(columns["observed_on"])), epoch=table.epoch)
    numbers = NumberStyle(decide_decimal(table.values(columns["value"])))
    for line in table.lines:
        cells = {name: line.cells[table.position(column)] for name, column in columns.items()}
        if not all(map(is_blank, cells.values())):
            yield line, row_of(cells, days, numbers, correct=correct)


def row_of(
    cells: Mapping[str, Cell], days: DateStyle, numbers: NumberStyle, *, correct: bool
) -> ReportedRow | str:
    """One row as a check-in, or a sentence."""
    key_result = named(cells)
    day, value = read_date(cells["observed_on"], days), read_number(cells["value"], numbers)
    sure = whole(cells.get("confidence"))
    if key_result is None:
        return "The key result is missing. Name it by its code, or by its id in a column “key result id”."
    if day.fault or not isinstance(day.value, date):
        return f"The date is not one: {day.fault or day.note or 'it is missing'}."
    if value.fault or not isinstance(value.value, int | float | Decimal):
        return f"The value is not a number: {value.fault or value.note or 'it is missing'}."
    if sure is None and not is_blank(cells.get("confidence")):
        return "Confidence must be a whole number from 0 to 10."
    return ReportedRow(
        key_result=key_result,
        observed_on=day.value,
        value=float(value.value),
        link=words(cells.get("link")),
        learned=words(cells.get("learned")),
        confidence=sure,
        correct=correct or words(cells.get("correct")).casefold() in YES,
    )


def named(cells: Mapping[str, Cell]) -> int | str | None:
    """The key result by its id where the row gives one, else by its code."""
    return whole(cells.get("key_result_id")) or words(cells.get("key_result")) or None


def whole(cell: Cell) -> int | None:
    """A cell as a whole number; None for anything else."""
    number = read_number(cell, NumberStyle()).value
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal) or number % 1:
        return None
    return int(number)


def words(cell: Cell) -> str:
    """A cell as text: a code that a spreadsheet took for a number is written without its decimals."""
    if is_blank(cell):
        return ""
    return tidy(f"{cell:.15g}" if isinstance(cell, float) else str(cell))
