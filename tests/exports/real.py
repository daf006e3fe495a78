"""Decks of whole portfolios as people have them: the demo, and a government portfolio imported from its file."""

import tempfile
from pathlib import Path

from exports.deck import build_deck
from models.attention import initiatives_by_attention
from models.database import open_database
from models.demo.portfolio import load_demo
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.queries.portfolios import list_portfolios
from tests.builders import ADMINISTRATOR
from tests.conftest import data_folder
from tests.intake.samples import brought_in, portfolio

MAJOR_PROJECTS = "uk_gmpp_2018_2022/raw/uk_2022.csv"
PAGES = 40


def _deck(fill):
    """The deck of the first portfolio in a passing database that `fill` has filled."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(str(Path(folder) / "deck.sqlite3"))
        try:
            fill(database)
            number = list_portfolios(database)[0].id
            view = load_portfolio(database, number)
            steered = initiatives_by_attention(i for i in view.initiatives if i.active and not i.archived)
            return build_deck(view, [load_initiative(database, number, i.id) for i in steered[:PAGES]])
        finally:
            database.close()


def demo():
    """The demo portfolio with an evidence page for every active initiative."""
    return _deck(lambda database: load_demo(database, ADMINISTRATOR))


def major_projects():
    """The 235 major projects of a real file: no objective, no key result, budgets in billions."""
    content = (data_folder() / MAJOR_PROJECTS).read_bytes()
    return _deck(lambda database: brought_in(database, portfolio(database), content, name="uk_2022.csv"))


DECKS = {"demo": demo, "real import": major_projects}
