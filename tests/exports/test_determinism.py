"""The same views give the same file, on any day, in any process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from exports.deck import build_deck
from tests.exports.samples import deck, plain_views

ROOT = Path(__file__).parents[2]
PRINT_HASH = (
    "import hashlib; from tests.exports.samples import deck; print(hashlib.sha256(deck('plain')).hexdigest())"
)


def in_another_process(**environment):
    run = [sys.executable, "-W", "ignore", "-c", PRINT_HASH]
    done = subprocess.run(
        run, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_two_processes_write_the_same_bytes():
    here = hashlib.sha256(deck("plain")).hexdigest()

    assert in_another_process(PYTHONHASHSEED="1", TZ="Pacific/Auckland") == here
    assert in_another_process(PYTHONHASHSEED="2", TZ="America/New_York") == here


def test_one_process_writes_the_same_bytes_twice():
    views = plain_views()

    assert build_deck(views, views.initiatives) == deck("plain")
