"""Copies the database while it is in use, checks the copy, and keeps copies by age."""

import os
import re
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from models import dbapi
from models.errors import Problem

FOLDER = "backups"
NEWEST, DAYS, WEEKS, MONTHS = 7, 7, 4, 12
STAMP = "%Y%m%dT%H%M%S%fZ"


class Located(Protocol):
    """Something that lies in a file."""

    @property
    def location(self) -> Path:
        """Its file."""
        ...


def make(database: Located, reason: str) -> Path:
    """Copy the database into the backups folder beside it; returns the verified copy, raises Problem without one."""
    return copy(database.location, reason)


def download(database: Located) -> bytes:
    """A verified copy of the database as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "steerdeck.sqlite3"
        write_copy(database.location, target)
        return target.read_bytes()


def copy(path: Path, reason: str) -> Path:
    """Copy the file at `path` into its backups folder and drop the copies that have had their time."""
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime(STAMP)
    target = folder / f"{path.stem}-{stamp}-{re.sub('[^a-z0-9]+', '-', reason.lower()).strip('-')}.sqlite3"
    growing = target.with_suffix(".new")
    try:
        write_copy(path, growing)
        into_place(growing, target)
    finally:
        growing.unlink(missing_ok=True)
    prune(folder, path.stem)
    return target


def write_copy(path: Path, target: Path) -> None:
    """Write a consistent, compact and checked copy to `target`; raises Problem when it could not be made or checked."""
    try:
        owned(target)
        with closing(dbapi.connect(path)) as source:
            source.execute("VACUUM INTO ?", (str(target),))
        flush(target)
        with closing(dbapi.connect(target)) as written:
            verify(written)
    except (dbapi.DRIVER.Error, OSError) as fault:
        raise Problem(
            "The backup could not be made; nothing else was changed. Check that the disk has room."
        ) from fault


def owned(path: Path) -> None:
    """Make an empty file that only its owner may read: a portfolio is not for every account of the machine."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))


def verify(connection: object) -> None:
    """Raise Problem unless the copy is sound and whole."""
    execute = connection.execute  # type: ignore[attr-defined]
    orphans = execute("PRAGMA foreign_key_check").fetchone()
    (verdict,) = execute("PRAGMA integrity_check").fetchone()
    if orphans is not None or verdict != "ok":
        raise Problem(
            "The backup did not stand its check and was thrown away. Copy the database folder by hand."
        )


def into_place(growing: Path, target: Path) -> None:
    """Give a finished file its name; where another process was faster, its file stays."""
    try:
        os.link(growing, target)
    except FileExistsError:
        pass
    except OSError:  # a file system without links: Windows' rename never replaces either
        os.rename(growing, target)
        return
    growing.unlink()
    flush(target.parent)


def flush(path: Path) -> None:
    """Have the disk keep what was written; folders cannot be flushed on Windows."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prune(folder: Path, stem: str) -> None:
    """Remove copies that no rule keeps."""
    found = {moment: file for file in folder.glob(f"{stem}-*.sqlite3") if (moment := moment_of(file, stem))}
    for moment in found.keys() - kept(found):
        found[moment].unlink(missing_ok=True)


def moment_of(file: Path, stem: str) -> datetime | None:
    """When a copy was made, by its name; None for a file that is no copy of ours."""
    try:
        return datetime.strptime(file.name.removeprefix(f"{stem}-").split("-")[0], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """The newest 7 copies, and the newest of each of the last 7 days, 4 weeks and 12 months that have one."""
    newest_first = sorted(moments, reverse=True)
    by_day = newest_of(newest_first, lambda moment: moment.date())
    by_week = newest_of(newest_first, lambda moment: moment.isocalendar()[:2])
    by_month = newest_of(newest_first, lambda moment: (moment.year, moment.month))
    return {*newest_first[:NEWEST], *by_day[:DAYS], *by_week[:WEEKS], *by_month[:MONTHS]}


def newest_of(newest_first: list[datetime], span: Callable[[datetime], object]) -> list[datetime]:
    """The first moment of each span, in order."""
    first: dict[object, datetime] = {}
    for moment in newest_first:
        first.setdefault(span(moment), moment)
    return list(first.values())
