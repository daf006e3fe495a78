"""How truly the import reads real files: the published registers against their answer key, row by row and cell by cell.

`python -m tests.intake.accuracy` prints the report that stands in docs/import.md.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from models.intake.guessing import first_mapping
from models.intake.laying_out import first_offer, guess_layout, offers, tabulate
from models.intake.lines import reader
from models.intake.mapping import Mapping
from models.intake.proposal import propose
from models.intake.reading import read
from models.views.import_basis import ImportBasis, Kind
from tests.conftest import data_folder

RIGHT, REJECTED, WRONG = "right", "rejected or left open", "silently wrong"
TODAY = date(2026, 3, 2)
DATES = ("start_date", "end_date")
AMOUNTS = ("fy_budget", "fy_forecast", "budget_total")
FILES = (
    *(f"uk_gmpp_2018_2022/raw/uk_{year}.csv" for year in range(2018, 2023)),
    "nyc_capital_projects/raw/NYC_capital_projects_20190901.csv",
    "mta_rail_2008_2011/tidy/key_results.csv",
    "canada_cif/tidy/key_results.csv",
    "un_sdg/tidy/key_results.csv",
)


@dataclass(frozen=True)
class Pair:
    """One cell as published, and as who tidied the data read it."""

    column: str
    raw: str
    key: str


def answer_key(folder):
    """The rows of the answer key, by the day of their register."""
    text = (folder / "uk_gmpp_2018_2022" / "tidy" / "portfolio.csv").read_text(encoding="utf-8")
    years = {}
    for row in csv.DictReader(io.StringIO(text)):
        years.setdefault(row["snapshot"], []).append(row)
    return years


def judged(snapshot, rows):
    """How each pair of a register comes through the import, as counts by column and verdict."""
    found = Counter()
    for name in (*DATES, *AMOUNTS):
        field = {"start_date": "starts_on", "end_date": "ends_on"}.get(name, "budget")
        dated = (("starts_on", ("start_date",)), ("ends_on", ("end_date",)))
        columns = (("name", ("title",)), *(dated if name in DATES else (("budget", (name,)),)))
        table = tabled(rows, DATES if name in DATES else [name])
        mapping = Mapping(Kind.INITIATIVES, "uk", columns, currency="GBP", as_at=date.fromisoformat(snapshot))
        read_line = reader(table, mapping, "GBP").read
        for line, row in zip(table.lines, rows, strict=True):
            found[name, verdict(read_line(line), field, row[name])] += 1
    return found


def tabled(rows, columns):
    """The raw cells of some columns as a file, read the way every file is."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["title", *columns])
    writer.writerows(
        [[f"Row {number}", *(row[f"{name}_raw"] for name in columns)] for number, row in enumerate(rows)]
    )
    offered = offers(read(out.getvalue().encode(), "register.csv"))
    return tabulate(offered, replace(guess_layout(offered, offered[0].label), lookup=None))


def verdict(line, field, key):
    """Whether what was read is what the key says; a cell that is refused is not read wrongly."""
    value = line.values[field]
    if value is None:
        return RIGHT if not key and not line.faults else REJECTED
    if not key:
        return WRONG
    same = value.isoformat() == key if isinstance(value, date) else abs(value / 100 - float(key)) < 0.005
    return RIGHT if same else WRONG


def accounted(path):
    """Rows of a file, those that come in and those rejected, and the reasons."""
    offered = offers(read(path.read_bytes(), path.name))
    table = tabulate(offered, guess_layout(offered, first_offer(offered).label))
    basis = ImportBasis("GBP", TODAY, fiscal_start_month=4)
    mapping = replace(first_mapping(table, path.name, basis), currency="GBP", rate="")
    proposal = propose(table, mapping, basis)
    return proposal.rows_in, len(proposal.accepted), Counter(row.reason for row in proposal.rejected)


def accuracy(folder):
    """Counts by register, column and verdict."""
    return {snapshot: judged(snapshot, rows) for snapshot, rows in sorted(answer_key(folder).items())}


def report(folder):
    """The report as Markdown."""
    lines = [
        "| register as at | column | cells | of them filled | right | left open | silently wrong |",
        "|---" * 7 + "|",
    ]
    whole = Counter()
    years = answer_key(folder)
    for snapshot, found in accuracy(folder).items():
        for name in (*DATES, *AMOUNTS):
            counts = {each: found[name, each] for each in (RIGHT, REJECTED, WRONG)}
            filled = sum(bool(row[f"{name}_raw"]) for row in years[snapshot])
            whole.update(counts, filled=filled)
            lines.append(line(snapshot, name, sum(counts.values()), filled, *counts.values()))
    cells = sum(whole[each] for each in (RIGHT, REJECTED, WRONG))
    lines += [
        "",
        f"All together: {cells:,} cells, {whole['filled']:,} of them filled; {whole[RIGHT] / cells:.2%} right, "
        f"{whole[REJECTED]} rejected or left open, {whole[WRONG]} silently wrong.",
    ]
    return "\n".join([*lines, "", *files_accounted(folder)])


def files_accounted(folder):
    """A table of the real files: rows in, rows that come in, rows rejected and why."""
    yield from ("| file | rows | come in | rejected | reasons |", "|---" * 5 + "|")
    for name in FILES:
        rows, taken, reasons = accounted(folder / name)
        why = "; ".join(f"{reason} ({count})" for reason, count in reasons.most_common()) or "–"
        yield line(named(name), rows, taken, reasons.total(), why)


def named(path):
    """A file by its data set and its name."""
    return f"{Path(path).parts[0]}/{Path(path).name}"


def line(*cells):
    """One row of a Markdown table."""
    return "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in cells) + " |"


if __name__ == "__main__":
    print(report(data_folder()))
