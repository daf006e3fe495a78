"""Reminders in a real browser: sent to a real receiver, never twice, and their links open what they speak of."""

import json
import re
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import found_portfolio, go, running
from tests.builders import ADMINISTRATOR, key_result_draft

pytestmark = pytest.mark.browser


class Receiver(BaseHTTPRequestHandler):
    """Keeps what it is sent; whoever is called Bob has a full mailbox."""

    def do_POST(self):
        self.server.got[self.path] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(507 if "bob" in self.path else 200)
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


@pytest.fixture
def receiver(monkeypatch):
    """A receiver on this machine that mail goes to."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.got = {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(
        "STEERDECK_NUDGE_MAIL", f"json://user:hunter2secret@127.0.0.1:{server.server_port}/{{to}}"
    )
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def owing(receiver, tmp_path):
    """A server whose portfolio has two owners who are late."""
    lay(tmp_path / "steerdeck.sqlite3")
    with running(tmp_path) as server:
        yield server


def lay(path):
    """Two people who owe a value since long ago."""
    from models.commands.key_results import add_key_result
    from models.commands.people import add_person
    from models.database import open_database
    from models.drafts import PersonDraft

    found_portfolio(path)
    database, today = open_database(str(path)), datetime.now(UTC).date()
    for name, results in (("Ann", ("Churn falls", "Costs fall")), ("Bob", ("Speed grows",))):
        owner = add_person(database, ADMINISTRATOR, 1, PersonDraft(name, f"{name.lower()}@example.org")).id
        for late, result in enumerate(results):
            since = today - timedelta(days=100 - 5 * late)
            draft = key_result_draft(
                result, owner_id=owner, baseline_on=since, due_on=today + timedelta(days=200)
            )
            add_key_result(database, ADMINISTRATOR, 1, draft)
    database.close()


def test_a_reminder_arrives_once_and_its_link_opens_what_it_speaks_of(owing, receiver, page):
    go(page, f"{owing.url}/reviews?portfolio=1")
    page.get_by_role("button", name="Remind 2 people by mail").click()

    outcome = page.locator(".sd-callout")
    expect(outcome).to_contain_text("1 message sent, 1 failed")
    expect(outcome).to_contain_text(re.compile(r"Bob: .*507"))
    assert "hunter2secret" not in page.content() + owing.log()
    expect(page.get_by_role("checkbox", name="Ann")).to_be_disabled()
    expect(page.get_by_role("checkbox", name="Bob")).to_be_enabled()

    body = receiver.got["/ann%40example.org" if "/ann%40example.org" in receiver.got else "/ann@example.org"][
        "message"
    ]
    links = re.findall(r"http\S+", body)
    second = next(link for link in links if "open=" in link and link != links[0])
    go(page, second)
    expect(page.locator("[class*='st-key-entry-']")).to_be_visible()
    opened = page.locator("[class*='st-key-owed-']", has=page.locator("[class*='st-key-entry-']"))
    expect(opened.first).to_contain_text("Costs fall")
