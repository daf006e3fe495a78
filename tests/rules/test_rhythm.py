"""Reviews on their day, skipped and out of order."""

from datetime import date, timedelta

import pytest

from models.rules.quarters import quarter_of
from models.rules.records import Share
from models.rules.rhythm import Kind, ReviewFact, held_on_day, in_rhythm, out_of_order, skipped
from models.vocabulary import ReviewKind

STRATEGY, PORTFOLIO, DELIVERY = ReviewKind.STRATEGY, ReviewKind.PORTFOLIO, ReviewKind.DELIVERY
APR_8, APR_20, MAY_4, MAY_15 = date(2026, 4, 8), date(2026, 4, 20), date(2026, 5, 4), date(2026, 5, 15)
QUARTER = quarter_of(MAY_4)


def test_a_review_is_on_its_day_late_or_not_held():
    reviews = [
        ReviewFact(1, STRATEGY, APR_8, APR_8),
        ReviewFact(2, PORTFOLIO, APR_20, MAY_4),
        ReviewFact(3, DELIVERY, MAY_4),
        ReviewFact(4, PORTFOLIO, date(2026, 6, 20)),  # still to come: no case
        ReviewFact(5, PORTFOLIO, date(2026, 1, 20), date(2026, 1, 20)),  # another quarter
    ]

    assert held_on_day(reviews, QUARTER, MAY_15) == Share(Kind.REVIEW, (1,), (2, 3))


def test_a_review_of_today_is_no_case_before_it_is_held():
    review = [ReviewFact(1, STRATEGY, MAY_4)]

    assert held_on_day(review, QUARTER, MAY_4).denominator == 0
    assert held_on_day(review, QUARTER, MAY_4 + timedelta(days=1)).unmet == (1,)


@pytest.mark.parametrize(("passed", "found"), [(0, []), (7, []), (8, [1])])
def test_a_review_is_skipped_a_week_after_its_day(passed, found):
    review = [ReviewFact(1, STRATEGY, MAY_4)]

    assert [one.id for one in skipped(review, MAY_4 + timedelta(days=passed), 7)] == found


def test_a_portfolio_review_before_the_strategy_review_of_its_quarter_is_out_of_order():
    reviews = [
        ReviewFact(1, STRATEGY, APR_8, MAY_4),
        ReviewFact(2, PORTFOLIO, APR_20, APR_20),
        ReviewFact(3, DELIVERY, MAY_15, MAY_15),
    ]

    assert out_of_order(reviews, MAY_15, 1) == {2}
    assert in_rhythm(reviews, QUARTER, MAY_15, 1) == Share(Kind.REVIEW, (3,), (1, 2))


def test_only_the_first_review_of_a_kind_sets_the_order():
    reviews = [
        ReviewFact(1, STRATEGY, APR_8, APR_8),
        ReviewFact(2, PORTFOLIO, APR_20, APR_20),
        ReviewFact(3, STRATEGY, MAY_4, MAY_4),
    ]

    assert out_of_order(reviews, MAY_15, 1) == set()


def test_all_on_one_day_is_in_order():
    reviews = [ReviewFact(i, kind, APR_8, APR_8) for i, kind in enumerate((DELIVERY, PORTFOLIO, STRATEGY))]

    assert out_of_order(reviews, MAY_15, 1) == set()


def test_what_was_held_after_the_day_asked_for_is_not_known_yet():
    reviews = [ReviewFact(1, STRATEGY, APR_8, MAY_4), ReviewFact(2, PORTFOLIO, APR_20, APR_20)]

    assert out_of_order(reviews, APR_20, 1) == set()
