"""Backups: consistent, checked, kept by age."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from models import backup, dbapi
from models.errors import Problem
from models.migrations.head import REVISIONS
from models.schema import recognise

MORNING = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def counted(path, table="initiative"):
    """How many rows a table of a copy has."""
    connection = dbapi.connect(path)
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return count


def test_a_backup_lies_beside_the_database_with_its_reason(bench):
    copy = backup.make(bench.database, "before an import")

    assert copy.parent == bench.database.location.parent / "backups"
    assert copy.name.endswith("-before-an-import.sqlite3")


def test_a_backup_holds_what_was_saved_and_nothing_later(bench):
    bench.initiative()
    copy = backup.make(bench.database, "test")

    bench.initiative()

    assert counted(copy) == 1


def test_a_backup_is_a_database_of_ours(bench):
    assert recognise(backup.make(bench.database, "test")) == REVISIONS[-1]


def test_a_backup_leaves_nothing_half_made(bench):
    copy = backup.make(bench.database, "test")

    assert list(copy.parent.iterdir()) == [copy]


def test_a_download_is_the_same_as_a_backup(bench, tmp_path):
    bench.initiative()
    (tmp_path / "downloaded.sqlite3").write_bytes(backup.download(bench.database))

    assert counted(tmp_path / "downloaded.sqlite3") == 1


def test_a_backup_taken_while_others_save_is_whole(bench):
    threads = [threading.Thread(target=bench.initiative) for _ in range(4)]
    for thread in threads:
        thread.start()
    copy = backup.make(bench.database, "test")
    for thread in threads:
        thread.join()

    assert counted(copy) == counted(copy, "initiative_version") == counted(copy, "initiative_stage")


def test_a_database_that_is_not_sound_gives_no_backup(bench):
    bench.initiative()
    shell = dbapi.connect(bench.database.location)
    shell.create_function("steerdeck_actor", 0, lambda: "a")
    shell.create_function("steerdeck_intent", 0, lambda: "b")
    shell.create_function("steerdeck_moment", 0, lambda: "c")
    shell.execute("INSERT INTO team (portfolio_id) VALUES (999)")
    shell.close()

    with pytest.raises(Problem, match="did not stand its check"):
        backup.make(bench.database, "test")
    assert list((bench.database.location.parent / "backups").iterdir()) == []


def test_a_finished_file_never_takes_the_place_of_another(tmp_path):
    growing, target = tmp_path / "growing", tmp_path / "target"
    growing.write_text("mine")
    target.write_text("theirs")

    backup.into_place(growing, target)

    assert [file.read_text() for file in tmp_path.iterdir()] == ["theirs"]


def test_the_newest_seven_are_kept_however_close():
    moments = [MORNING + timedelta(minutes=minute) for minute in range(20)]

    assert backup.kept(moments) == set(moments[-7:])


def test_days_weeks_and_months_keep_their_newest():
    moments = [MORNING - timedelta(hours=8 * step) for step in range(3 * 500)]

    kept = sorted(backup.kept(moments), reverse=True)

    assert len({moment.date() for moment in kept if moment > MORNING - timedelta(days=7)}) == 7
    assert len({(moment.year, moment.month) for moment in kept}) == 12
    assert len(kept) <= 7 + 7 + 4 + 12


def test_old_copies_go_and_files_of_others_stay(bench):
    folder = bench.database.location.parent / "backups"
    folder.mkdir()
    (folder / "steerdeck-notes.sqlite3").touch()
    for _ in range(9):
        newest = backup.make(bench.database, "test")

    assert len(list(folder.glob("*-test.sqlite3"))) == 7
    assert newest.exists()
    assert (folder / "steerdeck-notes.sqlite3").exists()
