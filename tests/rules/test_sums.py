"""Sums that do not depend on the order of their parts, and shares at nine decimals."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.rules.sums import grouped_sum, share_of

parts = st.lists(st.floats(-1e6, 1e6), max_size=8)


@given(parts, st.randoms())
def test_sums_do_not_depend_on_the_order_of_their_parts(values, random):
    shuffled = random.sample(values, len(values))
    one, other = (grouped_sum(np.zeros(len(v), int), np.array(v), 1) for v in (values, shuffled))

    assert one[0] == other[0] == math.fsum(values)


def test_a_share_of_nothing_is_no_figure_and_others_have_nine_decimals():
    shares = share_of(np.array([1.0, 1.0]), np.array([3.0, 0.0]))

    assert shares[0] == 0.333333333
    assert np.isnan(shares[1])
