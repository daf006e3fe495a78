"""Forecasts and advice, worked by hand for small portfolios, are those of the moment asked for."""

from datetime import date

import pytest

from models.queries.advice import load_advice
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.queries.review import load_review
from models.tables.governance import Adjustment
from models.tables.strategy import ObjectiveVersion
from models.vocabulary import Advice
from tests.queries.advised import MONTHS, REVIEW, REVIEW_BEFORE, check_in, codes, first, served
from tests.queries.sizes import portfolio, statements

OF_A_MOMENT, OF_A_REVIEW, OF_THE_OTHERS = 12, 8, 4  # statements


def test_values_that_hardly_move_give_a_chance_near_nothing(past, database):
    _, key_result = served(past)
    check_in(past, key_result)
    view = first(database, past.load(database))
    forecast = view.contributions[0].key_result.forecast

    assert view.chance == forecast.chance == 0.02
    assert forecast.low < forecast.value < forecast.high < 20
    assert forecast.attainment_low == pytest.approx(forecast.low / 100)
    assert (view.targets_expected.met, view.targets_expected.of) == (0, 1)


def test_two_values_are_too_few_for_a_forecast_and_it_says_so(past, database):
    _, key_result = served(past)
    past.check_in(key_result, MONTHS[0], 20.0)
    past.check_in(key_result, MONTHS[4], 40.0)
    view = first(database, past.load(database))
    (reason,) = view.contributions[0].key_result.forecast.reasons

    assert (reason.code, reason.figure("count"), reason.figure("needed")) == ("forecast_few_values", 2, 3)
    assert view.chance is view.targets_expected is None


def test_work_without_a_measurable_key_result_owes_its_gate(past, database):
    past.initiative()
    view = first(database, past.load(database))

    assert (view.advice.gate_owed, view.advice.no_new_money) == (True, True)


def test_an_update_that_delivery_did_not_answer_within_a_quarter_is_a_reason_to_pivot(past, database):
    objective = past.objective()
    initiative = past.initiative(starts_on=date(2026, 1, 1))
    past.serve(initiative, past.key_result(objective_id=objective))
    past.act(date(2026, 2, 10))
    past.change(ObjectiveVersion, objective, name="Win back", change_reason="The market moved")
    id = past.load(database)

    assert "delivery_did_not_follow" in codes(first(database, id))
    assert "delivery_did_not_follow" not in codes(first(database, id, day=date(2026, 5, 1)))


@pytest.mark.parametrize("none_needed", [False, True])
def test_an_answered_update_is_no_reason(past, database, none_needed):
    objective = past.objective()
    initiative = past.initiative(starts_on=date(2026, 1, 1))
    past.serve(initiative, past.key_result(objective_id=objective))
    past.act(date(2026, 2, 10))
    past.change(ObjectiveVersion, objective, name="Win back", change_reason="The market moved")
    answer = {"adjusted_on": date(2026, 3, 1), "what": "Seen", "none_needed": none_needed}
    version = past.standing[ObjectiveVersion, objective]
    past._fact(Adjustment, initiative_id=initiative, objective_version=version, **answer)

    assert "delivery_did_not_follow" not in codes(first(database, past.load(database)))


def test_of_two_alike_the_later_is_advised_to_give_way_by_name(past, database):
    objective = past.objective()
    for month in (1, 3):
        past.serve(
            past.initiative("Online account opening", starts_on=date(2026, month, 1)),
            past.key_result(objective_id=objective),
        )
    id = past.load(database)
    early, late = load_advice(database, id).beside(load_portfolio(database, id)).initiatives

    assert early.advice.duplicate_of is None
    assert late.advice.duplicate_of.id == early.id
    assert "duplicates_another" in codes(late)


def test_what_stopping_frees_stands_beside_and_is_not_known_without_a_part(past, database):
    initiative, _ = served(past)
    past.budget(initiative, 100_000)
    past.spend(initiative, date(2026, 5, 31), 40_000, committed=10_000)
    other, _ = served(past, "Branch of tomorrow")
    past.budget(other, 100_000)
    id = past.load(database)
    known, unknown = load_advice(database, id).beside(load_portfolio(database, id)).initiatives

    assert (known.advice.frees, unknown.advice.frees) == (50_000, None)


@pytest.mark.parametrize("stage", ["proposed", "paused", "stopped", "done"])
def test_only_active_work_is_advised(past, database, stage):
    served(past, stage=stage)

    assert first(database, past.load(database)).advice is None


def test_a_moment_is_drawn_as_it_was(past, database):
    _, key_result = served(past)
    check_in(past, key_result)
    before = past.act(REVIEW)
    past.review("June", REVIEW)
    alone = past.revision
    past.act(date(2026, 6, 20))
    past.check_in(key_result, date(2026, 6, 18), 90.0)
    id = past.load(database)
    then = first(database, id, known=alone, day=REVIEW)

    assert before == alone
    assert then.advice.kind is Advice.PIVOT  # the review of that day is not one before it
    assert then.chance == 0.02 != first(database, id).chance


def test_one_initiative_alone_is_advised_as_in_the_portfolio(past, database):
    objective = past.objective()
    for name in ("Online account opening", "Online account opening for firms", "Branch of tomorrow"):
        initiative, key_result = past.initiative(name), past.key_result(objective_id=objective)
        past.serve(initiative, key_result)
        check_in(past, key_result)
    past.act(REVIEW)
    past.review("June", REVIEW)
    id = past.load(database)

    for seen in load_advice(database, id).beside(load_portfolio(database, id)).initiatives:
        alone = load_advice(database, id, seen.id).beside(load_initiative(database, id, seen.id))
        assert (alone.advice, alone.chance) == (seen.advice, seen.chance)
        assert alone.contributions[0].key_result.forecast == seen.contributions[0].key_result.forecast


def test_an_agenda_shows_the_advice_on_its_initiative(past, database):
    initiative, key_result = served(past)
    check_in(past, key_result)
    review = past.review("July", date(2026, 7, 15), state="ready")
    past.item(review, initiative)
    id = past.load(database)
    seen = load_advice(database, id).beside(load_portfolio(database, id))
    item = load_review(database, id, seen.next_review.id, portfolio=seen).items[0]
    assert item.advice == seen.initiatives[0].advice is not None


def test_what_is_kept_is_not_read_again_and_gives_the_same_advice(past, database):
    objective = past.objective()
    for name in ("Online account opening", "Online account opening for firms"):
        past.serve(past.initiative(name), past.key_result(objective_id=objective))
    past.act(REVIEW)
    past.review("June", REVIEW)
    id, kept = past.load(database), {}
    later = load_portfolio(database, id).initiatives[1].id

    def keep(key, draw):
        if key not in kept:
            kept[key] = draw()
        return kept[key]

    with statements(database) as first_time:
        one = load_advice(database, id, later, keep=keep)
    with statements(database) as next_time:
        again = load_advice(database, id, later, keep=keep)
    assert len(first_time) - len(next_time) == OF_A_REVIEW + OF_THE_OTHERS - 1
    assert one.advised.rules(0) == again.advised.rules(0) != []


@pytest.fixture(scope="module")
def sizes(database):
    laid = []
    for size in (10, 200):
        past = portfolio(size)
        past.act(REVIEW)
        for day in (date(2026, 4, 15), REVIEW_BEFORE, REVIEW):
            past.review("Review", day)
        laid.append(past.load(database))
    return laid


@pytest.mark.parametrize("alone", [False, True])
def test_advice_costs_the_same_number_of_statements_whatever_the_size(sizes, database, alone):
    sent = []
    for id in sizes:
        own = load_portfolio(database, id).initiatives[0].id if alone else None
        with statements(database) as counted:
            load_advice(database, id, own)
        sent.append(len(counted))

    assert sent[0] == sent[1] <= OF_A_MOMENT + 3 * OF_A_REVIEW + OF_THE_OTHERS * alone
