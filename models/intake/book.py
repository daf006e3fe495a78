"""What a file holds before anyone says what it means: sheets of raw cells, and the table found in one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from models.errors import Unreadable
from models.intake.words import UNSEEN

Cell = str | int | float | bool | date | None
Row = tuple[Cell, ...]
EPOCH = date(1899, 12, 30)  # spreadsheets count from here, because they believe in 29 Feb 1900


class Percent(float):
    """A figure that its sheet shows as per cent: 53.8 where the file holds 0.538 and the reader sees 53.8 %."""

    def __str__(self) -> str:
        return f"{float(self):.15g}%"


class Shared(float):
    """A figure of a cell that is merged over several rows: it belongs to all of them together, to none alone."""

    def __str__(self) -> str:
        return f"{float(self):.15g}"


class Span(NamedTuple):
    """A merged range: its first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it stands in the file, or a part of it; `rows[0]` is row 1.

    `epoch` is the day from which it counts dates that are written as figures; `title` stands above a part of a sheet.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    fault: str = ""
    merged: tuple[Span, ...] = ()
    epoch: date = EPOCH
    title: str = ""

    @property
    def width(self) -> int:
        """Number of columns of the widest row."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read: its name, its sheets, how it was read, and its alphabet where the bytes do not tell it."""

    name: str
    sheets: tuple[Sheet, ...]
    remark: str = ""
    letters: str = ""

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name; raises `Unreadable` when the file holds none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise Unreadable(f"The file has no sheet called “{name}”. Choose one of its sheets.")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: its number as a spreadsheet shows it, and its cells, one for each column."""

    number: int
    cells: Row


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a row of column names; no two columns share a name.

    `aside` says of rows by number why they are no rows of the table: a total, a heading, the names once more.
    `turned` tells that a row here is a column of the sheet.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    epoch: date = EPOCH
    aside: Mapping[int, str] = field(default_factory=dict)
    turned: bool = False

    def position(self, column: str) -> int:
        """Where a column stands, from 0; raises `Unreadable` when there is none of that name."""
        try:
            return self.columns.index(column)
        except ValueError:
            raise Unreadable(
                f"The file has no column called “{column}”. Choose one of its columns instead."
            ) from None

    def values(self, column: str) -> Iterator[Cell]:
        """The cells of one column, from the first row to the last."""
        position = self.position(column)
        return (line.cells[position] for line in self.lines)


def is_blank(cell: Cell) -> bool:
    """True for an empty cell or one that holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip(UNSEEN))


def letter(place: int) -> str:
    """What a spreadsheet calls the column at a place counted from 0: A, B, ... AA."""
    letters = ""
    while place >= 0:
        letters = chr(65 + place % 26) + letters
        place = place // 26 - 1
    return letters
