"""The workbook behind a chart: the least a spreadsheet needs, written so that no text can turn into a formula."""

import io
import math
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from exports.markup import HEADER, text

Value = float | int | str | date | None
STAMP = (1980, 1, 1, 0, 0, 0)
_DAY_ZERO = date(1899, 12, 30).toordinal()
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_FRAME = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELS}/styles" Target="styles.xml"/></Relationships>'
    ),
    # Style 1 is a date.
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def serial(day: date) -> int:
    """A date as the number that spreadsheets and chart axes count in."""
    return day.toordinal() - _DAY_ZERO


def letters(index: int) -> str:
    """The name of a column: 0 → A, 25 → Z, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(value: Value) -> float | int | None:
    """A value as a chart can draw it: dates as serials; text, NaN and infinity as nothing."""
    if isinstance(value, date):
        return serial(value)
    if isinstance(value, str) or value is None or not math.isfinite(value):
        return None
    return value


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet, and how a chart refers to it."""

    header: str
    values: tuple[Value, ...]
    index: int

    @property
    def header_reference(self) -> str:
        """The cell of the header."""
        return f"Sheet1!${letters(self.index)}$1"

    @property
    def reference(self) -> str:
        """The cells of the values."""
        return f"Sheet1!${letters(self.index)}$2:${letters(self.index)}${max(2, len(self.values) + 1)}"


@dataclass(slots=True)
class Sheet:
    """The one sheet of a chart's workbook, filled column by column."""

    columns: list[Column] = field(default_factory=list)

    def add_column(self, header: str, values: Sequence[Value]) -> Column:
        """Append a column and return how to refer to it."""
        column = Column(header, tuple(values), len(self.columns))
        self.columns.append(column)
        return column

    def to_bytes(self) -> bytes:
        """The workbook as an .xlsx file; the same columns give the same bytes."""
        height = max((len(column.values) for column in self.columns), default=0)
        rows = [self._row(1, [column.header for column in self.columns])]
        for place in range(height):
            cells = [c.values[place] if place < len(c.values) else None for c in self.columns]
            rows.append(self._row(place + 2, cells))
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
        return _zipped(_FRAME | {"xl/worksheets/sheet1.xml": sheet})

    @staticmethod
    def _row(place: int, values: Sequence[Value]) -> str:
        cells = "".join(_cell(f"{letters(index)}{place}", value) for index, value in enumerate(values))
        return f'<row r="{place}">{cells}</row>'


def _cell(reference: str, value: Value) -> str:
    if isinstance(value, str):
        return f'<c r="{reference}" t="inlineStr"><is><t>{text(value)}</t></is></c>'
    figure = number(value)
    if figure is None:
        return ""
    style = ' s="1"' if isinstance(value, date) else ""
    return f'<c r="{reference}"{style}><v>{figure!r}</v></c>'


def _zipped(parts: dict[str, str]) -> bytes:
    blob = io.BytesIO()
    with zipfile.ZipFile(blob, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(member(name), HEADER + xml, zipfile.ZIP_DEFLATED, 6)
    return blob.getvalue()


def member(name: str) -> zipfile.ZipInfo:
    """A place in an archive that says nothing about the machine or the moment it was written."""
    info = zipfile.ZipInfo(name, STAMP)
    info.create_system = 0
    info.external_attr = 0
    return info
