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
from tests.queries.sizes import portfolio, statements

MONTHS = [date(2026, month, 1) for month in range(2, 7)]
STILL = (1.0, 1.2, 1.1, 1.3, 1.2)
REVIEW, REVIEW_BEFORE = date(2026, 6, 15), date(2026, 5, 15)


def check_in(past, key_result, values=STILL, **said):
    for day, value in zip(MONTHS, values, strict=True):
        past.check_in(key_result, day, value, **said)


def served(past, name="Portal", **said):
    """An initiative that serves one key result; answers both ids."""
    initiative, key_result = past.initiative(name, **said), past.key_result()
    past.serve(initiative, key_result)
    return initiative, key_result


def first(database, id, **moment):
    """The first initiative of a portfolio with its advice."""
    return load_advice(database, id, **moment).beside(load_portfolio(database, id, **moment)).initiatives[0]


def codes(view):
    return [reason.code for reason in view.advice.reasons]


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


def test_a_chance_too_low_at_one_review_only_is_a_reason_to_pivot(past, database):
    _, key_result = served(past)
    check_in(past, key_result)
    view = first(database, past.load(database))

    assert view.advice.kind is Advice.PIVOT
    assert "chance_too_low" not in codes(view)


def test_a_chance_too_low_at_two_reviews_running_is_a_reason_to_stop(past, database):
    _, key_result = served(past)
    check_in(past, key_result)
    past.act(REVIEW)
    past.review("June", REVIEW)
    view = first(database, past.load(database))

    assert view.advice.kind is Advice.STOP
    assert view.advice.reasons[0].figure("before") == 0.02


def test_the_chance_at_a_review_is_that_seen_then_not_corrected_since(past, database):
    _, key_result = served(past)
    check_in(past, key_result, (10.0, 20.0, 30.0, 40.0, 50.0))
    past.act(REVIEW)
    past.review("June", REVIEW)
    past.act(date(2026, 6, 20))
    for check, value in enumerate(STILL, start=1):
        past.correct(check, value=value)
    view = first(database, past.load(database))

    assert view.chance == 0.02
    assert "chance_too_low" not in codes(view)


def test_mandatory_work_is_escalated_where_other_work_would_stop(past, database):
    _, key_result = served(past, category="mandatory", obligation="Payments law")
    check_in(past, key_result)
    past.act(REVIEW)
    past.review("June", REVIEW)

    assert first(database, past.load(database)).advice.kind is Advice.ESCALATE


def test_no_evidence_at_three_reviews_running_is_a_reason_to_stop(past, database):
    served(past)
    past.act(REVIEW)
    past.review("May", REVIEW_BEFORE)
    past.review("June", REVIEW)
    id = past.load(database)

    assert codes(first(database, id))[0] == "no_basis_for_long"
    assert first(database, id).advice.no_new_money
    assert first(database, id, day=date(2026, 6, 10)).advice.kind is Advice.PIVOT


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


@pytest.fixture(scope="module")
def sizes(database):
    laid = []
    for size in (10, 200):
        past = portfolio(size)
        past.act(REVIEW)
        past.review("May", REVIEW_BEFORE)
        past.review("June", REVIEW)
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

    assert sent[0] == sent[1] <= 24
