"""The command line of exports: makes a pack without a screen, so that a scheduler can."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from exports.deck import build_deck
from models.actor import Actor, Right
from models.attention import initiatives_by_attention
from models.database import Database, open_database
from models.demo.portfolio import load_demo
from models.errors import Problem
from models.queries.advice import load_advice
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.queries.portfolios import list_portfolios
from models.vocabulary import Role

_ACTOR = Actor("Command line", Role.ADMINISTRATOR)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pack that the arguments ask for; 0 where there is a file, 1 with a sentence on the error stream."""
    asked = _parser().parse_args(arguments)
    try:
        with _database(asked) as database:
            blob = _pack(database, asked.portfolio, asked.pages)
        asked.out.write_bytes(blob)
    except (Problem, OSError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    sys.stdout.write(f"{asked.out}: {len(blob):,} bytes\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m exports", description="Make files from a portfolio.")
    commands = parser.add_subparsers(required=True)
    pack = commands.add_parser("pack", help="the steering pack as a PowerPoint file")
    pack.add_argument("--out", type=Path, required=True, help="the file to write")
    pack.add_argument("--demo", action="store_true", help="the demo portfolio, in a database made for it")
    pack.add_argument("--database", help="the database; else where the environment or the system says")
    pack.add_argument("--portfolio", type=int, help="its number; else the first one")
    pack.add_argument(
        "--pages", type=int, help="evidence pages, by attention first; else one for each initiative"
    )
    return parser


@contextmanager
def _database(asked: argparse.Namespace) -> Iterator[Database]:
    """The database to read, or a passing one with the demo in it."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(str(Path(folder) / "demo.sqlite3") if asked.demo else asked.database)
        try:
            if asked.demo:
                load_demo(database, _ACTOR)
            yield database
        finally:
            database.close()


def _pack(database: Database, portfolio_id: int | None, pages: int | None) -> bytes:
    _ACTOR.require(Right.MAKE_PACK)
    chosen = portfolio_id if portfolio_id is not None else _first(database)
    view = load_portfolio(database, chosen)
    steered = initiatives_by_attention(one for one in view.initiatives if one.active and not one.archived)
    known, day = view.moment.known, view.moment.day
    advice = load_advice(database, chosen, known=known, day=day)
    views = [load_initiative(database, chosen, one.id, known=known, day=day) for one in steered[:pages]]
    return build_deck(view, [advice.beside(one) for one in views])


def _first(database: Database) -> int:
    names = list_portfolios(database)
    if not names:
        raise Problem("There is no portfolio yet. Open Steerdeck and make one, or ask for --demo.")
    return names[0].id


if __name__ == "__main__":
    sys.exit(main())
