"""How alike two texts are, in any language: three-letter pieces of their telling words (Method, section 4)."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np

from models.rules.facts import Ints

PIECE = 3
NOWHERE = np.zeros(0, dtype=np.int64)
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


class Postings:
    """In which of many sets each mark stands, so that what one set shares with all the others is counted at once."""

    def __init__(self, sets: Sequence[frozenset[Any]]) -> None:
        places: dict[Any, list[int]] = defaultdict(list)
        for place, marks in enumerate(sets):
            for mark in marks:
                places[mark].append(place)
        self.sizes = np.array([len(marks) for marks in sets], dtype=np.int64)
        self._sets = sets
        self._places = {mark: np.array(found) for mark, found in places.items()}

    def in_common(self, place: int) -> Ints:
        """How many marks the set at `place` has in common with each of them."""
        found = [self._places[mark] for mark in self._sets[place]]
        return np.bincount(np.concatenate(found or [NOWHERE]), minlength=len(self.sizes))
