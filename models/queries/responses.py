"""Draws the words that were said to check-ins."""

from datetime import date

from models.queries.known import AnyRow
from models.views.response import ResponseView
from models.vocabulary_updates import ResponseKind


def response_view(row: AnyRow, day: date) -> ResponseView:
    """What was said to a check-in by a day, as a view; an answer of a later day is not seen yet."""
    answered = row.answered_on is not None and row.answered_on <= day
    return ResponseView(
        id=row.version,
        check_in=row.check_in_version,
        kind=ResponseKind(row.kind),
        words=row.words,
        said_by=row.said_by,
        said_on=row.said_on,
        answer=row.answer if answered else "",
        answered_by=row.answered_by if answered else "",
        answered_on=row.answered_on if answered else None,
    )
