"""The interface under fire: schemathesis makes requests from the description, right and wrong, against a server."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from components.http.api_access import RATE_VARIABLE
from models.commands.tokens import create_token
from models.database import open_database
from models.source_drafts import TokenDraft
from tests.browser.conftest import running
from tests.builders import NOW, make_bench
from tests.components.http.conftest import SECRET
from tests.components.http.served import Client

EXAMPLES = 150
FUZZ = (sys.executable, "-m", "schemathesis.cli", "run")
OPTIONS = (
    *("--phases", "examples,coverage,fuzzing"),
    *("--checks", "all"),
    *("--max-examples", str(EXAMPLES)),
    *("--seed", "1"),
    *("--generation-database", "none"),
    *("--max-response-time", "20"),
    "--continue-on-failure",
    "--generation-allow-x00=true",
    "--no-color",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The whole application, started as people start it, with a portfolio, a key result and a token."""
    folder = tmp_path_factory.mktemp("fuzzed")
    database = open_database(str(folder / "steerdeck.sqlite3"))
    bench = make_bench(database, lambda: NOW)
    bench.key_result(key="KR-1")
    create_token(*bench.place, TokenDraft("Fuzz", SECRET, may_read=True))
    database.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(RATE_VARIABLE, "1000000")
        with running(folder) as live:
            yield live


def fuzz(server, folder, *more):
    """A run of schemathesis; what it says when it finds something."""
    asked = (
        *FUZZ,
        f"{server.url}/api/v1/openapi.json",
        "-H",
        f"Authorization: Bearer {SECRET}",
        *OPTIONS,
        *more,
    )
    done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False, timeout=540)
    return done.returncode, done.stdout + done.stderr


def test_the_interface_is_served_beside_the_pages(server):
    client = Client(server.url, SECRET)
    row = {"key_result": "KR-1", "observed_on": "2026-03-01", "value": 5}

    assert client.send(row).said["taken"] == 1
    assert client.ask("/api/v1/portfolio").said["kind"] == "portfolio"
    assert client.ask("/api/none").status == 404
    assert client.ask("/evidence/1").status == 403
    assert Client(server.url, "wrong").send(row).status == 401


@pytest.mark.skipif(find_spec("schemathesis") is None, reason="for want of schemathesis")
def test_it_answers_as_described_whatever_is_sent(server, tmp_path):
    code, words = fuzz(server, tmp_path)

    assert code == 0, words
    assert "A request failed" not in server.log()
