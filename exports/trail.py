"""The audit trail as a file: one line for each field that an act changed, as CSV or as a workbook."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import xlsxwriter

from exports.workbook_cells import LIVE, LONGEST_CELL, UNWRITABLE
from models import figures
from models.intake.rejects import inert
from models.views.trail import Change, FieldChange, TrailAct
from models.vocabulary import Role, word
from models.vocabulary_trail import act_word

COLUMNS = ("When", "Who", "As", "Act", "Summary", "Record", "Name", "Done", "Field", "Before", "After")
WIDTHS = (20, 26, 14, 26, 30, 18, 36, 12, 20, 40, 40)
MOST = 1_000_000
"""Lines that one sheet of a workbook can bear; the CSV has them all."""
NOTHING = (FieldChange("", "", ""),)
NO_CHANGE = (Change("", "", ""),)


def lines(acts: Iterable[TrailAct]) -> Iterator[tuple[str, ...]]:
    """One line for each changed field; an act that changed nothing has a line of its own."""
    for one in acts:
        act = one.act
        role = word(Role(act.role))
        head = (
            f"{one.local:%Y-%m-%d %H:%M:%S}",
            act.actor,
            role,
            act_word(act.command),
            one.of or act.summary,
        )
        for change in one.changes or NO_CHANGE:
            for field in change.fields or NOTHING:
                told = (change.thing, change.name, change.done, field.field, field.before, field.after)
                yield (*head, *(figures_apart(cell) for cell in told))


def figures_apart(cell: str) -> str:
    """A cell with plain spaces, so that it can be searched and sorted elsewhere."""
    return cell.replace("\u00a0", " ")


def as_csv(acts: Iterable[TrailAct]) -> bytes:
    """The trail as CSV that spreadsheets open and run nothing of."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for line in lines(acts):
        writer.writerow([inert(cell.replace("\0", "")) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def as_workbook(acts: Iterable[TrailAct], day: date) -> bytes:
    """The trail as a workbook, its newest lines where there are more than a sheet can bear; text stays text.

    Written line by line: a trail of years would not fit into memory as a whole book of cells does.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)})
    sheet, head, inert_look = book.add_worksheet("Audit trail"), book.add_format({"bold": True}), _inert(book)
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, COLUMNS[place], head)
    sheet.freeze_panes(1, 0)
    last = 0
    for last, line in zip(range(1, MOST), lines(acts), strict=False):
        for place, cell in enumerate(line):
            if cell:
                words = UNWRITABLE.sub("", cell)[:LONGEST_CELL]
                sheet.write_string(last, place, words, inert_look if words.startswith(LIVE) else None)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


def _inert(book: Any) -> Any:  # noqa: ANN401  the library brings no types
    """The look of text that a spreadsheet would take for a formula."""
    return book.add_format({"quote_prefix": True})


def name_of(portfolio: str, day: date, ending: str) -> str:
    """The name of the file: Audit trail, Our portfolio, 3 Nov 2026.csv."""
    return figures_apart(f"Audit trail, {portfolio}, {figures.day(day)}.{ending}")
