"""Imported colours land as delivery reports, never as outcomes."""

import pytest

from models.intake.terms import read_rating
from models.vocabulary import Delivery


@pytest.mark.parametrize(
    ("word", "delivery"),
    [
        ("Green", Delivery.ON_PLAN),
        ("grün", Delivery.ON_PLAN),
        ("vert", Delivery.ON_PLAN),
        ("RED", Delivery.LATE),
        ("rot", Delivery.LATE),
        ("verspätet", Delivery.LATE),
        ("amber", Delivery.UNKNOWN),
        ("purple", Delivery.UNKNOWN),
        ("", Delivery.UNKNOWN),
    ],
)
def test_green_is_on_plan_red_is_late_and_every_other_word_unknown(word, delivery):
    assert read_rating(word) is delivery
