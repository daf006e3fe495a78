"""Many edit the same things at once, in two processes, through every way to write: nothing lost, nothing twice."""

from collections import Counter

import pytest
from sqlalchemy import text

from benchmarks.contended import WAYS, Tally, fight, prepare
from benchmarks.contended_bench import serving, table
from benchmarks.contended_proof import wrong
from models.connections import name_actor
from models.database import open_database
from models.queries.moment import load_now

EDITS, WORKERS = 600, 16


@pytest.fixture(scope="module")
def fought(tmp_path_factory):
    """A portfolio after the fight, what was acknowledged, and its revision before."""
    database = open_database(str(tmp_path_factory.mktemp("contended") / "steerdeck.sqlite3"))
    ground = prepare(database)
    before = load_now(database, ground.portfolio_id).known
    with serving(database.location) as ground.url:
        tally = fight(ground, EDITS, WORKERS)
    yield ground, tally, before
    database.close()


def test_nothing_is_lost_nothing_is_there_twice_and_the_trail_tells_every_row(fought):
    ground, tally, before = fought

    assert wrong(ground, tally, before) == []
    assert sum(tally.done.values()) == EDITS


def test_it_was_a_fight(fought):
    _, tally, _ = fought

    assert tally.retried["grid"] + tally.retried["command"] > EDITS / 10
    assert all(tally.repeated[way] > EDITS / 40 for way in WAYS)
    assert len(list(table(tally))) == 2 + len(WAYS)


def test_an_edit_that_is_missing_is_seen(fought):
    ground, tally, before = fought
    more = Tally(done=tally.done + Counter(WAYS))

    assert len(wrong(ground, more, before)) == 4


def test_a_row_that_the_trail_does_not_tell_is_seen(fought):
    ground, tally, before = fought
    with ground.database.write() as session:
        name_actor(session.connection(), actor="Somebody", intent="past the triggers")
        session.execute(text("DROP TRIGGER audit_objective_insert"))
        session.execute(text("INSERT INTO objective (id, portfolio_id) VALUES (99, 1)"))

    (sentence,) = wrong(ground, tally, before)
    assert "('objective', 99)" in sentence
