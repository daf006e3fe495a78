"""Reading costs the same number of statements, however large the portfolio."""

from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event

from models.queries.initiative import load_initiative
from models.queries.moment import load_now
from models.queries.portfolio import load_portfolio
from models.queries.portfolios import list_portfolios
from models.queries.search import find
from tests.queries.past import Past

FEW, MANY = 10, 400


def portfolio(size):
    """Initiatives with two key results each, one of them shared with the next, check-ins, money and decisions."""
    past = Past()
    owner, objective = past.person(), past.objective()
    shared = past.key_result("Shared", objective_id=objective)
    for nth in range(size):
        own = past.key_result(f"Own {nth}", objective_id=objective, owner_id=owner, feeds_id=shared)
        past.interim(own, date(2026, 6, 30), 40.0)
        initiative = past.initiative(f"Initiative {nth}", owner_id=owner)
        past.serve(initiative, own)
        past.serve(initiative, shared)
        past.check_in(own, date(2026, 5, 31), nth / size * 100)
        past.check_in(own, date(2026, 6, 30), nth / size * 100 + 1)
        past.budget(initiative, 100_000)
        past.spend(initiative, date(2026, 6, 30), 50_000, planned=40_000)
        past.report(initiative, date(2026, 6, 30))
        past.decide(initiative, date(2026, 6, 1))
    return past


@contextmanager
def statements(database):
    """The statements sent meanwhile."""
    sent = []

    def count(*args):
        sent.append(args[2])

    event.listen(database.engine, "before_cursor_execute", count)
    yield sent
    event.remove(database.engine, "before_cursor_execute", count)


@pytest.fixture(scope="module")
def sizes(database):
    return [portfolio(size).load(database) for size in (FEW, MANY)]


def cost(database, read):
    with statements(database) as sent:
        read()
    return len(sent)


def test_a_portfolio_costs_the_same_for_few_and_for_many(sizes, database):
    few, many = (cost(database, lambda id=id: load_portfolio(database, id)) for id in sizes)

    assert few == many < 15


def test_an_initiative_costs_the_same_in_a_small_and_a_large_portfolio(sizes, database):
    ids = [load_portfolio(database, id).initiatives[0].id for id in sizes]
    few, many = (
        cost(database, lambda id=id, one=one: load_initiative(database, id, one))
        for id, one in zip(sizes, ids, strict=True)
    )

    assert few == many < 16


def test_asking_what_is_newest_costs_one_statement(sizes, database):
    assert cost(database, lambda: load_now(database, sizes[1])) == 1


def test_lists_and_search_cost_one_statement(sizes, database):
    assert cost(database, lambda: list_portfolios(database)) == 1
    assert cost(database, lambda: find(database, sizes[1], "initiative")) == 1
