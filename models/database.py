"""Opens the database; offers snapshots to queries, and to commands the one way to write, first come first served."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from models import dbapi, location, schema
from models.connections import WRITES, make_engine
from models.errors import Busy, Problem, Unreadable
from models.fair_queue import FairQueue

PATIENCE_SECONDS = 30.0


def now() -> datetime:
    """The moment by this machine's clock, in UTC."""
    return datetime.now(UTC)


class Database:
    """One database file, its engine and its queue of writers; one for the process."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = now) -> None:
        self.location = path
        self.clock = clock
        self.engine: Engine = make_engine(path)
        self._queue = FairQueue()
        self._identity = identity(path)
        self._reading = sessionmaker(self.engine, expire_on_commit=False)
        self._writing = sessionmaker(self.engine.execution_options(**{WRITES: True}), expire_on_commit=False)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session on a snapshot, the same from first to last statement; it refuses to write."""
        with told_plainly(), self._reading() as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session in a writing transaction: all of it is kept, or on an exception nothing. For commands only.

        Raises Busy when the turn does not come, Unreadable when the file was moved away.
        """
        if not self._queue.acquire(PATIENCE_SECONDS):
            raise Busy("Many people are saving just now. Nothing was saved; please try again in a moment.")
        try:
            self._require_in_place()
            with told_plainly(), self._writing() as session, session.begin():
                yield session
        finally:
            self._queue.release()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _require_in_place(self) -> None:
        """Writes to a file that was moved would succeed, and be lost to everybody else."""
        if identity(self.location) != self._identity:
            raise Unreadable(f"{self.location} was moved or replaced. Restart Steerdeck; nothing was saved.")


def open_database(url: str | None = None, clock: Callable[[], datetime] = now) -> Database:
    """Open the database at `url`, a path or sqlite URL (else where the environment or the platform says).

    Creates it where there is none; brings an older one to the newest schema after a verified backup. Raises
    Unreadable with a sentence for a file that is not ours, is newer, or cannot be made.
    """
    path = location.locate(url)
    schema.prepare(path)
    return Database(path, clock)


def identity(path: Path) -> tuple[int, int] | None:
    """What tells this file from another of the same name; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn the driver's troubles with locks, disks and permissions into sentences."""
    try:
        yield
    except (DBAPIError, dbapi.DRIVER.Error) as fault:
        problem = explained(str(getattr(fault, "orig", fault)))
        if problem is None:
            raise
        raise problem from fault


def explained(message: str) -> Problem | None:
    """The sentence for a trouble of the file or the disk; None for any other fault."""
    if "locked" in message or "busy" in message:
        return Busy("Another program holds the database. Nothing was saved; please try again in a moment.")
    if "disk is full" in message:
        return Problem("The disk is full; nothing was saved. Make room and save again.")
    if "malformed" in message or "disk I/O" in message:
        return Unreadable(
            "The database file is damaged; nothing was saved. Restore it from its backups folder."
        )
    return None
