"""Reading costs the same number of statements, however large the portfolio."""

import pytest

from models.queries.initiative import load_initiative
from models.queries.moment import load_now
from models.queries.portfolio import load_portfolio
from models.queries.portfolios import list_portfolios
from models.queries.search import find
from tests.queries.sizes import portfolio, statements

FEW, MANY = 10, 400


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

    assert few == many < 17


def test_asking_what_is_newest_costs_one_statement(sizes, database):
    assert cost(database, lambda: load_now(database, sizes[1])) == 1


def test_lists_and_search_cost_one_statement(sizes, database):
    assert cost(database, lambda: list_portfolios(database)) == 1
    assert cost(database, lambda: find(database, sizes[1], "initiative")) == 1
