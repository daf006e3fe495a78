"""What is kept beside a key result gives the same views as its whole series."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update

from models.database import open_database
from models.queries.portfolio import load_portfolio
from models.tables.series import PACKED, KeyResultSeries
from models.views.frozen_form import content_hash
from tests.queries.past import Past

BEGUN = date(2026, 1, 1)
DAYS = st.integers(0, 420).map(lambda days: BEGUN - timedelta(20) + timedelta(days))
FORMS = st.sampled_from(
    [
        {},
        {"accepted_from": 60.0, "first_effect_on": date(2026, 3, 1)},
        {"baseline": 90.0, "target": 10.0, "direction": "decrease", "rhythm": "weekly"},
        {"accumulation": "running_total", "rhythm": "fortnightly"},
        {"direction": "at_least", "lower": 50.0, "target": None, "baseline": 80.0},
        {"direction": "within", "lower": 30.0, "upper": 70.0, "target": None, "hold_from": date(2026, 2, 1)},
        {"direction": "at_most", "upper": 40.0, "target": None, "rhythm": "weekly"},
    ]
)
CHECK_INS = st.lists(st.tuples(DAYS, st.integers(-5, 105), st.integers(0, 4)), max_size=40)
KEY_RESULTS = st.lists(st.tuples(FORMS, st.sampled_from([date(2026, 8, 31), date(2026, 12, 31)]), CHECK_INS))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return open_database(str(tmp_path_factory.mktemp("kept") / "kept.sqlite3"))


def laid(database, key_results, starts, *, reviews=(), today=date(2026, 10, 1)):
    past = Past(today=today, begun=BEGUN)
    initiatives = [past.initiative(f"Initiative {day}", starts_on=day) for day in starts]
    for form, due, check_ins in key_results:
        one = past.key_result(due_on=due, **form)
        for initiative in initiatives:
            past.serve(initiative, one)
        for nth, (day, value, strength) in enumerate(check_ins):
            past.check_in(one, day, float(value), strength=strength, source=f"feed {nth}")
    for day in reviews:
        past.review(f"Review {day}", day)
    return past.load(database)


def write(database, statement):
    with database.write() as session:
        session.execute(statement)


def both(database, id, **at):
    """The portfolio as drawn from what is kept, and from whole series."""
    kept = load_portfolio(database, id, **at)
    own = KeyResultSeries.portfolio_id == id
    write(database, update(KeyResultSeries).where(own).values(form=0))
    whole = load_portfolio(database, id, **at)
    write(database, update(KeyResultSeries).where(own).values(form=1))
    return kept, whole


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    KEY_RESULTS,
    st.lists(DAYS, max_size=3, unique=True),
    st.lists(DAYS, max_size=2),
    st.lists(DAYS, max_size=2),
)
def test_kept_and_whole_series_give_the_same_portfolio(store, key_results, starts, reviews, late):
    id = laid(store, key_results, starts, reviews=reviews)

    for day in (date(2026, 10, 1), date(2027, 1, 15), date(2027, 6, 1), *late):
        kept, whole = both(store, id, day=day)

        assert kept == whole
        assert content_hash(kept) == content_hash(whole)


def test_a_review_closed_later_reads_the_check_ins_it_needs(store):
    week = [(BEGUN + timedelta(7 * nth), 2 * nth, 3) for nth in range(39)]
    id = laid(store, [({}, date(2026, 12, 31), week)], [], reviews=[date(2026, 4, 4)])
    forget_between(store, id)

    kept, whole = both(store, id)

    assert kept == whole


def forget_between(database, id):
    """As if the row had been made before the review: its first and its newest check-ins only."""
    own = KeyResultSeries.portfolio_id == id
    with database.write() as session:
        packed = np.frombuffer(session.scalar(select(KeyResultSeries.packed).where(own)), PACKED)
        few = np.concatenate([packed[:1], packed[-2:]]).tobytes()
        session.execute(update(KeyResultSeries).where(own).values(packed=few))


def test_without_what_is_kept_the_check_ins_are_read(store):
    id = laid(store, [({}, date(2026, 12, 31), [(date(2026, 6, 1), 50, 3)])], [BEGUN])
    before = load_portfolio(store, id)
    write(store, delete(KeyResultSeries).where(KeyResultSeries.portfolio_id == id))

    assert load_portfolio(store, id) == before


def test_every_key_result_has_its_row_even_without_a_check_in(store):
    id = laid(store, [({}, date(2026, 12, 31), [])] * 3, [])
    with store.read() as session:
        rows = select(func.count()).select_from(KeyResultSeries).where(KeyResultSeries.portfolio_id == id)

        assert session.scalar(rows) == 3
