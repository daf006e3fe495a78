"""Measures one portfolio: the floor of raw statements, then views and a check-in, in milliseconds and statements."""

import gc
import resource
import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import event

from benchmarks.sizes import LOADER, TODAY
from components.data_shelf import Shelf
from models import dbapi
from models.commands.check_ins import record_check_in
from models.database import Database
from models.drafts import CheckInDraft
from models.queries.initiative import load_initiative
from models.queries.moment import load_now
from models.queries.portfolio import load_portfolio
from models.tables.base import FOREVER
from models.views.portfolio import PortfolioView

RUNS, WARM_RUNS = 5, 20
STANDS = f"portfolio_id = ? AND until = {FOREVER}"
FLOOR = (
    f"SELECT * FROM initiative_version WHERE {STANDS}",
    f"SELECT * FROM key_result_version WHERE {STANDS}",
    "SELECT c.* FROM key_result_version k JOIN check_in c ON c.version IN (SELECT version FROM check_in "
    f"WHERE key_result_id = k.key_result_id AND until = {FOREVER} AND NOT withdrawn "
    f"ORDER BY observed_on DESC LIMIT 3) WHERE k.portfolio_id = ? AND k.until = {FOREVER}",
)


def measure(database: Database, portfolio_id: int) -> dict[str, Any]:
    """Medians in milliseconds, statements sent, and the most memory that the process took, in megabytes."""
    sent: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *args: sent.append(args[2]))

    def counted(run: Callable[[], object]) -> int:
        sent.clear()
        run()
        return len(sent)

    shelf = Shelf(8)

    def cold() -> PortfolioView:
        return load_portfolio(database, portfolio_id)

    def warm() -> PortfolioView:
        now = load_now(database, portfolio_id)
        view: PortfolioView = shelf.get((portfolio_id, now), cold)
        return view

    one = warm().initiatives[-1].id
    return {
        "statements": counted(cold),
        "warm_statements": counted(warm),
        "initiative_statements": counted(lambda: load_initiative(database, portfolio_id, one)),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **_in_turns(database, portfolio_id, cold),
        "warm": _median(warm, WARM_RUNS),
        "drawn": _median(lambda: _drawn(cold()), 1),
        "initiative": _median(lambda: load_initiative(database, portfolio_id, one), WARM_RUNS),
        "check_in_statements": counted(lambda: _check_in(database, portfolio_id)),
        "check_in": _median(lambda: _check_in(database, portfolio_id), WARM_RUNS),
    }


def _in_turns(database: Database, portfolio_id: int, cold: Callable[[], object]) -> dict[str, float]:
    """Floor and cold view one after the other, so that both meet the same machine."""
    connection = dbapi.connect(database.location, "ro")

    def floor() -> list[list[Any]]:
        return [connection.execute(statement, (portfolio_id,)).fetchall() for statement in FLOOR]

    turns = [(_median(floor, 1), _median(cold, 1)) for _ in range(RUNS)]
    connection.close()
    return {
        "floor": statistics.median(turn[0] for turn in turns),
        "cold": statistics.median(turn[1] for turn in turns),
    }


def _drawn(view: PortfolioView) -> int:
    """Every objective, initiative and key result of the view looked at."""
    key_results = [link.key_result for one in view.initiatives for link in one.contributions]
    return len(key_results) + sum(len(tuple(one.headline)) for one in view.objectives)


def _check_in(database: Database, portfolio_id: int) -> None:
    """A check-in of the first key result by a source of its own, so that it meets no other one of its day."""
    source = f"measured {time.perf_counter_ns()}"
    draft = CheckInDraft(1, TODAY - timedelta(days=1), 42.0, source)
    record_check_in(database, LOADER, portfolio_id, draft)


def _median(run: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)
