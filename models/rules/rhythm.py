"""The decision rhythm: reviews held on their day, skipped, or out of order (Method, sections 6 and 7)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.quarters import Quarter, quarter_of
from models.rules.records import Kind, Share
from models.vocabulary import ReviewKind

ORDER = {ReviewKind.STRATEGY: 0, ReviewKind.PORTFOLIO: 1, ReviewKind.DELIVERY: 2}


@dataclass(frozen=True, slots=True)
class ReviewFact:
    """A review as known: its kind, the day it was planned for, the day it was held on, if it was."""

    id: int
    kind: ReviewKind
    planned_on: date
    held_on: date | None = None


def due_reviews(reviews: Iterable[ReviewFact], quarter: Quarter, day: date) -> list[ReviewFact]:
    """Reviews planned in a quarter whose day has passed, or that were held."""
    return [one for one in reviews if one.planned_on in quarter and (one.planned_on < day or _held(one, day))]


def held_on_day(reviews: Iterable[ReviewFact], quarter: Quarter, day: date) -> Share:
    """The reviews of a quarter that were held on the day they were planned for."""
    due = due_reviews(reviews, quarter, day)
    return Share.of(Kind.REVIEW, due, lambda one: one.id, lambda one: one.held_on == one.planned_on)


def in_rhythm(reviews: Sequence[ReviewFact], quarter: Quarter, day: date, fiscal_start_month: int) -> Share:
    """The reviews of a quarter that were held on their day and in order."""
    astray = out_of_order(reviews, day, fiscal_start_month)
    due = due_reviews(reviews, quarter, day)
    return Share.of(
        Kind.REVIEW,
        due,
        lambda one: one.id,
        lambda one: one.held_on == one.planned_on and one.id not in astray,
    )


def skipped(reviews: Iterable[ReviewFact], day: date, skipped_after: int) -> list[ReviewFact]:
    """Reviews not held though their planned day passed more than `skipped_after` days ago."""
    return [one for one in reviews if not _held(one, day) and (day - one.planned_on).days > skipped_after]


def out_of_order(reviews: Iterable[ReviewFact], day: date, fiscal_start_month: int) -> set[int]:
    """The ids of reviews held before the first one of an earlier kind that the same quarter planned and held later.

    The order is strategy, portfolio, delivery planning; on one day any order will do.
    """
    rounds: dict[Quarter, list[ReviewFact]] = defaultdict(list)
    for one in reviews:
        if _held(one, day):
            rounds[quarter_of(one.planned_on, fiscal_start_month)].append(one)
    return {one.id for held in rounds.values() for one in held if _too_early(one, held)}


def _too_early(review: ReviewFact, held: list[ReviewFact]) -> bool:
    """Whether the first review of a kind that should come before was held after this one."""
    for kind in (kind for kind in ORDER if ORDER[kind] < ORDER[review.kind]):
        days = [one.held_on for one in held if one.kind is kind and one.held_on is not None]
        if days and review.held_on is not None and min(days) > review.held_on:
            return True
    return False


def _held(review: ReviewFact, day: date) -> bool:
    return review.held_on is not None and review.held_on <= day
