"""Lets the garbage collector rest while many rows are read: what is read is kept, so that it would look in vain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = Lock()


@contextmanager
def collector_rests() -> Iterator[None]:
    """Pause the garbage collector for one reader of the process at a time, and let it go on whatever happens.

    A reader beside the one that paused it neither prolongs the pause nor ends it, so that many of them never keep the
    collector from its work. Where it is off already, it stays off.
    """
    if not gc.isenabled() or not _TURN.acquire(blocking=False):
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        _TURN.release()
