"""How figures are written, the same way on every screen and slide: money, shares, points, values, days."""

import re
from datetime import date

from models.vocabulary import Age

UNKNOWN = "not known"
# A figure and its unit never part at the end of a line.
_TIE = "\u00a0"
_MINUS = "−"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥", "INR": "₹", "CHF": "CHF"}
# Currencies whose minor unit is not a hundredth.
_MINOR = {"JPY": 1, "KRW": 1, "ISK": 1, "CLP": 1, "VND": 1, "HUF": 100, "KWD": 1000, "BHD": 1000, "TND": 1000}

# A unit of money: its sign or code, a scale such as k or m, and what it is paid for; the scale may come first.
_SIGN = "|".join(map(re.escape, (*_SIGNS, "US$", *set(_SIGNS.values()))))
_SCALE = r"k|t|tsd\.?|thousands?|m|mn|mln|mio\.?|millions?|bn|mrd\.?|billions?"
_FOR = r"(?:\s*(?:/|per\b).*)?"
_MONEY_UNIT = re.compile(rf"({_SIGN})\s*((?:{_SCALE})?{_FOR})", re.IGNORECASE)
_SCALE_FIRST = re.compile(rf"({_SCALE})\s*({_SIGN})({_FOR})", re.IGNORECASE)

COUNTED = ("", "number", "count", "#", "nr", "anzahl", "nombre")


def currency_sign(currency: str) -> str:
    """The sign of a currency, or its code: EUR → €."""
    return _SIGNS.get(currency, currency)


def major(minor: int, currency: str) -> float:
    """An amount in minor units as units of its currency: 1250 EUR → 12.5."""
    return minor / _MINOR.get(currency, 100)


def money(minor: int | None, currency: str) -> str:
    """An amount in minor units in thousands, millions or billions: 6_240_000_000 EUR → € 62.4 m."""
    if minor is None:
        return UNKNOWN
    units = major(minor, currency)
    sign = _MINUS if units < 0 else ""
    return f"{sign}{currency_sign(currency)}{_TIE}{_scaled(abs(units))}"


def _scaled(units: float) -> str:
    # The step up is taken where rounding would otherwise print 1,000.0 of the smaller unit.
    for size, letter in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if units >= size * 0.99995:
            return f"{units / size:,.1f}{_TIE}{letter}"
    return f"{units:,.0f}"


def percent(share: float | None) -> str:
    """A share as a whole percentage: 0.574 → 57 %; below zero with a true minus."""
    return UNKNOWN if share is None else f"{_signed(round(share * 100))}{_TIE}%"


def points(gap: float | None) -> str:
    """A gap in points with its sign: −18.2 → −18 pt, 4.6 → +5 pt."""
    if gap is None:
        return UNKNOWN
    whole = round(gap)
    return f"{'+' if whole > 0 else ''}{_signed(whole)}{_TIE}pt"


def _signed(whole: int) -> str:
    return f"{_MINUS if whole < 0 else ''}{abs(whole):,}"


def number(value: float | None) -> str:
    """A number with at most one decimal, below one with two significant figures: 4.50 → 4.5, 0.847 → 0.85."""
    if value is None:
        return UNKNOWN
    size = abs(value)
    text = f"{size:.2g}" if 0 < size < 0.95 else f"{size:,.1f}".removesuffix(".0")
    return f"{_MINUS if value < 0 and text.strip('0.,') else ''}{text}"


def value(amount: float | None, unit: str) -> str:
    """A value with its unit: 53, % → 53 %; 386, € k → € 386 k; what is only counted has no word behind it."""
    unit = unit.strip()
    if amount is None or unit.casefold() in COUNTED:
        return number(amount)
    paid = _money_unit(unit)
    if paid is None:
        return f"{number(amount)}{_TIE}{unit}"
    written = number(amount)
    minus = _MINUS if written.startswith(_MINUS) else ""
    return _TIE.join(filter(None, (f"{minus}{paid[0]}", written.removeprefix(_MINUS), paid[1])))


def before_value(amount: float | None, unit: str) -> str:
    """A value before another of its unit: 41, % → 41, as in 41 → 70 %; money stays whole: € 386 k → € 900 k."""
    return number(amount) if _money_unit(unit.strip()) is None else value(amount, unit)


def _money_unit(unit: str) -> tuple[str, str] | None:
    """The sign of a unit of money and what stands behind the number; None for any other unit."""
    if found := _MONEY_UNIT.fullmatch(unit):
        sign, rest = found[1], found[2]
    elif found := _SCALE_FIRST.fullmatch(unit):
        sign, rest = found[2], found[1] + found[3]
    else:
        return None
    return currency_sign(sign.upper()), rest.strip()


def day(when: date | None) -> str:
    """A date in words: 30 Jun 2027."""
    return UNKNOWN if when is None else f"{when.day}{_TIE}{_MONTHS[when.month - 1]}{_TIE}{when.year}"


def month(when: date) -> str:
    """A month in words: Jun 2027."""
    return f"{_MONTHS[when.month - 1]}{_TIE}{when.year}"


def count(number_of: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 initiative, 3 initiatives."""
    return f"{number_of:,}{_TIE}{one if number_of == 1 else many or one + 's'}"


def age(days: int | None, how_old: Age) -> str:
    """The age of evidence in words: 12 days, fresh; no value yet; final."""
    if how_old is Age.MISSING or days is None:
        return "final" if how_old is Age.FINAL else "no value yet"
    if how_old is Age.FINAL:
        return "final"
    return f"{count(days, 'day')}, {how_old.value}" if days else f"today, {how_old.value}"
