"""The demo tells its story: an overloaded portfolio, green reports over outcomes that do not come."""

import pytest

from models.queries.moment import load_moment
from models.queries.portfolio import load_portfolio
from models.vocabulary import Group, Stage, Status, Watermelon
from tests.demo.moments import noon

ACTIVE = (Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING)


def by_key(portfolio, key):
    """One initiative of the demo."""
    return next(one for one in portfolio.initiatives if one.key == key)


def share(portfolio, group):
    """The part of the active and paused money that stands in a group."""
    amounts = {one.key: one.amount for one in portfolio.groups if one.key != Group.OTHER_STAGES}
    return amounts.get(group, 0) / sum(amounts.values())


def test_half_of_the_money_lands(portfolio):
    assert 0.45 <= share(portfolio, Group.LANDING) <= 0.55


def test_a_third_of_the_money_does_not(portfolio):
    assert 0.28 <= share(portfolio, Group.NOT_LANDING) <= 0.36


def test_of_the_rest_most_is_unknown(portfolio):
    assert 0.14 <= share(portfolio, Group.UNKNOWN) <= 0.20


def test_the_watermelons_are_known_by_name(portfolio):
    assert {one.name for one in portfolio.watermelons} == {
        "Branch of Tomorrow",
        "Claims Core Replacement",
        "One-day Credit Decision",
        "Wealth Adviser Desktop",
    }


def test_some_are_green_outside_and_unknown_inside(portfolio):
    assert {"Group Data Platform", "Identity and Access Renewal"} < {
        one.name for one in portfolio.unknown_inside
    }


def test_two_initiatives_do_the_same_thing(portfolio):
    first, second = by_key(portfolio, "OB2"), by_key(portfolio, "OB3")
    metrics = [{link.key_result.promise.metric for link in one.contributions} for one in (first, second)]

    assert metrics[0] & metrics[1] == {"Identity checks passed at first try"}
    assert first.objectives[0][0] == second.objectives[0][0]
    assert {"Identity", "Check"} <= set(first.name.split()) & set(second.name.split())


def test_two_active_initiatives_have_no_key_result(portfolio):
    bare = {one.key for one in portfolio.initiatives if one.stage in ACTIVE and not one.contributions}

    assert bare == {"PY7", "WL3"}


def test_one_initiative_owes_its_gate(portfolio):
    assert [one.name for one in portfolio.initiatives if one.gate_owed] == ["Customer Consent Register"]


def test_some_money_serves_no_objective(portfolio):
    assert sum(one.amount for one in portfolio.no_objective) > 0


def test_some_money_is_unknown(portfolio):
    assert (portfolio.approved_unknown, portfolio.spent_unknown) == (1, 2)


def test_a_hold_is_lost_before_its_due_day(portfolio):
    held = [link.key_result for one in portfolio.initiatives for link in one.contributions]
    lost = [one for one in held if one.status is Status.MISSED and not one.final]

    assert [one.key for one in lost] == ["CL3.3"]


def test_some_key_results_are_achieved_for_good(portfolio):
    finals = [link.key_result for link in by_key(portfolio, "OB8").contributions]

    assert [(one.status, one.final) for one in finals] == [(Status.ACHIEVED, True)] * 3


def test_what_cannot_have_an_effect_yet_is_too_early(portfolio):
    assert by_key(portfolio, "SF5").status is Status.TOO_EARLY


def test_evidence_is_mostly_but_not_all_fresh(portfolio):
    assert 0.7 < portfolio.fresh_share < 0.9


def test_two_objectives_were_changed_for_a_reason(portfolio):
    changed = [one for one in portfolio.objectives if any(u.reason and not u.editorial for u in one.updates)]

    assert {one.key for one in changed} == {"CL", "SF"}


def test_nobody_has_spent_more_than_a_little_over_the_budget(portfolio):
    used = [one.money.used for one in portfolio.initiatives if one.money.used is not None]

    assert max(used) < 1.05


@pytest.mark.parametrize(
    ("held", "status"),
    [("2025-06-15", Status.TOO_EARLY), ("2026-01-29", Status.ON_TRAJECTORY), ("2026-07-23", Status.STALLED)],
)
def test_the_past_shows_what_was_known_then(loaded, held, status):
    database, portfolio_id = loaded
    then = load_moment(database, portfolio_id, noon(held))

    view = load_portfolio(database, portfolio_id, known=then.known, day=then.day)

    assert next(one.status for one in view.objectives if one.key == "SF") is status


def test_an_objective_carries_its_old_name_in_the_past(loaded):
    database, portfolio_id = loaded
    then = load_moment(database, portfolio_id, noon("2026-03-01"))

    view = load_portfolio(database, portfolio_id, known=then.known, day=then.day)

    assert next(one.name for one in view.objectives if one.key == "SF").startswith("Business customers")


def test_watermelons_name_their_reasons(portfolio):
    melons = [one for one in portfolio.initiatives if one.watermelon is Watermelon.WATERMELON]

    assert all(one.watermelon_reasons and one.gap < -10 for one in melons)
