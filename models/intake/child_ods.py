"""What the reader of values leaves out of an OpenDocument sheet: cells shown as per cent, and merged ranges."""

import zipfile
from xml.parsers import expat

from models.intake.child_marks import CHUNK, Marks

MOST_ROWS, MOST_COLUMNS = 50_000, 200  # repeated cells and rows below or right of the content run to its end


class OdsPackage:
    """The content of an .ods file; dates are written as days in it, so counting begins nowhere."""

    epoch = "1899-12-30"

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._sheets: dict[str, Marks] = {}
        self._marks, self._row, self._column = Marks(set()), 0, 0
        self._depth, self._repeat = 0, 1
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        with package.open("content.xml") as content:
            while chunk := content.read(CHUNK):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)

    def marks(self, sheet: str) -> Marks:
        """The marks of a sheet; none where the content has none of that name."""
        return self._sheets.get(sheet, Marks(set()))

    def _start(self, name: str, given: dict[str, str]) -> None:
        if name == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._marks = self._sheets.setdefault(given.get("table:name", ""), Marks(set()))
                self._row = 0
        elif name == "table:table-row" and self._depth == 1:
            self._column, self._repeat = 0, int(given.get("table:number-rows-repeated", 1))
        elif name in ("table:table-cell", "table:covered-table-cell") and self._depth == 1:
            self._cell(given)

    def _cell(self, given: dict[str, str]) -> None:
        count = int(given.get("table:number-columns-repeated", 1))
        if given.get("office:value-type") == "percentage":
            places = list(range(self._column, self._column + min(count, MOST_COLUMNS)))
            for row in range(self._row, self._row + min(self._repeat, MOST_ROWS)):
                self._marks.percent.setdefault(row, []).extend(places)
        across = int(given.get("table:number-columns-spanned", 1))
        down = int(given.get("table:number-rows-spanned", 1))
        if across > 1 or down > 1:
            last = (self._row + down - 1, self._column + across - 1)
            self._marks.merged.append(((self._row, self._column), last))
        self._column += count

    def _end(self, name: str) -> None:
        if name == "table:table":
            self._depth -= 1
        elif name == "table:table-row" and self._depth == 1:
            self._row += self._repeat
