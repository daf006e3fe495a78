"""Files of twenty megabytes: read in moments, in bounded memory, and with their progress told."""

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.intake.guard import MAX_BYTES
from models.intake.reading import read
from tests.intake.quirk_writers import page, xlsx

TWENTY = 20 * 1024 * 1024
ROWS = 4000
# ru_maxrss of a process begins with what the one that started it held; VmHWM begins anew with its program.
WITNESS = """
import resource, sys
from pathlib import Path
from models.intake.reading import read
book = read(Path(sys.argv[1]).read_bytes(), sys.argv[1])
own = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(len(book.sheets[0].rows), max(int(own[0].split()[1]), children) // 1024)
"""


@pytest.fixture(scope="module")
def large():
    """A workbook of twenty megabytes whose cells do not compress."""
    cells = (base64.b64encode(os.urandom(5300)).decode() for _ in range(ROWS))
    data = xlsx(page(("Name", "Note"), *((f"Project {row}", cell) for row, cell in enumerate(cells))))
    assert TWENTY <= len(data) <= MAX_BYTES
    return data


def test_a_workbook_of_twenty_megabytes_tells_how_far_it_is(large):
    told = []
    book = read(large, "large.xlsx", tell=lambda what, share: told.append((what, share)))

    assert len(book.sheets[0].rows) == ROWS + 1
    assert told[0] == ("Checking the file", 0.0)
    assert ("Reading “Plan”: 4,000 rows", ROWS / (ROWS + 1)) in told


@pytest.mark.skipif(sys.platform != "linux", reason="for want of a count of memory")
def test_a_workbook_of_twenty_megabytes_stays_within_its_memory(large, tmp_path):
    (tmp_path / "large.xlsx").write_bytes(large)
    command = [sys.executable, "-c", WITNESS, str(tmp_path / "large.xlsx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    rows, megabytes = map(int, done.stdout.split())

    assert rows == ROWS + 1
    assert megabytes < 400


def test_a_text_file_of_twenty_megabytes_is_read(large):
    line = "Project;" + "x" * 500 + "\n"
    book = read(b"Name;Note\n" + line.encode() * (TWENTY // len(line) + 1), "large.csv")

    assert len(book.sheets[0].rows) > 41_000
