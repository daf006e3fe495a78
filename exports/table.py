"""Native tables: a flagged header, hairlines only, every text measured into its cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from exports import theme
from exports.grid import Box
from exports.markup import emu
from exports.measure import fit
from exports.shapes import Paragraph, identity, paragraph_xml, transform
from exports.slide import Slide
from models.vocabulary import HAIRLINE, INK, MUTED

_Row = TypeVar("_Row")

MOST_ROWS = 7
HEADER_HEIGHT = 22.0
_PADDING = 8.0
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its width in points and where its text stands (l, r); `indent` leaves room for a mark."""

    header: str
    width: float
    align: str = "l"
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of at most two kinds of text: `body`, and under it a `small` muted line."""

    body: str
    small: str = ""
    bold: bool = False
    anchor: str = "ctr"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a table came to stand, so that marks and bars can be laid over its cells."""

    box: Box
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    row_height: float

    def cell(self, row: int, column: int) -> Box:
        """The box of a body cell; row 0 is the first under the header."""
        top = self.box.top + HEADER_HEIGHT + row * self.row_height
        return Box(self.lefts[column], top, self.widths[column], self.row_height)


def pages_of(rows: Sequence[_Row], size: int = MOST_ROWS) -> list[Sequence[_Row]]:
    """`rows` in as few pages as hold at most `size` each, evenly filled; an empty table is one empty page."""
    pages = max(1, -(-len(rows) // size))
    few, more = divmod(len(rows), pages)
    starts = [page * few + min(page, more) for page in range(pages + 1)]
    return [rows[start:end] for start, end in pairwise(starts)]


def add_table(
    slide: Slide, box: Box, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, alt: str
) -> Placed:
    """Put a table at the top left of `box`; rows share its height evenly. Columns are stretched to its width."""
    stretch = box.width / sum(column.width for column in columns)
    widths = tuple(column.width * stretch for column in columns)
    height = min(44.0, (box.height - HEADER_HEIGHT) / max(1, len(rows)))
    stand = Box(box.left, box.top, box.width, HEADER_HEIGHT + height * len(rows))
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
    head = "".join(_header(column, width) for column, width in zip(columns, widths, strict=True))
    body = ""
    for cells in rows:
        drawn = (_cell(slide, *one, height=height) for one in zip(columns, widths, cells, strict=True))
        body += f'<a:tr h="{emu(height)}">{"".join(drawn)}</a:tr>'
    slide.add(
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(slide, 'Table', alt)}<p:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{transform(stand, 'p:xfrm')}<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1">'
        "<a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr>"
        f'<a:tblGrid>{grid}</a:tblGrid><a:tr h="{emu(HEADER_HEIGHT)}">{head}</a:tr>{body}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
    lefts = tuple(box.left + sum(widths[:place]) for place in range(len(widths)))
    return Placed(stand, lefts, widths, height)


def _header(column: Column, width: float) -> str:
    room = width - _PADDING - column.indent
    fitted = fit(column.header, room, HEADER_HEIGHT, (theme.TABLE_SMALL,))
    paragraph = Paragraph(fitted.text, size=fitted.size, colour=MUTED)
    return _box(paragraph_xml(paragraph, column.align), column, "ctr", INK)


def _cell(slide: Slide, column: Column, width: float, cell: Cell, *, height: float) -> str:
    room, tall = width - _PADDING - column.indent, height - 2 * _EDGE
    paragraphs = []
    if cell.small:
        small = fit(cell.small, room, theme.TABLE_SMALL * 1.2, (theme.TABLE_SMALL,))
        if small.cut:
            slide.note(cell.small)
        paragraphs.append(Paragraph(small.text, size=theme.TABLE_SMALL, colour=MUTED))
        tall -= small.height
    if cell.body or not cell.small:
        body = fit(cell.body or "–", room, tall, (theme.TABLE_SIZE, theme.TABLE_SMALL), bold=cell.bold)
        if body.cut:
            slide.note(cell.body)
        paragraphs.insert(0, Paragraph(body.text, size=body.size, bold=cell.bold))
    return _box("".join(paragraph_xml(p, column.align) for p in paragraphs), column, cell.anchor, HAIRLINE)


def _box(paragraphs: str, column: Column, anchor: str, rule: str) -> str:
    left = emu(column.indent + (_PADDING if column.align == "r" else 0))
    right = emu(0 if column.align == "r" else _PADDING)
    none = "".join(f"<a:{side}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
    lower = theme.line(rule, 0.75).replace("a:ln ", "a:lnB ").replace("</a:ln>", "</a:lnB>")
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{right}" marT="{emu(_EDGE)}" marB="{emu(_EDGE)}" anchor="{anchor}">'
        f"{none}{lower}<a:noFill/></a:tcPr></a:tc>"
    )
