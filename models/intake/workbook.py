"""Workbooks into sheets, read by a child process that cannot take more memory or time than it is given."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from threading import Timer
from typing import Any, cast

from models.errors import Unreadable
from models.intake.book import Cell, Percent, Row, Sheet, Span, letter

MAX_ROWS = 50_000
MAX_COLUMNS = 150
TIMEOUT = 75
CHILD = Path(__file__).with_name("workbook_child.py")
EVERY = 1000  # rows between two words on how far the reading has come

Tell = Callable[[str, float], None]


def silent(what: str, share: float) -> None:
    """Tells nobody how far the reading has come."""


def read_sheets(data: bytes, name: str, kind: str = "xlsx", tell: Tell = silent) -> tuple[Sheet, ...]:
    """All sheets of a workbook (`xlsx`, `ods` or `xls`), hidden ones marked, formulas as their values.

    `tell` hears what is being read and the share of it that is done. Raises `Unreadable`.
    """
    tell("Opening the workbook", 0.05)
    sheets: list[Sheet] = []
    place: dict[str, Any] = {}
    rows: list[Row] = []
    for what, content in _lines(data, name, kind):
        if what == "fault":
            raise Unreadable(_fault(content, name))
        if what == "row":
            rows.append((None,) * int(place["column"]) + tuple(map(_cell, content)))
            if len(rows) % EVERY == 0:
                tell(f"Reading “{place['name']}”: {len(rows):,} rows", len(rows) / int(place["height"]))
            continue
        if place:
            sheets.append(_sheet(place, rows))
        place, rows = content, []
    return (*sheets, _sheet(place, rows)) if place else ()


def _lines(data: bytes, name: str, kind: str) -> Iterator[tuple[str, Any]]:
    """What the child says, line by line as it says it, so that its answer never lies in memory as a whole."""
    command = [sys.executable, "-I", str(CHILD), kind, str(MAX_ROWS), str(MAX_COLUMNS)]
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        pipes = {"stdin": given, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, **pipes) as child:  # type: ignore[call-overload]
            clock = Timer(TIMEOUT, child.kill)
            clock.start()
            try:
                for line in child.stdout:
                    yield tuple(json.loads(line))
            finally:
                clock.cancel()
                child.stdout.close()
                child.wait()
        if child.returncode:
            raise Unreadable(_too_heavy(name))


def _too_heavy(name: str) -> str:
    return (
        f"“{name}” takes too much memory or time to read, or is damaged. Copy the table you need into a new "
        "workbook, save it as .xlsx, and choose that file."
    )


def _fault(content: object, name: str) -> str:
    if content == "password":
        return f"“{name}” is protected by a password. Save a copy without the password and choose that copy."
    return f"“{name}” is damaged and cannot be read. Save it again as .xlsx and choose that file."


def _cell(value: Any) -> Cell:  # noqa: ANN401 - what JSON holds
    if not isinstance(value, dict):
        return cast(Cell, value)
    if "fault" in value:
        return float(value["fault"])
    if "percent" in value:
        return Percent(value["percent"])
    moment = datetime.fromisoformat(value["date"])
    return date(moment.year, moment.month, moment.day)


def _sheet(place: dict[str, Any], rows: list[Row]) -> Sheet:
    fault = _limit_fault(place) or _formula_fault(place)
    above: tuple[Row, ...] = ((),) * int(place["row"]) if rows else ()
    return Sheet(
        str(place["name"]),
        () if fault else above + tuple(rows),
        bool(place["hidden"]),
        fault,
        tuple(Span(*span) for span in place.get("merged", ())),
        date.fromisoformat(place["epoch"]),
    )


def _formula_fault(place: dict[str, Any]) -> str:
    """A formula whose value was never counted would come in as an empty cell."""
    if not place.get("uncounted"):
        return ""
    (row, column), count = place["first"][0], place["uncounted"]
    cells = "1 formula" if count == 1 else f"{count:,} formulas"
    return (
        f"“{place['name']}” holds {cells} without a value, the first in {letter(column)}{row + 1}. Open the file in "
        "your spreadsheet program, save it there so that it is counted, and choose it again."
    )


def _limit_fault(place: dict[str, Any]) -> str:
    height, width = int(place["row"]) + int(place["height"]), int(place["column"]) + int(place["width"])
    return size_fault(str(place["name"]), height, width)


def size_fault(name: str, height: int, width: int) -> str:
    """What to do about a sheet with more rows or columns than can be imported; empty when it fits."""
    if width > MAX_COLUMNS:
        return (
            f"“{name}” has {width} columns; at most {MAX_COLUMNS} can be imported. "
            "Delete the columns you do not need and choose the file again."
        )
    if height > MAX_ROWS:
        return (
            f"“{name}” has {height} rows; at most {MAX_ROWS} can be imported at once. "
            "Split them over several files."
        )
    return ""
