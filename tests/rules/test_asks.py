"""When a leading key result is asked for."""

from datetime import date

import pytest

from models.rules.asks import asks
from models.vocabulary import Rhythm
from tests.rules.cases import key_result, promises_of


def codes(one):
    return [code for code, _ in asks(promises_of(one), 0)]


@pytest.mark.parametrize(
    ("first_effect", "asked"),
    [(-1, []), (date(2026, 7, 1), []), (date(2026, 7, 2), ["leading_for_first_effect"])],
)
def test_a_first_effect_more_than_two_quarters_out_asks_for_a_leading_key_result(first_effect, asked):
    assert codes(key_result(first_effect=first_effect)) == asked


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_a_rhythm_beyond_a_quarter_asks_for_a_leading_key_result(rhythm):
    long = rhythm in (Rhythm.HALF_YEARLY, Rhythm.YEARLY)

    assert codes(key_result(rhythm=rhythm)) == (["leading_for_rhythm"] if long else [])


def test_without_a_baseline_date_nothing_can_be_far_out():
    assert codes(key_result(baseline_day=-1, first_effect=date(2029, 1, 1))) == []
