"""A real server with a database of its own, and a real browser before it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.applications import EXTRA, with_pages
from tests.conftest import CHROMIUM, ROOT, first_found

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"
# Below a page's address Streamlit first looks for its own health there, and tells the console about the 404.
EXPECTED = ("Failed to load resource: the server responded with a status of 404",)


class LiveServer:
    """A running application: its address, its log, its database."""

    def __init__(self, process, port, log, database):
        self.process, self.port, self.log_file, self.database = process, port, log, database
        self.url = f"http://127.0.0.1:{port}"

    def log(self):
        """What the server has written so far."""
        return self.log_file.read_text(encoding="utf-8")


def free_port():
    """A port nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url):
    """Whether the server says it is healthy."""
    try:
        with urllib.request.urlopen(url + "/_stcore/health", timeout=1) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def wait_for(condition, patience, why):
    """Ask again and again until the condition holds; fail with `why` when patience ends."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            pytest.fail(why())
        time.sleep(0.05)


@contextmanager
def running(folder, command=("app.py",), root=ROOT, founded=False):
    """The application as a process, its database in the folder, empty or founded; stopped by its own id."""
    port, log, database = free_port(), Path(folder) / "server.log", Path(folder) / "steerdeck.sqlite3"
    if founded:
        found_portfolio(database)
    environment = {**os.environ, "STEERDECK_DATABASE": str(database), "STEERDECK_PORT": str(port)}
    arguments = [sys.executable, *(part.format(port=port) for part in command)]
    with log.open("w") as output:
        process = subprocess.Popen(arguments, cwd=root, env=environment, stdout=output, stderr=output)
    server = LiveServer(process, port, log, database)
    try:
        wait_for(lambda: answers(server.url) or process.poll() is not None, 60, server.log)
        assert process.poll() is None, server.log()
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def found_portfolio(path, name="Ways and means"):
    """A database with one portfolio and nothing in it."""
    from models.actor import Actor
    from models.commands.create_portfolio import create_portfolio
    from models.database import open_database
    from models.drafts import PortfolioDraft
    from models.vocabulary import Role

    database = open_database(str(path))
    create_portfolio(database, Actor("A test", Role.ADMINISTRATOR), PortfolioDraft(name))
    database.close()


def settle(page):
    """Wait until the page's script has ended and what it drew stands."""
    page.locator(SETTLED).wait_for(state="attached", timeout=30_000)


def go(page, url):
    """Open an address and wait until the page stands."""
    page.goto(url)
    settle(page)
    return page


@pytest.fixture(scope="session")
def live_server(tmp_path_factory):
    """One server for all browser tests that can share a database."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(scope="session")
def plain_server(tmp_path_factory):
    """A server of plain pages around which the shell is looked at; its portfolio is founded and empty."""
    folder = tmp_path_factory.mktemp("plain")
    with running(folder, root=with_pages(folder, EXTRA), founded=True) as server:
        yield server


@pytest.fixture
def fresh_server(tmp_path):
    """A server of this test's own, cold and with an empty database."""
    with running(tmp_path) as server:
        yield server


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, without a window."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)
    program = first_found(CHROMIUM)
    if program is None:
        pytest.skip("for want of Chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A page of its own, wide as a desk; what its console complains of is in `page.complaints`."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: note(page.complaints, message))
    yield page
    context.close()


def note(complaints, message):
    """Keep an error of the console unless it is one Streamlit always makes."""
    if message.type == "error" and not message.text.startswith(EXPECTED):
        complaints.append(message.text)
