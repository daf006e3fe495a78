"""The demo portfolio, loaded once for all tests that only look at it."""

import pytest

from models.actor import Actor
from models.database import open_database
from models.demo.portfolio import demo_cargo, load_demo
from models.queries.portfolio import load_portfolio
from models.vocabulary import Role

ADMINISTRATOR = Actor("Administrator", Role.ADMINISTRATOR)


@pytest.fixture(scope="session")
def cargo():
    """What would be laid."""
    return demo_cargo()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory):
    """A database that holds the demo, and the demo's id."""
    database = open_database(str(tmp_path_factory.mktemp("demo") / "steerdeck.sqlite3"))
    yield database, load_demo(database, ADMINISTRATOR)
    database.close()


@pytest.fixture(scope="session")
def portfolio(loaded):
    """The demo as its committee sees it today."""
    database, portfolio_id = loaded
    return load_portfolio(database, portfolio_id)
