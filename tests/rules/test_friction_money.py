"""Rigid budgets: what counts as unchanged, and when money should have moved."""

from datetime import date

import pytest

from models.rules.friction_facts import ActiveFact, FrictionFacts
from models.rules.friction_money import budgets
from models.rules.records import Kind, records
from models.rules.rhythm import ReviewFact
from models.rules.signal_facts import MoveFact
from models.vocabulary import ReviewKind, Status

TODAY = date(2026, 8, 20)
FIRST, SECOND = date(2026, 4, 20), date(2026, 7, 20)
REVIEWS = (
    ReviewFact(1, ReviewKind.PORTFOLIO, date(2026, 1, 20), date(2026, 1, 20)),
    ReviewFact(2, ReviewKind.PORTFOLIO, FIRST, FIRST),
    ReviewFact(3, ReviewKind.PORTFOLIO, SECOND, SECOND),
    ReviewFact(4, ReviewKind.STRATEGY, date(2026, 8, 1), date(2026, 8, 1)),
    ReviewFact(5, ReviewKind.PORTFOLIO, date(2026, 9, 1)),
)
BOTH_REVIEWS = ((2, Status.BEHIND), (3, Status.STALLED))
BOTH_QUARTERS = ((date(2026, 3, 31), Status.NO_EVIDENCE), (date(2026, 6, 30), Status.BEHIND))
MOVED = (MoveFact(1, 9, date(2026, 8, 1)),)


def found(*initiatives, moves=(), reviews=REVIEWS):
    return budgets(FrictionFacts(TODAY, initiatives=initiatives, moves=moves, reviews=reviews))


def test_not_landing_through_two_reviews_with_unchanged_funding_is_a_friction():
    (one,) = found(ActiveFact(1, approved=900, at_reviews=BOTH_REVIEWS), moves=MOVED)

    assert (one.finding, one.records) == (("funding_unchanged", {"count": 1}), records(Kind.INITIATIVE, [1]))
    assert (one.cost, one.move) == (("cost_money", {"amount": 900}), "move_decide_funding")


@pytest.mark.parametrize("day", [FIRST, SECOND, TODAY])
def test_funding_that_changed_since_the_first_of_them_is_none(day):
    assert found(ActiveFact(1, at_reviews=BOTH_REVIEWS, funding_changed_on=(day,)), moves=MOVED) == []


def test_a_change_before_them_does_not_count():
    assert found(ActiveFact(1, at_reviews=BOTH_REVIEWS, funding_changed_on=(date(2026, 4, 19),)), moves=MOVED)


@pytest.mark.parametrize(
    "at_reviews",
    [
        ((2, Status.BEHIND), (3, Status.ON_TRAJECTORY)),
        ((2, Status.NO_EVIDENCE), (3, Status.BEHIND)),  # unknown is not "not landing"
        ((3, Status.BEHIND),),
        ((1, Status.BEHIND), (2, Status.BEHIND)),
    ],
)
def test_both_of_the_last_two_portfolio_reviews_have_to_show_it(at_reviews):
    assert found(ActiveFact(1, at_reviews=at_reviews), moves=MOVED) == []


def test_with_a_single_review_nothing_went_through_two():
    assert found(ActiveFact(1, at_reviews=BOTH_REVIEWS), moves=MOVED, reviews=REVIEWS[:1]) == []


def test_no_move_in_two_quarters_is_a_friction_where_somebody_gave_reason_in_both():
    (one,) = found(ActiveFact(1, approved=5, at_quarter_ends=BOTH_QUARTERS), ActiveFact(2))

    assert (one.finding, one.records) == (("no_money_moved", {"count": 1}), records(Kind.INITIATIVE, [1]))


@pytest.mark.parametrize(
    ("decided", "frictions"), [(date(2025, 12, 31), 1), (date(2026, 1, 1), 0), (TODAY, 0)]
)
def test_a_single_move_of_the_two_quarters_or_since_is_enough(decided, frictions):
    assert (
        len(found(ActiveFact(1, at_quarter_ends=BOTH_QUARTERS), moves=(MoveFact(1, 2, decided),)))
        == frictions
    )


@pytest.mark.parametrize(
    "at_quarter_ends",
    [
        (),
        BOTH_QUARTERS[:1],
        ((date(2026, 3, 31), Status.BEHIND), (date(2026, 6, 30), Status.ACHIEVED)),
        ((date(2026, 3, 31), Status.TOO_EARLY), (date(2026, 6, 30), Status.BEHIND)),
    ],
)
def test_whoever_gave_no_reason_in_both_quarters_is_no_friction(at_quarter_ends):
    assert found(ActiveFact(1, at_quarter_ends=at_quarter_ends)) == []
