"""A proposal for a new initiative on one page: why now, key results, technology check; it comes back as an import."""

from exports.workbook_cells import Page, PlainBook
from exports.workbook_lists import Lists, explain
from exports.workbook_notes import note
from models.intake.fields import Field, field
from models.intake.own_books import FORM_RESULTS, FORM_SHEET, FORM_TITLE, MARK_SHEET, Sent
from models.views.import_basis import ImportBasis, Kind

TITLE = FORM_TITLE
HELP = "Fill in the right-hand side and the table below, save, and send it back. One page is enough."
ASKED = (
    *("name", "why_now", "description", "owner", "sponsor", "department", "category", "obligation"),
    *("starts_on", "ends_on", "budget"),
)
TECHNOLOGY = {
    "Technology check: what it is built on": "Platforms, systems and suppliers it uses, and which are new here.",
    "Technology check: what it adds": "New interfaces, data and technical debt, and who keeps them running afterwards.",
    "Technology check: answered by": "Who looked at it, and when.",
}
RESULTS = (
    "name",
    "metric",
    "unit",
    "direction",
    "baseline",
    "baseline_on",
    "target",
    "due_on",
    "source",
    "owner",
    "objective",
)
ROWS = 6
LABEL_WIDTH, WIDTH = 34, 15


def form(basis: ImportBasis) -> bytes:
    """The form as a workbook; `basis` gives the people and objectives to choose from."""
    book = PlainBook(basis.today)
    sheet = book.sheet(FORM_SHEET)
    lists = Lists(book, basis)
    _page(sheet)
    sheet.write_string(0, 0, TITLE, book.format(bold=True, font_size=16))
    sheet.write_string(1, 0, HELP, book.format(italic=True))
    below = _answers(book, sheet, lists)
    _results(book, sheet, lists, below + 1)
    book.mark(MARK_SHEET, Sent.FORM)
    return book.finished()


def _page(sheet: Page) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, len(RESULTS) - 1, WIDTH)


def _answers(book: PlainBook, sheet: Page, lists: Lists) -> int:
    """Names down the first column and room for the answers; returns the row below."""
    row = 3
    for name in ASKED:
        one = field(Kind.INITIATIVES, name)
        _ask(book, sheet, row, (one.label, note(Kind.INITIATIVES, one)))
        lists.check(sheet, (row, 1, row, 1), Kind.INITIATIVES, one)
        row += 1
    _ask(book, sheet, row, (field(Kind.INITIATIVES, "stage").label, "A proposal comes in as proposed."))
    book.put(sheet, (row, 1), "proposed")
    for asked in TECHNOLOGY.items():
        row += 1
        _ask(book, sheet, row, asked)
    return row + 1


def _ask(book: PlainBook, sheet: Page, row: int, asked: tuple[str, str]) -> None:
    label, words = asked
    book.put(sheet, (row, 0), label, book.name)
    book.put(sheet, (row, 1), None, book.text)
    explain(sheet, (row, 0), words)


def _results(book: PlainBook, sheet: Page, lists: Lists, top: int) -> None:
    sheet.write_string(top, 0, FORM_RESULTS, book.format(bold=True, font_size=12))
    for place, name in enumerate(RESULTS):
        asked: Field = field(Kind.KEY_RESULTS, name)
        book.put(sheet, (top + 1, place), "Key result" if name == "name" else asked.label, book.name)
        explain(sheet, (top + 1, place), note(Kind.KEY_RESULTS, asked))
        lists.check(sheet, (top + 2, place, top + 1 + ROWS, place), Kind.KEY_RESULTS, asked)
