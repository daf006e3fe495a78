"""Targets that an initiative can expect to meet: a mean of chances, where they cover enough."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.tally import Links
from models.rules.targets import expected_targets

UNKNOWN = np.nan


def expected(chances, weights=None, early=()):
    """(chance, met, of) of one initiative with these key results."""
    many = len(chances)
    weight = np.array(weights or [1.0] * many, dtype=float)
    links = Links(np.zeros(many, int), np.arange(many), weight, np.zeros(1, int), 1)
    flags = np.isin(np.arange(many), early)
    found = expected_targets(links, np.array(chances, dtype=float), flags)
    return found.chance[0], int(found.met[0]), int(found.of[0])


def test_four_with_75_percent_each_are_3_of_4_and_not_32_percent():
    assert expected([0.75] * 4) == (0.75, 3, 4)


def test_the_chance_is_the_weighted_mean():
    assert expected([1.0, 0.0], [3.0, 1.0]) == (0.75, 2, 2)


@pytest.mark.parametrize(("chances", "of"), [([0.6, UNKNOWN], 1), ([0.6, UNKNOWN, UNKNOWN], -1)])
def test_chances_that_cover_less_than_half_the_weight_give_no_figure(chances, of):
    chance, _, counted = expected(chances)

    assert counted == of
    assert np.isnan(chance) == (of < 0)


def test_what_is_too_early_for_a_chance_is_left_out_of_the_weight():
    assert expected([0.5, UNKNOWN, UNKNOWN], early=(1, 2)) == (0.5, 1, 1)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_never_more_targets_than_there_are_and_a_chance_between_the_single_ones(chances):
    chance, met, of = expected(chances)

    assert 0 <= met <= of == len(chances)
    assert min(chances) - 1e-9 <= chance <= max(chances) + 1e-9
