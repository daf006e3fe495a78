"""The one gate for what people type: texts are cleaned, numbers are finite, dates and choices are what they say."""

import dataclasses
import functools
import math
import re
import types
import typing
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from models.commands.words import spoken
from models.errors import Fault, Invalid
from models.tables.base import LARGEST, NAME_LENGTH

LONG = 20_000
SHORT = frozenset(
    {"name", "key", "metric", "unit", "source", "original", "department", "obligation", "decision_right"}
)
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LARGEST_AMOUNT = 2**62
FIRST_YEAR, LAST_YEAR = 1900, 2200

D = TypeVar("D")


def clean(draft: D, check: Callable[[D], Iterable[Fault]] | None = None) -> D:
    """The draft with its texts cleaned; raises Invalid where a field is not what it says or `check` finds a fault."""
    cleaned, faults = cleaned_and_faults(draft, check)
    if faults:
        raise Invalid(faults)
    return cleaned


def cleaned_and_faults(
    draft: D, check: Callable[[D], Iterable[Fault]] | None = None
) -> tuple[D, tuple[Fault, ...]]:
    """The cleaned draft and all that is wrong with it; `check` is asked only where each field by itself is right."""
    cleaned = dataclasses.replace(draft, **{n: clean_value(v) for n, v in fields(draft)})  # type: ignore[type-var]
    faults = tuple(field_faults(cleaned))
    if not faults and check is not None:
        faults = tuple(check(cleaned))
    return cleaned, faults


def clean_text(text: str) -> str:
    """Text without control characters and lone surrogates, composed (NFC), without space around it."""
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", text)).strip()


def clean_value(value: object) -> object:
    """Texts cleaned, everything else as it is."""
    return clean_text(value) if type(value) is str else value


def fields(draft: object) -> Iterator[tuple[str, object]]:
    """Names and values of a draft's fields."""
    return ((field.name, getattr(draft, field.name)) for field in dataclasses.fields(draft))  # type: ignore[arg-type]


def field_faults(draft: object) -> Iterator[Fault]:
    """What is wrong with each field by itself."""
    kind: Any = type(draft)
    wanted = hints(kind)
    for name, value in fields(draft):
        sentence = sentence_about(name, value, wanted[name])
        if sentence:
            yield Fault(name, sentence)


@functools.cache
def hints(kind: Any) -> dict[str, tuple[type, ...]]:  # noqa: ANN401  a cache takes what has a hash
    """The types that each field of a draft may hold."""
    return {name: members(hint) for name, hint in typing.get_type_hints(kind).items()}


def members(hint: Any) -> tuple[type, ...]:  # noqa: ANN401  a type hint may be anything
    """`float | None` → (float, NoneType); `tuple[...]` → (tuple,)."""
    if isinstance(hint, types.UnionType):
        return tuple(member for part in hint.__args__ for member in members(part))
    return (typing.get_origin(hint) or hint,)


def sentence_about(name: str, value: object, wanted: tuple[type, ...]) -> str:
    """What is wrong with one value, or nothing."""
    said = spoken(name).capitalize()
    if value is None:
        return "" if types.NoneType in wanted else f"{said} is missing."
    if str in wanted:
        return text_sentence(name, said, value)
    if date in wanted:
        return date_sentence(said, value)
    if float in wanted or int in wanted:
        return number_sentence(said, value, float in wanted)
    kinds = [kind for kind in wanted if issubclass(kind, Enum)]
    if kinds and not isinstance(value, kinds[0]):
        return f"{said} is none of the choices: {', '.join(str(choice.value) for choice in kinds[0])}."
    return ""


def text_sentence(name: str, said: str, value: object) -> str:
    """What is wrong with a text."""
    limit = NAME_LENGTH if name in SHORT else LONG
    if not isinstance(value, str):
        return f"{said} must be text."
    if name == "name" and not value:
        return "Name is missing. Give it one."
    if len(value) > limit:
        return f"{said} has {len(value)} characters; shorten it to {limit}."
    return ""


def date_sentence(said: str, value: object) -> str:
    """What is wrong with a date."""
    if not isinstance(value, date) or isinstance(value, datetime):
        return f"{said} must be a date without a time."
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return f"{said} must lie between {FIRST_YEAR} and {LAST_YEAR}."
    return ""


def number_sentence(said: str, value: object, fraction: bool) -> str:
    """What is wrong with a number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{said} must be a number."
    if not math.isfinite(value) or abs(value) > LARGEST:
        return f"{said} must be a finite number."
    if not fraction and (isinstance(value, float) or abs(value) >= LARGEST_AMOUNT):
        return f"{said} must be a whole number."
    return ""
