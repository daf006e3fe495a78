"""Reasons as sentences."""

from collections.abc import Iterable

from models.views.reason import Reason


def sentences_of(reasons: Iterable[Reason], currency: str) -> list[str]:
    """The sentences of some reasons, in their order."""
    try:
        from models import sentences
        return [sentences.sentence(reason, currency) for reason in reasons]
    except ImportError:
        return [reason.code for reason in reasons]
