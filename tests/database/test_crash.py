"""Crashes: what was told as saved is there after the process is killed; two processes share one file."""

import subprocess
import sys
from pathlib import Path

import pytest

from models import dbapi
from models.migrations.head import REVISIONS
from models.schema import recognise
from models.tables.portfolio import Act
from models.tables.strategy import InitiativeVersion

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from models.commands.initiatives import add_initiative
from models.database import open_database
from models.drafts import InitiativeDraft
from tests.builders import ADMINISTRATOR

database = open_database(sys.argv[1])
for number in range(int(sys.argv[2])):
    print(add_initiative(database, ADMINISTRATOR, 1, InitiativeDraft("I")).version, flush=True)
"""


@pytest.fixture
def start(bench):
    """A function that starts another process, which saves so many initiatives and tells each."""
    started = []

    def begin(count):
        command = [sys.executable, "-c", WRITER, str(bench.database.location), str(count)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_what_was_told_as_saved_is_there_after_a_kill(bench, start):
    process = start(100_000)
    told = [int(process.stdout.readline()) for _ in range(25)]
    process.kill()
    told += [int(line) for line in process.communicate()[0].splitlines() if line.strip().isdigit()]

    versions = {row.version for row in bench.rows(InitiativeVersion)}
    assert set(told) <= versions
    assert len(bench.rows(Act)) == 1 + len(versions)
    assert recognise(bench.database.location) == REVISIONS[-1]


def test_after_a_kill_the_file_is_sound_and_takes_the_next_save(bench, start):
    process = start(100_000)
    process.stdout.readline()
    process.kill()
    process.wait()

    bench.initiative()

    connection = dbapi.connect(bench.database.location)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_two_processes_save_into_one_file_and_lose_nothing(bench, start):
    processes = [start(20), start(20)]

    told = [int(line) for process in processes for line in process.communicate()[0].split()]

    assert sorted(told) == [row.version for row in bench.rows(InitiativeVersion)]
    assert len(told) == 40
