"""How alike two texts are, in any language: three-letter pieces of their telling words (Method, section 4)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np
import numpy.typing as npt

PIECE = 3
BUCKETS, BLOCK = 1024, 256
SLACK = 1e-6
WORN_SHARE, WORN_FROM = (
    0.10,
    6,
)  # a word of more than a tenth of the texts, and of six at least, tells nothing


def words(text: str) -> list[str]:
    """The words of a text without case and accents: “Größe” and “GRÖSSE” are one, as are “é” and “e”."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", bare)


def word_key(text: str) -> frozenset[str]:
    """The words of a text whatever their order: “Days to onboard” and “To onboard: days” have one key."""
    return frozenset(words(text))


def worn_words(texts: Iterable[Collection[str]]) -> frozenset[str]:
    """The words that so many of the texts use that they tell none of them apart."""
    every = [set(text) for text in texts]
    used = Counter(word for text in every for word in text)
    bar = max(WORN_SHARE * len(every), WORN_FROM - 1)
    return frozenset(word for word, count in used.items() if count > bar)


def pieces(text: Sequence[str], worn: frozenset[str] = frozenset()) -> frozenset[str]:
    """The three-letter pieces of each telling word, its ends marked; of all words where every one is worn."""
    telling = [word for word in text if word not in worn] or text
    framed = (f" {word} " for word in telling)
    return frozenset(word[i : i + PIECE] for word in framed for i in range(len(word) - PIECE + 1))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice the pieces both have ÷ the pieces of each: 0 = nothing in common, 1 = the same; 0 for an empty text."""
    whole = len(one) + len(other)
    return 2 * len(one & other) / whole if whole else 0.0


def shared(one: frozenset[object], other: frozenset[object]) -> float | None:
    """What two sets share ÷ the smaller of them: what is part of another is all shared; None where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else None


def close_pairs(texts: Sequence[frozenset[str]], some: Sequence[int], least: float) -> set[tuple[int, int]]:
    """The pairs of one of `some` texts with any other that may be alike by `least` or more, and few that are not.

    Pieces are counted into buckets: what two texts have in common there is never less than what they really have.
    """
    if not some:
        return set()
    table, sizes = _buckets(texts), np.array([len(text) for text in texts])
    found: set[tuple[int, int]] = set()
    for begin in range(0, len(some), BLOCK):
        rows = np.array(some[begin : begin + BLOCK])
        whole = np.maximum(sizes[rows, np.newaxis] + sizes, 1)
        near = np.argwhere(2 * (table[rows] @ table.T) >= whole * (least - SLACK))
        pairs = zip(rows[near[:, 0]].tolist(), near[:, 1].tolist(), strict=True)
        found.update((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
    return found


def _buckets(texts: Sequence[frozenset[str]]) -> npt.NDArray[np.float32]:
    """How many pieces of each text fall into each bucket; every piece has one, some share theirs."""
    number: dict[str, int] = {}
    table = np.zeros((len(texts), BUCKETS), np.float32)
    for row, text in zip(table, texts, strict=True):
        for piece in sorted(text):
            row[number.setdefault(piece, len(number)) % BUCKETS] += 1
    return table
