"""Run alone in a bounded process: a workbook on standard input becomes one JSON line for each sheet and row."""

import datetime
import io
import json
import math
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import python_calamine as calamine

MEMORY = 1 << 30
SECONDS = 20


def limit() -> None:
    """Bounds memory, processor time and written files, where the system can (POSIX)."""
    try:
        import resource
    except ImportError:
        return
    bounds = {"RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_NOFILE": 32, "RLIMIT_FSIZE": 0}
    for name, bound in bounds.items():
        resource.setrlimit(getattr(resource, name), (bound, bound))


def plain(value: object) -> object:
    """A cell as JSON: dates as `{"date": ...}`, figures that are none as `{"fault": ...}`, empty text as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"fault": str(value)}
    if isinstance(value, datetime.datetime | datetime.date):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.time | datetime.timedelta):
        return str(value)
    return None if value == "" else value


def emit(kind: str, content: object) -> None:
    """One line of the answer."""
    sys.stdout.write(json.dumps([kind, content]) + "\n")


def send_sheet(sheet: "calamine.CalamineSheet", hidden: bool, max_rows: int, max_columns: int) -> None:
    """One sheet: its name and place, then its rows; one that reaches beyond the limits sends none."""
    row, column = sheet.start or (0, 0)
    place = {"name": sheet.name, "hidden": hidden, "row": row, "column": column}
    emit("sheet", {**place, "height": sheet.height, "width": sheet.width})
    if row + sheet.height > max_rows or column + sheet.width > max_columns:
        return
    for cells in sheet.to_python(skip_empty_area=True):
        emit("row", [plain(value) for value in cells])


def main() -> None:
    """Reads the workbook from standard input; the arguments are the row and column limits."""
    limit()
    import python_calamine as calamine

    max_rows, max_columns = int(sys.argv[1]), int(sys.argv[2])
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
        for meta in book.sheets_metadata:
            if meta.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = meta.visible != calamine.SheetVisibleEnum.Visible
                send_sheet(book.get_sheet_by_name(meta.name), hidden, max_rows, max_columns)
    except calamine.PasswordError:
        emit("fault", "password")
    except (calamine.CalamineError, OSError, ValueError) as fault:
        emit("fault", str(fault)[:200])


if __name__ == "__main__":
    main()
