"""The rejected rows as a file to mend and import again."""

import csv
import io

from models.intake.book import Table
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


def inert(cell: object) -> object:
    """A cell as text that no spreadsheet runs; numbers stay numbers."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    return f"'{cell}" if cell.startswith(LIVE) else cell
