"""Run alone in a bounded process: a workbook on standard input becomes one JSON line for each sheet and row."""

import datetime
import io
import json
import math
import posixpath
import re
import sys
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    import python_calamine as calamine

MEMORY = 1 << 30
SECONDS = 20
BUILT_IN_PERCENT = {"9", "10"}
NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
Place = tuple[int, int]


def limit() -> None:
    """Bounds memory, processor time and written files, where the system can (POSIX)."""
    try:
        import resource
    except ImportError:
        return
    bounds = {"RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_NOFILE": 32, "RLIMIT_FSIZE": 0}
    for name, bound in bounds.items():
        resource.setrlimit(getattr(resource, name), (bound, bound))


def plain(value: object) -> object:
    """A cell as JSON: dates as `{"date": ...}`, figures that are none as `{"fault": ...}`, empty text as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"fault": str(value)}
    if isinstance(value, datetime.datetime | datetime.date):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.time | datetime.timedelta):
        return str(value)
    return None if value == "" else value


def emit(kind: str, content: object) -> None:
    """One line of the answer."""
    sys.stdout.write(json.dumps([kind, content]) + "\n")


def send_sheet(sheet: "calamine.CalamineSheet", hidden: bool, limits: Place, package: "Package") -> None:
    """One sheet: its name and place, then its rows; one that reaches beyond the limits sends none."""
    row, column = sheet.start or (0, 0)
    place = {"name": sheet.name, "hidden": hidden, "row": row, "column": column}
    place |= {"height": sheet.height, "width": sheet.width}
    if row + sheet.height > limits[0] or column + sheet.width > limits[1]:
        emit("sheet", place)
        return
    marks = package.marks(sheet.name)
    emit("sheet", {**place, "uncounted": len(marks.uncounted), "first": marks.uncounted[:1]})
    for down, cells in enumerate(sheet.to_python(skip_empty_area=True), row):
        values = [plain(value) for value in cells]
        for across in marks.percent.get(down, ()):
            if column <= across < column + len(values):
                values[across - column] = as_percent(values[across - column])
        emit("row", values)


def as_percent(value: object) -> object:
    """A figure as its sheet shows it: 0.538 is 53.8 %."""
    return {"percent": float(f"{value * 100:.13g}")} if isinstance(value, int | float) else value


class Marks:
    """What the reader of values leaves out: cells shown as per cent, by row, and formulas that hold no value."""

    def __init__(self, styles: set[str]) -> None:
        self.percent: dict[int, list[int]] = {}
        self.uncounted: list[Place] = []
        self._styles = styles
        self._place = (-1, -1)
        self._shown, self._formula, self._value = False, False, False

    def read(self, content: bytes) -> "Marks":
        """Go through the cells of a sheet's part."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.Parse(content, True)
        return self

    def _start(self, name: str, given: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            self._place = (int(given.get("r", self._place[0] + 2)) - 1, -1)
        elif kind == "c":
            at = (self._place[0], self._place[1] + 1)
            self._place = position(given["r"]) if "r" in given else at
            self._shown = given.get("s", "0") in self._styles and given.get("t", "n") == "n"
            self._formula, self._value = False, given.get("t") == "str"
        elif kind in ("f", "v"):
            self._formula, self._value = self._formula or kind == "f", self._value or kind == "v"

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] != "c":
            return
        if self._shown:
            self.percent.setdefault(self._place[0], []).append(self._place[1])
        if self._formula and not self._value:
            self.uncounted.append(self._place)


def position(reference: str) -> Place:
    """B3 → row 2, column 1."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


class Package:
    """The parts of a workbook, for the marks of its sheets."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._parts = dict(self._sheets())
        self._percent = set(self._percent_styles())

    def marks(self, sheet: str) -> Marks:
        """The marks of a sheet; none where its part is not found."""
        marks = Marks(self._percent)
        if sheet not in self._parts:
            return marks
        content = self._zip.read(self._parts[sheet])
        return marks.read(content) if self._percent or FORMULA.search(content) else marks

    def _elements(self, part: str) -> Iterator[tuple[str, dict[str, str]]]:
        found: list[tuple[str, dict[str, str]]] = []
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda name, given: found.append((name.rpartition(":")[2], given))
        if part in self._zip.namelist():
            parser.Parse(self._zip.read(part), True)
        return iter(found)

    def _sheets(self) -> Iterator[tuple[str, str]]:
        links = {
            given.get("Id"): given.get("Target", "")
            for _, given in self._elements("xl/_rels/workbook.xml.rels")
        }
        for kind, given in self._elements("xl/workbook.xml"):
            id = next((value for name, value in given.items() if name.endswith(":id")), None)
            if kind == "sheet" and id in links:
                yield given.get("name", ""), posixpath.normpath(posixpath.join("/xl", links[id])).lstrip("/")

    def _percent_styles(self) -> Iterator[str]:
        percent, inside, number = set(BUILT_IN_PERCENT), False, 0
        for kind, given in self._elements("xl/styles.xml"):
            if kind == "numFmt" and "%" in NOT_FORMAT.sub("", given.get("formatCode", "")):
                percent.add(given.get("numFmtId", ""))
            if kind in ("cellXfs", "cellStyles", "dxfs"):
                inside, number = kind == "cellXfs", 0
            if kind == "xf" and inside:
                if given.get("numFmtId") in percent:
                    yield str(number)
                number += 1


def main() -> None:
    """Reads the workbook from standard input; the arguments are the row and column limits."""
    limit()
    import python_calamine as calamine

    max_rows, max_columns = int(sys.argv[1]), int(sys.argv[2])
    try:
        data = sys.stdin.buffer.read()
        book, package = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)), Package(data)
        for meta in book.sheets_metadata:
            if meta.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = meta.visible != calamine.SheetVisibleEnum.Visible
                send_sheet(book.get_sheet_by_name(meta.name), hidden, (max_rows, max_columns), package)
    except calamine.PasswordError:
        emit("fault", "password")
    except (calamine.CalamineError, OSError, ValueError, zipfile.BadZipFile, expat.ExpatError) as fault:
        emit("fault", str(fault)[:200])


if __name__ == "__main__":
    main()
