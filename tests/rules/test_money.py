"""Money beside outcomes, to the minor unit."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.facts import code
from models.rules.initiatives import Contributions, roll_up_initiatives
from models.rules.money import (
    UNKNOWN,
    Part,
    budget_used,
    money_by_outcome,
    movable,
    objective_shares,
    spend_ahead,
    spend_gap,
    split,
)
from models.vocabulary import Status
from tests.rules.cases import assessed, key_result

JUL_1 = date(2026, 7, 1)
amounts = st.integers(0, 10**15)
weights = st.lists(st.floats(0, 100), min_size=1, max_size=8)


@given(amounts, weights)
def test_parts_add_up_to_the_amount_exactly(amount, weights):
    assert sum(split(amount, weights)) == amount


@given(amounts, weights)
def test_no_part_is_further_than_a_unit_from_its_share(amount, weights):
    whole = sum(weights)
    shares = [w / whole if whole else 1 / len(weights) for w in weights]

    for part, share in zip(split(amount, weights), shares, strict=True):
        assert part == pytest.approx(amount * share, abs=1 + amount * 1e-12)


def test_what_is_left_over_goes_to_the_largest_remainder():
    assert split(100, [1.0, 1.0, 1.0]) == [34, 33, 33]
    assert split(10, [0.05, 0.95]) == [1, 9]


def test_weights_of_nothing_are_equal_and_no_weights_no_parts():
    assert split(5, [0.0, 0.0]) == [3, 2]
    assert split(5, []) == []


def shares(approved, objective, **links):
    return objective_shares(np.array(approved), Contributions.of(**links), np.array(objective))


def test_a_budget_goes_to_objectives_by_contribution_weight():
    links = {"initiative": [0, 0, 0], "key_result": [0, 1, 2], "weight": [2.0, 1.0, 1.0]}

    assert shares([1001], [0, 1, 0], **links) == [[(0, 751), (1, 250)]]


def test_what_serves_no_objective_is_a_line_of_its_own():
    links = {"initiative": [0, 0], "key_result": [0, 1]}

    assert shares([100, 70], [0, -1], **links) == [[(-1, 50), (0, 50)], [(-1, 70)]]


def test_an_unknown_budget_goes_nowhere():
    assert shares([UNKNOWN], [0], initiative=[0], key_result=[0]) == [[]]


@given(
    st.lists(st.one_of(amounts, st.just(UNKNOWN)), min_size=1, max_size=5),
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 5), st.floats(0, 9), st.booleans(), st.booleans()),
        max_size=12,
    ),
)
def test_objectives_add_up_to_the_total(approved, links):
    links = [link for link in links if link[0] < len(approved)]
    names = ("initiative", "key_result", "weight", "direct", "closed")
    columns = {name: [link[place] for link in links] for place, name in enumerate(names)}

    found = shares(approved, [0, 1, 2, -1, 0, 1], **columns)

    assert sum(part for own in found for _, part in own) == sum(a for a in approved if a != UNKNOWN)


def test_the_whole_budget_stands_behind_one_status():
    on, late = code(Status.ON_TRAJECTORY), code(Status.BEHIND)

    found = money_by_outcome(
        np.array([100, 50, UNKNOWN, 7]), np.array([on, late, late, on]), np.array([True, True, True, False])
    )

    assert found.by_status == {on: Part(100, 1, 0), late: Part(50, 2, 1)}
    assert found.other_stages == Part(7, 1, 0)
    assert found.total == Part(150, 3, 1)


def test_budget_used_is_unknown_where_either_is_and_where_nothing_is_approved():
    used = budget_used(np.array([25, UNKNOWN, 25, 25, 0]), np.array([100, 100, UNKNOWN, 0, 100]))

    np.testing.assert_array_equal(used, [0.25, np.nan, np.nan, np.nan, 0.0])


def test_spend_stands_against_the_plan_of_the_same_day():
    gap = spend_gap(np.array([110, 90, UNKNOWN, 5]), np.array([100, 100, 100, 0]))

    np.testing.assert_array_equal(gap, [0.1, -0.1, np.nan, np.nan])


def test_movable_is_what_is_neither_spent_nor_committed():
    free = movable(np.array([100, 100, UNKNOWN]), np.array([30, UNKNOWN, 1]), np.array([20, 1, 1]))

    assert free.tolist() == [50, UNKNOWN, UNKNOWN]


@pytest.mark.parametrize(
    ("value", "used", "ahead"),
    [(20.0, 0.6, True), (20.0, 0.1, False), (50.0, 0.9, False), (20.0, np.nan, False)],
)
def test_only_what_is_behind_its_own_plan_has_spend_ahead_of_outcomes(value, used, ahead):
    found = assessed(key_result((JUL_1, value)), today=JUL_1)
    roll_up = roll_up_initiatives(found, Contributions.of(initiative=[0], key_result=[0]), np.array([False]))

    assert spend_ahead(roll_up, np.array([used]))[0] == ahead
