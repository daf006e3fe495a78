"""Workbooks of Excel 97 to 2003, read in the child process."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

import xlrd

from models.intake.child_cells import Line, Place, as_percent, plain, spans

EPOCH_1904 = "1904-01-01"
EPOCH_1900 = "1899-12-30"
NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def read(data: bytes, limits: Place) -> Iterator[Line]:
    """Every sheet and row of an old workbook, or what is wrong with it."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=_Silence())
    except xlrd.XLRDError as fault:
        yield "fault", "password" if "encrypted" in str(fault).lower() else str(fault)[:200]
        return
    except (
        Exception
    ) as fault:  # a broken file breaks this reader in many ways; none of them is ours to tell apart
        yield "fault", str(fault)[:200]
        return
    for sheet in book.sheets():
        yield from _sheet(book, sheet, limits)


class _Silence:
    """Where the reader's own remarks go: standard output carries the answer."""

    def write(self, text: str) -> None:
        """Says nothing."""


def _sheet(book: Any, sheet: Any, limits: Place) -> Iterator[Line]:  # noqa: ANN401  xlrd brings no types
    height, width = sheet.nrows, sheet.ncols
    place = {"name": sheet.name, "hidden": sheet.visibility != 0, "row": 0, "column": 0}
    place |= {"height": height, "width": width, "epoch": EPOCH_1904 if book.datemode else EPOCH_1900}
    merged = spans(((top, left), (below - 1, right - 1)) for top, below, left, right in sheet.merged_cells)
    yield "sheet", {**place, "merged": merged}
    if height > limits[0] or width > limits[1]:
        return
    for row in range(height):
        yield "row", [_cell(book, cell) for cell in sheet.row(row)]


def _cell(book: Any, cell: Any) -> object:  # noqa: ANN401
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _date(cell.value, book.datemode)
    if cell.ctype == xlrd.XL_CELL_NUMBER and _is_percent(book, cell.xf_index):
        return as_percent(cell.value)
    return plain(cell.value)


def _date(serial: float, mode: int) -> object:
    """A day; the figure itself where it is none, such as a time of day."""
    try:
        moment = xlrd.xldate_as_datetime(serial, mode)
    except (xlrd.xldate.XLDateError, OverflowError, ValueError):
        return serial
    return plain(moment if serial >= 1 else datetime.time(moment.hour, moment.minute, moment.second))


def _is_percent(book: Any, xf_index: int | None) -> bool:  # noqa: ANN401
    if xf_index is None:
        return False
    shape = book.format_map.get(book.xf_list[xf_index].format_key)
    return shape is not None and "%" in NOT_FORMAT.sub("", shape.format_str)
