"""Our own workbook to send round: initiatives, key results and check-ins to fill in, with what is known already."""

from collections.abc import Mapping as Pairs

from exports.workbook_cells import Look, Page, PlainBook
from exports.workbook_lists import Lists, explain, lay_names
from exports.workbook_notes import fields_of
from models.intake.book import Cell
from models.intake.fields import Field, Shape
from models.intake.laying_back import budget_cell, record_cells
from models.intake.mapping import Mapping
from models.intake.own_books import MARK_SHEET, TITLES, TO_SEE, Sent
from models.views.import_basis import ImportBasis, Kind, Record

LAST_ROW = 2000  # rows below the records have the drop-downs, too
WIDTHS = {Shape.TEXT: 26, Shape.TERM: 16, Shape.DATE: 13, Shape.MONEY: 18, Shape.NUMBER: 12}
KNOWN = tuple(zip(TO_SEE, (10, 12, 14), strict=True))  # beside the check-in, for who fills it in


def workbook(bases: Pairs[Kind, ImportBasis]) -> bytes:
    """The workbook as bytes; `bases` are what the portfolio holds of initiatives, key results and check-ins."""
    basis = bases[Kind.INITIATIVES]
    book = PlainBook(basis.today)
    lists = Lists(book, bases[Kind.KEY_RESULTS])
    for kind in (Kind.INITIATIVES, Kind.KEY_RESULTS):
        _records(book, lists, kind, bases[kind])
    _check_ins(book, lists, bases[Kind.CHECK_INS])
    book.mark(MARK_SHEET, Sent.WORKBOOK)
    return book.finished()


def _records(book: PlainBook, lists: Lists, kind: Kind, basis: ImportBasis) -> None:
    sheet = book.sheet(TITLES[kind])
    fields = fields_of(kind)
    lay_names(book, sheet, kind, list(enumerate(fields)))
    _check(sheet, lists, kind, list(enumerate(fields)))
    for row, record in enumerate(basis.records, 1):
        said = _said(record, kind, basis)
        for place, field in enumerate(fields):
            book.put(sheet, (row, place), said.get(field.name), _look(book, field))


def _said(record: Record, kind: Kind, basis: ImportBasis) -> dict[str, Cell]:
    """What a record says; a delivery report is of its day and left to be written anew."""
    mapping = Mapping(kind, "")
    said = record_cells(record, mapping, basis) | {"key": record.key or None}
    budgets = [fact for fact in record.facts if fact.field == "budget"]
    if budgets:
        said["budget"] = budget_cell(max(budgets, key=lambda fact: fact.day), mapping, basis)
    return said


def _check(sheet: Page, lists: Lists, kind: Kind, names: list[tuple[int, Field]]) -> None:
    """Widths, drop-downs and checks of columns, down to rows that are still empty."""
    for place, field in names:
        sheet.set_column(place, place, WIDTHS[field.shape])
        lists.check(sheet, (1, place, LAST_ROW, place), kind, field)
    sheet.freeze_panes(1, 2)


def _look(book: PlainBook, field: Field) -> Look:
    return {Shape.DATE: book.day, Shape.MONEY: book.figure}.get(field.shape)


def _check_ins(book: PlainBook, lists: Lists, basis: ImportBasis) -> None:
    """One row for each key result, with its last value beside the empty cells for the next."""
    sheet = book.sheet(TITLES[Kind.CHECK_INS])
    first, *others = fields_of(Kind.CHECK_INS)
    names = [(0, first), *enumerate(others, 1 + len(KNOWN))]
    lay_names(book, sheet, Kind.CHECK_INS, names)
    _check(sheet, lists, Kind.CHECK_INS, names)
    for place, (name, width) in enumerate(KNOWN, 1):
        book.put(sheet, (0, place), name, book.name)
        explain(sheet, (0, place), "For you to see; it is not read when the workbook comes back.")
        sheet.set_column(place, place, width)
    sheet.set_column(0, 0, 40)
    for row, record in enumerate(basis.records, 1):
        last = max(record.facts, key=lambda fact: fact.day, default=None)
        known = (record.values.get("unit"), last.value if last else None, last.day if last else None)
        for place, cell in enumerate((record.key or record.name, *known)):
            book.put(sheet, (row, place), cell)
