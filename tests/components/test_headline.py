"""The answer on top of the outcomes page: money not landing or unknown, of all of it, in words."""

from dataclasses import replace

from components.headline import outcomes_answer
from models.views.common import Money
from models.vocabulary import Status, Watermelon
from tests.components.builders import initiative, portfolio


def said(view):
    answer = outcomes_answer(view)
    return f"{answer.figure} {answer.rest}".replace("\u00a0", " ")


def work(status, place, **fields):
    money = fields.pop("money", Money(10_000_000_00))
    return initiative(id=place, status=status, money=money, **fields)


def test_answer_tells_money_not_landing_or_unknown_of_all():
    works = (work(Status.BEHIND, 1), work(Status.NO_EVIDENCE, 2), work(Status.ON_TRAJECTORY, 3))
    assert said(portfolio(works)) == (
        "€ 20.0 m of € 30.0 m stands behind outcomes that are not landing or unknown."
    )


def test_too_early_is_neither_landing_nor_unknown():
    works = (work(Status.TOO_EARLY, 1), work(Status.BEHIND, 2))
    assert said(portfolio(works)).startswith("€ 10.0 m of € 20.0 m")


def test_answer_names_how_many_look_fine_while_they_are_not():
    melon = work(Status.BEHIND, 1, watermelon=Watermelon.WATERMELON)
    assert "1 initiative looks fine on delivery while its outcomes are not landing." in said(
        portfolio((melon,))
    )


def test_portfolio_that_lands_says_so():
    assert "outcomes that land" in said(portfolio((work(Status.ON_TRAJECTORY, 1),)))


def test_without_budgets_the_answer_counts_initiatives():
    works = (work(Status.NOT_MEASURABLE, 1, money=Money()), work(Status.ON_TRAJECTORY, 2, money=Money()))
    assert said(portfolio(works)).startswith("1 of 2 active initiatives is not landing or unknown.")


def test_portfolio_without_key_results_says_that_nobody_can_say():
    works = [work(Status.NOT_MEASURABLE, n, contributions=()) for n in (1, 2)]
    assert said(portfolio(works)).startswith(
        "Nobody can say for € 20.0 m. None of 2 active initiatives has a key"
    )


def test_empty_portfolio_says_what_to_do():
    assert "import your spreadsheet" in said(portfolio(()))


def test_portfolio_with_only_unknown_outcomes_is_told_without_blame():
    view = replace(portfolio((work(Status.NOT_MEASURABLE, 1),)))
    assert said(view) == "€ 10.0 m of € 10.0 m stands behind outcomes that are not landing or unknown."
