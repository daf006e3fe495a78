"""Names and words made comparable, and the words people write where a figure is not known."""

import re
import string
import unicodedata
from functools import lru_cache

CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NOT_WORD = re.compile(r"[^0-9a-z]+")
# Blanks, and marks of no width that files carry along: they are no content.
UNSEEN = string.whitespace + "\u00a0\u2007\u202f\u3000\u200b\u2060\ufeff"
COUNTER = re.compile(r"\s*\(\d+\)$")
# Letters that carry meaning of their own and do not fall apart into a base letter and an accent.
SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})

UNKNOWN_WORDS = frozenset(
    [
        "-",
        "--",
        "---",
        "–",
        "—",
        "?",
        "??",
        ".",
        "..",
        "...",
        "*",
        "n/a",
        "n.a.",
        "n.a",
        "n/k",
        "na",
        "nil",
        "none",
        "null",
        "nan",
        "tbc",
        "tbd",
        "t.b.c.",
        "t.b.d.",
        "tba",
        "unknown",
        "open",
        "pending",
        "k.a.",
        "k.",
        "a.",
        "entfällt",
        "offen",
        "unbekannt",
        "inconnu",
        "néant",
        "s.o.",
        "nc",
        "n.c.",
        "n.d.",
        "nd",
        "x",
        "xx",
        "#n/a",
        "#ref!",
        "#value!",
        "#div/0!",
        "#name?",
        "#num!",
        "#null!",
    ]
)
TOTAL_WORDS = frozenset(
    {"total", "totals", "grand total", "sub total", "subtotal", "sum", "summe", "gesamt", "gesamtsumme"}
    | {"insgesamt", "zwischensumme", "somme", "total general", "sous total"}
)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A name for comparing: small letters, no accents, single blanks, camel case split, counters dropped.

    `WLC_baseline (2)` → `wlc baseline`; `ZielWert` → `ziel wert`.
    """
    spaced = CAMEL.sub(" ", COUNTER.sub("", text))
    folded = unicodedata.normalize("NFKD", spaced.casefold().translate(SPECIAL))
    letters = "".join(mark for mark in folded if not unicodedata.combining(mark))
    # Names in other scripts have no Latin letters: they are compared as they stand.
    return NOT_WORD.sub(" ", letters).strip() or " ".join(letters.split())


def tidy(text: str) -> str:
    """Text as it is kept: line ends made one kind, control marks and outer blanks taken off, wording untouched."""
    if text.isprintable() and "\u00a0" not in text:
        return text.strip()
    lines = re.sub(r"[\r\n]*\r[\r\n]*", "\n", text.replace("\r\n", "\n"))
    kept = "".join(mark for mark in lines if mark in "\n\t" or unicodedata.category(mark) not in ("Cc", "Cs"))
    return kept.replace("\u00a0", " ").strip(UNSEEN)


def is_unknown(text: str) -> bool:
    """True for the short words that stand for "not known": N/A, TBC, -, offen, n.c."""
    return text.strip().casefold() in UNKNOWN_WORDS


def is_total(text: str) -> bool:
    """True for the name of a row that sums up the others."""
    return plain(f"{text}.") in TOTAL_WORDS  # the point keeps the figure of SUM(1) from being dropped


def may_total(text: str) -> bool:
    """True for a name that begins or ends with a word for sums: Total HR, Summe Nord."""
    words = plain(text).split()
    return bool(words) and not TOTAL_WORDS.isdisjoint((words[0], words[-1]))
