"""Output wording: a key result that says what is made, not who behaves differently (Method, section 2)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from unicodedata import normalize

from models.rules.facts import Finding
from models.rules.wording_words import LEXICON, Lexicon
from models.vocabulary import OutcomeClaim

# Nouns that German joins to what they measure: Einführungskosten, Migrationsquote, Umsetzungsdauer.
COMPOUND_ENDS = (
    "zeit",
    "zeiten",
    "dauer",
    "kosten",
    "quote",
    "rate",
    "häufigkeit",
    "fehler",
    "treue",
    "termin",
)
NEAR = 200  # characters either side that can make a metric of a word; a name has hardly more
# What may follow a measured noun, so that "build time below 5" is a metric and "deploy time tracking" is none.
_AFTER = "of|in|per|for|from|below|under|above|to|by|der|des|von|unter|du|de|des|en|par"
_FOLLOWS = rf"(?=\s*(?:$|[^\w\s]|\d|(?:{_AFTER})\b))"
_FOR = "for|to|with|für|mit|pour|aux|avec"
# A comma opens a new thought, unless a relative clause follows: "Bürger, die den Antrag online stellen".
_CLAUSE = re.compile(
    r"[;:.!?]\s|,\s(?!(?:who|that|which|die|der|das|welche|qui|dont)\b)|\s[–—-]\s", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_NEVER = re.compile(r"(?!)")


def output_words(text: str, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
    """The words of a text that tell of an output, as they are written there; empty for outcome wording.

    It reads English, German and French alike. A word of the lexicon is passed over in a metric ("time to deliver a
    parcel", "customers who migrate", "release frequency"), and where a saying takes it up ("build trust").
    """
    text = normalize("NFC", text)
    if not _may_tell(text, lexicon.outputs):
        return ()
    plain = _pattern(lexicon.sayings).sub(lambda saying: "·" * len(saying.group()), text)
    found = [hit for hit in _pattern(lexicon.outputs).finditer(plain) if not _measured(plain, hit, lexicon)]
    return tuple(dict.fromkeys(" ".join(hit.group().split()) for hit in found))


def wording_finding(
    text: str, claim: OutcomeClaim, lexicon: Lexicon = LEXICON, *, metric: str = ""
) -> Finding | None:
    """The finding on a key result's name and metric; None where the outcome was confirmed or no word tells."""
    if claim is OutcomeClaim.CONFIRMED:
        return None
    if claim is OutcomeClaim.OUTPUT:
        return "marked_output", {}
    words: dict[str, str] = {}
    for word in (*output_words(text, lexicon), *output_words(metric, lexicon)):
        words.setdefault(word.casefold(), word)
    return ("output_wording", {"words": ", ".join(words.values())}) if words else None


def extended(lexicon: Lexicon, more: Iterable[str] = (), never: Iterable[str] = ()) -> Lexicon:
    """The lexicon with an office's own output words, and with sayings that are never to count.

    A word may end in `*` for a stem. A word that `never` names on its own stops counting at all.
    """
    banned = {_spelt(one) for one in never} - {""}
    added = {_spelt(one) for one in more} - {"", "*"}
    kept = tuple(one for one in lexicon.outputs if one not in banned)
    return replace(
        lexicon,
        outputs=(*kept, *sorted(added - banned - set(kept))),
        sayings=(*lexicon.sayings, *sorted(banned)),
    )


@lru_cache(maxsize=16)
def lexicon_of(output_words: str, never_words: str) -> Lexicon:
    """The lexicon with the words that an office set, each text as `listed` reads it."""
    return extended(LEXICON, listed(output_words), listed(never_words))


def listed(text: str) -> tuple[str, ...]:
    """The words and sayings of a text that parts them by commas, semicolons or lines."""
    return tuple(one for one in map(str.strip, re.split(r"[,;\n]", text)) if one)


def _may_tell(text: str, outputs: tuple[str, ...]) -> bool:
    """Whether any word of the text opens a pattern: most texts end here, at a tenth of the price."""
    whole, stems = _openings(outputs)
    return any(word in whole or word.startswith(stems) for word in _WORD.findall(text.lower()))


@lru_cache(maxsize=16)
def _openings(outputs: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words, and the stems, that the patterns begin with."""
    first = [found.group() for found in map(re.compile(r"\w+\*?").match, outputs) if found]
    stems = tuple(one[:-1] for one in first if one.endswith("*"))
    return frozenset(one for one in first if not one.endswith("*")), stems


def _measured(text: str, hit: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether an output word only names what is measured, or what people do."""
    before, after = text[max(hit.start() - NEAR, 0) : hit.start()], text[hit.end() : hit.end() + NEAR]
    clause = _CLAUSE.split(before)[-1]
    acting = _served(lexicon.people).sub(" ", clause)
    if _pattern(lexicon.measures).search(clause) or _pattern(lexicon.people).search(acting):
        return True
    if _next_is(lexicon.measures).match(after) or _is_compound(hit.group(), lexicon):
        return True
    counted = _pattern(lexicon.counts).search(clause) or _pattern(lexicon.counts).search(after)
    made_for = _pattern(lexicon.things).search(f"{clause} {hit.group()} {after}")
    return bool(counted) and not made_for


def _is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether a stem opened a compound that is a measure: Einführungskosten, but not "migrate" itself."""
    return word.lower() not in lexicon.outputs and word.lower().endswith(COMPOUND_ENDS)


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for many patterns, on whole words; the longest first, so that a saying wins over its word."""
    if not words:
        return _NEVER
    parts = sorted((_part(one) for one in words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=16)
def _next_is(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = sorted((_part(one) for one in words), key=len, reverse=True)
    return re.compile(rf"(?:\s+(?:{'|'.join(parts)}))+{_FOLLOWS}", re.IGNORECASE) if parts else _NEVER


@lru_cache(maxsize=16)
def _served(people: tuple[str, ...]) -> re.Pattern[str]:
    """People for whom something is done do not act: "für alle Kunden einführen" is an output all the same."""
    parts = "|".join(_part(one) for one in people)
    return (
        re.compile(rf"\b(?:{_FOR})\s+(?:\w+\s+){{0,2}}(?:{parts})(?![\w-])", re.IGNORECASE)
        if parts
        else _NEVER
    )


def _part(word: str) -> str:
    """`roll … out` → roll, then anything within the clause, then out; `implement*` → the stem and its endings."""
    escaped = (
        re.escape(word)
        .replace(r"\*", r"\w*")
        .replace(r"\ …\ ", r"\s[^.;:!?]{1,80}?\s")
        .replace(r"\ ", r"\s+")
    )
    return escaped.replace("…", r"[^.;:!?]{1,80}?")


def _spelt(word: str) -> str:
    return " ".join(normalize("NFC", word).lower().split())
