"""A portfolio without a fault has no friction; one with every fault shows all seven."""

from dataclasses import replace
from datetime import date

import pytest

from models.rules.friction_facts import (
    ActiveFact,
    AgendaFact,
    FrictionFacts,
    FrictionKind,
    KeyResultFact,
    Limits,
    ObjectiveFact,
)
from models.rules.frictions import frictions
from models.rules.quarters import closed_quarters, quarter_of
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import DecisionFact, InitiativeFact, Linked, QuarterFacts, UpdateFact
from models.rules.signal_reasons import signal_findings
from models.rules.signals import signals
from models.rules.wording import LEXICON, extended
from models.vocabulary import ReviewKind, Stage, Status, Watermelon

TODAY = date(2026, 8, 20)
DAYS = (date(2026, 4, 20), date(2026, 7, 20))
REVIEWS = tuple(ReviewFact(number, ReviewKind.PORTFOLIO, day, day) for number, day in enumerate(DAYS))
QUARTER_ENDS = tuple(one.end for one in closed_quarters(TODAY, 2))


def initiative(number, status=Status.ON_TRAJECTORY, **fields):
    return ActiveFact(
        number,
        approved=100,
        at_reviews=tuple((review.id, status) for review in REVIEWS),
        at_quarter_ends=tuple((end, status) for end in QUARTER_ENDS),
        **fields,
    )


def key_result(number, **fields):
    return KeyResultFact(
        number, **{"name": "Claims paid in 7 days", "objective_id": 1, "headline": True, **fields}
    )


SOUND = FrictionFacts(
    TODAY,
    objectives=(ObjectiveFact(1, headline=(11, 12, 13), initiatives=(1, 2, 3)),),
    key_results=tuple(key_result(number, check_ins=3) for number in (11, 12, 13)),
    initiatives=tuple(initiative(number) for number in (1, 2, 3)),
    decisions=tuple(DecisionFact(number, number, DAYS[1], coverage=1.0) for number in (1, 2, 3)),
    reviews=REVIEWS,
)
FAULTY = FrictionFacts(
    TODAY,
    objectives=(ObjectiveFact(1, initiatives=(1,)),),
    key_results=(key_result(11, name="Launch the portal", headline=False),),
    initiatives=(initiative(1, Status.BEHIND, watermelon=Watermelon.WATERMELON), initiative(2)),
    updates=(UpdateFact(7, 1, date(2026, 4, 1), linked=(Linked(1),)),),
    reviews=REVIEWS,
    agenda=(AgendaFact(1, 0, 1, decided=False),),
)


def test_three_initiatives_on_trajectory_without_funding_moves_are_no_friction_and_counts():
    # Method, section 10: three initiatives on trajectory, no funding moves → no friction; counts, no percentages.
    active = tuple(InitiativeFact(i, Stage.DELIVERING, measurable=1, direct=True) for i in (1, 2, 3))
    quarter = QuarterFacts(quarter_of(TODAY), initiatives=active, decisions=SOUND.decisions, reviews=REVIEWS)
    said = dict(one for findings in signal_findings(signals(quarter, TODAY)).values() for one in findings)

    assert frictions(SOUND, Limits(wip_limit=3)) == ()
    assert said["signal_measurable_count"] == {"count": 3, "of": 3}
    assert not any("share" in figures for figures in said.values())


def test_a_portfolio_with_every_fault_shows_all_seven_frictions_in_order():
    found = frictions(FAULTY, Limits(wip_limit=1))

    assert list(dict.fromkeys(one.kind for one in found)) == list(FrictionKind)
    assert [one.finding[0] for one in found] == [
        "objectives_without_headline",
        "updates_not_followed",
        "funding_unchanged",
        "no_money_moved",
        "key_results_feed_nothing",
        "key_results_as_outputs",
        "green_outside",
        "items_without_decision",
        "over_limit_by_count",
        "over_limit_by_weight",
    ]


def test_every_friction_names_its_records_and_the_next_best_move():
    assert all(one.records and one.move.startswith("move_") for one in frictions(FAULTY, Limits(wip_limit=1)))


def test_an_empty_portfolio_has_no_friction():
    assert frictions(FrictionFacts(TODAY), Limits(wip_limit=1)) == ()


@pytest.mark.parametrize("name", ["key_results", "initiatives", "decisions", "reviews", "objectives"])
def test_the_order_of_the_facts_changes_nothing(name):
    turned = replace(FAULTY, **{name: getattr(FAULTY, name)[::-1]})

    assert frictions(turned, Limits(wip_limit=1)) == frictions(FAULTY, Limits(wip_limit=1))


def test_the_offices_own_words_reach_the_frictions():
    ours = extended(LEXICON, more=["paid in"])
    codes = [one.finding[0] for one in frictions(SOUND, lexicon=ours)]

    assert codes == ["key_results_as_outputs"]
