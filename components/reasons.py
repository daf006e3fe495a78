"""Reasons as sentences."""

from collections.abc import Iterable

from models.sentences import sentence
from models.views.reason import Reason


def sentences_of(reasons: Iterable[Reason], currency: str) -> list[str]:
    """The sentences of some reasons, in their order."""
    return [sentence(reason, currency) for reason in reasons]
