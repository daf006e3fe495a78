"""Sends one message to one person, by mail or chat, through the service that the environment names; tells why not."""

import logging
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, unquote, urlsplit

from models.vocabulary_nudges import Channel

SERVICES = {Channel.MAIL: "STEERDECK_NUDGE_MAIL", Channel.CHAT: "STEERDECK_NUDGE_CHAT"}
"""The environment variables with an Apprise address each; `{to}` in it stands for the person's address."""
TO = "{to}"
LOGGER = "apprise"
LEAST = 4
"""Letters from which a part of an address is hidden in a reason; shorter ones would hide half the sentence."""


def ways() -> tuple[Channel, ...]:
    """The ways that are set up."""
    return tuple(channel for channel, name in SERVICES.items() if os.environ.get(name, "").strip())


def described(channel: Channel) -> str:
    """What a way goes through, without anything that is secret: the kind of service and its machine."""
    address = _address(channel).replace(TO, "")
    scheme, machine = urlsplit(address).scheme, _machine(address)
    return f"{scheme} at {machine}" if machine else scheme


def send(channel: Channel, to: str, *, subject: str, body: str) -> str:
    """Send a message; "" where it was handed over, else the reason why not, free of secrets. Waits for the service."""
    import apprise  # heavy, and wanted only by those who send

    address = _address(channel)
    if not address:
        return f"No service is set up. Set {SERVICES[channel]}."
    told: list[str] = []
    with _heard(told):
        try:
            service = apprise.Apprise.instantiate(_to(address, to, channel), suppress_exceptions=True)
            if not isinstance(service, apprise.NotifyBase):
                return f"The address of the service cannot be read. Mend {SERVICES[channel]}."
            sent = service.notify(body=body, title=subject, body_format=apprise.NotifyFormat.TEXT)
        except (OSError, TypeError, ValueError) as fault:
            told.append(str(fault))
            sent = False
    return "" if sent else _reason(told, address)


def _address(channel: Channel) -> str:
    return os.environ.get(SERVICES.get(channel, ""), "").strip()


def _to(address: str, to: str, channel: Channel) -> str:
    """The address of the service for one person; mail goes out as plain text unless the address says otherwise."""
    filled = address.replace(TO, quote(to, safe=""))
    if channel is Channel.MAIL and filled.startswith("mail") and "format=" not in filled:
        return f"{filled}{'&' if '?' in filled else '?'}format=text"
    return filled


@contextmanager
def _heard(told: list[str]) -> Iterator[None]:
    """Keep what the library says of this thread's sending, and let none of it reach a log: it may name secrets."""
    logger, thread = logging.getLogger(LOGGER), threading.get_ident()

    def swallow(record: logging.LogRecord) -> bool:
        if record.thread == thread and record.levelno >= logging.WARNING:
            told.append(record.getMessage())
        return False

    logger.addFilter(swallow)
    try:
        yield
    finally:
        logger.removeFilter(swallow)


def _reason(told: list[str], address: str) -> str:
    """The last that was said, with every part of the address but the machine taken out."""
    said = told[-1] if told else "The service did not take it."
    for secret in sorted(_secrets(address), key=len, reverse=True):
        said = said.replace(secret, "…")
    return " ".join(said.split())


def _secrets(address: str) -> set[str]:
    machine = _machine(address)
    pieces = [*re.split(r"[/:@?&=#,]", address.partition("://")[2]), address]
    found = {form for piece in pieces for form in (piece, unquote(piece)) if len(form) >= LEAST}
    return found - {machine, TO}


def _machine(address: str) -> str:
    """The machine that an address names; "" for the services that have a token in its place."""
    parts = urlsplit(address)
    if not parts.scheme.startswith(("mail", "json")):
        return ""
    return parts.netloc.rpartition("@")[2].partition(":")[0]
