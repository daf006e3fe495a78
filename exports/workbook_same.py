"""The portfolio in the layout of a file that was imported: brought back, it changes nothing."""

from collections.abc import Sequence

from exports.workbook_cells import Page, PlainBook
from models.intake.book import Cell
from models.intake.laying_back import lay_back
from models.intake.mapping import Mapping
from models.views.import_basis import ImportBasis

NAME_WIDTH, WIDTH = 40, 18


def same_layout(mapping: Mapping, basis: ImportBasis) -> tuple[str, bytes]:
    """The name and the bytes of a workbook with the columns of a source's last file, and what is known now.

    The name carries the day that its figures are of, so that they come back to that day. A sheet that held one record a
    column is written so again.
    """
    back = lay_back(mapping, basis)
    book = PlainBook(back.as_at)
    sheet = book.sheet(_title(mapping))
    if mapping.place is not None and mapping.place.turned:
        _turned(book, sheet, back.columns, back.rows)
    else:
        book.table(sheet, 0, back.columns, back.rows)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(back.columns) - 1, 0), WIDTH)
    return f"{mapping.source} {back.as_at.isoformat()}.xlsx", book.finished()


def _title(mapping: Mapping) -> str:
    label = mapping.place.label if mapping.place else ""
    return (
        label.partition(" · ")[0].removesuffix(" (hidden)")
        or mapping.kind.value.replace("_", " ").capitalize()
    )


def _turned(book: PlainBook, sheet: Page, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    for down, column in enumerate(columns):
        book.put(sheet, (down, 0), column, book.name)
        for across, row in enumerate(rows, 1):
            book.put(sheet, (down, across), row[down])
