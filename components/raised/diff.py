"""What a change says, before and after side by side, the words that go and the words that come marked."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher

from components.markup import div, span, tag, text
from models import figures
from models.views.raised import FieldChange, Said

WORDS = {
    "key": "Key",
    "name": "Statement",
    "why": "Why",
    "why_now": "Why now",
    "owner": "Owner",
    "valid_from": "Holds from",
    "valid_until": "Holds until",
}
_PIECES = re.compile(
    r"\S+\s*|\s+"
)  # a word goes with the space behind it, so that words in a row are one mark
MOST_PIECES = 4_000
LEAST_ALIKE = 0.25  # below it a stray word in common says nothing


def side_by_side(changes: Iterable[FieldChange]) -> str:
    """The changed fields as rows: before on the left, after on the right; below one another on a narrow screen."""
    rows = "".join(_row(one) for one in changes)
    if not rows:
        return div("sd sd-note", "Nothing is changed yet.")
    head = div("sd-diff-head", span("", ""), span("", "Before"), span("", "After"))
    return div("sd sd-diff", head, rows, role="group", aria_label="What changes, before and after")


def _row(change: FieldChange) -> str:
    before, after = marked(said(change.before), said(change.after))
    name = span("sd-diff-name", text(WORDS.get(change.field, change.field)))
    sides = (_side("Before", before), _side("After", after))
    return div("sd-diff-row", name, *sides)


def _side(name: str, words: str) -> str:
    return div("", span("sd-diff-side", name), words or span("sd-muted", "nothing"))


def said(value: Said) -> str:
    """A value of a field in words; "" where nothing was said."""
    if isinstance(value, date):
        return figures.day(value)
    return "" if value is None else str(value)


def marked(before: str, after: str) -> tuple[str, str]:
    """Both texts as markup: what goes is struck out on the left, what comes is underlined on the right."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    if len(old) + len(new) > MOST_PIECES:
        return _piece("del", old, False), _piece("ins", new, False)
    match = SequenceMatcher(None, _words(old), _words(new), autojunk=False)
    if match.ratio() < LEAST_ALIKE:
        return _piece("del", old, False), _piece("ins", new, False)
    steps = match.get_opcodes()
    left = "".join(_piece("del", old[a:b], kind == "equal") for kind, a, b, _, _ in steps)
    right = "".join(_piece("ins", new[a:b], kind == "equal") for kind, _, _, a, b in steps)
    return left, right


def _words(pieces: Sequence[str]) -> list[str]:
    return [one.strip() for one in pieces]


def _piece(name: str, pieces: Sequence[str], same: bool) -> str:
    words = "".join(pieces)
    said = words.rstrip()
    if same or not said:
        return text(words)
    return tag(name, "", text(said)) + words[len(said) :]
