"""Says where the database lies: in the user's own data folder, unless the environment names another place."""

import os
import sys
from pathlib import Path

from models.errors import Unreadable

VARIABLE = "STEERDECK_DATABASE"
FILE = "steerdeck.sqlite3"
SCHEME = "sqlite:///"


def locate(url: str | None = None) -> Path:
    """The file of the database; `url` is a path or a sqlite URL and wins over the environment.

    Raises Unreadable for any other database.
    """
    named = url or os.environ.get(VARIABLE, "")
    if not named:
        return data_folder() / FILE
    if named.startswith(SCHEME):
        named = named.removeprefix(SCHEME)
    if "://" in named:
        raise Unreadable(
            f"{VARIABLE} names a database that Steerdeck does not know yet. Give the path of a SQLite file."
        )
    return Path(named).expanduser().absolute()


def data_folder(platform: str = sys.platform) -> Path:
    """The folder in which this platform keeps an application's data for its user."""
    home = Path.home()
    if platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Steerdeck"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Steerdeck"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "steerdeck"
