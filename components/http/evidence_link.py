"""Links to evidence files: made by a page for whoever may see the check-in, checked when one is followed."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

HOUR = 3600
_KEY = secrets.token_bytes(32)
"""Of this process alone, which is the one that drew the page: its links end with it."""


def link(portfolio_id: int, file_id: int, clock: Callable[[], float] = time.time) -> str:
    """The address of a file, relative to any page; only a page that shows the check-in may make it.

    It stands for one to two hours, and is the same all through the hour, so that a page drawn again is not sent again.
    """
    until = (int(clock()) // HOUR + 2) * HOUR
    asked = {"portfolio": portfolio_id, "until": until, "mark": mark(portfolio_id, file_id, until)}
    return f"evidence/{file_id}?{urlencode(asked)}"


def mark(portfolio_id: int, file_id: int, until: int) -> str:
    """What nobody else can make for this file and this hour."""
    return hmac.new(_KEY, f"{portfolio_id}:{file_id}:{until}".encode(), hashlib.sha256).hexdigest()


def portfolio_of(file: str, given: Mapping[str, str], clock: Callable[[], float] = time.time) -> int | None:
    """The portfolio that a link is for, by the file it names and what else it says; None where it does not stand."""
    numbers = [given.get("portfolio", ""), file, given.get("until", "")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 16 for one in numbers):
        return None
    portfolio_id, file_id, until = map(int, numbers)
    theirs = given.get("mark", "").encode("utf-8", "replace")
    stands = until >= clock() and hmac.compare_digest(mark(portfolio_id, file_id, until).encode(), theirs)
    return portfolio_id if stands else None
