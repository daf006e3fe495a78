"""A database for the tests of queries; each test lays a portfolio of its own in it."""

import pytest

from models.database import open_database
from tests.queries.past import Past


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    """One database for all tests here: portfolios do not see each other."""
    opened = open_database(str(tmp_path_factory.mktemp("queries") / "steerdeck.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture
def past():
    """A portfolio in the making; its today is 1 Jul 2026, its first act was on 1 Jan 2026."""
    return Past()
