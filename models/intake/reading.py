"""Uploaded bytes into a book of sheets: checked first, then read by what the bytes are."""

from pathlib import PurePath

from models.errors import Unreadable
from models.intake import delimited, guard, workbook
from models.intake.book import Book, Sheet, is_blank
from models.intake.merging import spread


def read(data: bytes, name: str, letters: str = "", *, tell: workbook.Tell = workbook.silent) -> Book:
    """A file as a book; raises `Unreadable` with a sentence that tells what to do.

    `letters` is the alphabet of a text file whose bytes do not tell it, one of `delimited.LETTERS`; `tell` hears what
    is being done and how far it has come.
    """
    label = PurePath(name).name
    tell("Checking the file", 0.0)
    kind = guard.check(data, label)
    if kind is not guard.FileKind.CSV:
        book = Book(label, tuple(map(spread, workbook.read_sheets(data, label, kind.value, tell))))
    else:
        rows, remark, narrow = delimited.read_rows(data, label, letters)
        sheet = Sheet(label, rows)
        book = Book(label, (_limited(sheet),), remark, narrow)
    if not any(sheet.fault or _has_content(sheet) for sheet in book.sheets):
        raise Unreadable(f"“{label}” holds no rows. Choose the file that holds your table.")
    return book


def _limited(sheet: Sheet) -> Sheet:
    fault = workbook.size_fault(sheet.name, len(sheet.rows), sheet.width)
    return Sheet(sheet.name, (), fault=fault) if fault else sheet


def _has_content(sheet: Sheet) -> bool:
    return any(not is_blank(cell) for row in sheet.rows for cell in row)


def first_choice(book: Book) -> Sheet:
    """The sheet to offer first: the visible one with the most filled rows."""
    return max(book.sheets, key=lambda sheet: (not sheet.hidden, not sheet.fault, len(sheet.rows)))
