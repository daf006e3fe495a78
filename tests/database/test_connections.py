"""Connections: durable, strict, reads on a snapshot, writes one after the other."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from models import dbapi
from models.connections import make_engine
from models.database import explained
from models.errors import Busy, Unreadable
from models.tables.portfolio import Portfolio, PortfolioVersion
from models.tables.strategy import InitiativeVersion


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_the_write_ahead_log_is_used_only_where_its_fault_is_mended(version, safe):
    assert dbapi.write_ahead_is_safe(version) is safe


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("recursive_triggers", 1), ("trusted_schema", 1), ("mmap_size", 0)],
)
def test_each_connection_is_strict(database, pragma, value):
    with database.read() as session:
        assert session.connection().exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_each_connection_is_durable(database):
    full, extra = 2, 3
    with database.read() as session:
        connection = session.connection()
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar()

    assert (journal, synchronous) in (("wal", full), ("delete", extra))


@pytest.mark.skipif(
    not dbapi.write_ahead_is_safe(), reason="for want of a SQLite whose write-ahead log is safe"
)
def test_a_read_sees_one_moment_from_first_to_last(bench):
    with bench.database.read() as session:
        before = session.scalar(select(Portfolio.revision))
        bench.initiative()
        after = session.scalar(select(Portfolio.revision))

    assert before == after
    assert bench.current(InitiativeVersion) is not None


def test_a_read_refuses_rows(bench):
    with pytest.raises(DBAPIError, match="readonly"), bench.database.read() as session:
        session.add(Portfolio(recorded_at=bench.clock()))


def test_a_read_refuses_statements_too(bench):
    with pytest.raises(DBAPIError, match="readonly"), bench.database.read() as session:
        session.execute(text("UPDATE portfolio SET revision = 99"))


def test_what_fails_half_way_leaves_nothing(bench):
    def fail():
        with bench.database.write() as session:
            session.execute(text("UPDATE portfolio SET revision = revision"))
            raise RuntimeError

    with pytest.raises(DBAPIError, match="NOT NULL"):
        fail()
    assert len(bench.rows(PortfolioVersion)) == 1


def test_a_file_that_was_moved_away_takes_no_more_writes(bench):
    bench.database.location.rename(bench.database.location.with_suffix(".moved"))

    with pytest.raises(Unreadable, match="was moved or replaced"):
        bench.initiative()


def test_a_file_is_never_made_by_connecting(tmp_path):
    engine = make_engine(tmp_path / "absent.sqlite3")

    with pytest.raises(DBAPIError, match="unable to open"):
        engine.connect()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_held_by_another_program_is_told_as_busy(bench, monkeypatch):
    monkeypatch.setattr(dbapi, "PATIENCE_SECONDS", 0.05)
    bench.database.close()
    other = dbapi.connect(bench.database.location)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Busy, match="Nothing was saved"):
        bench.initiative()

    other.execute("ROLLBACK")
    other.close()
    assert bench.initiative() == 1


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("database is locked", "Another program"),
        ("database or disk is full", "disk is full"),
        ("disk I/O error", "damaged"),
        ("database disk image is malformed", "damaged"),
    ],
)
def test_troubles_of_file_and_disk_are_told_in_a_sentence(message, said):
    assert said in str(explained(message))


def test_other_troubles_are_not_explained_away():
    assert explained("no such table: x") is None
