"""Turns reasons into sentences: the code names the sentence of a language, the figures are written into it."""

import string
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from models import english, english_forecast, english_formulas, english_raised, english_signals, figures
from models.views.reason import Reason
from models.vocabulary import STRENGTH_WORD, Role, Status, Strength, word

LANGUAGES: dict[str, Mapping[str, str]] = {
    "en": {
        **english.SENTENCES,
        **english_forecast.SENTENCES,
        **english_signals.SENTENCES,
        **english_formulas.FORMULAS,
        **english_raised.SENTENCES,
        **english_raised.FORMULAS,
    }
}
TIE = "\u00a0"
# No forecast says less than 2 % or more than 98 % of what has not happened (Method, section 3).
_AT_THE_ENDS = {0.02: " or less", 0.98: " or more"}


def sentence(reason: Reason, currency: str = "", language: str = "en", *, unit: str = "") -> str:
    """The sentence of a reason; `currency` is that of its amounts, `unit` that of the values of its key result.

    A code without a sentence is shown in plain words.

    A figure that is missing is written as not known. Raises KeyError for a language that is not there.
    """
    template = LANGUAGES[language].get(reason.code)
    if template is None:
        return f"{reason.code.replace('_', ' ').capitalize()}."
    return _Writer(currency, unit).vformat(template, (), _Figures(reason.figures))


class _Figures(dict[str, Any]):
    def __missing__(self, name: str) -> None:
        return None


class _Writer(string.Formatter):
    """Writes each figure the way its template asks for: {gap:size}, {day:day}, {share:percent}."""

    def __init__(self, currency: str, unit: str) -> None:
        self.currency, self.unit = currency, unit

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401
        if value is None:
            return figures.UNKNOWN
        if format_spec == "money":
            return figures.money(value, self.currency)
        if format_spec == "in_unit":
            return figures.value(value, self.unit)
        return _WAYS[format_spec](value)


def _percent(share: float) -> str:
    return f"{figures.number(round(share * 100, 1))}{TIE}%"


def _chance(share: float) -> str:
    """A chance; at the ends that no forecast passes it is only known to be that or beyond."""
    return _percent(share) + _AT_THE_ENDS.get(round(share, 3), "")


def _signed_percent(share: float) -> str:
    return f"{'+' if share > 0 else ''}{_percent(share)}"


def _size(points: float) -> str:
    return figures.number(abs(round(points, 1)))


def _points(points: float) -> str:
    return figures.number(round(points, 1))


def _in_points(size: str) -> str:
    return f"{size}{TIE}{'point' if size.strip('−') == '1' else 'points'}"


def _role(role: Role) -> str:
    said = word(role)
    return said if said[:2].isupper() else said.lower()


def _day(when: date) -> str:
    return figures.day(when)


_WAYS: dict[str, Callable[[Any], str]] = {
    "percent": _percent,
    "chance": _chance,
    "share": figures.percent,
    "gap": figures.points,
    "signed_percent": _signed_percent,
    "size": _size,
    "points": _points,
    "in_points": lambda points: _in_points(_size(points)),
    "in_signed_points": lambda points: _in_points(_points(points)),
    "number": figures.number,
    "whole": lambda count: f"{count:,}",
    "day": _day,
    "days": lambda count: figures.count(count, "day"),
    "active": lambda count: figures.count(count, "active initiative"),
    "initiatives": lambda count: figures.count(count, "initiative"),
    "key_results": lambda count: figures.count(count, "key result"),
    "reviews": lambda count: figures.count(count, "review"),
    "dependencies": lambda count: figures.count(count, "dependency", "dependencies"),
    "stop_rules": lambda count: figures.count(count, "rule"),
    "status": lambda status: word(Status(status)).lower(),
    "strength": lambda strength: STRENGTH_WORD[Strength(strength)],
    "role": lambda role: _role(Role(role)),
    "word": str,
}

_NOUNS = {
    "objectives": "objective",
    "updates": "strategy update",
    "decisions": "decision",
    "items": "agenda item",
    "check_ins": "check-in",
    "insights": "insight",
    "budgets": "budget",
    "records": "record",
    "units": "unit",
    "sources": "source",
    "baselines": "baseline",
    "minutes": "minute",
    "values": "value",
}
_WAYS |= {way: partial(figures.count, one=noun) for way, noun in _NOUNS.items()}
