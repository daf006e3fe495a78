"""Superficial governance and portfolio overload."""

from datetime import date

import pytest

from models.rules.facts import Thresholds
from models.rules.friction_facts import ActiveFact, AgendaFact, FrictionFacts, KeyResultFact, Limits
from models.rules.friction_governance import governance, overload
from models.rules.records import Kind, Record, records
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import DecisionFact
from models.vocabulary import ReviewKind, Watermelon

TODAY = date(2026, 8, 20)
JUL_20 = date(2026, 7, 20)


def governed(**parts):
    return governance(FrictionFacts(TODAY, **parts), Limits())


def loaded(*initiatives, limits=None, **parts):
    return overload(FrictionFacts(TODAY, initiatives=initiatives, **parts), limits or Limits())


def test_decisions_without_evidence_are_a_friction():
    (one,) = governed(
        decisions=(
            DecisionFact(1, 21, JUL_20, coverage=0.9),
            DecisionFact(2, 22, JUL_20, coverage=0.2),
            DecisionFact(3, 22, JUL_20, consent=True),
            DecisionFact(4, 22, date(2026, 3, 31)),  # before the look-back
        ),
        initiatives=(ActiveFact(22, approved=70),),
    )

    assert one.finding == ("decisions_without_evidence", {"count": 2, "of": 3})
    assert (one.records, one.cost) == (records(Kind.DECISION, [2, 3]), ("cost_money", {"amount": 70}))


def test_watermelons_are_a_friction_and_the_unknown_inside_are_not():
    (one,) = governed(
        initiatives=(
            ActiveFact(1, approved=10, watermelon=Watermelon.WATERMELON),
            ActiveFact(2, approved=20, watermelon=Watermelon.UNKNOWN_INSIDE),
        )
    )

    assert (one.finding, one.cost) == (("green_outside", {"count": 1}), ("cost_money", {"amount": 10}))


def test_agenda_items_that_ended_in_no_decision_cost_their_minutes():
    reviews = (
        ReviewFact(1, ReviewKind.PORTFOLIO, JUL_20, JUL_20),
        ReviewFact(2, ReviewKind.PORTFOLIO, date(2026, 9, 1)),  # still to come
    )
    agenda = (
        AgendaFact(1, 1, 21, decided=True, minutes=10),
        AgendaFact(2, 1, 22, decided=False, minutes=15),
        AgendaFact(3, 1, 23, decided=False),
        AgendaFact(4, 2, 24, decided=False, minutes=20),
    )
    (one,) = governed(reviews=reviews, agenda=agenda)

    assert (one.finding, one.records) == (
        ("items_without_decision", {"count": 2}),
        records(Kind.AGENDA_ITEM, [2, 3]),
    )
    assert one.cost == ("cost_minutes", {"minutes": 15})


@pytest.mark.parametrize(
    ("fields", "cost"),
    [
        ({"baseline_on": date(2026, 1, 1), "first_effect_on": date(2027, 1, 1)}, None),
        (
            {"promised_effect_on": date(2026, 9, 1), "first_effect_on": date(2026, 10, 1)},
            ("cost_days_put_off", {"days": 30}),
        ),
    ],
)
def test_a_first_effect_far_out_or_put_off_without_a_leading_key_result_is_a_friction(fields, cost):
    (one,) = governed(key_results=(KeyResultFact(1, **fields),))

    assert (one.finding, one.records, one.cost) == (
        ("effects_put_off", {"count": 1}),
        (Record(Kind.KEY_RESULT, 1),),
        cost,
    )


@pytest.mark.parametrize(
    "key_results",
    [
        (
            KeyResultFact(1, baseline_on=date(2026, 7, 1), first_effect_on=date(2027, 1, 1)),
        ),  # exactly two quarters
        (KeyResultFact(1, promised_effect_on=date(2026, 5, 1), first_effect_on=TODAY),),  # it is due by now
        (
            KeyResultFact(1, baseline_on=date(2026, 1, 1), first_effect_on=date(2027, 1, 1)),
            KeyResultFact(2, feeds_id=1),  # leads from today
        ),
    ],
)
def test_a_first_effect_that_is_near_past_or_led_is_none(key_results):
    assert governed(key_results=key_results) == []


def test_active_over_the_limit_by_count_and_by_weight_is_a_friction():
    # Three initiatives of 2 + 4 + 8 = 14; the limit of two by count is one of 4 by weight.
    trio = (ActiveFact(1), ActiveFact(2, attention="L"), ActiveFact(3, attention="XL"))
    count, weight = loaded(*trio, limits=Limits(wip_limit=2))

    assert count.finding == ("over_limit_by_count", {"count": 3, "threshold": 2})
    assert weight.finding == ("over_limit_by_weight", {"weight": 14, "threshold": 4})
    assert (count.records, count.move) == (records(Kind.INITIATIVE, [1, 2, 3]), "move_stop_to_start")


@pytest.mark.parametrize(
    "limits", [Limits(), Limits(wip_limit=2), Limits(thresholds=Thresholds(wip_weight=4))]
)
def test_within_the_limit_or_without_one_is_none(limits):
    assert loaded(ActiveFact(1), ActiveFact(2), limits=limits) == []


def test_owners_on_more_than_three_and_teams_on_more_than_four_are_overloaded():
    owner, team = loaded(
        *(ActiveFact(i, owner_id=7 if i < 4 else 8, team_id=9) for i in range(5)), ActiveFact(9)
    )

    assert (owner.finding, owner.records[0]) == (
        ("owner_overloaded", {"count": 4, "threshold": 3}),
        Record(Kind.PERSON, 7),
    )
    assert (team.finding, team.records[0]) == (
        ("team_overloaded", {"count": 5, "threshold": 4}),
        Record(Kind.TEAM, 9),
    )


def test_three_for_an_owner_and_four_for_a_team_are_none():
    assert loaded(*(ActiveFact(i, owner_id=i % 2, team_id=1) for i in range(4))) == []


def test_waiting_in_a_circle_costs_the_money_that_waits():
    (one,) = loaded(ActiveFact(1, approved=5), ActiveFact(2, approved=6), needs=((2, 1), (1, 2)))

    assert (one.finding[0], one.move) == ("waits_in_circle", "move_break_chain")
    assert one.cost == ("cost_money", {"amount": 11})
