"""Which revision and which day a view is drawn for."""

from datetime import UTC, date, datetime

import pytest

from models.errors import NotFound
from models.queries.moment import load_moment, load_now
from models.queries.portfolio import load_portfolio
from tests.queries.past import Past


def test_now_is_the_newest_revision_and_the_fixed_day(past, database):
    past.act(date(2026, 5, 1))
    now = load_now(database, past.load(database))

    # The load itself stands as one more act after those of the past.
    assert (now.known, now.day) == (3, date(2026, 7, 1))


def test_today_is_the_date_in_the_portfolios_zone(database, monkeypatch):
    id = Past(today=None, zone="Pacific/Auckland").load(database)
    monkeypatch.setattr(database, "clock", lambda: datetime(2026, 7, 1, 20, tzinfo=UTC))

    assert load_now(database, id).day == date(2026, 7, 2)


def test_as_of_a_moment_is_the_last_revision_recorded_by_then(past, database):
    past.act(date(2026, 3, 1))
    past.act(date(2026, 5, 1))
    id = past.load(database)

    at = load_moment(database, id, datetime(2026, 4, 1, tzinfo=UTC))
    assert (at.known, at.day) == (2, date(2026, 4, 1))


def test_a_day_before_the_first_import_is_reconstructed(past, database):
    id = past.load(database)

    early, later = (load_portfolio(database, id, day=date(2026, 1, day)) for day in (1, 2))
    before = load_portfolio(database, id, day=date(2025, 12, 31))
    assert [one.moment.reconstructed for one in (before, early, later)] == [True, False, False]
    assert before.moment.known == later.moment.known


def test_a_fixed_day_long_before_the_load_is_not_reconstructed(database):
    id = Past(today=date(2020, 1, 1)).load(database)

    assert not load_portfolio(database, id).moment.reconstructed


def test_the_moment_says_when_its_revision_was_recorded(past, database):
    past.act(date(2026, 5, 1))
    view = load_portfolio(database, past.load(database), known=1)

    assert view.moment.recorded_at == datetime(2026, 1, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("known", [0, 99])
def test_a_revision_that_never_was_is_not_there(past, database, known):
    id = past.load(database)

    with pytest.raises(NotFound):
        load_portfolio(database, id, known=known)


def test_a_portfolio_that_is_not_there_is_said_so(database):
    with pytest.raises(NotFound, match="Choose another"):
        load_portfolio(database, 10**9)
