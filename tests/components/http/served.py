"""The addresses besides the pages, served on a loopback port, and a plain client for them."""

import json
import socket
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message

import uvicorn
from starlette.applications import Starlette

from components.http.headers import MIDDLEWARE
from components.http.routes import ROUTES

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Message
    body: bytes

    @property
    def said(self):
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Client:
    """Asks one server, with one token or none."""

    url: str
    secret: str = ""

    def ask(self, path, method="GET", body=None, **headers):
        """One request; `body` is bytes, or anything to send as JSON."""
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        given = {"Authorization": f"Bearer {self.secret}"} if self.secret else {}
        given |= (JSON if data is not None else {}) | {
            key.replace("_", "-"): one for key, one in headers.items()
        }
        request = urllib.request.Request(self.url + path, data, given, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as answer:
            with answer:
                return Answer(answer.code, answer.headers, answer.read())

    def send(self, body, path="/api/v1/check-ins", **headers):
        """Report check-ins."""
        return self.ask(path, "POST", body, **headers)


@contextmanager
def served():
    """The address of a server with our routes and headers, in a thread of this process."""
    app = Starlette(routes=list(ROUTES), middleware=list(MIDDLEWARE))
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
