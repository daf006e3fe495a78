"""A run of the Outcomes page asks the database the same few questions, however many initiatives there are."""

import pytest
from streamlit.testing.v1 import AppTest

from components import data
from tests.conftest import SHELL
from tests.queries.sizes import portfolio, statements

BAR = 30  # ten of them for advice: whole series, and what it looks back on
FEW, MANY = 10, 400


def cost_of_outcomes(size):
    """Statements of the first run of the whole script, and of the next."""
    portfolio_id = portfolio(size).load(data.database())
    app = AppTest.from_file(str(SHELL), default_timeout=60)
    app.query_params["portfolio"] = str(portfolio_id)
    with statements(data.database()) as cold:
        app.run()
    with statements(data.database()) as warm:
        app.run()
    assert "Is the money moving outcomes?" in " ".join(one.value for one in app.html)
    return len(cold), len(warm)


@pytest.mark.usefixtures("database_path")
def test_outcomes_costs_the_same_few_statements_for_few_and_for_many():
    few, many = cost_of_outcomes(FEW), cost_of_outcomes(MANY)

    assert few == many
    assert max(few) < BAR
