"""What the reader of values leaves out of an Excel workbook: per cent, uncounted formulas, the day counting begins."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

from models.intake.child_cells import Place

BUILT_IN_PERCENT = {"9", "10"}
NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
CHUNK = 1 << 20


class Marks:
    """Cells shown as per cent, by row, formulas that hold no value, and merged ranges."""

    def __init__(self, styles: set[str]) -> None:
        self.percent: dict[int, list[int]] = {}
        self.uncounted: list[Place] = []
        self.merged: list[tuple[Place, Place]] = []
        self._styles = styles
        self._place = (-1, -1)
        self._shown, self._formula, self._value = False, False, False

    def read(self, content: "zipfile.ZipExtFile") -> "Marks":
        """Go through the cells of a sheet's part, a piece at a time."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        while chunk := content.read(CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
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


class ExcelPackage:
    """The parts of an .xlsx workbook, for the marks of its sheets."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._zip = package
        self._parts = dict(self._sheets())
        self._percent = set(self._percent_styles())
        self.epoch = self._epoch()

    def marks(self, sheet: str) -> Marks:
        """The marks of a sheet; none where its part is not found."""
        marks = Marks(self._percent)
        part = self._parts.get(sheet)
        if part is None or not (self._percent or self._has_formulas(part)):
            return marks
        with self._zip.open(part) as content:
            return marks.read(content)  # type: ignore[arg-type]

    def _has_formulas(self, part: str) -> bool:
        tail = b""
        with self._zip.open(part) as content:
            while chunk := content.read(CHUNK):
                if FORMULA.search(tail + chunk):
                    return True
                tail = chunk[-20:]
        return False

    def _elements(self, part: str) -> Iterator[tuple[str, dict[str, str]]]:
        found: list[tuple[str, dict[str, str]]] = []
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda name, given: found.append((name.rpartition(":")[2], given))
        if part in self._zip.namelist():
            parser.Parse(self._zip.read(part), True)
        return iter(found)

    def _epoch(self) -> str:
        """Day 0 of the workbook's dates: old Macintosh workbooks count from 1904."""
        told = (
            given.get("date1904", "0")
            for kind, given in self._elements("xl/workbook.xml")
            if kind == "workbookPr"
        )
        return "1904-01-01" if next(told, "0") in ("1", "true", "on") else "1899-12-30"

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
