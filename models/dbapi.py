"""Chooses the one SQLite library of the process: two of them would not see each other's locks, and lose rows."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

PATIENCE_SECONDS = 10.0


def choose() -> ModuleType:
    """The packaged driver, which carries a repaired SQLite, where it has a wheel; the standard library's elsewhere."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


DRIVER = choose()


def write_ahead_is_safe(version: tuple[int, ...] = DRIVER.sqlite_version_info) -> bool:
    """Whether this SQLite is free of the fault that can corrupt a write-ahead log when it is reset."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def journal() -> tuple[str, str]:
    """Journal mode and synchronous setting that survive a power cut with this SQLite."""
    return ("WAL", "FULL") if write_ahead_is_safe() else ("DELETE", "EXTRA")


def connect(path: Path, mode: str = "rw") -> Any:  # noqa: ANN401  the driver brings no types
    """Connect to a file, in `mode` ro, rw or rwc; only rwc makes a file that is not there."""
    return DRIVER.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
