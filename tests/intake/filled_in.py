"""Our own workbooks as people fill them in and send them back."""

import io

import openpyxl

from models.commands.import_changes import import_changes
from models.intake.applying import to_draft
from models.intake.guessing import first_mapping
from models.intake.laying_out import guess_layout, offers, tabulate
from models.intake.proposal import propose
from models.intake.reading import read
from models.queries.import_basis import load_import_basis
from models.views.import_basis import Kind
from tests.builders import ADMINISTRATOR
from tests.intake.samples import EMPTY


def filled(data, sheet_name, answers, header, rows):
    """A workbook with answers beside names in column A, and rows under the row that begins with `header`."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[sheet_name]
    places = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
    for name, answer in answers.items():
        written(sheet, (places[name], 2), answer)
    for down, row in enumerate(rows, places[header] + 1):
        for column, cell in enumerate(row, 1):
            written(sheet, (down, column), cell)
    return saved(book)


def changed(data, sheet_name, key, cells):
    """A workbook with cells of one row changed: the row whose first or second cell is `key`, columns by name."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[sheet_name]
    columns = {cell.value: cell.column for cell in sheet[1]}
    row = next(
        row
        for row in range(2, sheet.max_row + 1)
        if key in (sheet.cell(row, 1).value, sheet.cell(row, 2).value)
    )
    for name, value in cells.items():
        written(sheet, (row, columns[name]), value)
    return saved(book)


def written(sheet, place, value):
    """One cell, text as text whatever it begins with."""
    cell = sheet.cell(*place)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def saved(book):
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def offered_table(data, label):
    """One of the tables that a workbook offers."""
    offered = offers(read(data, "returned.xlsx"))
    layout = guess_layout(offered, label)
    return tabulate(offered, layout)


def proposed_from(data, label, basis=EMPTY):
    """What importing one table of a workbook would do."""
    table = offered_table(data, label)
    return propose(table, first_mapping(table, "returned.xlsx", basis), basis)


def imported(database, into, data, label):
    """Import one table of a workbook as it is offered."""
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    kind = first_mapping(offered_table(data, label), "returned.xlsx", basis).kind
    proposal = proposed_from(data, label, load_import_basis(database, into, kind))
    import_changes(database, ADMINISTRATOR, into, to_draft(proposal, "returned.xlsx"))
    return proposal
