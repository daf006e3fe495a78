"""Level of abstraction and disconnected cadences, each on a case small enough to see."""

from datetime import date

import pytest

from models.rules.friction_facts import ActiveFact, FrictionFacts, Limits, ObjectiveFact
from models.rules.friction_strategy import abstraction, cadences
from models.rules.records import Kind, Record, records
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import AdjustmentFact, Linked, UpdateFact
from models.vocabulary import ReviewKind

TODAY = date(2026, 8, 20)  # third quarter of 2026, so the look-back begins on 1 Apr
JAN_15, APR_10, AUG_1 = date(2026, 1, 15), date(2026, 4, 10), date(2026, 8, 1)
OBJECTIVES = (
    ObjectiveFact(1, headline=(11,), initiatives=(21,), amount=500),
    ObjectiveFact(2, initiatives=(22,), amount=300),
    ObjectiveFact(3, headline=(13,)),
)


def found(rule, *rest, **parts):
    return rule(FrictionFacts(TODAY, **parts), *rest)


def update(day, *initiatives, **fields):
    return UpdateFact(7, 1, day, linked=tuple(Linked(one) for one in initiatives), **fields)


def test_an_objective_without_headline_or_without_initiative_is_too_abstract():
    no_headline, no_initiative = found(abstraction, objectives=OBJECTIVES)

    assert (no_headline.finding, no_headline.records) == (
        ("objectives_without_headline", {"count": 1}),
        records(Kind.OBJECTIVE, [2]),
    )
    assert (no_initiative.finding[0], no_initiative.records) == (
        "objectives_without_initiative",
        records(Kind.OBJECTIVE, [3]),
    )


def test_it_costs_the_money_that_serves_what_nobody_measures():
    no_headline, no_initiative = found(abstraction, objectives=OBJECTIVES)

    assert (no_headline.cost, no_initiative.cost) == (("cost_money", {"amount": 300}), None)
    assert (no_headline.move, no_initiative.move) == ("move_name_headline", "move_start_or_retire")


def test_objectives_with_both_are_no_friction():
    assert found(abstraction, objectives=OBJECTIVES[:1]) == []


def test_an_update_that_initiatives_did_not_follow_within_a_quarter_is_a_friction():
    # The quarter from 10 Apr ends on 10 Jul: 21 followed in time, 22 never, 23 too late.
    one = found(
        cadences,
        Limits(),
        updates=(update(APR_10, 21, 22, 23),),
        adjustments=(
            AdjustmentFact(7, 21, date(2026, 7, 10), "In time"),
            AdjustmentFact(7, 23, AUG_1, "Late"),
        ),
        initiatives=(ActiveFact(22, approved=400), ActiveFact(23)),
    )[0]

    assert one.finding == ("updates_not_followed", {"pairs": 2, "updates": 1})
    assert one.records == (
        Record(Kind.INITIATIVE, 22),
        Record(Kind.INITIATIVE, 23),
        Record(Kind.STRATEGY_UPDATE, 7),
    )
    assert one.cost == ("cost_money_some", {"amount": 400, "unknown": 1})


@pytest.mark.parametrize(
    "parts",
    [
        {"updates": (update(date(2026, 5, 20), 21),)},  # today is the last day of its quarter
        {"updates": (update(APR_10, 21, editorial=True),)},
        {"updates": (update(APR_10),)},  # nobody was linked: named by signal 3, no friction
        {"updates": (UpdateFact(7, 1, APR_10, linked=(Linked(21, left_on=AUG_1),)),)},
        {
            "updates": (update(date(2025, 10, 1), 21),),  # followed too late, but before the look-back
            "adjustments": (AdjustmentFact(7, 21, date(2026, 3, 1), "Late"),),
        },
        {
            "updates": (update(APR_10, 21),),
            "adjustments": (AdjustmentFact(7, 21, date(2026, 6, 1), "It fits", none_needed=True),),
        },
    ],
)
def test_what_is_not_late_is_no_friction(parts):
    assert found(cadences, Limits(), **parts) == []


def test_reviews_skipped_and_out_of_order_are_frictions():
    reviews = (
        ReviewFact(1, ReviewKind.PORTFOLIO, date(2026, 4, 20), date(2026, 4, 20)),
        ReviewFact(2, ReviewKind.STRATEGY, date(2026, 4, 8), date(2026, 5, 4)),
        ReviewFact(3, ReviewKind.PORTFOLIO, date(2026, 7, 20)),
        ReviewFact(4, ReviewKind.PORTFOLIO, JAN_15),  # before the look-back
        ReviewFact(5, ReviewKind.DELIVERY, date(2026, 8, 18)),  # two days past: not skipped yet
    )
    skipped, astray = found(cadences, Limits(), reviews=reviews)

    assert (skipped.finding, skipped.records) == (
        ("reviews_skipped", {"count": 1}),
        records(Kind.REVIEW, [3]),
    )
    assert (astray.finding[0], astray.records) == ("reviews_out_of_order", records(Kind.REVIEW, [1]))
