"""Filters narrow the view to some initiatives, and the money and counts follow."""

import pytest

from components.filters import NO_DEPARTMENT, NO_OBJECTIVE, NO_OWNER, Filters
from components.narrowing import narrow
from models.views.advice import AdviceView
from models.views.common import Ref
from models.vocabulary import Advice, Category, Status, Watermelon
from tests.components.builders import initiative, objective, portfolio

BUDGET = initiative().money.approved
WORKS = (
    initiative(id=1, name="One", department="Retail", status=Status.BEHIND, objectives=((1, BUDGET),)),
    initiative(
        id=2, name="Two", department="", status=Status.ON_TRAJECTORY, objectives=((2, BUDGET),), owner=None
    ),
    initiative(
        id=3,
        name="Three",
        department="Claims",
        status=Status.NO_EVIDENCE,
        objectives=((1, BUDGET // 4), (2, 3 * BUDGET // 4)),
        category=Category.PLATFORM,
        watermelon=Watermelon.UNKNOWN_INSIDE,
    ),
    initiative(
        id=4,
        name="Four",
        department="Claims",
        status=Status.STALLED,
        objectives=((None, BUDGET),),
        advice=AdviceView(Advice.GATE_OWED),
    ),
)
WHOLE = portfolio(WORKS, (objective(id=1, name="Grow"), objective(id=2, name="Serve")))


def names(**chosen):
    return [one.name for one in narrow(WHOLE, Filters(**chosen)).initiatives]


def test_nothing_chosen_shows_the_very_same_view():
    assert narrow(WHOLE, Filters()) is WHOLE


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"objective": "Grow"}, ["One", "Three"]),
        ({"objective": NO_OBJECTIVE}, ["Four"]),
        ({"outcome": "Not landing"}, ["One", "Four"]),
        ({"outcome": "Stalled"}, ["Four"]),
        ({"advice": "Gate owed"}, ["Four"]),
        ({"advice": "no such advice"}, []),
        ({"category": "Platform"}, ["Three"]),
        ({"department": "Claims"}, ["Three", "Four"]),
        ({"department": NO_DEPARTMENT}, ["Two"]),
        ({"owner": NO_OWNER}, ["Two"]),
        ({"department": "Claims", "outcome": "Unknown"}, ["Three"]),
        ({"outcome": "no such outcome"}, []),
    ],
)
def test_filter_leaves_what_fits(chosen, left):
    assert names(**chosen) == left


def test_money_follows_the_filter():
    view = narrow(WHOLE, Filters(department="Claims"))
    assert view.approved == 2 * BUDGET
    assert {part.key: part.amount for part in view.groups} == {"not_landing": BUDGET, "unknown": BUDGET}


def test_with_an_objective_only_its_part_of_a_budget_counts():
    assert narrow(WHOLE, Filters(objective="Grow")).approved == BUDGET + BUDGET // 4


def test_with_an_objective_only_that_one_is_shown():
    assert [one.name for one in narrow(WHOLE, Filters(objective="Serve")).objectives] == ["Serve"]


def test_watermelons_follow_the_filter():
    assert narrow(WHOLE, Filters(department="Retail")).unknown_inside == ()
    assert narrow(WHOLE, Filters(department="Claims")).unknown_inside == (Ref(3, "Three"),)


def test_money_of_an_objective_follows_the_filter():
    grow, serve = narrow(WHOLE, Filters(department="Claims")).objectives
    assert (grow.amount, serve.amount) == (BUDGET // 4, 3 * BUDGET // 4)


def test_money_that_serves_no_objective_follows_the_filter():
    assert sum(part.amount for part in narrow(WHOLE, Filters(department="Claims")).no_objective) == BUDGET
    assert narrow(WHOLE, Filters(department="Retail")).no_objective == ()


def test_objectives_and_the_rest_add_up_to_the_whole():
    view = narrow(WHOLE, Filters(outcome="Not landing"))
    rest = sum(part.amount for part in view.no_objective)
    assert sum(one.amount for one in view.objectives) + rest == view.approved
