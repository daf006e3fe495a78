"""A status as its mark in colour and its word in ink."""

from components.markup import span, text
from models.vocabulary import GROUP_WORD, STATUS_LOOK, Group, Status


def mark(status: Status) -> str:
    """The mark alone, for places where the word stands beside it; screen readers skip it."""
    return span(f"sd-mark sd-{status.value}", STATUS_LOOK[status].mark, aria_hidden="true")


def mark_and_word(status: Status) -> str:
    """Mark and word of a status; what the word means is its tooltip."""
    look = STATUS_LOOK[status]
    return span("sd-status", mark(status), span("sd-word", text(look.word)), title=look.meaning)


def group_mark(group: Group) -> str:
    """A group of the committee: a square in its colour and its word."""
    square = span(f"sd-square sd-{group.value}", aria_hidden="true")
    return span("sd-status", square, span("sd-word", GROUP_WORD[group].capitalize()))
