"""Hands out evidence files: by a link that the page made for whoever may see the check-in, and that soon ends."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.http.api_answers import Address, Rejected

LINK_SECONDS = 3600
_KEY = secrets.token_bytes(32)
"""Of this process alone, which is the one that drew the page: links end with it."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"
SENTENCE = "This link has ended, or was changed. Load the page again and choose the file there."


def link(portfolio_id: int, file_id: int, clock: Callable[[], float] = time.time) -> str:
    """The address of a file, relative to any page; only a page that shows the check-in may make it."""
    until = int(clock()) + LINK_SECONDS
    asked = {"portfolio": portfolio_id, "until": until, "mark": mark(portfolio_id, file_id, until)}
    return f"evidence/{file_id}?{urlencode(asked)}"


def mark(portfolio_id: int, file_id: int, until: int) -> str:
    """What nobody else can make for this file and this hour."""
    return hmac.new(_KEY, f"{portfolio_id}:{file_id}:{until}".encode(), hashlib.sha256).hexdigest()


class EvidenceFile(Address):
    """The address of a file."""

    async def answer(self, request: Request) -> Response:
        """The file, to be saved and never to be shown by the browser."""
        portfolio_id, file_id = asked_file(request)
        return await run_in_threadpool(handed_out, portfolio_id, file_id)


def asked_file(request: Request, clock: Callable[[], float] = time.time) -> tuple[int, int]:
    """Portfolio and file of a link that still stands; raises Rejected for any other."""
    given = request.query_params
    numbers = [given.get("portfolio", ""), request.path_params["file"], given.get("until", "")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 16 for one in numbers):
        raise Rejected(403, SENTENCE)
    portfolio_id, file_id, until = map(int, numbers)
    theirs = given.get("mark", "").encode("utf-8", "replace")
    if until < clock() or not hmac.compare_digest(mark(portfolio_id, file_id, until).encode(), theirs):
        raise Rejected(403, SENTENCE)
    return portfolio_id, file_id


def handed_out(portfolio_id: int, file_id: int) -> Response:
    """The answer that carries the file."""
    from components import data_api

    file = data_api.evidence_file(portfolio_id, file_id)
    plain = "".join(one if " " <= one < "\x7f" and one not in '"\\%;' else "_" for one in file.name)
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.name, safe='')}"
    headers = {**HEADERS, "Content-Disposition": named, "Content-Security-Policy": SANDBOX}
    return Response(file.content, 200, headers, file.media_type)
