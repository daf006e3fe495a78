"""A page of the audit trail stays quick, however long the trail is and however rare what is looked for."""

import time
from datetime import date

import pytest
from sqlalchemy import text

from models.connections import name_actor
from models.queries.audit import load_trail
from models.views.trail import TrailFilter
from models.vocabulary_trail import RecordKind
from tests.builders import make_bench
from tests.database_fixtures import clock, database, empty_database

__all__ = ["clock", "database", "empty_database"]
ACTS, SECONDS = 25_000, 2.0
"""Four rows each; the limit is an order above what it takes, for machines that are busy."""
NUMBERS = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ACTS}) "
LATER = (
    NUMBERS + "INSERT INTO act (portfolio_id, revision, recorded_at, actor, role, command, intent, summary) "
    "SELECT 1, 1000 + i, '2026-03-03 10:00:00', 'P' || (i % 20), 'pmo_lead', 'save_grid', 'i' || i, '' FROM n",
    NUMBERS + "INSERT INTO audit_entry (recorded_at, actor, intent, table_name, row_id, action, after) "
    "SELECT '2026-03-03', 'P', 'i' || i, 'check_in', 1000 + 3 * i + k, 'insert', :row "
    "FROM n, (SELECT 0 AS k UNION SELECT 1 UNION SELECT 2)",
    f"UPDATE portfolio SET revision = {ACTS + 1000}",
)


@pytest.fixture
def long(database, clock):
    """A portfolio with a hundred thousand rows in its trail, and one initiative at its beginning."""
    bench = make_bench(database, clock)
    bench.initiative("Ferry")
    bench.check_in(bench.key_result())
    with database.write() as session:
        name_actor(session.connection(), actor="A test", intent="later", moment="2026-03-03T10:00:00+00:00")
        row = session.scalar(text("SELECT after FROM audit_entry WHERE table_name = 'check_in'"))
        for statement in LATER:
            session.execute(text(statement), {"row": row} if ":row" in statement else {})
        name_actor(session.connection())
    return bench


WANTED = {
    "everything": (TrailFilter(), 2**62, 25),
    "old pages": (TrailFilter(), 1010, 13),
    "a rare kind": (TrailFilter(kind=RecordKind.INITIATIVES), 2**62, 1),
    "one initiative": (TrailFilter(initiative_id=1), 2**62, 1),
    "rare words": (TrailFilter(words="ferry"), 2**62, 1),
    "words that nothing has": (TrailFilter(words="nothing says so"), 2**62, 0),
    "somebody": (TrailFilter(actor="P7"), 2**62, 25),
    "days without acts": (TrailFilter(last=date(2020, 1, 1)), 2**62, 0),
}


def test_every_page_of_a_hundred_thousand_rows_is_quick(long):
    took = {}
    for name, (wanted, before, _) in WANTED.items():
        begun = time.perf_counter()
        load_trail(long.database, 1, wanted, before=before)
        took[name] = time.perf_counter() - begun

    assert {name: seconds for name, seconds in took.items() if seconds > SECONDS} == {}


def test_what_is_looked_for_is_found_at_the_far_end(long):
    found = {
        name: len(load_trail(long.database, 1, wanted, before=before).acts)
        for name, (wanted, before, _) in WANTED.items()
    }

    assert found == {name: count for name, (_, _, count) in WANTED.items()}
