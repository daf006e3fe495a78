"""10,000 contended edits by 16 workers, through grid, command and interface: `python -m benchmarks.contended_bench`."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from benchmarks.contended import WAYS, Tally, fight, prepare
from benchmarks.contended_proof import wrong
from components.http.api_access import RATE_VARIABLE
from models.database import open_database
from models.queries.moment import load_now

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 90.0


def main() -> int:
    """Fight it out, print what it took and what does not hold; 0 where everything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=16)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(str(Path(folder) / "steerdeck.sqlite3"))
        ground = prepare(database)
        before = load_now(database, ground.portfolio_id).known
        with serving(database.location) as ground.url:
            begun = time.perf_counter()
            tally = fight(ground, given.edits, given.workers)
            took = time.perf_counter() - begun
        found = wrong(ground, tally, before)
        database.close()
    print("\n".join([*table(tally), "", f"{sum(tally.done.values()):,} edits in {took:,.0f} s.", *found]))
    print("Nothing lost, nothing twice, the trail tells every row." if not found else "NOT PASSED")
    return 1 if found else 0


@contextmanager
def serving(database: Path) -> Iterator[str]:
    """The address of the application on a database, in a process of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {"STEERDECK_DATABASE": str(database), "STEERDECK_PORT": str(port), RATE_VARIABLE: "1000000"}
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [sys.executable, "app.py"], cwd=ROOT, env={**os.environ, **own}, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(f"{url}/api/v1/openapi.json")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(url: str) -> None:
    """Ask until the server answers; raises TimeoutError where it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("The application did not start.")


def table(tally: Tally) -> Iterator[str]:
    """What each way took."""
    yield "| way | edits | tried again | sent twice | median | 99 of 100 | longest |"
    yield "|---|---|---|---|---|---|---|"
    for way in WAYS:
        half, most, longest = np.quantile(np.array(tally.seconds[way]) * 1000, [0.5, 0.99, 1.0])
        counts = f"{tally.done[way]:,} | {tally.retried[way]:,} | {tally.repeated[way]:,}"
        yield f"| {way} | {counts} | {half:,.0f} ms | {most:,.0f} ms | {longest:,.0f} ms |"


if __name__ == "__main__":
    sys.exit(main())
