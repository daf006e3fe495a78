"""The application on the demo portfolio, opened at a page as a link would open it."""

import shutil

import pytest

from components.access import SEE_AS
from models.database import open_database
from models.demo.portfolio import load_demo
from models.vocabulary import Role
from tests.builders import ADMINISTRATOR
from tests.conftest import ROOT, SHELL


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory):
    """A database file with the demo portfolio, to copy."""
    path = tmp_path_factory.mktemp("demo") / "steerdeck.sqlite3"
    database = open_database(str(path))
    load_demo(database, ADMINISTRATOR)
    database.close()
    return path


@pytest.fixture
def visit(demo_file, database_path):
    """A function that opens a page of the demo portfolio, by its name, as a role, with what its address carries."""
    from streamlit.testing.v1 import AppTest

    shutil.copyfile(demo_file, database_path)

    def open_page(name, role=Role.ADMINISTRATOR, **address):
        app = AppTest.from_file(str(SHELL), default_timeout=60)
        app.session_state[SEE_AS] = role
        for key, value in address.items():
            app.query_params[key] = str(value)
        app.run()
        return app if name == "outcomes" else app.switch_page(str(ROOT / "pages" / f"{name}.py")).run()

    return open_page


@pytest.fixture
def said():
    """A function that gives all that a page shows as HTML, in one string with plain spaces."""
    return lambda app: " ".join(one.value for one in app.html if not one.value.startswith("<style>")).replace(
        "\u00a0", " "
    )
