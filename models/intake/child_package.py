"""Workbooks that are packages (.xlsx and .ods), read in the child process."""

import io
import zipfile
from collections.abc import Iterator
from typing import Protocol
from xml.parsers import expat

import python_calamine as calamine

from models.intake.child_cells import Line, Place, plain, spans, with_percent
from models.intake.child_marks import ExcelPackage, Marks
from models.intake.child_ods import OdsPackage


class Package(Protocol):
    """The parts of a workbook, asked for what the reader of values leaves out."""

    epoch: str

    def marks(self, sheet: str) -> Marks:
        """The marks of a sheet."""


def read(data: bytes, limits: Place) -> Iterator[Line]:
    """Every sheet and row of a workbook, or what is wrong with it."""
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        package = _package(data)
        for meta in book.sheets_metadata:
            if meta.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = meta.visible != calamine.SheetVisibleEnum.Visible
                yield from _sheet(book.get_sheet_by_name(meta.name), hidden, limits, package)
    except calamine.PasswordError:
        yield "fault", "password"
    except (calamine.CalamineError, OSError, ValueError, zipfile.BadZipFile, expat.ExpatError) as fault:
        yield "fault", str(fault)[:200]


def _package(data: bytes) -> Package:
    package = zipfile.ZipFile(io.BytesIO(data))
    return OdsPackage(package) if "mimetype" in package.namelist() else ExcelPackage(package)


def _sheet(sheet: calamine.CalamineSheet, hidden: bool, limits: Place, package: Package) -> Iterator[Line]:
    """One sheet: its name and place, then its rows; one that reaches beyond the limits sends none."""
    row, column = sheet.start or (0, 0)
    place: dict[str, object] = {"name": sheet.name, "hidden": hidden, "row": row, "column": column}
    place |= {"height": sheet.height, "width": sheet.width, "epoch": package.epoch}
    if row + sheet.height > limits[0] or column + sheet.width > limits[1]:
        yield "sheet", place
        return
    marks = package.marks(sheet.name)
    merged = spans(sheet.merged_cell_ranges or marks.merged)
    yield (
        "sheet",
        {**place, "uncounted": len(marks.uncounted), "first": marks.uncounted[:1], "merged": merged},
    )
    for down, cells in enumerate(sheet.to_python(skip_empty_area=True), row):
        places = (across - column for across in marks.percent.get(down, ()))
        yield "row", with_percent([plain(value) for value in cells], places)
