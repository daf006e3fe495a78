"""A server for the tests here, and for each test its own database, portfolio and token."""

import shutil

import pytest

from components import data
from components.http import api_access
from models.commands.tokens import create_token
from models.database import Database
from models.source_drafts import TokenDraft
from tests.builders import Clock, make_bench
from tests.components.http.served import Client, served
from tests.database_fixtures import empty_database

__all__ = ["empty_database"]

SECRET = "sdt_" + "a" * 43


@pytest.fixture(scope="session")
def address():
    """Where the server listens."""
    with served() as url:
        yield url


@pytest.fixture
def bench(database_path, empty_database, monkeypatch):
    """A portfolio in the database that the server uses."""
    shutil.copyfile(empty_database, database_path)
    database = Database(database_path, Clock())
    monkeypatch.setitem(data._OPEN, database_path, database)
    monkeypatch.setattr(api_access, "GAUGE", api_access.Gauge())
    yield make_bench(database, database.clock)
    database.close()


@pytest.fixture
def token(bench):
    """The id of a token that may do both."""
    return create_token(*bench.place, TokenDraft("ERP", SECRET, may_read=True)).id


@pytest.fixture
def client(address, token):
    """A client with that token."""
    return Client(address, SECRET)


@pytest.fixture
def churn(bench):
    """A key result with a code."""
    return bench.key_result(key="KR-1")
