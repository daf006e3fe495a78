"""Makes engines on a SQLite file: what each connection is set to, how a read and a write begin, who acts on it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event

from models import audit_triggers, dbapi

WRITES = "steerdeck_writes"
ACTING = "steerdeck_acting"
POOL = {"pool_size": 20, "max_overflow": 12, "pool_timeout": 15}


def make_engine(path: Path, mode: str = "rw") -> Engine:
    """An engine on an existing file; reads see a snapshot and cannot write, writes begin IMMEDIATE."""
    engine = create_engine(
        "sqlite://",
        module=dbapi.DRIVER,
        creator=lambda: dbapi.connect(path, mode),
        poolclass=QueuePool,
        **POOL,
    )
    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def make_migration_engine(path: Path, mode: str = "rw") -> Engine:
    """An engine for rebuilding tables: one write at a time, foreign keys off so that children are not cascaded away."""
    engine = create_engine(
        "sqlite://", module=dbapi.DRIVER, creator=lambda: dbapi.connect(path, mode), poolclass=NullPool
    )
    event.listen(engine, "connect", lambda raw, _record: raw.execute("PRAGMA foreign_keys=OFF"))
    event.listen(engine, "begin", lambda connection: raw_of(connection).execute("BEGIN IMMEDIATE"))
    return engine


def set_up(raw: Any, record: Any) -> None:  # noqa: ANN401  the driver and the pool bring no types
    """Set a new connection up: durable, strict, and with the functions that tell the audit trail who acts."""
    mode, synchronous = dbapi.journal()
    for pragma in (
        f"journal_mode={mode}",
        f"synchronous={synchronous}",
        "foreign_keys=ON",
        "recursive_triggers=ON",
        "trusted_schema=ON",
        "cell_size_check=ON",
        "mmap_size=0",
        "journal_size_limit=67108864",
    ):
        raw.execute(f"PRAGMA {pragma}")
    acting: dict[str, str] = {}
    record.info[ACTING] = acting
    raw.create_function(audit_triggers.ACTOR, 0, lambda: acting.get("actor"))
    raw.create_function(audit_triggers.INTENT, 0, lambda: acting.get("intent"))
    raw.create_function(
        audit_triggers.MOMENT, 0, lambda: acting.get("moment") or datetime.now(UTC).isoformat()
    )


def begin(connection: Connection) -> None:
    """Begin a transaction: a write takes the lock at once, a read is held to reading."""
    writes = bool(connection.get_execution_options().get(WRITES))
    raw = raw_of(connection)
    raw.execute(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def name_actor(connection: Connection, **acting: str) -> None:
    """Tell the audit trail of this connection who acts, with which intent, at which moment; nothing forgets it all."""
    known = connection.info[ACTING]
    known.clear()
    known.update(acting)


def raw_of(connection: Connection) -> Any:  # noqa: ANN401  the driver brings no types
    """The driver's own connection: what runs on it is not counted as a statement of ours."""
    return connection.connection.driver_connection
