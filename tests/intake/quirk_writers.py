"""Writes pages of cells as .xlsx, .xls and .ods, with merged ranges, hidden sheets and shares."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

VISIBLE, HIDDEN, VERY_HIDDEN = 0, 1, 2


class Share(float):
    """A figure that its sheet shows as per cent."""


@dataclass(frozen=True)
class Page:
    """One sheet: rows of cells, and merged ranges as top, left, bottom, right from 0."""

    rows: tuple
    name: str = "Plan"
    merges: tuple = ()
    visibility: int = VISIBLE


def page(*rows, **others):
    """A page of rows."""
    return Page(tuple(map(tuple, rows)), **others)


def cells(one):
    """Every filled cell of a page with its place."""
    for row, values in enumerate(one.rows):
        for column, value in enumerate(values):
            if value is not None:
                yield row, column, value


def xlsx(*pages, counts_from_1904=False):
    """The pages as a workbook of today."""
    out = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "yyyy-mm-dd", "date_1904": counts_from_1904}
    book = xlsxwriter.Workbook(out, {**options, "strings_to_formulas": False, "strings_to_urls": False})
    share = book.add_format({"num_format": "0.0%"})
    for one in pages:
        sheet = book.add_worksheet(one.name)
        for top, left, bottom, right in one.merges:
            sheet.merge_range(top, left, bottom, right, "")
        for row, column, value in cells(one):
            sheet.write(row, column, value, *([share] if isinstance(value, Share) else []))
        {VISIBLE: lambda: None, HIDDEN: sheet.hide, VERY_HIDDEN: sheet.very_hidden}[one.visibility]()
    book.close()
    return out.getvalue()


def xls(*pages, counts_from_1904=False):
    """The pages as a workbook of 1997."""
    book = xlwt.Workbook()
    book.dates_1904 = counts_from_1904
    day, share = xlwt.easyxf(num_format_str="YYYY-MM-DD"), xlwt.easyxf(num_format_str="0.0%")
    for one in pages:
        sheet = book.add_sheet(one.name)
        sheet.visibility = one.visibility
        for row, column, value in cells(one):
            style = day if isinstance(value, date) else share if isinstance(value, Share) else None
            sheet.write(row, column, value, *([style] if style else []))
        for top, left, bottom, right in one.merges:
            sheet.merge(top, bottom, left, right)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)


def ods(*pages):
    """The pages as an OpenDocument sheet."""
    tables = "".join(map(_ods_table, pages))
    styles = "".join(
        f'<style:style style:name="v{shown}" style:family="table"><style:table-properties table:display='
        f'"{"true" if shown == VISIBLE else "false"}"/></style:style>'
        for shown in (VISIBLE, HIDDEN)
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return _ods_package(content)


def _ods_package(content):
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = "<manifest:file-entry manifest:full-path={0} manifest:media-type={1}/>"
    files = entry.format('"/"', f'"{kind}"') + entry.format('"content.xml"', '"text/xml"')
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind)
        package.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{space}">{files}</manifest:manifest>',
        )
        package.writestr("content.xml", content)
    return out.getvalue()


def _ods_table(one):
    width = max(map(len, one.rows), default=0)
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in one.merges}
    rows = []
    for at, row in enumerate(one.rows):
        padded = (*row, *[None] * (width - len(row)))
        rows.append("".join(_ods_cell(value, spans.get((at, place))) for place, value in enumerate(padded)))
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    shown = VISIBLE if one.visibility == VISIBLE else HIDDEN
    return f'<table:table table:name="{one.name}" table:style-name="v{shown}">{body}</table:table>'


def _ods_cell(value, span):
    merged = (
        f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    )
    if value is None:
        return f"<table:table-cell{merged}/>"
    if isinstance(value, date):
        kind, text = f'date" office:date-value="{value.isoformat()}', value.isoformat()
    elif isinstance(value, Share):
        kind, text = f'percentage" office:value="{float(value)!r}', f"{value:.1%}"
    elif isinstance(value, int | float):
        kind, text = f'float" office:value="{value!r}', f"{value}"
    else:
        kind, text = "string", escape(value)
    return f'<table:table-cell office:value-type="{kind}"{merged}><text:p>{text}</text:p></table:table-cell>'
