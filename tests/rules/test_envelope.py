"""The envelope, day by day."""

from hypothesis import given
from hypothesis import strategies as st

from models.rules.envelope import balance_on, first_shortfall

ADDITIONS = [(1, 100), (50, 40)]
entries = st.lists(st.tuples(st.integers(1, 60), st.integers(-50, 50)), max_size=6)


def test_the_balance_counts_what_is_effective_by_the_day():
    moves = [(10, 30), (60, 500), (20, -5)]

    assert [balance_on(day, ADDITIONS, moves) for day in (0, 1, 10, 20, 50)] == [0, 100, 70, 75, 115]


def test_a_move_that_fits_has_no_shortfall():
    assert first_shortfall((10, 100), ADDITIONS, []) is None


def test_a_move_is_refused_on_the_day_it_does_not_fit():
    assert first_shortfall((10, 101), ADDITIONS, []) == (10, -1)


def test_a_move_is_refused_where_it_leaves_too_little_for_a_later_one():
    assert first_shortfall((10, 60), ADDITIONS, [(30, 60)]) == (30, -20)


def test_money_back_is_always_welcome():
    assert first_shortfall((10, -20), ADDITIONS, [(5, 90)]) is None


@given(entries, entries, st.tuples(st.integers(1, 60), st.integers(-50, 50)))
def test_an_accepted_move_leaves_no_day_below_zero(additions, moves, move):
    if first_shortfall(move, additions, moves) is None:
        assert all(balance_on(day, additions, [*moves, move]) >= 0 for day in range(move[0], 62))
