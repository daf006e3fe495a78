"""How long a run of the Outcomes page takes on the server with the demo portfolio: `python -m benchmarks.outcomes`."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import event

RUNS = 15
ROOT = Path(__file__).resolve().parent.parent
FLOOR = """
import streamlit as st
st.html("nothing")
"""


def main() -> None:
    """Print cold and warm times, the floor of an empty script in the same run, and the statements sent."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STEERDECK_DATABASE"] = str(Path(folder) / "steerdeck.sqlite3")
        report(*measure())


def measure() -> tuple[list[float], list[float], list[int]]:
    """Milliseconds of runs of the page and of an empty script, and the statements of each run of the page."""
    from streamlit.testing.v1 import AppTest

    from components import data
    from models.actor import Actor
    from models.demo.portfolio import load_demo
    from models.vocabulary import Role

    load_demo(data.database(), Actor("benchmark", Role.ADMINISTRATOR))
    sent: list[str] = []
    event.listen(data.database().engine, "before_cursor_execute", lambda *args: sent.append(args[2]))
    page = AppTest.from_file(str(ROOT / "components" / "shell.py"), default_timeout=60)
    empty = AppTest.from_string(FLOOR, default_timeout=60)
    times, floor, counts = [], [], []
    for _ in range(RUNS + 1):
        sent.clear()
        times.append(timed(page.run))
        counts.append(len(sent))
        floor.append(timed(empty.run))
    return times, floor, counts


def timed(run: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def report(times: list[float], floor: list[float], counts: list[int]) -> None:
    """Print what was measured: the first run apart, the others as minimum, median and maximum."""
    warm = times[1:]
    spread = f"{min(warm):.0f} / {statistics.median(warm):.0f} / {max(warm):.0f} ms (min / median / max)"
    print(f"Outcomes, demo portfolio, first run   {times[0]:.0f} ms, {counts[0]} statements")
    print(f"Outcomes, demo portfolio, warm runs   {spread}, {max(counts[1:])} statements")
    print(f"an empty script in the same process   {statistics.median(floor[1:]):.0f} ms (median)")
    print(
        f"warm ÷ empty                          {statistics.median(warm) / statistics.median(floor[1:]):.1f}"
    )


if __name__ == "__main__":
    main()
