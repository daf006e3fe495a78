"""The rejected rows as a file to mend and import again."""

import csv
import io
from collections.abc import Iterable

from models.intake.book import Table, is_blank
from models.intake.change_set import Proposal

# A cell that begins so would be run as a formula by the spreadsheet that opens the file.
LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def rejected_csv(table: Table, proposal: Proposal) -> bytes:
    """Row number, reason and all cells of each rejected row, as CSV that spreadsheets open and run nothing of."""
    lines = {line.number: line for line in table.lines}
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(["Row", "Reason", *map(inert, table.columns)])
    for row in proposal.rejected:
        writer.writerow([row.number, inert(row.reason), *map(inert, lines[row.number].cells)])
    return out.getvalue().encode("utf-8-sig")


def rejected_of_book(parts: Iterable[tuple[str, Table, Proposal]]) -> bytes:
    """Sheet, row number, reason and filled cells of each rejected row of several sheets, given with their names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(["Sheet", "Row", "Reason", "What the row says"])
    for title, table, proposal in parts:
        lines = {line.number: line.cells for line in table.lines}
        for row in proposal.rejected:
            cells = zip(table.columns, lines[row.number], strict=True)
            said = "; ".join(f"{column}: {cell}" for column, cell in cells if not is_blank(cell))
            writer.writerow([inert(title), row.number, inert(row.reason), inert(said)])
    return out.getvalue().encode("utf-8-sig")


def inert(cell: object) -> object:
    """A cell as text that no spreadsheet runs; numbers stay numbers."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    return f"'{cell}" if cell.startswith(LIVE) else cell
