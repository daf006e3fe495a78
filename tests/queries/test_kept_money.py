"""What is kept of an initiative's money is all that its budgets, actuals and spend plan say, whatever was done."""

from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, run_state_machine_as_test
from sqlalchemy import delete, select, update

from models.commands import check_ins
from models.database import open_database
from models.drafts import CheckInDraft
from models.queries import read_money
from models.queries.kept_money import pack
from models.queries.money_facts import planned_on
from models.queries.portfolio import load_portfolio
from models.tables.base import FOREVER
from models.tables.series import AMOUNTS_FORM, InitiativeMoney
from models.tables.strategy import InitiativeVersion
from models.views.frozen_form import content_hash
from tests.builders import Clock
from tests.queries.histories import BEGUN, History
from tests.queries.past import OFFICE, Past
from tests.queries.sizes import statements

FIRST_DAY, TODAY = date(2026, 1, 1), date(2026, 7, 1)
DAYS = st.integers(-20, 400).map(lambda days: FIRST_DAY + timedelta(days))
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**15))
BY_DAY = st.dictionaries(DAYS, AMOUNTS, max_size=5)
PLANS = st.dictionaries(DAYS, st.integers(0, 10**15), max_size=5)
INITIATIVES = st.lists(st.tuples(st.one_of(st.none(), DAYS), BY_DAY, BY_DAY, PLANS), max_size=5)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A database whose clock the histories move."""
    opened = open_database(str(tmp_path_factory.mktemp("money") / "money.sqlite3"), Clock(BEGUN))
    yield opened
    opened.close()


def laid(database, money):
    past = Past(today=TODAY)
    for nth, (starts_on, budgets, actuals, plan) in enumerate(money):
        one = past.initiative(f"Initiative {nth}", starts_on=starts_on)
        for day, amount in budgets.items():
            past.budget(one, amount, day)
        for day in {**actuals, **plan}:
            past.spend(one, day, actuals.get(day), planned=plan.get(day), committed=actuals.get(day))
    return past.load(database)


def write(database, statement):
    with database.write() as session:
        session.execute(statement)


def kept_and_said(database, id):
    """What is kept of each initiative that stands, and what its budgets, actuals and spend plan say."""
    values = {"portfolio": id, "known": FOREVER - 1, "day": date.max}
    stands = (InitiativeVersion.portfolio_id == id, InitiativeVersion.until == FOREVER)
    with database.read() as session:
        ids = list(session.scalars(select(InitiativeVersion.initiative_id).where(*stands)))
        kept = select(InitiativeMoney.initiative_id, InitiativeMoney.packed)
        rows = session.execute(kept.where(InitiativeMoney.portfolio_id == id)).all()
        said = session.execute(read_money.amounts_of_some(), {**values, "ids": ids}).all()
    whole = {one: pack(own) for one, own in groupby(said, lambda row: row.initiative_id)}
    return {row.initiative_id: row.packed for row in rows}, {one: whole.get(one, b"") for one in ids}


@settings(max_examples=60, deadline=None)
@given(INITIATIVES, st.lists(DAYS, max_size=2))
def test_kept_and_whole_money_give_the_same_portfolio(store, money, days):
    id = laid(store, money)
    own = InitiativeMoney.portfolio_id == id

    for day in (None, date(2027, 6, 1), *days):
        kept = load_portfolio(store, id, day=day)
        write(store, update(InitiativeMoney).where(own).values(form=0))
        whole = load_portfolio(store, id, day=day)
        write(store, update(InitiativeMoney).where(own).values(form=AMOUNTS_FORM))

        assert kept == whole
        assert content_hash(kept) == content_hash(whole)


class Spending(History):
    """Histories in which nobody looks, but what is kept is compared after every step."""

    @invariant()
    def somebody_looks(self):
        """Instead of looking."""

    @invariant()
    def what_is_kept_is_what_was_said(self):
        """Of every initiative that stands."""
        kept, said = kept_and_said(self.database, self.id)
        assert kept == said


def test_after_every_act_what_is_kept_is_what_was_said(store):
    many = settings(
        max_examples=25,
        stateful_step_count=25,
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    run_state_machine_as_test(lambda: Spending(store), settings=many)


def test_before_the_last_change_of_money_the_amounts_themselves_are_read(past, database):
    initiative = past.initiative()
    past.budget(initiative, 100)
    before = past.revision
    past.act(date(2026, 4, 1))
    past.budget(initiative, 250, date(2026, 4, 1))
    id = past.load(database)

    views = [load_portfolio(database, id, known=known) for known in (before, None)]
    assert [view.initiatives[0].money.approved for view in views] == [100, 250]


def test_where_nothing_is_kept_one_statement_more_reads_the_amounts(past, database):
    past.budget(past.initiative(), 100)
    id = past.load(database)
    with statements(database) as usual:
        kept = load_portfolio(database, id)
    write(database, delete(InitiativeMoney).where(InitiativeMoney.portfolio_id == id))

    with statements(database) as sent:
        assert load_portfolio(database, id) == kept
    assert len(sent) == len(usual) + 1


def test_where_nothing_is_kept_the_next_act_keeps_it_again(past, database):
    past.budget(past.initiative(), 100)
    past.key_result()
    id = past.load(database)
    (key_result,) = load_portfolio(database, id).unlinked
    write(database, delete(InitiativeMoney).where(InitiativeMoney.portfolio_id == id))

    check_ins.record_check_in(database, OFFICE, id, CheckInDraft(key_result.id, date(2026, 5, 1), 5.0))
    kept, said = kept_and_said(database, id)
    assert kept == said != {}


@given(st.dictionaries(DAYS, st.integers(0, 10**15), min_size=1, max_size=5), DAYS, DAYS)
def test_planned_spend_runs_straight_from_the_start_through_the_steps(plan, day, start):
    steps = sorted(plan.items())
    points = [(start, 0), *steps] if start < steps[0][0] else steps
    before = [point for point in points if point[0] <= day]
    after = [point for point in points if point[0] > day]

    found = planned_on(day, steps, start)

    if not before:
        assert found is None
    elif not after:
        assert found == before[-1][1]
    else:
        (first, low), (last, high) = before[-1], after[0]
        assert found == low + round((high - low) * (day - first).days / (last - first).days)
