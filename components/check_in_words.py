"""What was said to a check-in, in words."""

from models import figures
from models.views.response import ResponseView
from models.vocabulary_updates import ResponseKind


def words_of(one: ResponseView) -> str:
    """One response with its answer, in a line."""
    if one.kind is ResponseKind.ACKNOWLEDGED:
        return f"Seen by {one.said_by}, {figures.day(one.said_on)}."
    asked = f"{one.said_by} asked on {figures.day(one.said_on)}: {one.words}"
    if one.answered_on is None:
        return f"{asked} (not answered yet)"
    return f"{asked} {one.answered_by}, {figures.day(one.answered_on)}: {one.answer}"
