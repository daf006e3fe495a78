"""The one answer of a portfolio, told alike on screen and slide: how much money stands behind what does not land."""

from dataclasses import dataclass

from models.views.portfolio import PortfolioView
from models.views.reason import Reason
from models.vocabulary import Group

_DOUBTFUL = (Group.NOT_LANDING.value, Group.UNKNOWN.value)
_ELSEWHERE = (Group.TOO_EARLY.value, Group.PAUSED.value)


@dataclass(frozen=True, slots=True)
class PortfolioAnswer:
    """`figure` is what the eye meets first, `rest` ends its sentence and may add others, `advice` says what to do."""

    figure: Reason
    rest: tuple[Reason, ...] = ()
    advice: Reason | None = None


def portfolio_answer(view: PortfolioView) -> PortfolioAnswer:
    """Whether the money of `view` moves outcomes: what does not land or is unknown, of all of it; minor units."""
    if not view.initiatives:
        return PortfolioAnswer(Reason("answer_nothing"), advice=Reason("answer_add_initiatives"))
    if not any(one.contributions for one in view.initiatives):
        return _without_key_results(view)
    approved = ("approved", view.approved)
    if not view.approved:
        return _without_budgets(view)
    if doubtful := _sum(view, _DOUBTFUL):
        figure = Reason("answer_money", (("doubtful", doubtful), approved))
        return PortfolioAnswer(figure, (Reason("answer_doubtful"), *_watermelons(view)))
    if _sum(view, _ELSEWHERE):
        return PortfolioAnswer(Reason("answer_none", (approved,)), (Reason("answer_doubtful"),))
    return PortfolioAnswer(Reason("answer_all", (approved,)), (Reason("answer_landing"),))


def _without_key_results(view: PortfolioView) -> PortfolioAnswer:
    active = ("active", view.active)
    figure = Reason("answer_nobody_active", (active,))
    if view.approved:
        figure = Reason("answer_nobody_money", (("approved", view.approved),))
    return PortfolioAnswer(
        figure, (Reason("answer_no_key_results", (active,)),), Reason("answer_begin_with_money")
    )


def _without_budgets(view: PortfolioView) -> PortfolioAnswer:
    number = sum(part.count for part in view.groups if part.key in _DOUBTFUL)
    code = "answer_one_doubtful_no_budget" if number == 1 else "answer_doubtful_no_budget"
    figure = Reason("answer_count", (("count", number), ("active", view.active)))
    return PortfolioAnswer(figure, (Reason(code), *_watermelons(view)))


def _watermelons(view: PortfolioView) -> tuple[Reason, ...]:
    number = len(view.watermelons)
    if not number:
        return ()
    return (Reason("answer_watermelon" if number == 1 else "answer_watermelons", (("count", number),)),)


def _sum(view: PortfolioView, groups: tuple[str, ...]) -> int:
    return sum(part.amount for part in view.groups if part.key in groups)
