"""Portfolios at their edges: empty, closed, retired, between reviews, and the demo as a whole."""

from datetime import date

import pytest

from models.database import open_database
from models.demo.portfolio import load_demo
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.strategy import KeyResultVersion, ObjectiveVersion
from models.vocabulary import Status
from tests.queries.past import OFFICE

MARCH, APRIL, MAY, JUNE = (date(2026, *day) for day in ((3, 31), (4, 30), (5, 31), (6, 30)))


def test_an_empty_portfolio_has_a_view(past, database):
    view = load_portfolio(database, past.load(database))

    assert (view.initiatives, view.objectives, view.money, view.fresh_share) == ((), (), (), None)


def test_a_key_result_closed_by_a_decision_leaves_the_status_and_stays_listed(past, database):
    initiative, lost, kept = past.initiative(), past.key_result("Lost"), past.key_result("Kept")
    past.serve(initiative, lost)
    past.serve(initiative, kept)
    past.check_in(lost, JUNE, 0.0)
    past.check_in(kept, JUNE, 60.0)
    past.change(KeyResultVersion, lost, closed_on=MAY)

    (view,) = load_portfolio(database, past.load(database)).initiatives
    assert (view.status, view.attained) == (Status.ON_TRAJECTORY, 0.6)
    assert [one.key_result.closed for one in view.contributions] == [True, False]


def test_what_served_an_archived_objective_serves_none(past, database):
    objective = past.objective()
    initiative, key_result = past.initiative(), past.key_result(objective_id=objective)
    past.serve(initiative, key_result)
    past.budget(initiative, 700)
    past.change(ObjectiveVersion, objective, archived=True)

    view = load_portfolio(database, past.load(database))
    assert (view.objectives, [one.name for one in view.unlinked]) == ((), ["Share"])
    assert [one.amount for one in view.no_objective] == [700]


def test_an_enabling_key_result_counts_only_where_there_are_no_others(past, database):
    initiative, direct, enabling = past.initiative(), past.key_result(), past.key_result()
    past.serve(initiative, direct)
    past.serve(initiative, enabling, kind="enabling", enables="Payments")
    past.check_in(direct, JUNE, 60.0)
    past.check_in(enabling, JUNE, 0.0)

    assert load_portfolio(database, past.load(database)).initiatives[0].attained == 0.6


def test_the_last_and_the_next_portfolio_review_are_named(past, database):
    past.review("Q1", MARCH)
    past.review("Q2 strategy", MAY, kind="strategy")
    past.review("Q2", date(2026, 7, 15), state="ready")
    past.review("Q3", date(2026, 10, 15), state="draft")

    view = load_portfolio(database, past.load(database))
    assert (view.last_review.name, view.last_review_on) == ("Q1", MARCH)
    assert (view.next_review.name, view.next_review_on) == ("Q2", date(2026, 7, 15))


def test_a_key_result_remembers_where_it_stood_at_the_last_review(past, database):
    key_result = past.key_result()
    past.review("Q1", APRIL)
    past.check_in(key_result, MARCH, 20.0)
    past.check_in(key_result, JUNE, 45.0)

    (view,) = load_portfolio(database, past.load(database)).unlinked
    assert (view.at_last_review, view.attainment) == (0.2, 0.45)


def asked(view):
    return {one.name: [r.code for r in one.reasons if r.code.startswith("leading")] for one in view}


def test_a_leading_key_result_is_asked_for_until_one_feeds_it(past, database):
    late = {"first_effect_on": date(2026, 9, 1)}
    bare, led = past.key_result("Bare", **late), past.key_result("Led", **late)
    past.key_result("Lead", feeds_id=led)
    past.key_result("Yearly lead", feeds_id=bare, rhythm="yearly")
    both = past.initiative()
    for key_result in (bare, led):
        past.serve(both, key_result)
    id = past.load(database)

    portfolio = load_portfolio(database, id)
    own = load_initiative(database, id, portfolio.initiatives[0].id)
    assert asked(one.key_result for one in own.contributions) == {
        "Bare": ["leading_for_first_effect"],
        "Led": [],
    }
    assert asked(portfolio.unlinked)["Yearly lead"] == ["leading_for_rhythm"]


def test_a_value_of_zero_is_a_value(past, database):
    key_result = past.key_result()
    past.check_in(key_result, JUNE, 0.0)

    (view,) = load_portfolio(database, past.load(database)).unlinked
    assert (view.newest.value, view.attainment) == (0.0, 0.0)


def test_a_shared_key_result_is_one_and_the_same_object(past, database):
    key_result = past.key_result()
    for name in ("Portal", "Branch"):
        past.serve(past.initiative(name), key_result)

    first, second = load_portfolio(database, past.load(database)).initiatives
    assert first.contributions[0].key_result is second.contributions[0].key_result


def test_of_two_check_ins_on_one_day_the_stronger_counts(past, database):
    key_result = past.key_result()
    past.check_in(key_result, JUNE, 45.0, source="Data warehouse", strength=3)
    past.check_in(key_result, JUNE, 90.0, source="Survey", strength=2)

    (view,) = load_portfolio(database, past.load(database)).unlinked
    assert (view.newest.value, view.newest.source) == (45.0, "Data warehouse")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    database = open_database(str(tmp_path_factory.mktemp("demo") / "steerdeck.sqlite3"))
    load_demo(database, OFFICE)
    yield load_portfolio(database, 1)
    database.close()


def test_in_the_demo_objectives_add_up_to_the_total(demo):
    parts = [*(one.amount for one in demo.objectives), *(one.amount for one in demo.no_objective)]

    assert sum(parts) == demo.approved == sum(one.amount for one in demo.money)


def test_in_the_demo_every_finding_says_why(demo):
    linked = [one.key_result for initiative in demo.initiatives for one in initiative.contributions]
    judged = (*demo.objectives, *demo.initiatives, *demo.unlinked, *linked)

    assert [one.name for one in judged if not one.reasons] == []
