"""How wide and how high text stands, known without a renderer, so that it fits its box at any length."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exports.font_widths import BOLD, REGULAR
from exports.markup import clean

LINE_HEIGHT = 1.2
ELLIPSIS = "…"
# Renderers differ by a hair in kerning and hinting; a line is taken for full a little before it is.
SAFETY = 1.015
_UNKNOWN = 640
_WIDE = 1000
_PICTOGRAM = 1370


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text broken into lines of one size; `cut` says that its end had to go."""

    lines: tuple[str, ...]
    size: float
    cut: bool

    @property
    def text(self) -> str:
        """The lines as running text."""
        return " ".join(self.lines)

    @property
    def height(self) -> float:
        """Height in points."""
        return len(self.lines) * self.size * LINE_HEIGHT


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> int:
    known = (BOLD if bold else REGULAR).get(character)
    if known is not None:
        return known
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if ord(character) >= 0x1F000:
        return _PICTOGRAM
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN


@lru_cache(maxsize=8192)
def width(text: str, size: float, bold: bool = False) -> float:
    """Width in points of one line of `text` at `size` points."""
    return sum(_advance(character, bold) for character in text) * size / 1000 * SAFETY


def _pieces(text: str) -> Iterator[str]:
    """Where a line may break: after spaces, hyphens and slashes, and around wide characters."""
    piece = ""
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        if wide and piece:
            yield piece
            piece = ""
        piece += character
        if wide or character in " -/–":
            yield piece
            piece = ""
    if piece:
        yield piece


def _chop(word: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """A word longer than a line, in parts that fit."""
    part = ""
    for character in word:
        if part and width(part + character, size, bold) > room:
            yield part
            part = ""
        part += character
    yield part


def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """`text` in lines of at most `room` points; words longer than a line are chopped."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(clean(text)):
        if width((line + piece).rstrip(), size, bold) <= room:
            line += piece
            continue
        if line.strip():
            lines.append(line.strip())
        parts = list(_chop(piece, room, size, bold))
        lines += parts[:-1]
        line = parts[-1]
    return (*lines, line.strip()) if line.strip() or not lines else tuple(lines)


def cut(text: str, room: float, size: float, bold: bool = False) -> str:
    """`text` on one line of at most `room` points, ended by an ellipsis, after a whole word, where it is too long."""
    text = clean(text)
    if width(text, size, bold) <= room:
        return text
    # No letter is narrower than a seventh of its size, so this much is more than has room.
    head = text[: int(room / size * 7) + 1]
    while head and width(head.rstrip() + ELLIPSIS, size, bold) > room:
        head = head[:-1]
    return whole_words(head, text).rstrip().rstrip(" .,;:-–·") + ELLIPSIS


def whole_words(head: str, text: str) -> str:
    """`head`, the beginning of `text`, without its last word where that is broken off and not most of it."""
    broken = text[len(head) : len(head) + 1].strip() and not head.endswith(" ")
    return head.rsplit(" ", 1)[0] if broken and " " in head[len(head) // 2 :] else head


def _ended(lines: Sequence[str], room: float, size: float, bold: bool) -> str:
    """The last line that there is room for, with an ellipsis."""
    return cut(lines[0] + " " + " ".join(lines[1:]), room, size, bold)


def fit(text: str, room: float, height: float, sizes: Sequence[float], *, bold: bool = False) -> Fitted:
    """`text` at the first of `sizes` (points, largest first) that fits `room` × `height`, else cut at the last."""
    for size in sizes:
        lines = wrap(text, room, size, bold)
        if len(lines) * size * LINE_HEIGHT <= height + 0.01:
            return Fitted(lines, size, cut=False)
    limit = max(1, int((height + 0.01) // (size * LINE_HEIGHT)))
    kept = (*lines[: limit - 1], _ended(lines[limit - 1 :], room, size, bold))
    return Fitted(kept, size, cut=True)
