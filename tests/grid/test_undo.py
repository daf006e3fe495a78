"""The sentence above the grids counts what the portfolio holds."""

import pytest

from components import data
from components.grid.undo import answer
from models.vocabulary_trail import act_word
from tests.components.builders import contribution, initiative, key_result, objective, portfolio


@pytest.fixture
def told(monkeypatch):
    """A function that gives the sentence for a portfolio."""

    def tell(view):
        monkeypatch.setattr(data, "portfolio", lambda: view)
        return answer().rest.replace("\u00a0", " ")

    return tell


def test_key_results_that_no_initiative_serves_are_counted(told):
    goal = objective(headline=(key_result(id=1),), feeding=(key_result(id=2),))
    view = portfolio(initiatives=(), objectives=(goal,), unlinked=(key_result(id=3),))
    assert "3 key results" in told(view)


def test_key_result_of_an_objective_and_an_initiative_is_counted_once(told):
    goal = objective(headline=(key_result(id=1),), feeding=())
    work = initiative(contributions=(contribution(key_result(id=1)),))
    assert "1 key result " in told(portfolio(initiatives=(work,), objectives=(goal,)))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("add_contribution", "Link to a key result added"),
        ("record_check_in", "Check-in recorded"),
        ("change_stage", "Stage changed"),
        ("set_budget", "Budget set"),
    ],
)
def test_an_act_without_a_summary_is_told_by_what_it_did(command, words):
    assert act_word(command) == words
