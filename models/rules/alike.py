"""How alike two texts are, in any language: three-letter pieces of their words, rare ones first (Method, section 9)."""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from models.rules.facts import Floats

PIECE = 3
NOWHERE = np.zeros(0, dtype=np.int64)
WORN_SHARE, WORN_FROM = 0.10, 6  # what a tenth of the texts have, and six at least, tells none of them apart
WORN = 0.02  # not nothing, so that two names of such words alone can still be told to be the same
FEWEST = 36  # of fewer texts, what two have and not all is still rare
ONE_WORD = 0.6  # from here on two words are forms of one: branch and branches, claim and claims


def words(text: str) -> list[str]:
    """The words of a text without case and accents: “Größe” and “GRÖSSE” are one, as are “é” and “e”."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", bare)


def word_key(text: str) -> frozenset[str]:
    """The words of a text whatever their order: “Days to onboard” and “To onboard: days” have one key."""
    return frozenset(words(text))


def weights(texts: Collection[Collection[str]]) -> dict[str, float]:
    """How much each word, or piece, of many texts tells: 1 where one text has it, less the more of them have it.

    It falls with the logarithm of their number (inverse document frequency), and is next to nothing from where a tenth
    of the texts, and six at least, have it.
    """
    used = Counter(mark for text in texts for mark in set(text))
    worn, every = max(WORN_SHARE * len(texts), WORN_FROM), math.log(max(len(texts), FEWEST))
    return {mark: WORN if count >= worn else 1 - math.log(count) / every for mark, count in used.items()}


def telling(text: Iterable[str], weight: Mapping[str, float]) -> frozenset[str]:
    """The words of a text that are not worn; all of them where every one is."""
    every = frozenset(text)
    return frozenset(word for word in every if weight[word] > WORN) or every


def pieces(text: Iterable[str]) -> frozenset[str]:
    """The three-letter pieces of each word, its ends marked."""
    framed = (f" {word} " for word in text)
    return frozenset(word[i : i + PIECE] for word in framed for i in range(len(word) - PIECE + 1))


def similarity(
    one: frozenset[str], other: frozenset[str], weight: Mapping[str, float] | None = None
) -> float:
    """Twice the weight of what both have ÷ the weight of each: 0 = nothing in common, 1 = the same."""
    whole = heft(one, weight) + heft(other, weight)
    return 2 * heft(one & other, weight) / whole if whole else 0.0


def heft(marks: Collection[Any], weight: Mapping[Any, float] | None) -> float:
    """What some marks weigh together, their number where no weights are given."""
    return math.fsum(weight[mark] for mark in marks) if weight else float(len(marks))


def meet(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two names have two words in common, or all of the one that has fewer; word endings may differ."""
    fewer, more = sorted((one, other), key=len)
    found = sum(any(_one_word(word, like) for like in more) for word in fewer)
    return found >= min(2, len(fewer))


def _one_word(one: str, other: str) -> bool:
    return one == other or similarity(pieces([one]), pieces([other])) >= ONE_WORD


def shared(one: frozenset[object], other: frozenset[object]) -> float | None:
    """What two sets share ÷ the smaller of them: what is part of another is all shared; None where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else None


class Postings:
    """In which of many sets each mark stands, so that what one set shares with all the others is counted at once."""

    def __init__(self, sets: Sequence[frozenset[Any]], weight: Mapping[Any, float] | None = None) -> None:
        places: dict[Any, list[int]] = defaultdict(list)
        for place, marks in enumerate(sets):
            for mark in marks:
                places[mark].append(place)
        self.sizes = np.array([heft(marks, weight) for marks in sets], dtype=np.float64)
        self._sets = sets
        self._places = {mark: np.array(found) for mark, found in places.items()}
        self._weight = weight

    def in_common(self, place: int) -> Floats:
        """What the marks weigh that the set at `place` has in common with each of them."""
        marks = self._sets[place]
        found = np.concatenate([self._places[mark] for mark in marks] or [NOWHERE])
        each = [1.0 if self._weight is None else self._weight[mark] for mark in marks]
        weighed = np.repeat(np.array(each, np.float64), [len(self._places[mark]) for mark in marks])
        common: Floats = np.bincount(found, weighed, minlength=len(self.sizes)).astype(np.float64)
        return common
