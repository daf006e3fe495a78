"""Fixtures on a real, migrated database: a copy of one made once, so that each test has its own in a moment."""

import shutil

import pytest

from models.database import Database, open_database
from tests.builders import Clock, make_bench


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """A migrated database file without a portfolio, to copy."""
    path = tmp_path_factory.mktemp("template") / "steerdeck.sqlite3"
    open_database(str(path)).close()
    return path


@pytest.fixture
def clock():
    """A clock that the test moves."""
    return Clock()


@pytest.fixture
def database(empty_database, tmp_path, clock):
    """A database of the test's own."""
    path = tmp_path / "steerdeck.sqlite3"
    shutil.copyfile(empty_database, path)
    opened = Database(path, clock)
    yield opened
    opened.close()


@pytest.fixture
def bench(database, clock):
    """A portfolio on a database of the test's own."""
    return make_bench(database, clock)
