"""Reasons as sentences."""

from collections.abc import Iterable

from models.sentences import sentence
from models.views.reason import Reason


def sentences_of(reasons: Iterable[Reason], currency: str, unit: str = "") -> list[str]:
    """The sentences of some reasons, in their order; `unit` is that of their values."""
    return [sentence(reason, currency, unit=unit) for reason in reasons]
