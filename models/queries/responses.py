"""Draws the words that were said to check-ins."""

from models.queries.known import AnyRow
from models.views.response import ResponseView
from models.vocabulary_updates import ResponseKind


def response_view(row: AnyRow) -> ResponseView:
    """What was said to a check-in, as a view."""
    return ResponseView(
        id=row.version,
        check_in=row.check_in_version,
        kind=ResponseKind(row.kind),
        words=row.words,
        said_by=row.said_by,
        said_on=row.said_on,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_on=row.answered_on,
    )
