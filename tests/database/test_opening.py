"""Opening: a database is made where there is none, and what is not ours is refused with a sentence."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from models import backup, dbapi
from models.commands.create_portfolio import create_portfolio
from models.database import open_database
from models.drafts import PortfolioDraft
from models.errors import Unreadable
from models.schema import require_writable
from tests.builders import ADMINISTRATOR


@pytest.fixture
def path(tmp_path):
    """Where a database may come to lie."""
    return tmp_path / "deep" / "down" / "steerdeck.sqlite3"


@pytest.fixture
def existing(empty_database, tmp_path):
    """A database that was made before."""
    return shutil.copyfile(empty_database, tmp_path / "existing.sqlite3")


def run(path, statement):
    """Run a statement on a file, past all our own ways."""
    connection = dbapi.connect(path)
    connection.execute(statement)
    connection.close()


def test_a_database_is_made_with_its_folder_where_there_is_none(path):
    open_database(str(path)).close()

    assert path.is_file()


def test_nothing_half_made_stays_beside_it(path):
    open_database(str(path)).close()

    assert [file.name for file in path.parent.iterdir() if ".new" in file.name] == []


def test_what_was_saved_is_there_when_it_is_opened_again(path):
    first = open_database(str(path))
    create_portfolio(first, ADMINISTRATOR, PortfolioDraft("Ours"))
    first.close()

    again = open_database(str(path))
    with again.read() as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM portfolio").scalar()
    again.close()
    assert count == 1


def test_an_empty_file_is_refused_not_filled(tmp_path):
    (tmp_path / "empty.sqlite3").touch()

    with pytest.raises(Unreadable, match="Restore it from its backups folder"):
        open_database(str(tmp_path / "empty.sqlite3"))


def test_a_file_of_something_else_is_refused(tmp_path):
    (tmp_path / "picture.sqlite3").write_bytes(b"\xff\xd8\xff" * 2000)

    with pytest.raises(Unreadable, match="cannot be read as a database"):
        open_database(str(tmp_path / "picture.sqlite3"))


def test_the_database_of_another_application_is_refused(existing):
    run(existing, "PRAGMA application_id=7")

    with pytest.raises(Unreadable, match="is not a Steerdeck database"):
        open_database(str(existing))


def test_a_newer_schema_is_refused_and_left_alone(existing):
    run(existing, "UPDATE alembic_version SET version_num='9999'")
    before = existing.read_bytes()

    with pytest.raises(Unreadable, match="newer Steerdeck"):
        open_database(str(existing))
    assert existing.read_bytes() == before


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="is empty or no file"):
        open_database(str(tmp_path))


def test_a_place_that_cannot_be_written_is_refused_with_what_to_check(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(Unreadable, match="Check that the folder may be written"):
        open_database(str(tmp_path / "file" / "steerdeck.sqlite3"))


@pytest.mark.parametrize("part", ["steerdeck.sqlite3", "folder"])
def test_a_file_or_folder_that_may_only_be_read_is_refused(part):
    path = Path("folder") / "steerdeck.sqlite3"

    with pytest.raises(Unreadable, match="Change their permissions"):
        require_writable(path, lambda asked, _mode: asked.name != part)


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER audit_check_in_insert",
        "DROP TRIGGER guard_audit_entry_update",
        "CREATE TRIGGER quiet BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(IGNORE); END",
    ],
)
def test_a_file_without_its_whole_audit_trail_is_refused(existing, change):
    run(existing, change)

    with pytest.raises(Unreadable, match="1 of the rules that keep its audit trail are missing or altered"):
        open_database(str(existing))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_its_owner_may_read_a_database_and_its_backups(path):
    opened = open_database(str(path))
    copy = backup.make(opened, "for a look")
    opened.close()

    assert [stat.S_IMODE(each.stat().st_mode) for each in (path, copy, copy.parent)] == [0o600, 0o600, 0o700]
