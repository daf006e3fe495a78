"""The learning loop: when an adopted insight is asked whether it helped."""

import pytest

from models.rules.insight import Held, Said, question
from models.vocabulary_raised import Helped

ADOPTED = 100
HELD = [Held(1, 90), Held(2, 100), Held(3, 130), Held(4, 160)]


def asked(today, *said, held=HELD):
    """The review since which the question waits."""
    found = question(ADOPTED, held, said, today)
    return None if found is None else found.id


def test_the_first_review_after_the_day_of_adoption_asks():
    assert [asked(day) for day in (100, 129, 130, 200)] == [None, None, 3, 3]


@pytest.mark.parametrize("helped", [Helped.YES, Helped.NO])
def test_yes_and_no_end_it(helped):
    assert asked(200, Said(3, helped)) is None


def test_too_early_is_asked_again_at_the_next_review():
    assert asked(159, Said(3, Helped.TOO_EARLY)) is None
    assert asked(160, Said(3, Helped.TOO_EARLY)) == 4


def test_without_a_closed_review_nothing_is_asked():
    assert asked(200, held=HELD[:2]) is None


def test_of_two_reviews_on_a_day_the_first_asks():
    assert asked(200, held=[Held(9, 130), Held(8, 130)]) == 8
