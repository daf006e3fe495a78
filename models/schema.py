"""Recognises a Steerdeck database, creates one, and brings an older one to the newest schema."""

import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData

from models import audit_triggers, backup, dbapi
from models.connections import make_migration_engine
from models.errors import Unreadable
from models.migrations.head import REVISIONS

APPLICATION_ID = 0x53544452
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(path: Path, revisions: tuple[str, ...] = REVISIONS, scripts: Path | None = None) -> None:
    """Make sure that a database of the newest schema lies at `path`, after a backup where it has to be migrated.

    `revisions` are all there are, in order, `scripts` a folder with more of them. Raises Unreadable with what to do.
    """
    if not path.exists():
        create(path)
    require_writable(path)
    revision = recognise(path, revisions)
    if revision != revisions[-1]:
        backup.copy(path, f"before-migration-from-{revision}")
        migrate(path, revisions[-1], scripts)
    require_trail(path)


def require_trail(path: Path) -> None:
    """Raise Unreadable unless every table has its triggers: a write without them would leave no trace."""
    engine = make_migration_engine(path)
    try:
        with engine.begin() as connection:
            there, found = audit_triggers.installed(connection), MetaData()
            found.reflect(connection)
    finally:
        engine.dispose()
    wanted = audit_triggers.triggers(found)
    wrong = [name for name in there.keys() | wanted.keys() if there.get(name) != wanted.get(name)]
    if wrong:
        raise Unreadable(
            f"{path} was changed by another program: {len(wrong)} of the rules that keep its audit trail are missing "
            "or altered. Nothing was opened. Restore the file from its backups folder."
        )


def recognise(path: Path, revisions: tuple[str, ...] = REVISIONS) -> str:
    """The schema revision of a database of ours; raises Unreadable where the file is none, or newer than we are."""
    revision = read_mark(path)
    if revision not in revisions:
        raise Unreadable(
            f"{path} was written by a newer Steerdeck. Update Steerdeck, or name another file in STEERDECK_DATABASE."
        )
    return revision


def require_writable(path: Path, may: Callable[[Path, int], bool] = os.access) -> None:
    """Raise Unreadable unless both the file and its folder, where the journal lies, may be written."""
    if not (may(path, os.W_OK) and may(path.parent, os.W_OK)):
        raise Unreadable(
            f"{path} or its folder may not be written. Change their permissions, or name another file in "
            "STEERDECK_DATABASE."
        )


def read_mark(path: Path) -> str:
    """What the file says of itself."""
    if path.is_dir() or path.stat().st_size == 0:
        raise Unreadable(
            f"{path} is empty or no file. Restore it from its backups folder, or remove it to start anew."
        )
    try:
        connection = dbapi.connect(path)
        try:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            if mark != APPLICATION_ID:
                raise Unreadable(
                    f"{path} is not a Steerdeck database. Name another file in STEERDECK_DATABASE."
                )
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(revision)
        finally:
            connection.close()
    except dbapi.DRIVER.Error as fault:
        raise Unreadable(
            f"{path} cannot be read as a database. Restore it from its backups folder."
        ) from fault


def create(path: Path) -> None:
    """Create an empty database under another name and move it into place whole, so that none is ever half made."""
    growing = path.with_name(f"{path.name}.{uuid.uuid4().hex}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        growing.unlink(missing_ok=True)
        backup.owned(growing)
        dbapi.connect(growing, "rwc").close()
    except (OSError, dbapi.DRIVER.Error) as fault:
        raise Unreadable(
            f"No database can be made at {path}. Check that the folder may be written, or name another in "
            "STEERDECK_DATABASE."
        ) from fault
    migrate(growing)
    backup.into_place(growing, path)


def migrate(path: Path, target: str = "head", scripts: Path | None = None) -> None:
    """Bring the schema to `target` in one transaction; triggers are made anew, children and integrity checked."""
    engine = make_migration_engine(path)
    try:
        with engine.begin() as connection:
            audit_triggers.remove(connection)
            upgrade(connection, target, scripts)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            audit_triggers.install(connection)
            check(connection)
    finally:
        engine.dispose()


def upgrade(connection: Connection, target: str, scripts: Path | None) -> None:
    """Run the migrations with Alembic, configured here rather than by a file."""
    from alembic import command

    config = configuration(scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def configuration(scripts: Path | None = None) -> Any:  # noqa: ANN401  Alembic is imported only where it is needed
    """Alembic's configuration: our migrations, and those of `scripts` besides."""
    from alembic.config import Config

    folders = [MIGRATIONS / "versions", *([scripts] if scripts else [])]
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", os.pathsep.join(map(str, folders)).replace("%", "%%"))
    return config


def check(connection: Connection) -> None:
    """Raise Unreadable unless every child has its parent and the file is sound."""
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    (verdict,) = connection.exec_driver_sql("PRAGMA integrity_check").first() or ("no answer",)
    if orphans is not None or verdict != "ok":
        raise Unreadable(f"The database did not stand a check ({orphans or verdict}); it was left as it was.")
