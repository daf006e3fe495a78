"""Made-up folders of key results and values for the back-test, written where a test wants them."""

import csv
from datetime import date

KEY_RESULT = {
    "source": "made",
    "kr_id": "a",
    "metric": "Adoption",
    "direction": "increase",
    "baseline_value": "0",
    "baseline_date": "2020-12-31",
    "target_value": "100",
    "due_date": "2021-12-31",
    "frequency": "monthly",
}


def month_end(month, year=2021):
    """The last day of a month of 2021, as it stands in a file."""
    return str(date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1))


def check_ins(name, values, **columns):
    """A value at the end of each month of 2021, from January on."""
    return [
        {"kr_id": name, "date": month_end(month), "value": str(value), **columns}
        for month, value in enumerate(values, start=1)
    ]


def folder(path, key_results, values):
    """A folder with the two files; each key result is its changes to KEY_RESULT."""
    path.mkdir(parents=True, exist_ok=True)
    _write(path / "key_results.csv", [{**KEY_RESULT, **one} for one in key_results])
    _write(path / "check_ins.csv", values)
    return path


def growing(path, count=12, **changes):
    """A folder with one key result that grows by 9 a month, `count` months long."""
    return folder(path, [changes], check_ins("a", [9.0 * month for month in range(1, count + 1)]))


def _write(path, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
