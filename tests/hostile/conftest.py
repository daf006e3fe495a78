"""The hostile portfolio, made once for the tests of this folder."""

import pytest

from models.database import open_database
from tests.builders import Clock
from tests.hostile.portfolio import hostile


@pytest.fixture(scope="session")
def harmful(tmp_path_factory):
    """A bench whose every text is meant to do harm."""
    database = open_database(str(tmp_path_factory.mktemp("hostile") / "steerdeck.sqlite3"), Clock())
    yield hostile(database, database.clock)
    database.close()
