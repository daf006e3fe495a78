"""The one answer of a portfolio, the same for screen and slide."""

from models.answer import portfolio_answer
from models.sentences import sentence
from models.views.common import Money
from models.vocabulary import Status
from tests.exports.builders import initiative, portfolio


def said(*works):
    answer = portfolio_answer(portfolio((), works))
    return " ".join(sentence(one, "EUR") for one in (answer.figure, *answer.rest)).replace("\u00a0", " ")


def test_answer_tells_doubtful_money_of_all_money():
    assert said(initiative(), initiative(2, status=Status.ACHIEVED)) == (
        "€ 22.0 m of € 44.0 m stands behind outcomes that are not landing or unknown."
    )


def test_all_of_the_money_lands_only_where_none_waits():
    landing, early = initiative(status=Status.ACHIEVED), initiative(2, status=Status.TOO_EARLY)

    assert said(landing) == "All of € 22.0 m stands behind outcomes that land."
    assert said(landing, early) == (
        "None of € 44.0 m stands behind outcomes that are not landing or unknown."
    )


def test_without_any_budget_initiatives_are_counted():
    assert said(initiative(money=Money())) == (
        "1 of 1 active initiative is not landing or unknown. No budget is known yet."
    )


def test_what_to_do_stands_apart_from_the_answer():
    answer = portfolio_answer(portfolio((), ()))

    assert answer.advice is not None
    assert sentence(answer.advice).startswith("Add initiatives")
