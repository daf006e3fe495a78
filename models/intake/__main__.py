"""The command line of intake: takes a file of dated values without a screen, so that a scheduler can."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from models.database import Database, open_database
from models.errors import NotFound, Problem
from models.intake.check_in_file import REFUSED, Taken, take_check_ins
from models.queries.portfolios import list_portfolios

WELL, FAILED, SOME_REFUSED = 0, 1, 3
"""Exit codes: every row stands; nothing was taken; some rows were refused (2 is a wrong call)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the file that the arguments name; what became of it on the output, each refused row on the error stream."""
    asked = parser().parse_args(arguments)
    try:
        file = (asked.file.read_bytes(), asked.file.name)
        database = open_database(asked.database)
        try:
            portfolio_id = chosen(database, asked.portfolio)
            taken = take_check_ins(database, portfolio_id, file, source=asked.source, correct=asked.correct)
        finally:
            database.close()
    except (Problem, OSError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return FAILED
    return told(taken)


def parser() -> argparse.ArgumentParser:
    """What may be asked."""
    made = argparse.ArgumentParser(prog="python -m models.intake", description="Take files into a portfolio.")
    commands = made.add_subparsers(required=True)
    check_ins = commands.add_parser(
        "check-ins",
        help="dated values of key results, from a csv or a spreadsheet",
        description="Columns: key result (its code) or key result id, date, value; and link, learned, confidence, "
        "correct where wanted. The same file again changes nothing. Exit codes: 0 every row stands, 1 nothing was "
        "taken, 3 some rows were refused.",
    )
    check_ins.add_argument("file", type=Path, help="the file to take")
    check_ins.add_argument("--portfolio", help="its number or its name; needed where there are several")
    check_ins.add_argument(
        "--source", default="", help="the source of the values; else each key result's own"
    )
    check_ins.add_argument("--correct", action="store_true", help="other values of a day and source give way")
    check_ins.add_argument("--database", help="the database; else where the environment or the system says")
    return made


def chosen(database: Database, wanted: str | None) -> int:
    """The portfolio asked for by number or name, or the only one; raises NotFound with those there are."""
    listed = list_portfolios(database)
    fits = [one.id for one in listed if wanted is None or wanted in (str(one.id), one.name)]
    if len(fits) == 1:
        return fits[0]
    there = ", ".join(f"{one.id} ({one.name})" for one in listed) or "none yet"
    raise NotFound(f"Name the portfolio with --portfolio. There are: {there}.")


def told(taken: Taken) -> int:
    """Say what became of the rows; the exit code for it."""
    counts = {REFUSED: 0, **taken.counts}
    sys.stdout.write(", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())) + "\n")
    for row, sentence in taken.problems:
        sys.stderr.write(f"Row {row}: {sentence}\n")
    return SOME_REFUSED if counts[REFUSED] else WELL


if __name__ == "__main__":
    sys.exit(main())
