"""Messages go out to real receivers on this machine; what fails says why, and never a secret."""

import json
import logging
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from models import post
from models.vocabulary_nudges import Channel

SECRET = "hunter2-very-secret"


class Receiver(BaseHTTPRequestHandler):
    """Keeps what it is sent, and answers as it is told."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, json.loads(body)))
        self.send_response(self.server.answer)
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


class Mailbox(socketserver.StreamRequestHandler):
    """A mail server of a few words."""

    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(":")[0].upper()
            self.server.got.append(line)
            if verb.startswith("DATA"):
                self.say("354 go on")
                self.server.got.append(self.letter())
            self.say({"EHLO": "250 here", "QUIT": "221 bye"}.get(verb.split()[0], "250 ok"))
            if verb.startswith("QUIT"):
                return

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())

    def letter(self):
        lines = []
        while (line := self.rfile.readline().decode()) != ".\r\n":
            lines.append(line)
        return "".join(lines)


@pytest.fixture
def running():
    """A function that runs a server on this machine until the test ends."""
    started = []

    def run(server):
        server.got, server.answer = [], 200
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        started.append(server)
        return server

    yield run
    for server in started:
        server.shutdown()
        server.server_close()


@pytest.fixture
def receiver(running, monkeypatch):
    """A receiver of JSON that the chat goes to."""
    server = running(ThreadingHTTPServer(("127.0.0.1", 0), Receiver))
    address = f"json://user:{SECRET}@127.0.0.1:{server.server_port}/hook/{{to}}"
    monkeypatch.setenv("STEERDECK_NUDGE_CHAT", address)
    return server


def test_a_chat_message_arrives_at_its_person(receiver):
    assert (
        post.send(Channel.CHAT, "ann b/c", subject="2 updates", body="First line\nhttp://x.org/a?b=1&c=2")
        == ""
    )

    ((path, body),) = receiver.got
    assert path == "/hook/ann%20b/c" or path.startswith("/hook/ann")
    assert (body["title"], body["message"]) == ("2 updates", "First line\nhttp://x.org/a?b=1&c=2")


def test_a_mail_arrives_as_plain_text(running, monkeypatch):
    server = running(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox))
    where = f"mailto://127.0.0.1:{server.server_address[1]}?smtp=127.0.0.1&from=office@example.org&to={{to}}&mode=insecure"
    monkeypatch.setenv("STEERDECK_NUDGE_MAIL", where)

    assert (
        post.send(Channel.MAIL, "ann@example.org", subject="2 updates", body="Hello <b>Ann</b>,\n- one") == ""
    )

    assert any("ann@example.org" in line for line in server.got if line.upper().startswith("RCPT"))
    letter = next(line for line in server.got if "Subject:" in line)
    assert "2 updates" in letter
    assert "text/html" not in letter


@pytest.fixture
def logged(caplog):
    """What reaches the logs of the whole program."""
    caplog.set_level(logging.DEBUG)
    return caplog


def test_a_service_that_refuses_is_named_without_its_secret(receiver, logged):
    receiver.answer = 500
    reason = post.send(Channel.CHAT, "ann", subject="s", body="b")

    assert "error=500" in reason or "500" in reason
    assert SECRET not in reason
    assert SECRET not in logged.text


def test_a_service_that_is_not_there_says_so(receiver, running, monkeypatch, logged):
    monkeypatch.setenv("STEERDECK_NUDGE_CHAT", f"json://user:{SECRET}@127.0.0.1:9/{{to}}")
    reason = post.send(Channel.CHAT, "ann", subject="s", body="b")

    assert "onnection" in reason
    assert SECRET not in reason + logged.text


def test_an_address_that_cannot_be_read_is_never_repeated(monkeypatch, logged):
    monkeypatch.setenv("STEERDECK_NUDGE_CHAT", f"nonsense-{SECRET}")

    assert post.send(Channel.CHAT, "ann", subject="s", body="b").endswith("Mend STEERDECK_NUDGE_CHAT.")
    assert SECRET not in logged.text


def test_a_way_is_described_without_what_is_secret(monkeypatch):
    monkeypatch.setenv("STEERDECK_NUDGE_MAIL", f"mailtos://office:{SECRET}@smtp.example.org?to={{to}}")
    monkeypatch.setenv("STEERDECK_NUDGE_CHAT", f"slack://{SECRET}/B/C/{{to}}")

    assert [post.described(way) for way in post.ways()] == ["mailtos at smtp.example.org", "slack"]


def test_nothing_is_set_up_until_somebody_does(monkeypatch):
    for name in post.SERVICES.values():
        monkeypatch.delenv(name, raising=False)

    assert post.ways() == ()
    assert (
        post.send(Channel.MAIL, "a@b.org", subject="s", body="b")
        == "No service is set up. Set STEERDECK_NUDGE_MAIL."
    )
