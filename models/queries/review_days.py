"""Finds the last closed and the next planned portfolio review on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.known import AnyRow
from models.views.common import Ref
from models.vocabulary import ReviewKind, ReviewState


@dataclass(frozen=True, slots=True)
class ReviewDays:
    """The portfolio reviews around a day; None where there is none."""

    last: Ref | None = None
    last_on: date | None = None
    next: Ref | None = None
    next_on: date | None = None


def review_days(rows: Sequence[AnyRow], day: date) -> ReviewDays:
    """The last portfolio review closed and held by the day, and the next one planned from the day on."""
    portfolio = [row for row in rows if row.kind == ReviewKind.PORTFOLIO.value]
    closed = [row for row in portfolio if is_closed(row) and row.held_on <= day]
    ahead = [row for row in portfolio if not is_closed(row) and row.planned_on >= day]
    last = max(closed, key=lambda row: (row.held_on, row.review_id), default=None)
    following = min(ahead, key=lambda row: (row.planned_on, row.review_id), default=None)
    return ReviewDays(
        last=_ref(last),
        last_on=last.held_on if last is not None else None,
        next=_ref(following),
        next_on=following.planned_on if following is not None else None,
    )


def is_closed(review: AnyRow) -> bool:
    """Whether the review has been held and closed."""
    return review.state == ReviewState.CLOSED.value and review.held_on is not None


def _ref(row: AnyRow | None) -> Ref | None:
    return None if row is None else Ref(row.review_id, row.name)
