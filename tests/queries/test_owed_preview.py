"""What a check-in would change: the same rules over the same series and the draft, and nothing is written."""

from datetime import timedelta

import pytest

from models.commands.check_ins import record_check_in
from models.drafts import CheckInDraft
from models.errors import NotFound
from models.queries.initiative import load_initiative
from models.queries.owed_preview import preview_check_in
from models.tables.evidence import CheckIn
from models.vocabulary import Status, Strength
from tests.builders import TODAY
from tests.database_fixtures import clock, empty_database

__all__ = ["clock", "empty_database"]


@pytest.fixture
def bench(empty_database, tmp_path, clock):
    """A portfolio on a database of the test's own."""
    import shutil

    from models.database import Database
    from tests.builders import make_bench

    path = tmp_path / "steerdeck.sqlite3"
    shutil.copyfile(empty_database, path)
    opened = Database(path, clock)
    yield make_bench(opened, clock)
    opened.close()


@pytest.fixture
def key_result(bench):
    """A key result from 9 to 3 within the year, with a value of last month."""
    id = bench.key_result(source_strength=Strength.INDICATIVE)
    bench.link(bench.initiative(), id)
    bench.check_in(id, 8.9, TODAY - timedelta(days=20))
    return id


def stands(bench):
    """The key result as the page of its initiative shows it."""
    (link,) = load_initiative(bench.database, bench.portfolio_id, 1).contributions
    return link.key_result


JUDGED = ("status", "attainment", "expected", "gap", "reasons", "next_due", "age", "strength")


def judged(view):
    """What the rules found of a key result."""
    return [getattr(view, name) for name in JUDGED]


@pytest.mark.parametrize("value", [3.0, 6.5, 8.5, 9.5])
def test_a_preview_shows_what_saving_then_gives(bench, key_result, value):
    draft = CheckInDraft(key_result, TODAY, value)
    before = preview_check_in(bench.database, bench.portfolio_id, draft).key_result
    record_check_in(*bench.place, draft)

    assert judged(before) == judged(stands(bench))


def test_without_a_draft_it_shows_what_stands(bench, key_result):
    seen = preview_check_in(bench.database, bench.portfolio_id, None, key_result_id=key_result)

    assert judged(seen.key_result) == judged(stands(bench))


def test_nothing_is_written(bench, key_result):
    preview_check_in(bench.database, bench.portfolio_id, CheckInDraft(key_result, TODAY, 3.0))

    assert len(bench.rows(CheckIn)) == 1


def test_a_scheduled_one_is_shown_for_its_own_day(bench, key_result):
    day = TODAY + timedelta(days=9)
    seen = preview_check_in(bench.database, bench.portfolio_id, CheckInDraft(key_result, day, 3.0))

    assert (seen.day, seen.key_result.status) == (day, Status.ACHIEVED)


def test_it_says_from_when_the_value_will_no_longer_count(bench, key_result):
    draft = CheckInDraft(key_result, TODAY, 8.0)
    seen = preview_check_in(bench.database, bench.portfolio_id, draft)

    assert seen.stale_from > TODAY + timedelta(days=50)


def test_a_key_result_that_is_not_there_is_said_to_be_gone(bench):
    with pytest.raises(NotFound, match="not there any more"):
        preview_check_in(bench.database, bench.portfolio_id, CheckInDraft(99, TODAY, 1.0))
