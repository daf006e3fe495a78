"""Money by outcome: one stacked bar of approved budget by status, with its words and amounts at the parts."""

from collections.abc import Sequence

from components.markup import div, span, text
from components.status_mark import mark
from models import figures
from models.views.common import Slice
from models.vocabulary import GROUP_WORD, STATUS_LOOK, Group, Status


def money_bar(slices: Sequence[Slice], currency: str, *, scale: int | None = None) -> str:
    """The bar as HTML. `scale` is the amount of a full width, so that several bars compare; the sum otherwise."""
    total = sum(part.amount for part in slices)
    full = max(scale or total, 1)
    parts = [_part(part, full, currency) for part in slices if part.amount > 0]
    words = describe(slices, currency)
    return div("sd-money", *parts, role="img", aria_label=words)


def money_key(slices: Sequence[Slice], currency: str) -> str:
    """The parts by name under a bar: mark, word, amount and number of initiatives."""
    return div("sd-key", *(_entry(part, currency) for part in slices if part.count))


def describe(slices: Sequence[Slice], currency: str) -> str:
    """The bar in words, largest message first as the vocabulary orders it."""
    known = [part for part in slices if part.count]
    return "; ".join(_words(part, currency) for part in known) or "no money known"


def _part(part: Slice, full: int, currency: str) -> str:
    width = 100 * part.amount / full
    return span(f"sd-part sd-{part.key}", style=f"width:{width:.3f}%", title=_words(part, currency))


def _entry(part: Slice, currency: str) -> str:
    amount = span("sd-figure", text(figures.money(part.amount, currency)))
    return span(
        "sd-entry", _sign(part.key), text(word_of(part.key)), " ", amount, title=_words(part, currency)
    )


def _sign(key: str) -> str:
    if key in {status.value for status in Status}:
        return mark(Status(key))
    return span(f"sd-square sd-{key}", aria_hidden="true")


def _words(part: Slice, currency: str) -> str:
    number = figures.count(part.count, "initiative")
    return f"{word_of(part.key)}: {figures.money(part.amount, currency)} in {number}"


def word_of(key: str) -> str:
    """The word of a slice, which is a status or a group of statuses."""
    if key in {status.value for status in Status}:
        return STATUS_LOOK[Status(key)].word
    return GROUP_WORD[Group(key)].capitalize()
