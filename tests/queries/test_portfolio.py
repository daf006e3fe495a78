"""The view of a portfolio, held against figures that were worked out by hand."""

import pytest

from models.queries.portfolio import load_portfolio
from models.vocabulary import Status, Watermelon
from tests.queries.golden import golden

HALF_YEAR = 180 / 364  # 30 Jun, of 1 Jan to 31 Dec 2026


@pytest.fixture(scope="module")
def view(database):
    return load_portfolio(database, golden().load(database))


def named(things, name):
    return next(thing for thing in things if thing.name == name)


def slices(stack):
    return [(one.key, one.amount, one.count, one.unknown) for one in stack]


def test_each_initiative_has_its_status(view):
    assert {one.name: one.status for one in view.initiatives} == {
        "Portal": Status.ON_TRAJECTORY,
        "Cost cutter": Status.BEHIND,
        "Old system": Status.PAUSED,
        "Idea": Status.NOT_MEASURABLE,
        "Silent": Status.NOT_MEASURABLE,
    }


def test_a_key_result_is_held_against_the_plan_of_its_own_day(view):
    adoption = named(view.initiatives, "Portal").contributions[0].key_result

    assert adoption.status is Status.ON_TRAJECTORY
    assert (adoption.attainment, adoption.expected) == (0.45, pytest.approx(HALF_YEAR))
    assert adoption.gap == pytest.approx(45 - 100 * HALF_YEAR)


def test_a_decrease_that_runs_ahead_is_on_trajectory(view):
    delay = named(view.initiatives, "Portal").contributions[1].key_result

    assert (delay.attainment, delay.expected) == (0.75, pytest.approx(181 / 364))
    assert (delay.status, delay.newest.value) == (Status.ON_TRAJECTORY, 4.5)


def test_an_initiative_weighs_its_key_results(view):
    portal = named(view.initiatives, "Portal")

    assert portal.attained == pytest.approx((3 * 0.45 + 0.75) / 4)
    assert portal.expected == pytest.approx((3 * HALF_YEAR + 181 / 364) / 4)
    assert portal.gap == pytest.approx(100 * (portal.attained - portal.expected))
    assert portal.coverage == 1.0


def test_half_the_weight_without_evidence_leaves_a_figure(view):
    cutter = named(view.initiatives, "Cost cutter")

    assert (cutter.coverage, cutter.attained) == (0.5, 0.2)
    assert cutter.gap == pytest.approx(20 - 100 * HALF_YEAR)


def test_the_whole_budget_stands_behind_the_one_status(view):
    assert slices(view.money) == [
        (Status.ON_TRAJECTORY, 1_000_000, 1, 0),
        (Status.BEHIND, 2_000_000, 1, 0),
        (Status.NOT_MEASURABLE, 0, 1, 1),
        (Status.PAUSED, 500_000, 1, 0),
    ]
    assert (view.approved, view.approved_unknown) == (3_500_000, 1)


def test_other_stages_stand_in_a_group_of_their_own(view):
    assert slices(view.groups) == [
        ("landing", 1_000_000, 1, 0),
        ("not_landing", 2_000_000, 1, 0),
        ("unknown", 0, 1, 1),
        ("paused", 500_000, 1, 0),
        ("other_stages", 100_000, 1, 0),
    ]


def test_objectives_and_no_objective_add_up_to_the_total(view):
    assert [one.amount for one in view.objectives] == [1_000_000, 1_000_000]
    assert slices(view.no_objective) == [(Status.BEHIND, 1_000_000, 1, 0), (Status.PAUSED, 500_000, 1, 0)]
    whole = sum(one.amount for one in (*view.objectives, *view.no_objective))
    assert whole == view.approved


def test_an_objective_stands_on_its_own_headline_key_results(view):
    faster, cheaper = view.objectives

    assert (faster.status, faster.attained) == (Status.ON_TRAJECTORY, 0.45)
    assert (cheaper.status, cheaper.attained) == (Status.BEHIND, 0.2)
    assert [one.name for one in faster.feeding] == ["Delay"]
    assert [one.name for one in cheaper.initiatives] == ["Cost cutter"]


def test_unknown_spend_is_counted_and_never_zero(view):
    assert (view.spent, view.spent_unknown) == (400_000, 3)
    portal, cutter = named(view.initiatives, "Portal").money, named(view.initiatives, "Cost cutter").money
    assert (portal.used, portal.planned_spend) == (0.4, 410_000)
    assert portal.spend_gap == pytest.approx(-10_000 / 410_000)
    assert (cutter.spent, cutter.used) == (None, None)
    assert "spend_not_known" in [one.code for one in cutter.reasons]


def test_watermelons_are_named_even_where_spend_is_not_known(view):
    assert [one.name for one in view.watermelons] == ["Cost cutter"]
    assert [one.name for one in view.unknown_inside] == ["Silent"]
    assert named(view.initiatives, "Portal").watermelon is Watermelon.NONE


def test_what_serves_no_objective_is_listed(view):
    assert [one.name for one in view.unlinked] == ["Trust"]


def test_key_results_are_counted_by_status(view):
    assert [(one.key, one.count) for one in view.key_result_counts] == [
        (Status.ON_TRAJECTORY, 2),
        (Status.BEHIND, 1),
        (Status.NO_EVIDENCE, 1),
    ]
    assert view.fresh_share == 0.75


def test_every_status_says_why(view):
    judged = (*view.initiatives, *view.objectives, *view.unlinked)

    assert [one.name for one in judged if not one.reasons] == []
