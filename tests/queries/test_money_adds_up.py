"""Every cent stands behind one status and one objective, or in a line that says why not."""

from datetime import date

import pytest

from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.strategy import InitiativeVersion, KeyResultVersion
from models.vocabulary import Group

MAY, JUNE = date(2026, 5, 31), date(2026, 6, 30)


def amounts(slices):
    return {one.key: one.amount for one in slices}


@pytest.fixture
def thirds(past):
    """An initiative whose budget of 100.00 serves three objectives alike, and its three key results."""
    initiative = past.initiative()
    results = [past.key_result(objective_id=past.objective(name)) for name in ("A", "B", "C")]
    for result in results:
        past.serve(initiative, result)
    past.budget(initiative, 10_000)
    return past, initiative, results


def test_the_odd_cent_goes_to_one_objective_and_none_is_lost(thirds, database):
    view = load_portfolio(database, thirds[0].load(database))

    assert [one.amount for one in view.objectives] == [3_334, 3_333, 3_333]
    assert view.no_objective == ()


def test_both_views_give_the_odd_cent_to_the_same_objective(thirds, database):
    id = thirds[0].load(database)
    (short,) = load_portfolio(database, id).initiatives

    assert load_initiative(database, id, short.id).objectives == short.objectives


def test_a_third_of_the_weight_without_an_objective_stands_in_its_own_line(thirds, database):
    past, _, results = thirds
    past.change(KeyResultVersion, results[0], objective_id=None)

    view = load_portfolio(database, past.load(database))
    parts = [*(one.amount for one in view.objectives), *(one.amount for one in view.no_objective)]
    assert parts == [0, 3_333, 3_333, 3_334]


def test_what_a_decision_closed_receives_no_money(thirds, database):
    past, _, results = thirds
    past.change(KeyResultVersion, results[0], closed_on=MAY)

    view = load_portfolio(database, past.load(database))
    assert [one.amount for one in view.objectives] == [0, 5_000, 5_000]


def test_every_stage_has_its_line_and_archived_work_has_none(past, database):
    stages = ("proposed", "exploring", "delivering", "scaling", "done", "paused", "stopped")
    for place, stage in enumerate(stages):
        past.budget(past.initiative(stage, stage=stage), 10**place)
    gone = past.initiative("Archived")
    past.budget(gone, 10**9)
    past.change(InitiativeVersion, gone, archived=True)

    view = load_portfolio(database, past.load(database))
    assert amounts(view.groups) == {
        Group.UNKNOWN: 10 + 100 + 1_000,
        Group.PAUSED: 100_000,
        Group.OTHER_STAGES: 1 + 10_000 + 1_000_000,
    }
    assert view.approved == 101_110 == sum(one.amount for one in view.no_objective)


def test_what_was_used_is_as_of_the_last_closed_period(past, database):
    initiative = past.initiative()
    past.budget(initiative, 1_000)
    past.spend(initiative, MAY, 400)
    past.spend(initiative, date(2026, 7, 31), 900)

    money = load_portfolio(database, past.load(database)).initiatives[0].money
    assert (money.used, money.as_of) == (0.4, MAY)


def test_a_last_period_without_a_figure_leaves_the_spend_unknown(past, database):
    initiative = past.initiative()
    past.budget(initiative, 1_000)
    past.spend(initiative, MAY, 400)
    past.spend(initiative, JUNE, None)

    view = load_portfolio(database, past.load(database))
    assert (view.initiatives[0].money.used, view.spent, view.spent_unknown) == (None, 0, 1)


def test_a_budget_of_nothing_has_no_ratio_and_says_so(past, database):
    initiative = past.initiative()
    past.budget(initiative, 0)
    past.spend(initiative, MAY, 400)

    money = load_portfolio(database, past.load(database)).initiatives[0].money
    assert (money.used, [one.code for one in money.reasons]) == (
        None,
        ["budget_zero", "spend_plan_not_known"],
    )


def test_the_plan_of_today_is_apart_from_that_of_the_last_period(past, database):
    initiative = past.initiative(starts_on=date(2026, 1, 1))
    past.spend(initiative, MAY, 100, planned=150)
    past.spend(initiative, date(2026, 7, 31), None, planned=211)

    money = load_portfolio(database, past.load(database), day=JUNE).initiatives[0].money
    assert (money.planned_spend, money.planned_today) == (150, 180)


def test_what_is_expected_today_is_apart_from_what_was_expected_of_the_value(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    past.check_in(key_result, MAY, 40.0)

    (view,) = load_portfolio(database, past.load(database), day=JUNE).initiatives
    assert (view.expected, view.expected_today) == (pytest.approx(150 / 364), pytest.approx(180 / 364))
    assert (view.measured_on, view.plan_today) == (1.0, (None, view.expected_today))


def test_the_plan_of_today_is_a_share_of_the_budget_beside_the_outcome_it_expects(past, database):
    initiative, key_result = past.initiative(starts_on=date(2026, 1, 1)), past.key_result()
    past.serve(initiative, key_result)
    past.check_in(key_result, MAY, 40.0)
    past.budget(initiative, 400)
    past.spend(initiative, JUNE, None, planned=180)

    (view,) = load_portfolio(database, past.load(database), day=JUNE).initiatives
    assert view.plan_today == (0.45, pytest.approx(180 / 364))
