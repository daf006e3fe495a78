"""The five dimensions: parts worked out by hand, their mean, and what is left out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.dimension_facts import BudgetFact, DimensionFacts, EscalationFact, InsightFact
from models.rules.dimension_parts import Dimension, Part, day_points, days_part, indicator
from models.rules.dimensions import dimensions
from models.rules.friction_facts import ObjectiveFact
from models.rules.gate_facts import Room
from models.rules.quarters import quarter_of
from models.rules.records import Kind, Record, Share, records
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import (
    AdjustmentFact,
    DecisionFact,
    InitiativeFact,
    Linked,
    MoveFact,
    QuarterFacts,
    UpdateFact,
)
from models.rules.signals import signals
from models.rules.waits import Wait, waits
from models.vocabulary import EscalationState, InsightState, ReviewKind, Stage

APR_10, MAY_1, JUN_30 = date(2026, 4, 10), date(2026, 5, 1), date(2026, 6, 30)
QUARTER = quarter_of(MAY_1)
ADOPTED, PARKED, OPEN = InsightState.ADOPTED, InsightState.PARKED, InsightState.OPEN


def quarter(**parts):
    return QuarterFacts(QUARTER, **parts)


def found(dimension, facts=None, **beside):
    facts = facts or quarter()
    every = dimensions(signals(facts, JUN_30), DimensionFacts(facts, **beside))
    return next(one for one in every if one.dimension is dimension)


def points(one):
    return {part.code: part.points for part in one.parts}


def active(number, **fields):
    return InitiativeFact(number, Stage.DELIVERING, **fields)


@pytest.mark.parametrize(("days", "line"), [(0, 100), (45.5, 75), (91, 50), (182, 0), (400, 0)])
def test_days_become_points_on_the_published_line(days, line):
    assert day_points(days) == line


@given(st.integers(0, 500), st.integers(0, 500))
def test_more_days_are_never_more_points(some, more):
    assert 0 <= day_points(some + more) <= day_points(some) <= 100


def test_align_is_the_mean_of_links_objectives_and_wording():
    # Linked: direct and enabling of 4 = 50 · objectives: 1 of 2 = 50 · wording: 4 of 5 = 80 → 60
    one = found(
        Dimension.ALIGN,
        quarter(initiatives=(active(1, direct=True), active(2, enabling=True), active(3), active(4))),
        objectives=(ObjectiveFact(1, (11,), (1,)), ObjectiveFact(2, (12,), ())),
        outcome_wording=Share(Kind.KEY_RESULT, (1, 2, 3, 4), (5,)),
    )

    assert points(one) == {"part_linked": 50, "part_objectives_served": 50, "part_outcome_wording": 80}
    assert (one.index, one.parts[0].against) == (60, records(Kind.INITIATIVE, [3, 4]))


def test_execute_is_the_mean_of_measurable_reviews_and_the_limit():
    # Measurable: 1 of 4 = 25 · reviews: 1 of 2 = 50 · limit: 3 of 4 by count = 75, 6 of 12 by weight = 50 → 41.7
    one = found(
        Dimension.EXECUTE,
        quarter(
            initiatives=(active(1, measurable=1), active(2), active(3), active(4)),
            reviews=(
                ReviewFact(1, ReviewKind.PORTFOLIO, APR_10, APR_10),
                ReviewFact(2, ReviewKind.PORTFOLIO, MAY_1, JUN_30),
            ),
        ),
        room=Room(4, 12, 3, 6),
    )

    assert points(one) == {"part_measurable": 25, "part_reviews": 50, "part_within_limit": 50}
    assert one.index == pytest.approx(125 / 3)


@pytest.mark.parametrize(
    ("room", "part"), [(Room(1, 2, 3, 6), 100), (Room(3, 6, 3, 6), 100), (Room(3, 8, None, 4), 50)]
)
def test_within_the_limit_is_whole_and_above_it_its_share(room, part):
    assert points(found(Dimension.EXECUTE, room=room))["part_within_limit"] == part


@pytest.mark.parametrize(
    ("room", "why"), [(Room(3, 6), "part_no_limit"), (Room(0, 0, 3, 6), "part_no_cases")]
)
def test_without_a_limit_or_anything_active_the_limit_is_left_out(room, why):
    assert found(Dimension.EXECUTE, room=room).left_out[-1].finding[0] == why


def test_improve_is_the_mean_of_decisions_evidence_and_insights():
    # Decisions: 1 of 2 = 50 · fresh: 3 of 4 = 75 · insights: 3 of 4 answered, 1 of 3 adopted = (75 + 33.3) / 2 = 54.2
    one = found(
        Dimension.IMPROVE,
        quarter(
            decisions=(DecisionFact(1, 9, MAY_1, coverage=0.7), DecisionFact(2, 9, MAY_1)),
            fresh=Share(Kind.KEY_RESULT, (1, 2, 3), (4,)),
        ),
        insights=tuple(
            InsightFact(i, MAY_1, state) for i, state in enumerate((ADOPTED, PARKED, PARKED, OPEN))
        ),
    )

    assert points(one)["part_insights"] == pytest.approx(54.1667, abs=1e-3)
    assert one.index == pytest.approx((50 + 75 + 54.1667) / 3, abs=1e-3)
    assert one.parts[-1].against == (Record(Kind.INSIGHT, 3),)


@pytest.mark.parametrize(("states", "part"), [((OPEN, OPEN), 0), ((PARKED, PARKED), 50), ((ADOPTED,), 100)])
def test_insights_count_answered_and_answered_with_a_change(states, part):
    one = found(
        Dimension.IMPROVE, insights=tuple(InsightFact(i, MAY_1, state) for i, state in enumerate(states))
    )

    assert points(one)["part_insights"] == part


def test_scale_is_the_mean_of_two_clocks_and_the_money_that_could_move():
    # Adjusted after 0 days = 100 · money after 91 days would be 50, here open for 60: 67.0 · movable 30 of 100 = 30
    one = found(
        Dimension.SCALE,
        quarter(
            updates=(UpdateFact(7, 1, APR_10, linked=(Linked(1),)),),
            adjustments=(AdjustmentFact(7, 1, APR_10, "Scope cut"),),
            moves=(MoveFact(1, 1, MAY_1),),
        ),
        money=(BudgetFact(1, 100, 50, 20), BudgetFact(2, 900, 10), BudgetFact(3, None)),
    )

    assert points(one) == {
        "part_adjusted": 100,
        "part_moved": pytest.approx(100 - 50 * 60 / 91),
        "part_movable": 30,
    }
    assert one.parts[-1].finding == ("part_movable_money", {"movable": 30, "approved": 100, "unknown": 2})


def test_money_spent_over_its_budget_takes_nothing_from_what_others_could_move():
    one = found(Dimension.SCALE, money=(BudgetFact(1, 100, 150, 0), BudgetFact(2, 100, 0, 0)))

    assert points(one) == {"part_movable": 50}


def test_empower_is_the_mean_of_level_rights_and_escalations():
    # At level: 1 of 2, one without a right left out = 50 · named: 1 of 2 = 50 · in time: 1 of 3 = 33.3
    one = found(
        Dimension.EMPOWER,
        quarter(
            initiatives=(active(1, decision_right="Sponsor"), active(2, decision_right=" ")),
            decisions=(
                DecisionFact(1, 1, MAY_1, at_level=True),
                DecisionFact(2, 1, MAY_1, at_level=False),
                DecisionFact(3, 2, MAY_1),
            ),
        ),
        escalations=(
            EscalationFact(1, MAY_1, EscalationState.RESOLVED, MAY_1),
            EscalationFact(2, MAY_1, EscalationState.RESOLVED, JUN_30),
            EscalationFact(3, MAY_1),
            EscalationFact(4, MAY_1, EscalationState.WITHDRAWN),
            EscalationFact(5, JUN_30),  # due today
        ),
    )

    assert points(one) == {
        "part_at_level": 50,
        "part_right_named": 50,
        "part_escalations": pytest.approx(100 / 3),
    }
    assert one.parts[-1].against == records(Kind.ESCALATION, [2, 3])


def test_a_part_without_cases_is_left_out_and_named():
    one = found(Dimension.ALIGN, objectives=(ObjectiveFact(1, (11,), (1,)),))

    assert [part.code for part in one.left_out] == ["part_linked", "part_outcome_wording"]
    assert {part.finding[0] for part in one.left_out} == {"part_no_cases"}


@pytest.mark.parametrize(
    ("parts", "index"), [((), None), ((40.0,), None), ((40.0, 60.0), 50), ((0.0, 0.0), 0)]
)
def test_an_index_needs_two_parts(parts, index):
    given_parts = [Part("part_linked", one, ("part_share", {})) for one in parts]

    assert (
        indicator(Dimension.ALIGN, [*given_parts, Part("part_fresh", None, ("part_no_cases", {}))]).index
        == index
    )


@given(st.lists(st.floats(0, 100), min_size=2, max_size=3))
def test_an_index_lies_between_its_parts_in_any_order(parts):
    made = [Part("part_linked", one, ("part_share", {})) for one in parts]
    index = indicator(Dimension.ALIGN, made).index

    assert min(parts) - 1e-9 <= index <= max(parts) + 1e-9
    assert indicator(Dimension.ALIGN, made[::-1]).index == index


def test_clocks_that_nobody_closes_lose_points_with_every_day():
    part = days_part("part_moved", waits([Wait((Record(Kind.FUNDING_MOVE, 1),), 182, closed=False)]))

    assert (part.points, part.finding) == (0, ("part_days_open", {"days": 182}))
    assert part.against == (Record(Kind.FUNDING_MOVE, 1),)


def test_an_empty_portfolio_has_five_dimensions_and_no_index():
    every = dimensions(signals(quarter(), JUN_30), DimensionFacts(quarter()))

    assert [(one.dimension, one.index) for one in every] == [(one, None) for one in Dimension]
