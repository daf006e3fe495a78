"""Workbooks of plain cells: no text turns into a formula or a link; the same content makes the same bytes."""

import io
import math
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

import xlsxwriter

from models.intake.book import Cell

LONGEST_CELL = 32_767  # what a cell can hold; longer words would come back cut
LONGEST_SHEET = 31
LIVE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Page: TypeAlias = Any  # a sheet of the library that writes; it brings no types
Look: TypeAlias = Any
INK, PAPER, LINE = "#1F2933", "#EEF1F4", "#C5CCD3"


class PlainBook:
    """A workbook under construction; `finished` answers its bytes."""

    def __init__(self, day: date) -> None:
        self._out = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._out, {**options, "strings_to_numbers": False})
        stamp = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
        self._book.set_properties({"created": stamp, "author": "Steerdeck"})
        self.day = self.format(num_format="yyyy-mm-dd", valign="top")
        self.figure = self.format(num_format="#,##0.00", valign="top")
        self.text = self.format(valign="top", text_wrap=True)
        self.inert = self.format(valign="top", text_wrap=True, quote_prefix=True)
        self.name = self.format(
            bold=True, bg_color=PAPER, font_color=INK, border=1, border_color=LINE, text_wrap=True
        )

    def format(self, **look: object) -> Look:
        """A look of cells."""
        return self._book.add_format(look)

    def sheet(self, title: str) -> Page:
        """A new sheet; its title is made one that a workbook can bear and has not yet."""
        taken = {name.casefold() for name in self._book.sheetnames}
        stem = re.sub(r"[\[\]:*?/\\']", " ", UNWRITABLE.sub("", title)).strip()[:LONGEST_SHEET] or "Sheet"
        name, count = stem, 1
        while name.casefold() in taken or name.casefold() == "history":
            count += 1
            name = f"{stem[: LONGEST_SHEET - 4]} {count}"
        return self._book.add_worksheet(name)

    def mark(self, name: str, words: str) -> None:
        """A sheet that nobody sees, whose first cell tells what this workbook is when it comes back."""
        sheet = self._book.add_worksheet(name)
        sheet.write_string(0, 0, words)
        sheet.very_hidden()

    def define(self, name: str, area: str) -> None:
        """A name for a range of cells."""
        self._book.define_name(name, f"={area}")

    def put(self, sheet: Page, place: tuple[int, int], cell: Cell, look: Look = None) -> None:
        """One cell: text as text, figures as figures, days as days; words too long for a cell are left out."""
        row, column = place
        if cell is None or cell == "":
            if look is not None:
                sheet.write_blank(row, column, None, look)
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), look or self.day)  # noqa: DTZ001
        elif isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
            sheet.write_number(row, column, cell, look)
        elif len(words := UNWRITABLE.sub("", str(cell))) <= LONGEST_CELL:
            sheet.write_string(
                row, column, words, look or (self.inert if words.startswith(LIVE) else self.text)
            )

    def table(self, sheet: Page, top: int, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Names in one row and rows under them."""
        for place, column in enumerate(columns):
            self.put(sheet, (top, place), column, self.name)
        for down, row in enumerate(rows, top + 1):
            for place, cell in enumerate(row):
                self.put(sheet, (down, place), cell)

    def finished(self) -> bytes:
        """The bytes of the workbook."""
        self._book.close()
        return self._out.getvalue()
