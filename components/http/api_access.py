"""Lets a request in: by its bearer token, for its own portfolio, not too often, not too large."""

import os
import threading
import time
from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from components.http.api_answers import Rejected
from components.http.api_schema import MOST_BYTES, checker
from models.views.source import TokenView

RATE_VARIABLE = "STEERDECK_API_RATE"
DEFAULT_RATE = 600
MINUTE = 60.0
ASK = {"WWW-Authenticate": 'Bearer realm="Steerdeck"'}


class Gauge:
    """Counts the requests of each token in the minute that runs."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._minute, self._counts = -1, dict[int, int]()

    def admit(self, token: int) -> None:
        """Count one request; raises Rejected where the token has had its share of this minute."""
        now = self._clock()
        with self._lock:
            if int(now // MINUTE) != self._minute:
                self._minute, self._counts = int(now // MINUTE), {}
            self._counts[token] = self._counts.get(token, 0) + 1
            too_many = self._counts[token] > rate()
        if too_many:
            wait = str(int(MINUTE - now % MINUTE) + 1)
            raise Rejected(
                429,
                f"At most {rate()} requests a minute. Send several values in one.",
                {"Retry-After": wait},
            )


GAUGE = Gauge()


def rate() -> int:
    """How many requests a minute a token may make."""
    given = os.environ.get(RATE_VARIABLE, "")
    return int(given) if given.isdecimal() and int(given) else DEFAULT_RATE


def secret_of(request: Request) -> str:
    """The bearer token of a request; raises Rejected where there is none."""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secret.strip():
        raise Rejected(401, "Send the token of your source as “Authorization: Bearer …”.", ASK)
    return secret.strip()


def admitted(door: Callable[[], Any], secret: str, wanted: str | None) -> TokenView:
    """The token of a secret; raises Rejected for one that is wrong, revoked, or of another portfolio.

    `door` leads to what reads tokens; `wanted` is the portfolio that the request names, if it names one.
    """
    token: TokenView | None = door().token_of(secret)
    if token is None:
        raise Rejected(401, "This token is not known. Ask the PMO lead for one.", ASK)
    if token.revoked_at is not None:
        raise Rejected(401, "This token was revoked. Ask the PMO lead for a new one.", ASK)
    if wanted is not None and wanted != str(token.portfolio_id):
        raise Rejected(
            403, "This token is for another portfolio. Leave the portfolio out, or use its own token."
        )
    if not token.open:
        raise Rejected(403, "The portfolio of this token was removed from sight.")
    GAUGE.admit(token.id)
    return token


def asked_portfolio(request: Request) -> str | None:
    """The portfolio that the address names; raises Rejected for any other question in it."""
    asked = request.query_params.multi_items()
    if len(asked) > 1 or any(name != "portfolio" for name, _ in asked):
        raise Rejected(422, "The address may ask for “portfolio” only, once.")
    named = asked[0][1] if asked else None
    if named is not None and not (
        named.isascii() and named.isdecimal() and checker("id").is_valid(int(named[:20]))
    ):
        raise Rejected(422, "“portfolio” must be the id of a portfolio, a whole number from 1.")
    return named


def header_key(request: Request) -> str | None:
    """The idempotency key of the whole request, if it has one."""
    key = request.headers.get("idempotency-key")
    if key is not None and not checker("key").is_valid(key):
        raise Rejected(422, "“Idempotency-Key” must have 1 to 100 printable ASCII characters without spaces.")
    return key


async def body_of(request: Request) -> bytes:
    """The body; raises Rejected where it is too large or says it is no JSON."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Rejected(415, "Send JSON, with “Content-Type: application/json”.")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise Rejected(413, "A request may have 1 MB. Send fewer values at once.")
    return bytes(body)
