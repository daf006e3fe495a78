"""The view of one initiative: whole series, plan, money, decisions, corrections beside what they corrected."""

from datetime import date

import pytest

from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.strategy import KeyResultVersion
from models.vocabulary import DecisionKind, Delivery
from tests.queries.golden import golden
from tests.queries.past import Past

MARCH, APRIL, MAY = date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)


@pytest.fixture
def served(past):
    """A portfolio with one initiative that serves one key result."""
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    return past, initiative, key_result


def alone(past, database, **moment):
    """The whole view of the portfolio's first initiative."""
    id = past.load(database)
    return load_initiative(database, id, load_portfolio(database, id).initiatives[0].id, **moment)


def test_both_views_say_the_same_of_every_initiative(database):
    id = golden().load(database)
    portfolio = load_portfolio(database, id)
    whole = [load_initiative(database, id, one.id) for one in portfolio.initiatives]

    shared = (
        "status",
        "reasons",
        "attained",
        "expected",
        "gap",
        "coverage",
        "money",
        "watermelon",
        "objectives",
    )
    for short, one in zip(portfolio.initiatives, whole, strict=True):
        assert [getattr(one, name) for name in shared] == [getattr(short, name) for name in shared]
        for left, right in zip(short.contributions, one.contributions, strict=True):
            assert (left.key_result.status, left.key_result.gap) == (
                right.key_result.status,
                right.key_result.gap,
            )


def test_a_correction_stands_beside_what_it_corrected(served, database):
    past, _, key_result = served
    wrong = past.check_in(key_result, MARCH, 52.0)
    past.act(APRIL)
    past.correct(wrong, value=25.0)

    first, second = alone(past, database).contributions[0].key_result.check_ins
    assert (first.value, first.superseded) == (52.0, True)
    assert (second.value, second.superseded, second.corrects) == (25.0, False, first.id)


def test_a_withdrawal_is_shown_and_does_not_count(served, database):
    past, _, key_result = served
    wrong = past.check_in(key_result, MARCH, 52.0)
    past.act(APRIL)
    past.correct(wrong, withdrawn=True)

    shown = alone(past, database).contributions[0].key_result
    assert [(one.superseded, one.withdrawn) for one in shown.check_ins] == [(True, False), (False, True)]
    assert shown.newest is None


def test_the_plan_runs_through_the_interim_targets(served, database):
    past, _, key_result = served
    past.interim(key_result, date(2026, 6, 30), 30.0)

    assert alone(past, database).contributions[0].key_result.plan == (
        (date(2026, 1, 1), 0.0),
        (date(2026, 6, 30), 30.0),
        (date(2026, 12, 31), 100.0),
    )


def test_the_first_promise_stays_once_a_decision_changed_it(served, database):
    past, initiative, key_result = served
    past.check_in(key_result, MARCH, 25.0)
    past.act(APRIL)
    decision = past.decide(initiative, APRIL, "pivot")
    past.change(KeyResultVersion, key_result, target=50.0, decision_id=decision)

    shown = alone(past, database).contributions[0].key_result
    assert (shown.promise.target, shown.attainment) == (50.0, 0.5)
    assert (shown.first_promise.target, shown.first_attainment) == (100.0, 0.25)


def test_a_promise_edited_without_a_decision_is_the_first_promise(served, database):
    past, _, key_result = served
    past.change(KeyResultVersion, key_result, target=50.0)

    assert alone(past, database).contributions[0].key_result.first_promise is None


def test_the_money_history_has_each_period_once(served, database):
    past, initiative, _ = served
    past.spend(initiative, MARCH, 10, planned=12, committed=3)
    past.spend(initiative, APRIL, None, planned=20)

    points = alone(past, database).money_history
    assert [(one.period_end, one.spent, one.committed, one.planned) for one in points] == [
        (MARCH, 10, 3, 12),
        (APRIL, None, None, 20),
    ]


def test_planned_spend_runs_straight_between_period_ends(served, database):
    past, initiative, _ = served
    for day, planned in ((date(2026, 1, 10), 100), (date(2026, 1, 30), 200)):
        past.spend(initiative, day, None, planned=planned)
    past.spend(initiative, date(2026, 1, 20), 150)

    assert alone(past, database, day=date(2026, 1, 25)).money.planned_spend == 150


def test_delivery_and_decisions_come_newest_first(served, database):
    past, initiative, _ = served
    past.report(initiative, MARCH, "late", original="Amber/Red")
    past.report(initiative, APRIL)
    past.decide(initiative, MARCH)
    past.decide(initiative, MAY, "pivot")

    view = alone(past, database)
    assert [one.delivery for one in view.delivery_history] == [Delivery.ON_PLAN, Delivery.LATE]
    assert view.delivery_history[1].original == "Amber/Red"
    assert [one.kind for one in view.decisions] == [DecisionKind.PIVOT, DecisionKind.CONTINUE]
    assert view.last_decision == view.decisions[0]


def test_it_carries_its_moment_and_currency(served, database):
    view = alone(served[0], database, day=MAY)

    assert (view.moment.day, view.currency) == (MAY, "EUR")


def test_an_initiative_without_key_results_has_a_view(past, database):
    past.initiative("Bare")

    assert alone(past, database).contributions == ()


@pytest.mark.parametrize(
    ("claim", "settings", "words"),
    [
        ("unchecked", {}, ["Launch"]),
        ("unchecked", {"never_words": "launch"}, []),
        ("confirmed", {}, []),
        ("output", {}, []),
    ],
)
def test_a_key_result_tells_the_words_of_an_output_until_a_second_person_speaks(
    database, claim, settings, words
):
    past = Past(**settings)
    past.serve(past.initiative(), past.key_result("Launch of the portal", metric="Portals", claim=claim))

    (link,) = alone(past, database).contributions
    assert [reason.figure("words") for reason in link.key_result.wording] == words
